"""A choice as a card: an outline round what it offers, bold round the chosen one. Its subclasses draw what is in it."""

from typing import Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import Theme
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook

_NOTE: Final = "ink_2"


class CardChoice(ChoiceButton):
    """High contrast fills the chosen card, as the desktop does with what is selected."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, ChoiceLook.CARDS, parent)

    def note_role(self, theme: Theme) -> str:
        """The role of what is said beside the label."""
        role = self._text_role(theme)
        return _NOTE if role == "ink" else role

    def mark_role(self, theme: Theme) -> str:
        """The role of what shows that this one is chosen."""
        role = self._text_role(theme)
        return "primary" if role == "ink" and self.isChecked() else role

    def _ground(self, theme: Theme) -> tuple[QColor, QColor, float]:
        if theme.is_high_contrast or not self.isEnabled():
            return super()._ground(theme)
        fill = theme.color("primary_soft" if self.underMouse() and not self.isChecked() else "surface")
        if self.isChecked():
            return fill, theme.color("primary"), Size.OUTLINE
        return fill, theme.color("line_strong"), Size.HAIRLINE

    def _text_role(self, theme: Theme) -> str:
        return super()._text_role(theme) if theme.is_high_contrast or not self.isEnabled() else "ink"
