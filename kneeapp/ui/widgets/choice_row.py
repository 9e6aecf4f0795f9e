"""A row of choices of which one can be taken; before the first choice none is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from kneeapp.ui.sizes import Radius, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.choice_button import GROWING, ChoiceButton, ChoiceLook

_GAPS: Final = {
    ChoiceLook.CELLS: Space.CELLS,
    ChoiceLook.WORDS: Space.CHOICE,
    ChoiceLook.BARS: Space.SMALL,
    ChoiceLook.CARDS: Space.CHOICE,
}


class ChoiceRow(QWidget):
    """Buttons that exclude each other, one stop for Tab; arrow keys move among them.

    While nothing is chosen the arrow keys move the focus alone and Space chooses; afterwards they move the choice too.
    """

    chosen = Signal(int)
    """The user chose the label of that index."""

    def __init__(
        self, name: str, labels: Sequence[str], look: ChoiceLook = ChoiceLook.CELLS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look = look
        self._is_focused_by_clicks = True
        self._group = QButtonGroup(self)
        grows = look in GROWING
        across = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        inset = Space.TINY if look is ChoiceLook.SEGMENTS else 0
        layout.setContentsMargins(inset, 0, inset, 0)
        layout.setSpacing(_GAPS.get(look, 0))
        for index, label in enumerate(labels):
            layout.addWidget(self._added(index, self.new_choice(index, label)))
        self._group.idClicked.connect(self._stop_at)
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

    def take(self, index: int) -> None:
        """Choose as the user does: it is told, and the focus goes there."""
        button = self._group.button(index)
        self._stop_at(index)
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()

    def leave_focus_to_tab(self) -> None:
        """Let no click take the focus: where Space goes on with something else, it goes on doing that."""
        self._is_focused_by_clicks = False
        self._stop_at(self.chosen_index or 0)

    def focus_stop(self) -> None:
        """Focus the choice that Tab comes to."""
        stops = (button for button in self._group.buttons() if button.focusPolicy() & Qt.FocusPolicy.TabFocus)
        next(stops).setFocus(Qt.FocusReason.TabFocusReason)

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        """The button of that choice, as this row draws its choices."""
        return ChoiceButton(label, self._look, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is not ChoiceLook.SEGMENTS:
            return
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inset = 1.0 if theme.is_high_contrast else 0.0
            painter.setPen(QPen(theme.color("ink"), 2 * inset) if inset else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sunken"))
            area.adjust(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)

    def _added(self, index: int, button: ChoiceButton) -> ChoiceButton:
        self._group.addButton(button, index)
        button.focused.connect(lambda: self._stop_at(index))  # Tab comes back to the choice at which it left
        return button

    def _stop_at(self, index: int) -> None:
        by_click = Qt.FocusPolicy.ClickFocus if self._is_focused_by_clicks else Qt.FocusPolicy.NoFocus
        for button in self._group.buttons():
            is_stop = self._group.id(button) == index
            button.setFocusPolicy(by_click | Qt.FocusPolicy.TabFocus if is_stop else by_click)
