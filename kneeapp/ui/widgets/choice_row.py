"""A row of choices of which one can be taken; before the first choice none is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from kneeapp.ui.theme import Space, set_look


class ChoiceRow(QWidget):
    """Buttons that exclude each other, one stop for Tab; arrow keys move among them.

    While nothing is chosen the arrow keys move the focus alone and Space chooses; afterwards they move the choice too.
    """

    chosen = Signal(int)
    """The user chose the label of that index."""

    def __init__(self, name: str, labels: Sequence[str], size: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.TINY)
        for index, label in enumerate(labels):
            layout.addWidget(self._button(index, label, size))
        self._group.idClicked.connect(self.chosen)
        self._stop_at(0)

    @property
    def chosen_index(self) -> int | None:
        """The index of the label that is chosen, None while none is."""
        index = self._group.checkedId()
        return None if index < 0 else index

    def choose(self, index: int | None) -> None:
        """Show that choice, or none, without telling that it was chosen."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == index)
        self._group.setExclusive(True)
        self._stop_at(index or 0)

    def _button(self, index: int, label: str, size: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # tells a screen reader that this is one of several
        set_look(button, "choice", size)
        self._group.addButton(button, index)
        return button

    def _stop_at(self, index: int) -> None:
        for button in self._group.buttons():
            is_stop = self._group.id(button) == index
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
