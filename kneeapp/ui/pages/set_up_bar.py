"""The bar of a set-up: leave the exercise out, hear it again, go back and on, or be ready early."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
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
    """Where the words do not fit beside each other, some buttons are icons, their words the tool tips."""

    skip_requested = Signal()
    say_again_requested = Signal()
    back_requested = Signal()
    next_requested = Signal()
    ready_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space, ready = self.tr("Space"), self.tr("I’m ready")
        self._skip = _folding(self.tr("Skip this exercise"), "skip-forward")
        self._again = _folding(self.tr("Say it again"), "rotate-ccw")
        self._back = _button(self.tr("Back"), Kind.SECONDARY, LARGE)
        self._early = _button(ready, Kind.SECONDARY, LARGE)
        self._next = _button(self.tr("Next"), Kind.PRIMARY, _GO_ON, key=space)
        self._next.setMinimumWidth(FarSize.NEXT_BUTTON)
        self._ready = _button(ready, Kind.PRIMARY, _GO_ON, key=space)
        self._connect()
        self._lay_out()

    def show_heard(self, *, is_heard: bool) -> None:
        """Offer to say it again where anybody would hear it."""
        self._again.setEnabled(is_heard)

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
        hint = super().minimumSizeHint()
        unfolded = [button.sizeHint() for button in self._foldable() if button.text() and not button.isHidden()]
        spare = sum(max(0, size.width() - size.height()) for size in unfolded)
        return QSize(hint.width() - spare, hint.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fold()  # the words may be larger now

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
        for button in self._foldable():
            button.setText(button.accessibleName())
        for button in self._foldable():
            if self._needed() > room:
                button.setText("")
            button.setToolTip("" if button.text() else button.accessibleName())

    def _needed(self) -> int:
        shown = [button for button in self._buttons() if not button.isHidden()]
        widths = [max(button.sizeHint().width(), button.minimumWidth()) for button in shown]
        return sum(widths) + len(shown) * self._layout.spacing()

    def _foldable(self) -> tuple[Button, ...]:
        return (self._skip, self._again)

    def _buttons(self) -> tuple[Button, ...]:
        return (self._skip, self._again, self._back, self._early, self._next, self._ready)

    def _connect(self) -> None:
        self._skip.clicked.connect(self.skip_requested)
        self._again.clicked.connect(self.say_again_requested)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)
        for button in (self._early, self._ready):
            button.clicked.connect(self.ready_requested)

    def _lay_out(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(Space.BUTTONS)
        self._layout.addWidget(self._skip)
        self._layout.addStretch(1)
        for button in self._buttons()[1:]:
            self._layout.addWidget(button)


def _folding(text: str, icon: str) -> Button:
    """A button that may have to do without its words."""
    button = _button(text, Kind.SECONDARY, LARGE, icon=icon)
    button.setAccessibleName(text)
    return button


def _button(text: str, kind: Kind, extent: Extent, *, icon: str = "", key: str = "") -> Button:
    """A click does not take the focus, so that Space stays the key that goes on."""
    button = Button(text, kind, extent, icon=icon, key=key)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
