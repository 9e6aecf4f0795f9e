"""The bar of a set-up: leave the exercise out, go back and on, or be ready early."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.ui.far import FarSize, unit
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import HUGE, LARGE, Button, Extent
from kneeapp.ui.widgets.button_coat import Kind

_GO_ON: Final = replace(HUGE, padding=Space.PAGE)


class SetUpBar(QWidget):
    """Where the words do not fit beside each other, leaving the exercise out is an icon, its words the tool tip."""

    skip_requested = Signal()
    back_requested = Signal()
    next_requested = Signal()
    ready_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space, ready = self.tr("Space"), self.tr("I’m ready")
        self._skip_text = self.tr("Skip this exercise")
        self._skip = _button(self._skip_text, Kind.SECONDARY, LARGE, icon="skip-forward")
        self._skip.setAccessibleName(self._skip_text)
        self._back = _button(self.tr("Back"), Kind.SECONDARY, LARGE)
        self._early = _button(ready, Kind.SECONDARY, LARGE)
        self._next = _button(self.tr("Next"), Kind.PRIMARY, _GO_ON, key=space)
        self._next.setMinimumWidth(FarSize.NEXT_BUTTON)
        self._ready = _button(ready, Kind.PRIMARY, _GO_ON, key=space)
        self._connect()
        self._lay_out()

    def show_state(self, state: SessionState) -> None:
        """Show which steps are left; on the last one being ready is the one thing to do."""
        where = position(state)
        is_last = state.step.instruction_number == len(where.exercise.set_up)
        self._skip.setVisible(where.exercise_number < where.exercises)
        self._back.setEnabled(state.step.instruction_number != 1)
        self._early.setVisible(not is_last)
        self._next.setVisible(not is_last)
        self._ready.setVisible(is_last)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it gets, so that the bar never asks for a wider window than its buttons need."""
        spare = self._skip.sizeHint().width() - self._skip.sizeHint().height() if self._skip.text() else 0
        hint = super().minimumSizeHint()
        return QSize(hint.width() - max(0, spare), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        window = self.window()
        size = unit(window.width(), window.height())
        leading, trailing, below = (
            round(length * size) for length in (FarSize.MARGIN, FarSize.WORDS_MARGIN, FarSize.BAR_INSET)
        )
        self._layout.setContentsMargins(leading, 0, trailing, below)
        self._fold()

    def _fold(self) -> None:
        margins = self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        self._skip.setText(self._skip_text)
        shown = [button for button in self._buttons() if not button.isHidden()]
        widths = [max(button.sizeHint().width(), button.minimumWidth()) for button in shown]
        if sum(widths) + len(shown) * self._layout.spacing() > room:
            self._skip.setText("")
        self._skip.setToolTip("" if self._skip.text() else self._skip_text)

    def _buttons(self) -> tuple[Button, ...]:
        return (self._skip, self._back, self._early, self._next, self._ready)

    def _connect(self) -> None:
        self._skip.clicked.connect(self.skip_requested)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)
        for button in (self._early, self._ready):
            button.clicked.connect(self.ready_requested)

    def _lay_out(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(Space.BUTTONS)
        self._layout.addWidget(self._skip)
        self._layout.addStretch(1)
        for button in (self._back, self._early, self._next, self._ready):
            self._layout.addWidget(button)


def _button(text: str, kind: Kind, extent: Extent, *, icon: str = "", key: str = "") -> Button:
    """A click does not take the focus, so that Space stays the key that goes on."""
    button = Button(text, kind, extent, icon=icon, key=key)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
