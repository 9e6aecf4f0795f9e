"""The mark and the name of kneeapp side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.mark import Mark


class Brand(QWidget):
    """The mark, and beside it the name in that look of labels unless it is left out."""

    def __init__(self, look: str = "brand", side: int = Size.MARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark(side, self)
        self._name = QLabel("kneeapp", self)
        set_look(self._name, look)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.CHOICE if side <= Size.MARK else Space.MEDIUM)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._name)
        self._row.addStretch(1)
        self.set_named(is_named=True)

    def set_named(self, is_named: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Show the name behind the mark, or the mark alone in the middle."""
        self._name.setVisible(is_named)
        indent = _INDENT if is_named else 0
        self._row.setContentsMargins(indent, 0, indent, 0)
        across = Qt.AlignmentFlag.AlignLeading if is_named else Qt.AlignmentFlag.AlignHCenter
        self._row.setAlignment(self._mark, across | Qt.AlignmentFlag.AlignVCenter)
        self._row.setStretch(_MARK, 0 if is_named else 1)
        self._row.setStretch(_REST, 1 if is_named else 0)


_MARK, _REST = 0, 2
_INDENT = 10
