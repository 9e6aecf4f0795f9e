"""A stepper for whole seconds, which may have a word below its smallest number: the time is then left to others.

It stands on pages that scroll, so the wheel turns it only while it has the focus.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.stepper import Stepper

_ROUND_WORDS: Final = QMargins(Space.TINY, 0, Space.TINY, 0)
"""The line in which one types keeps a little room round its text."""


class SecondsStepper(Stepper):
    """Seconds of a range, ``step`` by ``step``; with a word for no choice, None as well."""

    chosen = Signal(object)
    """The user chose these seconds, or None."""

    def __init__(
        self, name: str, seconds: range, *, step: int = 1, unset: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, QCoreApplication.translate("wording", " s"), parent=parent)
        self._least, self._has_unset = seconds[0], bool(unset)
        self.setSpecialValueText(unset)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)  # a number is told once it is typed to its end
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(seconds[0] - step if unset else seconds[0], seconds[-1])
        self.valueChanged.connect(self._on_value_changed)

    def show_seconds(self, seconds: int | None) -> None:
        """Show these seconds, or the word, without telling that they were chosen."""
        self.show_value(self.minimum() if seconds is None else seconds, self.minimum(), self.maximum())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint.grownBy(_ROUND_WORDS).expandedTo(QSize(current_theme().scaled(Size.STEPPER_SECONDS), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _widest_texts(self) -> tuple[str, ...]:
        return (*super()._widest_texts(), self.specialValueText())

    def _on_value_changed(self, value: float) -> None:
        if self._has_unset and value == self.minimum():
            self.chosen.emit(None)
        elif value < self._least:
            self.setValue(self._least)
        else:
            self.chosen.emit(round(value))
