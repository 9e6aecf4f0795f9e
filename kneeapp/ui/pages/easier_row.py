"""The offer to take an exercise in its easier version next time: a card with a switch."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.press_row import PressRow
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class EasierRow(Panel):
    """Off at first; a click anywhere turns it on or off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("choice", parent)
        title = self.tr("Take the easier version next time")
        self._switch = Switch(title, self)
        self._ways = WrappingLabel("", "note", self)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addStretch(1)
        words.addWidget(WrappingLabel(title, "strong_lead", self))
        words.addWidget(self._ways)
        words.addStretch(1)
        row = PressRow(self._switch, self)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(Space.TITLE, Space.CHOICE, Space.TITLE, Space.CHOICE)
        inner.setSpacing(Space.LARGE)
        inner.addLayout(words, 1)
        inner.addWidget(self._switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self._fit()

    @property
    def is_on(self) -> bool:
        """Whether the easier version is wanted."""
        return self._switch.isChecked()

    def begin(self, ways: tuple[str, ...]) -> None:
        """Offer anew what makes the exercise easier, such as "no band"; a line below the title tells it."""
        self._switch.show_on(False)  # noqa: FBT003  # a setter of one claim
        text = self.tr(", or ").join(ways)
        self._ways.setText(text[:1].upper() + text[1:])
        self._ways.setVisible(bool(ways))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(current_theme().scaled(Size.BAR_NARROW))
