"""Lengths and durations of the near side, in logical pixels and milliseconds.

Type has its own file (`typography.py`), and so have sizes that are read from afar (`far.py`). What grows with the
user's text size is asked of the theme (`Theme.scaled`); margins and corners never grow.
"""

from enum import IntEnum
from typing import Final


class Space(IntEnum):
    """Distances between things."""

    HAIR = 2
    TINY = 4
    CELLS = 6
    SMALL = 8
    ROW = 9
    CHOICE = 10
    MEDIUM = 12
    BUTTONS = 14
    LARGE = 16
    POINT = 18
    CARD = 20
    TITLE = 20
    BLOCK = 22
    WIDE = 24
    PAGE_NARROW = 28
    HUGE = 32
    PAGE = 40
    NOTICE = 64


class Radius(IntEnum):
    """Roundness of corners."""

    TINY = 6
    SMALL = 8
    SEGMENT = 9
    CONTROL = 12
    TILE = 14
    CELL = 14
    LARGE = 16
    ROW = 18
    CARD = 20
    STAGE = 24
    SHEET = 28


class Size(IntEnum):
    """Lengths of parts."""

    HAIRLINE = 1
    OUTLINE = 2
    DOT = 6
    SLIDER_TRACK = 6
    SCROLL_BAR = 10
    ICON_TINY = 16
    ICON_CHIP = 17
    ICON_SMALL = 18
    ICON = 20
    ICON_LARGE = 22
    KNOB = 22
    ICON_FAR = 24
    KEY = 24
    ICON_RESUME = 28
    KEY_CAP = 30
    KEY_CAP_WIDTH = 34
    KEY_ROW = 40
    KEY_SHOWN = 60
    KEY_SHOWN_STAGE = 148
    TICK_BOX = 26
    SWITCH_HEIGHT = 28
    STEP_NUMBER = 28
    MARK = 28
    CHIP_NARROW = 30
    SWATCH = 32
    STEPPER_SIGN = 36
    STEPPER_HALF = 34
    CHIP = 34
    DAY_CIRCLE = 34
    FADE = 36
    HANDLE = 36
    FIELD = 42
    TARGET = 44
    TODAY_RING = 46
    SWITCH = 48
    SETTING_ROW = 48
    RAIL_TILE = 44
    TILE = 48
    PROBLEM_TILE = 52
    CARD_TILE = 54
    TARGET_LARGE = 56
    TOAST = 60
    SET_CELL = 64
    ROW = 64
    TARGET_HUGE = 68
    PAGE_SIGN_DONE = 64
    PAGE_SIGN = 68
    TARGET_RESUME = 76
    BAR_NARROW = 72
    PLAN_ROW = 72
    CELL = 52
    CARD_ROW = 76
    RAIL = 76
    BAR = 84
    CARE_BAR = 96
    APP_ICON = 92
    STEPPER = 102
    STEPPER_SECONDS = 140
    CARD_MARK = 112
    STEPPER_WIDE = 124
    HERO = 180
    SIDEBAR = 296
    SIDEBAR_LARGEST = 352
    RESUME = 384


class Width(IntEnum):
    """Widths at which a layout changes, and the widest that things may run."""

    MINUTES = 244
    STAGE_MIN = 260
    ASIDE = 304
    CARD_WORDS = 316
    KEYS_OF_ROW = 152
    SET_NAME = 270
    DIALOG = 400
    RESUME_STAGE = 292
    STOPPED = 780
    INSTRUCTIONS = 400
    STAGE_NARROW = 340
    NOTICE_STAGE = 520
    STAGE_MAX = 560
    PAGE_STACKED = 640
    KEYS_STACKED = 720
    PAGE_NARROW = 784
    PROBLEM_LEAD = 700
    RESUME = 816
    PROBLEM = 820
    SETS_STACKED = 880
    KEYS = 980
    EXERCISE_NARROW = 900
    PLAN_BESIDE = 944
    SHEET = 1040
    WINDOW_NARROW = 1080


class Motion(IntEnum):
    """How long things take to change, ms. Calm motion makes each of them 0: ask `Theme.lasting`."""

    QUICK = 120
    BASE = 200
    PHASE = 320
    CALM = 400


FOCUS_RING: Final = 3
FOCUS_GAP: Final = 2
SECONDARY_LINE: Final = 1.5
"""Thickness of the outline of secondary buttons, steppers and scale cells."""
