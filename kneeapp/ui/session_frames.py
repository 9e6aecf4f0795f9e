"""How often a running session is looked at for what moves: as seldom as the eye allows."""

from typing import Final

from kneeapp.core.readout import position
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.figure.shown_frame import PASSING_MS
from kneeapp.ui.session_look import RingPattern, look_of
from kneeapp.ui.sizes import Motion
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.session_picture import shown_figure

FRAME_MS: Final = 33
"""A frame of what moves."""


def frame_ms(state: SessionState) -> int | None:
    """The ms of the session's clock from frame to frame; None while nothing changes between two seconds.

    Calm, nothing but a pose passes into the next. A ring of dots moves only with each dot.
    """
    if state.mode not in (Mode.RUNNING, Mode.RESUMING):
        return None
    if current_theme().is_calm:
        is_passing = state.mode is Mode.RUNNING and state.step.phase is not None and state.elapsed_ms < PASSING_MS
        return FRAME_MS if is_passing else None
    look, duration_ms = look_of(state), state.step.duration_ms
    if look.pattern is not RingPattern.DOTS or duration_ms is None or _moves(state):
        return FRAME_MS
    return max(FRAME_MS, duration_ms // look.dots)


def _moves(state: SessionState) -> bool:
    """Whether the ground slides or a figure is shown that moves in a break: it does on the card of a rest."""
    is_card = state.step.kind is not StepKind.SWITCH and shown_figure(position(state).exercise) is not None
    return is_card or state.elapsed_ms < Motion.PHASE
