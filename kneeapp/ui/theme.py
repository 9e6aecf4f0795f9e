"""The one theme that kneeapp is shown in: colours by role, the text size, whether things move.

Colours come from ``resources/tokens.json``, on a high-contrast desktop from the desktop itself (`high_contrast.py`).
A widget asks `current_theme` whenever it paints, and is told of a change by Qt (``QEvent.StyleChange``). Labels and
frames ask for a look by name (`set_look`), which the generated style sheet gives to them. No page is known here.
"""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kneeapp.resources import resource
from kneeapp.ui.style_sheet import style_sheet
from kneeapp.ui.typography import text_font

TEXT_SCALES: Final = (1.0, 1.15, 1.3)
"""The text sizes to choose from: what is read near the screen, times this."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One appearance: colours by the names of their roles such as "ink", the text's scale, and how much moves."""

    roles: tuple[tuple[str, str], ...]
    is_dark: bool = False
    is_high_contrast: bool = False
    text_scale: float = 1.0
    is_calm: bool = False

    def color(self, role: str) -> QColor:
        """The colour of a role; KeyError for a role that tokens.json does not have."""
        return QColor(self._colors[role])

    def scaled(self, size: float) -> int:
        """A length near the screen that grows with the user's text size: controls and rows, never margins."""
        return round(size * self.text_scale)

    def lasting(self, ms: int) -> int:
        """How long a change takes: that many ms, or 0 where the user wants things calm."""
        return 0 if self.is_calm else ms

    @cached_property
    def _colors(self) -> dict[str, QColor]:
        return {role: QColor(value) for role, value in self.roles}


@cache
def theme_for(scheme: Qt.ColorScheme) -> Theme:
    """The plain theme of a colour scheme: dark for dark, light for light and for one that is not known."""
    is_dark = scheme is Qt.ColorScheme.Dark
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return Theme(is_dark=is_dark, roles=tuple(tokens["dark" if is_dark else "light"].items()))


def current_theme() -> Theme:
    """The theme that was applied last; the light one before the first."""
    return _current[-1] if _current else theme_for(Qt.ColorScheme.Light)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program this theme; may be called again at any time to change it."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    _current[:] = [theme]
    app.setFont(text_font("body", theme.text_scale))
    app.setPalette(_palette(theme))
    # WORKAROUND QTBUG-112966: under a style sheet a new palette reaches the windows alone; setting it again helps.
    app.setStyleSheet(style_sheet(dict(theme.roles), theme.text_scale, is_high_contrast=theme.is_high_contrast))


def set_look(widget: QWidget, look: str) -> None:
    """Choose how the style sheet draws a label or a frame."""
    if isinstance(widget, QPushButton):
        widget.setAutoDefault(True)  # Return presses the focused button; by itself Qt does that on some desktops only
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


def softened(color: QColor, opacity: float) -> QColor:
    """The colour at that opacity, 0 to 1."""
    copy = QColor(color)
    copy.setAlphaF(opacity)
    return copy


def blended(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two: the first at 0, the second at 1."""

    def part(one: float, other: float) -> float:
        return one + (other - one) * share

    return QColor.fromRgbF(
        part(first.redF(), second.redF()), part(first.greenF(), second.greenF()), part(first.blueF(), second.blueF())
    )


_current: Final[list[Theme]] = []

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
