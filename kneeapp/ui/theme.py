"""The one theme that kneeapp is shown in: colours by role, the text size, whether things move.

Colours come from ``resources/tokens.json``, on a high-contrast desktop from the desktop itself (`high_contrast.py`).
A widget asks `current_theme` whenever it paints. There is no style sheet: other colours come to all widgets at once
with Qt's palette; of another text size or of high contrast each is told by ``QEvent.StyleChange``.
"""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from kneeapp.resources import resource
from kneeapp.ui.looks import INKS, LABELS
from kneeapp.ui.typography import text_font

ARGUMENTS: Final = ("kneeapp", "-style", "fusion")
"""What Qt's application is made with: one style on every desktop. Asking for it later costs the start 14 ms."""

TEXT_SCALES: Final = (1.0, 1.15, 1.3)
"""The text sizes to choose from: what is read near the screen, times this."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One appearance: colours by the names of their roles such as "ink", the text's scale, and how much moves.

    ``skin`` is the figure's set of skin and hair; ``mirrors`` is whether its left is where the user has it.
    """

    roles: tuple[tuple[str, str], ...]
    is_dark: bool = False
    is_high_contrast: bool = False
    text_scale: float = 1.0
    is_calm: bool = False
    skin: int = 1
    mirrors: bool = True

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


@cache
def skin_colors() -> tuple[str, ...]:
    """The skin in each set of colours that the figure can have."""
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return tuple(colors["skin"] for colors in tokens["skin_sets"])


def current_theme() -> Theme:
    """The theme that was applied last; the light one before the first."""
    return _current[-1] if _current else theme_for(Qt.ColorScheme.Light)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole program this theme; may be called again at any time to change it."""
    before = current_theme()
    _current[:] = [theme]
    app.setFont(text_font("body", theme.text_scale))
    _ask_for_one_paint(app)
    app.setPalette(_palette(theme))
    QToolTip.setPalette(app.palette())
    QToolTip.setFont(text_font("meta", theme.text_scale))
    if (before.text_scale, before.is_high_contrast) != (theme.text_scale, theme.is_high_contrast):
        _tell_of_other_sizes(app)


def set_look(label: QLabel, look: str) -> None:
    """Set a label in one of the looks of `looks.LABELS`, from now on and in every text size."""
    if label.property("look") == look:
        return
    label.setProperty("look", look)
    _set_type(label)


def _set_type(label: QLabel) -> None:
    style, ink = LABELS[label.property("look")]
    label.setFont(text_font(style, current_theme().text_scale))
    label.setForegroundRole(INKS[ink])


def _ask_for_one_paint(app: QApplication) -> None:
    """Let each window and what is in it be painted together when all of its widgets are about to change.

    Qt paints an opaque widget that was marked first by itself, with all in it, and then what was marked after it: the
    whole window twice. So its transparent children are marked before it.
    """
    for window in app.topLevelWidgets():
        for child in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.update()


def _tell_of_other_sizes(app: QApplication) -> None:
    for widget in app.allWidgets():
        if isinstance(widget, QLabel) and widget.property("look") is not None:
            _set_type(widget)
        app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
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
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
} | {role: ink for ink, role in INKS.items()}


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE_ROLES.items():
        palette.setColor(role, theme.color(name))
    for role in (*INKS.values(), QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("disabled_ink"))
    return palette
