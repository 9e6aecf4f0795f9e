"""A line of text behind an icon, which stands beside its first line."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kneeapp.ui.icons import Icon
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.wrapping_label import line_height


class IconLine(QWidget):
    """An icon in the colour of a role, and a label, which is in that one of the looks of labels."""

    def __init__(  # noqa: PLR0913  # what it looks like, each by its name
        self,
        icon: str,
        label: QLabel,
        *,
        role: str = "primary",
        look: str = "body",
        side: int = Size.ICON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._side = look, side
        self._icon = Icon(icon, role, side, self)
        self._label = label
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.MEDIUM if side >= Size.ICON else Space.CHOICE)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._label, 1)
        self._level()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._level()

    def _level(self) -> None:
        """Hold the icon at the height of the first line, whichever of the two is higher."""
        line = line_height(self._look, self._label.font())
        self._icon.setFixedHeight(max(line, self._side))
