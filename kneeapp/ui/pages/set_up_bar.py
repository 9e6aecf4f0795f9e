"""The bar of a set-up: leave the exercise out, go back and on, or be ready early."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.ui.far import FarSize
from kneeapp.ui.pages.session_bars import far_button
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button_coat import Kind


class SetUpBar(QWidget):
    """What can be done in a set-up: leave the exercise out, go back and on, or be ready early."""

    skip_requested = Signal()
    back_requested = Signal()
    next_requested = Signal()
    ready_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skip = far_button(self.tr("Skip this exercise"), Kind.SECONDARY, icon="skip-forward")
        self._back = far_button(self.tr("Back"), Kind.SECONDARY)
        self._ready = far_button(self.tr("I’m ready"), Kind.SECONDARY)
        self._next = far_button(self.tr("Next"), Kind.PRIMARY)
        self._skip.clicked.connect(self.skip_requested)
        self._back.clicked.connect(self.back_requested)
        self._ready.clicked.connect(self.ready_requested)
        self._next.clicked.connect(self.next_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(FarSize.MARGIN, 0, FarSize.MARGIN, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self._skip)
        layout.addStretch(1)
        for button in (self._back, self._ready, self._next):
            layout.addWidget(button)

    def show_state(self, state: SessionState) -> None:
        """Show which steps are left; on the last one being ready is the one thing to do."""
        where = position(state)
        is_last = state.step.instruction_number == len(where.exercise.set_up)
        self._skip.setVisible(where.exercise_number < where.exercises)
        self._back.setEnabled(state.step.instruction_number != 1)
        self._next.setVisible(not is_last)
        self._ready.set_kind(Kind.PRIMARY if is_last else Kind.SECONDARY)
