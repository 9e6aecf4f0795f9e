"""What must be read or found has the contrast for it: every pair of colours that meets on a screen, by WCAG 2."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from kneeapp.ui.high_contrast import high_contrast_roles
from kneeapp.ui.theme import Theme, theme_for

LIGHT, DARK = (theme_for(scheme) for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark))

TEXT_THAT_MUST_BE_READ = {
    "ink": ("bg", "surface", "sidebar", "stage", "move_tint", "hold_tint", "rest_tint", "paused_tint", "stage_hi"),
    "bg": ("ink",),
}
"""Body text: AAA. Each front with its backs."""

TEXT = {
    "ink_2": ("bg", "surface", "sidebar", "stage", "move_tint", "hold_tint", "rest_tint", "paused_tint"),
    "ink_3": ("bg", "surface", "sidebar"),
    "on_primary": ("primary", "primary_hover", "primary_press"),
    "primary": ("bg", "surface"),
    "on_primary_soft": ("primary_soft",),
    "accent_ink": ("accent_soft", "surface"),
    "on_danger": ("danger", "danger_hover"),
    "danger_ink": ("danger_soft", "bg", "hold_tint", "move_tint", "rest_tint"),
    "danger": ("bg",),
    "warn_ink": ("warn_soft", "surface"),
    "ok_ink": ("ok_soft",),
    "move_ink": ("move_tint",),
    "hold_ink": ("hold_tint",),
    "rest_ink": ("rest_tint",),
    "on_move": ("move",),
    "on_hold": ("hold",),
    "on_rest": ("rest",),
    "badge_ink": ("accent",),
}
"""All other text: AA. Each front with its backs."""

MARKS = {
    "line_strong": ("bg", "surface"),
    "focus": ("bg", "surface", "sidebar"),
    "move": ("move_tint", "move_track"),
    "hold": ("hold_tint", "hold_track"),
    "rest": ("rest_tint", "rest_track"),
    "danger": ("move_tint", "hold_tint", "rest_tint"),
    "paused": ("paused_tint",),
}
"""Rings, outlines and focus: AA for parts of a control. Each front with its backs."""

PAIRS = [
    (front, back, needed)
    for needed, fronts in ((7.0, TEXT_THAT_MUST_BE_READ), (4.5, TEXT), (3.0, MARKS))
    for front, backs in fronts.items()
    for back in backs
]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "needed"), PAIRS)
def test_a_pair_of_colours_has_the_contrast_it_needs(theme: Theme, front: str, back: str, needed: float) -> None:
    assert contrast(theme.color(front), theme.color(back)) >= needed


def test_the_pairs_are_all_there() -> None:
    assert len(PAIRS) == 62
    assert len(set(PAIRS)) == len(PAIRS)


@pytest.mark.parametrize("colors", [("black", "white", "#2d0a6e", "white"), ("white", "black", "#8de4f5", "black")])
def test_high_contrast_keeps_every_text_on_its_ground(colors: tuple[str, str, str, str]) -> None:
    """On a desktop of two far colours and a highlight no text and no mark may lie on its own colour."""
    theme = Theme(roles=high_contrast_roles(LIGHT.roles, _palette(*colors)), is_high_contrast=True)
    meeting = [(front, back) for front, back, _ in PAIRS if not back.endswith("_track")]
    assert [pair for pair in meeting if contrast(theme.color(pair[0]), theme.color(pair[1])) < 7] == []


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of WCAG 2.x, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _palette(text: str, window: str, highlight: str, highlighted_text: str) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in (
        (roles.WindowText, text),
        (roles.Window, window),
        (roles.Highlight, highlight),
        (roles.HighlightedText, highlighted_text),
    ):
        palette.setColor(role, QColor(color))
    palette.setColor(QPalette.ColorGroup.Disabled, roles.WindowText, QColor("#808080"))
    return palette
