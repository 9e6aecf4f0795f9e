"""How the near side of kneeapp looks: every colour, size and radius, in one place.

Colours come from ``resources/tokens.json``; all sizes are logical pixels. Widgets ask for a look by name (`set_look`)
and the generated style sheet gives it to them; a painted widget asks `painted_theme` for its colours. No page is known.
"""

import json
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kneeapp.resources import resource
from kneeapp.ui.style_sheet import SHEET


class Type(IntEnum):
    """Heights of type near the screen."""

    CAPTION = 12
    META = 13
    BODY = 15
    LEAD = 17
    BRAND = 20
    H2 = 22
    H1_NARROW = 28
    H1 = 34
    H1_FIRST = 40


class Space(IntEnum):
    """Distances between things."""

    HAIR = 2
    TINY = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    PAGE_NARROW = 28
    HUGE = 32
    PAGE = 40
    NOTICE = 64


class Radius(IntEnum):
    """Roundness of corners."""

    SMALL = 8
    CONTROL = 12
    LARGE = 16
    ROW = 18
    CARD = 20
    STAGE = 24


class Size(IntEnum):
    """Lengths of parts."""

    HAIRLINE = 1
    OUTLINE = 2
    DOT = 6
    SCROLL_BAR = 10
    TICK_BOX = 26
    STEP_NUMBER = 28
    MARK = 30
    CHIP = 34
    STEPPER_SIGN = 36
    FADE = 36
    FIELD = 42
    TARGET = 44
    TILE = 48
    TARGET_LARGE = 56
    ROW_NARROW = 60
    ROW = 64
    TARGET_HUGE = 68
    CARD_ROW = 76
    BAR = 84
    CARD_MARK = 112
    STEPPER = 104
    SIDEBAR_NARROW = 220
    SIDEBAR = 296


class Width(IntEnum):
    """Widths at which a layout changes, and the widest that text may run."""

    STAGE_MIN = 260
    ASIDE = 304
    STAGE_MAX = 560
    NOTICE_STAGE = 520
    PAGE_NARROW = 784
    PROBLEM = 820
    DOSE_BAR_NARROW = 900
    WINDOW_NARROW = 1080


LINE_HEIGHTS: Final[dict[int, int]] = {
    Type.CAPTION: 16,
    Type.META: 18,
    Type.BODY: 22,
    Type.LEAD: 26,
    Type.BRAND: 26,
    Type.H2: 28,
    Type.H1_NARROW: 34,
    Type.H1: 42,
    Type.H1_FIRST: 48,
}
"""From one line of a text to the next, by the height of its type."""

FOCUS_RING: Final = 3
FOCUS_GAP: Final = 2


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours of one appearance, light or dark, by the names of their roles such as "ink" or "primary_soft"."""

    is_dark: bool
    roles: tuple[tuple[str, str], ...]

    def color(self, role: str) -> QColor:
        """The colour of a role; KeyError for a role that tokens.json does not have."""
        return QColor(dict(self.roles)[role])


@cache
def theme_for(scheme: Qt.ColorScheme) -> Theme:
    """The theme of a desktop's colour scheme: dark for dark, light for light and for one that is not known."""
    is_dark = scheme is Qt.ColorScheme.Dark
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return Theme(is_dark=is_dark, roles=tuple(tokens["dark" if is_dark else "light"].items()))


def painted_theme(widget: QWidget) -> Theme:
    """The theme that a widget is to paint itself in, told by a role of its palette that no style sheet changes."""
    is_dark = widget.palette().color(QPalette.ColorRole.Light).lightnessF() < 0.5
    return theme_for(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program this theme; may be called again at any time to change it."""
    app.setStyle("Fusion")
    app.setFont(sized_font(app.font(), Type.BODY))
    app.setPalette(_palette(theme))
    # WORKAROUND QTBUG-112966: under a style sheet a new palette reaches the windows alone; setting it again helps.
    app.setStyleSheet(_style_sheet(theme))


def set_look(widget: QWidget, look: str, size: str = "") -> None:
    """Choose how the style sheet draws a widget; "large" (56 high) and "huge" (68) are the sizes of buttons."""
    if isinstance(widget, QPushButton):
        widget.setAutoDefault(True)  # Return presses the focused button; by itself Qt does that on some desktops only
    if (widget.property("look"), widget.property("size_name")) == (look, size):
        return
    widget.setProperty("look", look)
    widget.setProperty("size_name", size)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


def sized_font(font: QFont, size: int, *, is_strong: bool = False) -> QFont:
    """A copy of the font in that many pixels, semibold where strong."""
    copy = QFont(font)
    copy.setPixelSize(size)
    copy.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return copy


_PALETTE_ROLES: Final = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink_3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger_ink",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "bg",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "ink_3",
}


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE_ROLES.items():
        palette.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("disabled_ink"))
    return palette


def _style_sheet(theme: Theme) -> str:
    lengths = ((kind.__name__, member) for kind in _LENGTHS for member in kind)
    values = {f"{kind}_{member.name}".lower(): f"{member.value}px" for kind, member in lengths}
    inner = {name: f"{size - 2 * Size.OUTLINE}px" for name, size in _BUTTON_HEIGHTS.items()}
    pills = {
        "chip_round": f"{Size.CHIP // 2}px",
        "number_round": f"{Size.STEP_NUMBER // 2}px",
        "number_large_round": f"{Size.TARGET // 2}px",
    }
    fixed = {"fixed_family": QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()}
    return Template(SHEET).substitute(dict(theme.roles) | values | inner | pills | fixed)


_LENGTHS: Final[tuple[type[IntEnum], ...]] = (Type, Space, Radius, Size)
_BUTTON_HEIGHTS: Final = {
    "button_inner": Size.TARGET,
    "button_large_inner": Size.TARGET_LARGE,
    "button_huge_inner": Size.TARGET_HUGE,
}
