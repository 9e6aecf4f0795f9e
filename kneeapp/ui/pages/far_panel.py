"""What is read from afar while a session runs: which leg, what to do, how long, how many; or the card of a pause."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kneeapp.core.exercise import Side
from kneeapp.core.readout import position, shown_seconds, step_fraction
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.pages.paused_card import PausedCard
from kneeapp.ui.pages.up_next_card import UpNextCard
from kneeapp.ui.session_look import arrow_direction, look_of
from kneeapp.ui.session_words import phase_word, reps_line, ring_caption, switch_lines
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.floor import Floor
from kneeapp.ui.widgets.ring import Ring
from kneeapp.ui.widgets.side_pill import SidePill

_RESTS = (StepKind.REST, StepKind.REST_BETWEEN_EXERCISES)
_PICTURE, _WORDS = 55, 45


class FarPanel(QWidget):
    """Picture on one side, words on the other; in a rest they change places, and the next exercise is the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paused = PausedCard(self)
        self._pill = SidePill(self)
        self._pill.setAccessibleIdentifier("side")
        self._floor = Floor(self)
        self._up_next = UpNextCard(self)
        self._phase = FarLabel(FarType.PHASE, parent=self)
        self._phase.setAccessibleIdentifier("phase")
        self._ring = Ring(self)
        self._ring.countdown.setAccessibleIdentifier("countdown")
        self._reps = FarLabel(FarType.REPS, parent=self)
        self._reps.setAccessibleIdentifier("repetitions")
        self._switch = FarLabel(FarType.INSTRUCTION, is_wrapped=True, parent=self)
        self._unit = 1.0
        self._lay_out()

    def set_unit(self, unit: float, *, is_upright: bool) -> None:
        """Follow the size and shape of the window."""
        self._unit = unit
        for part in (self._pill, self._up_next, self._phase, self._reps, self._switch, self.paused):
            part.set_unit(unit)
        self._is_upright = is_upright
        self._direct(is_rest=self._picture.currentWidget() is self._up_next)

    def show_state(self, state: SessionState) -> None:
        """Show a session that is anywhere but in its set-up, or that stands still."""
        is_paused = state.mode is Mode.PAUSED
        is_rest = state.step.kind in _RESTS and not is_paused
        self._words.setCurrentWidget(self._standing if is_paused else self._doing)
        self._picture.setCurrentWidget(self._up_next if is_rest else self._figure)
        self._floor.set_grey(is_paused)
        self._direct(is_rest=is_rest)
        self._show_side(position(state).side, is_shown=state.step.kind is not StepKind.SET_UP)
        if is_paused:
            self.paused.show_state(state)
        else:
            self._show_words(state)
        if is_rest:
            self._up_next.show_state(state)

    def _show_words(self, state: SessionState) -> None:
        look, seconds = look_of(state), shown_seconds(state)
        self._phase.set_role(look.word)
        self._phase.show_text(phase_word(state))
        self._ring.countdown.show_text("" if seconds is None else str(seconds))
        self._ring.caption.show_text(ring_caption(state, seconds))
        is_switch = state.step.kind is StepKind.SWITCH and state.mode is not Mode.RESUMING
        self._size_ring(state, is_switch=is_switch)
        phase = state.step.phase
        arrow = (
            arrow_direction(phase.arrow, position(state).side) if phase and phase.arrow and seconds is None else None
        )
        self._ring.show_time(look, step_fraction(state), arrow)
        self._reps.show_text(reps_line(state))
        self._reps.setVisible(not is_switch)
        self._reps.set_units(FarType.REPS if state.step.rep is not None else FarType.REPS // 2)
        self._switch.show_text("\n".join(switch_lines(state)) if is_switch else "")
        self._switch.setVisible(is_switch)

    def _size_ring(self, state: SessionState, *, is_switch: bool) -> None:
        digits = FarType.REST_DIGITS if state.step.kind in _RESTS else FarType.HOLD_DIGIT
        ring = FarSize.SWITCH_RING if is_switch else FarSize.RING
        self._ring.set_unit(self._unit, ring, FarType.SWITCH_DIGITS if is_switch else digits)

    def _show_side(self, side: Side, *, is_shown: bool) -> None:
        """The pill stands on the side that it names; left and right are the user's own, in any script."""
        self._pill.show_side(side)
        self._pill.setVisible(is_shown)
        is_right = (side is Side.RIGHT) != self.isRightToLeft()
        self._pill_row.setDirection(QBoxLayout.Direction.RightToLeft if is_right else QBoxLayout.Direction.LeftToRight)

    def _direct(self, *, is_rest: bool) -> None:
        direction = QBoxLayout.Direction.RightToLeft if is_rest else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if self._is_upright else direction)

    def _lay_out(self) -> None:
        self._is_upright = False
        self._figure = QWidget(self)
        self._pill_row = QHBoxLayout()
        self._pill_row.addWidget(self._pill)
        self._pill_row.addStretch(1)
        figure = QVBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.addLayout(self._pill_row)
        figure.addWidget(self._floor, 1)
        self._picture = _stack(self, self._figure, self._up_next)
        self._doing = QWidget(self)
        doing = QVBoxLayout(self._doing)
        doing.setContentsMargins(0, 0, 0, 0)
        doing.setSpacing(4)
        for label in (self._phase, self._ring, self._reps, self._switch):
            doing.addWidget(label, 1 if label is self._ring else 0)
        self._standing = QWidget(self)
        standing = QVBoxLayout(self._standing)
        standing.setContentsMargins(0, FarSize.GAP, 0, FarSize.GAP)
        standing.addWidget(self.paused)
        standing.addStretch(1)
        self._words = _stack(self, self._doing, self._standing)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(FarSize.MARGIN, 0, FarSize.MARGIN, 0)
        self._row.setSpacing(FarSize.MARGIN)
        self._row.addWidget(self._picture, _PICTURE)
        self._row.addWidget(self._words, _WORDS)


def _stack(parent: QWidget, *pages: QWidget) -> QStackedWidget:
    stack = QStackedWidget(parent)
    for page in pages:
        stack.addWidget(page)
    return stack
