"""How each moment of a session looks: its colours by role, and the pattern of its ring.

Colour never speaks alone: every kind of step has its own word and its own ring too.
"""

from dataclasses import dataclass
from enum import Enum

from kneeapp.core.exercise import Arrow, Side
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind


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
    """The roles of tokens.json for ground, ring, track and word, and the ring's pattern with its number of dots."""

    tint: str
    ring: str
    track: str
    word: str
    pattern: RingPattern
    dots: int = 0


LEAD_IN = SessionLook(tint="bg", ring="primary", track="line", word="primary", pattern=RingPattern.EMPTIES)
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


def arrow_direction(arrow: Arrow, side: Side) -> Direction:
    """Where a movement goes on the screen.

    Front views behave like a mirror, and in side views the figure faces the side that it trains: either way out and
    forward point to the side of the working leg, in and back away from it.
    """
    if arrow in (Arrow.UP, Arrow.DOWN):
        return Direction.UP if arrow is Arrow.UP else Direction.DOWN
    towards_own_side = arrow in (Arrow.OUT, Arrow.FORWARD)
    return Direction.LEFT if (side is not Side.RIGHT) == towards_own_side else Direction.RIGHT
