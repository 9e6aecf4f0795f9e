"""The card of a pause: go on, do the set again, stop, or end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarType
from kneeapp.ui.session_words import pause_sentence, phase_word
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import HUGE, LARGE, Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.far_label import FarLabel

_START = Qt.AlignmentFlag.AlignLeading


class PausedCard(QFrame):
    """Says where the session stands and what can be done about it."""

    resume_requested = Signal()
    redo_requested = Signal()
    stop_requested = Signal()
    end_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "card")
        self.title = FarLabel(FarType.REPS, align=_START, parent=self)
        self.title.setAccessibleIdentifier("phase")
        self._sentence = FarLabel(
            FarType.HINT - 4, role="ink_2", align=_START, is_wrapped=True, weight=500, is_display=False, parent=self
        )
        self.resume = _button(self.tr("Resume"), Kind.PRIMARY, HUGE, "play")
        self._redo = _button(self.tr("Repeat the set"), Kind.SECONDARY, LARGE, "rotate-ccw")
        self._stop = _button(self.tr("It hurts – stop"), Kind.DANGER, LARGE, "hand")
        self._end = _button(self.tr("End session"), Kind.SECONDARY, LARGE, "flag")
        self._connect()
        self._lay_out()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self.title.set_unit(unit)
        self._sentence.set_unit(unit)

    def show_state(self, state: SessionState) -> None:
        """Show where the session stands still."""
        self.title.show_text(phase_word(state))
        self._sentence.show_text(pause_sentence(state))
        self._redo.setEnabled(state.step.kind is not StepKind.SET_UP)

    def _connect(self) -> None:
        self.resume.clicked.connect(self.resume_requested)
        self._redo.clicked.connect(self.redo_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._end.clicked.connect(self.end_requested)

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.setSpacing(Space.MEDIUM)
        buttons.addWidget(self.resume, 0, 0, 1, 2)
        buttons.addWidget(self._redo, 1, 0, 1, 2)
        buttons.addWidget(self._stop, 2, 0)
        buttons.addWidget(self._end, 2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.HUGE, Space.HUGE, Space.HUGE, Space.HUGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.title)
        layout.addWidget(self._sentence)
        layout.addSpacing(Space.SMALL)
        layout.addLayout(buttons)


def _button(text: str, kind: Kind, extent: Extent, icon: str) -> Button:
    button = Button(text, kind, extent, icon=icon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
