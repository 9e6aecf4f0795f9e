"""Sizes of what is read from two to three metres: they follow the window, not the reading distance of a desk.

One unit `u` is a logical pixel in a window of 1280 x 800.
"""

from enum import IntEnum
from typing import Final

_SMALLEST: Final = 0.70
_LARGEST: Final = 1.75
_WIDEST: Final = 2.0


class FarType(IntEnum):
    """Heights of type, in units."""

    HOLD_DIGIT = 232
    REST_DIGITS = 200
    SWITCH_DIGITS = 150
    PHASE = 84
    REPS = 72
    SIDE = 52
    SET_UP = 33
    INSTRUCTION = 30
    HINT = 28
    CAPTION = 27
    SET_UP_LATER = 24
    CARD_TITLE = 40
    CARD_DOSE = 22
    CARD_NOTE = 18
    CARD_CAPTION = 20
    CHIP = 14
    SMALL = 13


class FarSize(IntEnum):
    """Lengths, in units."""

    MARGIN = 32
    TOP_BAR = 88
    BOTTOM_BAR = 112
    RING = 392
    SWITCH_RING = 264
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
    PAUSED_CARD = 520
    PAUSED_SIGN = 72
    PAUSED_SIDE = 40
    PAUSED_TOP = 34
    PAUSED_BOTTOM = 36
    PAUSED_GAP = 20


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
