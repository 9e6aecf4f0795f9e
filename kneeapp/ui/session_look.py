"""How each moment of a session looks: its colours by role, and the pattern of its ring.

Colour never speaks alone: every kind of step has its own word and its own ring too.
"""

import math
from dataclasses import dataclass
from enum import Enum
from typing import Final

from kneeapp.core.exercise import Arrow, Side
from kneeapp.core.readout import step_fraction
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.core.walk import left_ms

FADES_AFTER_MS: Final = 4_000
FADED: Final = 0.4


class RingPattern(Enum):
    """How a ring shows time."""

    EMPTIES = "empties"
    FILLS = "fills"
    DOTS = "dots"
    NONE = "none"


class Direction(Enum):
    """Where an arrow points on the screen."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, kw_only=True)
class SessionLook:
    """The roles of tokens.json for ground, ring, track and word, and the ring's pattern with its number of dots.

    ``tip`` is the role of what is drawn on the ring, ``pill`` that of the side pill's ground.
    """

    tint: str
    ring: str
    track: str
    word: str
    pattern: RingPattern
    dots: int = 0
    tip: str = "on_move"
    pill: str = "surface"


LEAD_IN = SessionLook(
    tint="bg", ring="primary", track="line", word="primary", pattern=RingPattern.EMPTIES, pill="sunken"
)
MOVE = SessionLook(tint="move_tint", ring="move", track="move_track", word="move_ink", pattern=RingPattern.FILLS)
HOLD = SessionLook(tint="hold_tint", ring="hold", track="hold_track", word="hold_ink", pattern=RingPattern.EMPTIES)
REST = SessionLook(
    tint="rest_tint", ring="rest", track="rest_track", word="rest_ink", pattern=RingPattern.DOTS, dots=60
)
SWITCH = SessionLook(
    tint="rest_tint", ring="rest", track="rest_track", word="rest_ink", pattern=RingPattern.DOTS, dots=44
)
PAUSED = SessionLook(tint="paused_tint", ring="paused", track="line", word="ink", pattern=RingPattern.NONE)
SET_UP = SessionLook(tint="bg", ring="primary", track="line", word="ink", pattern=RingPattern.NONE)

_OF_STEP = {
    StepKind.SET_UP: SET_UP,
    StepKind.LEAD_IN: LEAD_IN,
    StepKind.MOVE: MOVE,
    StepKind.HOLD: HOLD,
    StepKind.RETURN: MOVE,
    StepKind.SETTLE: MOVE,
    StepKind.SWITCH: SWITCH,
    StepKind.REST: REST,
    StepKind.REST_BETWEEN_EXERCISES: REST,
    StepKind.DONE: SET_UP,
}


def look_of(state: SessionState) -> SessionLook:
    """The look of a session now."""
    if state.mode in (Mode.PAUSED, Mode.STOPPED):
        return PAUSED
    return LEAD_IN if state.mode is Mode.RESUMING else _OF_STEP[state.step.kind]


def ring_share(state: SessionState, *, is_calm: bool) -> float:
    """The share of its time (0 to 1) that a ring shows as passed; calm, it steps once a second, with the digits."""
    if not is_calm:
        return step_fraction(state)
    total_ms = state.rules.resume_lead_in_ms if state.mode is Mode.RESUMING else state.step.duration_ms
    left_s = -(-left_ms(state) // 1000)
    return max(0.0, 1.0 - left_s * 1000 / total_ms) if total_ms else 0.0


def tint_share(state: SessionState, slide_ms: int) -> float:
    """How far the ground has come (0 to 1) from the tint before the step to its own, after an even start and end.

    What stands still has no time in which to slide.
    """
    if state.mode not in (Mode.RUNNING, Mode.RESUMING) or slide_ms <= 0:
        return 1.0
    is_resuming = state.mode is Mode.RESUMING
    since_ms = state.rules.resume_lead_in_ms - state.lead_in_ms if is_resuming else state.elapsed_ms
    return 0.5 - 0.5 * math.cos(math.pi * min(max(since_ms / slide_ms, 0.0), 1.0))


def bars_opacity(idle_ms: int, fade_ms: int) -> float:
    """How much of the bars shows after so long without a key or a move of the pointer, in steps that the eye joins."""
    late_ms = idle_ms - FADES_AFTER_MS
    if late_ms < 0:
        return 1.0
    passed = 1.0 if fade_ms <= 0 else min(late_ms / fade_ms, 1.0)
    return round(1.0 - (1.0 - FADED) * passed, 2)


def arrow_direction(arrow: Arrow, side: Side) -> Direction:
    """Where a movement goes on the screen.

    Front views behave like a mirror, and in side views the figure faces the side that it trains: either way out and
    forward point to the side of the working leg, in and back away from it.
    """
    if arrow in (Arrow.UP, Arrow.DOWN):
        return Direction.UP if arrow is Arrow.UP else Direction.DOWN
    towards_own_side = arrow in (Arrow.OUT, Arrow.FORWARD)
    return Direction.LEFT if (side is not Side.RIGHT) == towards_own_side else Direction.RIGHT
