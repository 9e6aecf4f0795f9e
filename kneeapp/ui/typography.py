"""The type of kneeapp: Inter and Inter Display as files of their own, and the styles in which text is set.

Static files, because a variable font does not follow `QFont.setWeight` on Linux. Where a file cannot be loaded the
desktop's own font takes its place, and `load_fonts` says so.
"""

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from kneeapp.resources import ResourceError, resource

TEXT_FAMILY: Final = "Inter"
DISPLAY_FAMILY: Final = "Inter Display"
FILES: Final = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "InterDisplay-Medium.ttf",
    "InterDisplay-SemiBold.ttf",
    "InterDisplay-Bold.ttf",
)

_FAR_SPACING: Final = -2.0
_TABULAR: Final = QFont.Tag("tnum")


class TextStyle(NamedTuple):
    """How text near the screen is set: size and line in pixels, weight 400 to 700, spacing in per cent of the size."""

    size: int
    line: int
    weight: int = 400
    spacing: float = 0.0
    is_display: bool = False
    is_fixed: bool = False
    """Whether it is the desktop's own font of equally wide letters."""


STYLES: Final[dict[str, TextStyle]] = {
    "caption": TextStyle(size=12, line=16, weight=600, spacing=2.0),
    "meta": TextStyle(size=13, line=18),
    "detail": TextStyle(size=13, line=16),
    "meta_strong": TextStyle(size=13, line=18, weight=600),
    "meta_medium": TextStyle(size=13, line=18, weight=500),
    "note": TextStyle(size=14, line=20),
    "segment": TextStyle(size=14, line=20, weight=500),
    "chip": TextStyle(size=14, line=20, weight=600, spacing=-0.3),
    "over_title": TextStyle(size=14, line=20, weight=600, spacing=2.0),
    "body": TextStyle(size=15, line=22),
    "source": TextStyle(size=14, line=20, is_fixed=True),
    "item": TextStyle(size=15, line=20, weight=500, spacing=-0.3),
    "toast": TextStyle(size=15, line=20, weight=500),
    "strong": TextStyle(size=15, line=20, weight=600, spacing=-0.3),
    "label": TextStyle(size=15, line=18, weight=500),
    "card_title": TextStyle(size=16, line=22, weight=600, spacing=-0.3),
    "reading": TextStyle(size=16, line=24),
    "value": TextStyle(size=16, line=20, weight=600),
    "lead_narrow": TextStyle(size=16, line=24),
    "lead": TextStyle(size=17, line=26),
    "strong_lead": TextStyle(size=17, line=24, weight=600, spacing=-0.3),
    "big_button": TextStyle(size=18, line=24, weight=600, spacing=-0.3),
    "huge_button": TextStyle(size=22, line=28, weight=600, spacing=-0.3),
    "resume_button": TextStyle(size=24, line=30, weight=600, spacing=-0.3),
    "brand": TextStyle(size=20, line=26, weight=600, spacing=-1.2, is_display=True),
    "key_shown": TextStyle(size=20, line=26, weight=600, spacing=-0.3),
    "h2": TextStyle(size=22, line=28, weight=600, spacing=-1.2, is_display=True),
    "sheet_title": TextStyle(size=26, line=32, weight=600, spacing=-1.2, is_display=True),
    "h1_narrow": TextStyle(size=28, line=34, weight=600, spacing=-1.8, is_display=True),
    "sentence": TextStyle(size=30, line=38, weight=600, spacing=-1.8, is_display=True),
    "h1": TextStyle(size=34, line=42, weight=600, spacing=-1.8, is_display=True),
    "lead_big": TextStyle(size=21, line=30),
    "cell": TextStyle(size=20, line=26, weight=600, spacing=-0.3),
    "h1_first": TextStyle(size=40, line=48, weight=600, spacing=-1.8, is_display=True),
    "big_number": TextStyle(size=42, line=48, weight=600, spacing=-1.8, is_display=True),
    "h1_done": TextStyle(size=48, line=56, weight=600, spacing=-1.8, is_display=True),
    "h1_stopped": TextStyle(size=54, line=64, weight=700, spacing=-2.0, is_display=True),
    "huge_number": TextStyle(size=88, line=88, weight=600, spacing=-3.0, is_display=True),
}
"""The styles by name; a label that has one of these names as its look is set in that style."""


def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt; the names of files that could not be loaded."""
    return tuple(file for file in FILES if not _is_loaded(file))


def text_font(style: str, scale: float = 1.0) -> QFont:
    """The font of a style of `STYLES`, its height times the scale."""
    return QFont(_text_font(style, scale))


@cache
def _text_font(style: str, scale: float) -> QFont:
    chosen = STYLES[style]
    font = QFont(_families(chosen))
    font.setPixelSize(round(chosen.size * scale))
    font.setWeight(QFont.Weight(chosen.weight))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() * chosen.spacing / 100)
    return font


def _families(style: TextStyle) -> list[str]:
    if style.is_fixed:
        return [QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()]
    return [DISPLAY_FAMILY if style.is_display else TEXT_FAMILY, TEXT_FAMILY]


def far_font(pixels: int, weight: int = 600, *, is_display: bool = True, spacing: float | None = None) -> QFont:
    """A font to be read from afar, in pixels: the display cut set tight, or the text cut.

    ``spacing`` is in per cent of the size instead.
    """
    font = QFont([DISPLAY_FAMILY if is_display else TEXT_FAMILY, TEXT_FAMILY])
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(weight))
    if spacing is None:
        spacing = _FAR_SPACING if is_display else 0.0
    # Qt's own percentage is of each letter's width, not of the size.
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, pixels * spacing / 100)
    return font


def tabular(font: QFont) -> QFont:
    """A copy of the font in which all digits are equally wide, for numbers that change in place."""
    copy = QFont(font)
    copy.setFeature(_TABULAR, 1)
    return copy


def _is_loaded(file: str) -> bool:
    try:
        return QFontDatabase.addApplicationFont(str(resource(f"fonts/{file}"))) >= 0
    except ResourceError:
        return False
