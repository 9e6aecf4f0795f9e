"""The type of kneeapp: Inter and Inter Display as files of their own, and the styles in which text is set.

Static files, because a variable font does not follow `QFont.setWeight` on Linux. Where a file cannot be loaded the
desktop's own font takes its place, and `load_fonts` says so.
"""

from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, kw_only=True)
class TextStyle:
    """How text near the screen is set: size and line in pixels, weight 400 to 700, spacing in per cent of the size."""

    size: int
    line: int
    weight: int = 400
    spacing: float = 0.0
    is_display: bool = False


STYLES: Final[dict[str, TextStyle]] = {
    "caption": TextStyle(size=12, line=16, weight=600, spacing=2.0),
    "meta": TextStyle(size=13, line=18),
    "meta_strong": TextStyle(size=13, line=18, weight=600),
    "meta_medium": TextStyle(size=13, line=18, weight=500),
    "note": TextStyle(size=14, line=20),
    "segment": TextStyle(size=14, line=20, weight=500),
    "chip": TextStyle(size=14, line=20, weight=600, spacing=-0.3),
    "body": TextStyle(size=15, line=22),
    "strong": TextStyle(size=15, line=20, weight=600, spacing=-0.3),
    "value": TextStyle(size=16, line=20, weight=600),
    "lead_narrow": TextStyle(size=16, line=24),
    "lead": TextStyle(size=17, line=26),
    "strong_lead": TextStyle(size=17, line=24, weight=600, spacing=-0.3),
    "big_button": TextStyle(size=18, line=24, weight=600, spacing=-0.3),
    "huge_button": TextStyle(size=22, line=28, weight=600, spacing=-0.3),
    "scale": TextStyle(size=20, line=26, weight=600),
    "brand": TextStyle(size=20, line=26, weight=600, spacing=-1.2, is_display=True),
    "h2": TextStyle(size=22, line=28, weight=600, spacing=-1.2, is_display=True),
    "h1_narrow": TextStyle(size=28, line=34, weight=600, spacing=-1.8, is_display=True),
    "h1": TextStyle(size=34, line=42, weight=600, spacing=-1.8, is_display=True),
    "h1_first": TextStyle(size=40, line=48, weight=600, spacing=-1.8, is_display=True),
}
"""The styles by name; a label that has one of these names as its look is set in that style."""


def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt; the names of files that could not be loaded."""
    return tuple(file for file in FILES if not _is_loaded(file))


def text_font(style: str, scale: float = 1.0) -> QFont:
    """The font of a style of `STYLES`, its height times the scale."""
    chosen = STYLES[style]
    font = QFont([DISPLAY_FAMILY if chosen.is_display else TEXT_FAMILY, TEXT_FAMILY])
    font.setPixelSize(round(chosen.size * scale))
    font.setWeight(QFont.Weight(chosen.weight))
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + chosen.spacing)
    return font


def far_font(pixels: int, weight: int = 600, *, is_display: bool = True) -> QFont:
    """A font to be read from afar, in pixels: the display cut set tight, or the text cut."""
    font = QFont([DISPLAY_FAMILY if is_display else TEXT_FAMILY, TEXT_FAMILY])
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(weight))
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + (_FAR_SPACING if is_display else 0))
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
