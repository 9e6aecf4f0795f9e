"""The switch on the stage between left and right: left is on the left in every language, as it is in the picture."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.wording import side_text

_SIDES: Final = (Side.LEFT, Side.RIGHT)


class SideSwitch(ChoiceRow):
    """Two choices on a ground of their own; the chosen one is filled."""

    side_chosen = Signal(object)
    """The user wants to see this `Side`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, tuple(map(side_text, _SIDES)), ChoiceLook.SEGMENTS, parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.chosen.connect(lambda index: self.side_chosen.emit(_SIDES[index]))

    def show_side(self, side: Side) -> None:
        """Show that side as chosen, without telling it."""
        self.choose(_SIDES.index(side))

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        return _SideButton(label, ChoiceLook.SEGMENTS, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
            painter.setPen(QPen(theme.color("ink" if theme.is_high_contrast else "line"), width))
            painter.setBrush(theme.color("surface"))
            area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)


class _SideButton(ChoiceButton):
    def _segment_ground(self, theme: Theme) -> tuple[QColor, QColor, float]:
        role = "primary" if self.isChecked() else "surface"
        return theme.color(role), theme.color("line"), 0.0

    def _is_lifted(self, theme: Theme) -> bool:
        return False

    def _text_role(self, theme: Theme) -> str:
        return "on_primary" if self.isChecked() else super()._text_role(theme)
