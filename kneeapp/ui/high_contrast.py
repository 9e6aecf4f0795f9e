"""The colours of a high-contrast desktop: each role of kneeapp as one of the six that such a desktop chooses.

Soft grounds and tints become the window's own colour; what told them apart is then an outline, drawn by the components.
"""

from typing import Final

from PySide6.QtGui import QPalette

_HIGHLIGHT: Final = (
    "primary",
    "primary_hover",
    "primary_press",
    "focus",
    "move",
    "hold",
    "rest",
)
_ON_HIGHLIGHT: Final = ("on_primary", "on_move", "on_hold", "on_rest", "on_danger", "badge_ink")
_GROUND: Final = (
    "bg",
    "sidebar",
    "surface",
    "sunken",
    "stage",
    "stage_hi",
    "primary_soft",
    "accent_soft",
    "danger_soft",
    "warn_soft",
    "ok_soft",
    "disabled_bg",
    "move_tint",
    "hold_tint",
    "rest_tint",
    "paused_tint",
)
_FAINT: Final = ("disabled_ink", "stage_floor", "move_track", "hold_track", "rest_track")


def high_contrast_roles(roles: tuple[tuple[str, str], ...], palette: QPalette) -> tuple[tuple[str, str], ...]:
    """Every role of a theme in the desktop's colours: the window's text wherever no other colour is due."""
    color = QPalette.ColorRole
    of_group = (
        (_HIGHLIGHT, palette.color(color.Highlight)),
        (_ON_HIGHLIGHT, palette.color(color.HighlightedText)),
        (_GROUND, palette.color(color.Window)),
        (_FAINT, palette.color(QPalette.ColorGroup.Disabled, color.WindowText)),
    )
    chosen = {role: value.name() for group, value in of_group for role in group}
    text = palette.color(color.WindowText).name()
    return tuple((role, chosen.get(role, text)) for role, _ in roles)
