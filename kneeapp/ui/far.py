"""Sizes of what is read from two to three metres: they follow the window, not the reading distance of a desk.

One unit `u` is a logical pixel in a window of 1280 x 800.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

_SMALLEST: Final = 0.70
_LARGEST: Final = 1.75
_WIDEST: Final = 2.0

FAR_SCALES: Final = (0.85, 1.0, 1.25)
"""The sizes to choose from for what is read from afar, times this: small, normal, large."""


class FarType(IntEnum):
    """Heights of type, in units."""

    HOLD_DIGIT = 232
    REST_DIGITS = 200
    SWITCH_DIGITS = 150
    PHASE = 84
    SWITCH_PHASE = 72
    REPS = 72
    SIDE = 52
    LEAD_IN = 44
    SET_UP = 33
    INSTRUCTION = 30
    HINT = 28
    CAPTION = 26
    SET_UP_LATER = 24
    CARD_TITLE = 40
    CARD_DOSE = 22
    CARD_NOTE = 18
    CARD_CAPTION = 20
    CHIP = 14
    NOTE = 22
    STEP_NUMBER = 20
    TITLE = 18
    SMALL = 13


class FarSize(IntEnum):
    """Lengths, in units."""

    MARGIN = 32
    TOP_BAR = 88
    BOTTOM_BAR = 112
    RING = 392
    RING_WIDTH = 34
    PILL = 84
    BADGE = 60
    BADGE_INSET = 12
    PILL_GAP = 18
    PILL_END = 34
    GAP = 24
    SEGMENT = 8
    SEGMENT_GAP = 3
    BLOCK_GAP = 10
    MARK_GAP = 6
    CARD = 500
    CARD_PADDING = 28
    CARD_CHIP = 34
    CARD_PICTURE = 250
    CARD_PICTURE_SMALLEST = 90
    WORDS_MARGIN = 40
    BAR_INSET = 12
    NEXT_BUTTON = 232
    SET_UP_STAGE = 616
    SET_UP_WORDS = 560
    STEP_SIGN = 44
    STEP_INSET = 16
    STEP_SIDE = 18
    STEP_GAP = 6
    PIN = 42
    PIN_QUIET = 34
    PIN_LINE = 2
    STAGE_PILL_INSET = 20
    STAGE_PILL_ICON = 16
    STAGE_PILL_GAP = 9
    PAUSED_CARD = 520
    PAUSED_SIGN = 72
    PAUSED_SIDE = 40
    PAUSED_TOP = 34
    PAUSED_BOTTOM = 36
    PAUSED_GAP = 20
    ROUND = 56
    PAUSE = 64
    ROUND_GAP = 32
    CLOSE = 44
    SOUND_GAP = 8
    CONTROLS = 50
    """From the top of the lower bar to the middle of its controls."""
    SEGMENT_ROW = 48
    ARROW = 196
    TURN = 84
    STEP = 54
    STEP_NUMBER = 40


@dataclass(frozen=True, kw_only=True)
class RingSize:
    """A ring with its digits and caption, in units; how far above its middle the digits and how far below the caption
    stand: the middle of the digits, the line that the caption stands on."""

    side: int
    digits: int
    caption: int
    rise: float
    drop: float


HOLD_RING: Final = RingSize(side=392, digits=FarType.HOLD_DIGIT, caption=FarType.CAPTION, rise=18, drop=112)
REST_RING: Final = RingSize(side=392, digits=FarType.REST_DIGITS, caption=FarType.CAPTION, rise=21, drop=102)
SWITCH_RING: Final = RingSize(side=264, digits=FarType.SWITCH_DIGITS, caption=FarType.SET_UP_LATER, rise=18, drop=76)


_RISES: Final = 0.065
_NEARS: Final = 0.18
"""How far the digits move up and the caption comes nearer where a ring is too small for both, of what it lacks."""


def tight_ring(size: RingSize, side: int) -> RingSize:
    """A ring of that side, in units: where it is smaller than ``size``, its digits and caption are not."""
    missing = size.side - side
    return replace(size, side=side, rise=size.rise + missing * _RISES, drop=size.drop - missing * _NEARS)


def small_unit(unit: float, text_scale: float) -> float:
    """The unit of what is small in a session: it follows the window only where that makes it larger."""
    return max(unit, text_scale)


def is_upright(width: int, height: int) -> bool:
    """Whether a window is taller than wide, so that things stand below each other."""
    return height > width


def unit(width: int, height: int) -> float:
    """The unit of a window of that size in logical pixels, between 0.70 and 1.75."""
    full = (800, 1280) if is_upright(width, height) else (1280, 800)
    return min(max(min(width / full[0], height / full[1]), _SMALLEST), _LARGEST)


def side_margin(width: int, height: int) -> int:
    """The space left and right of a session in a very wide window: its content ends at 2 to 1."""
    return max(0, round((width - height * _WIDEST) / 2))
