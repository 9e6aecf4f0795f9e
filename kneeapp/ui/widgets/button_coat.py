"""What a button wears: the colours of its ground, text and outline, by its kind and state."""

from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton

from kneeapp.ui.sizes import SECONDARY_LINE, Size
from kneeapp.ui.theme import Theme, softened


class Kind(Enum):
    """What a button is for."""

    PRIMARY = "primary"
    """The one thing to do; one on a screen."""
    SECONDARY = "secondary"
    DANGER = "danger"
    GHOST = "ghost"
    STRONG = "strong"
    """The pause button: filled with ink."""
    QUIET = "quiet"
    """An icon on the tint of a session."""
    WARNING = "warning"
    """The same, outlined, where it tells that something is missing."""
    SUNKEN = "sunken"
    """An icon on a card, such as its close button."""
    DANGER_GHOST = "danger_ghost"
    """A thing to do that takes something away, where nothing hurts."""
    CELL = "cell"
    """A ghost in full ink: the thing to do in a cell."""
    LINK = "link"


class Coat(NamedTuple):
    """The colours of a button in one state; no line where its thickness is 0."""

    fill: QColor
    text: QColor
    line: QColor
    line_width: float = 0.0


class ButtonState(NamedTuple):
    """What is being done with a button."""

    is_enabled: bool = True
    is_hovered: bool = False
    is_pressed: bool = False


def state_of(button: QAbstractButton) -> ButtonState:
    """The state of a button now; Qt's style option tells the same, but its flags cost the start 14 ms."""
    is_enabled = button.isEnabled()
    is_hovered = is_enabled and button.underMouse()
    return ButtonState(is_enabled=is_enabled, is_hovered=is_hovered, is_pressed=button.isDown())


def coat_of(kind: Kind, state: ButtonState, theme: Theme) -> Coat:
    """The colours of a button of that kind in that state."""
    if not state.is_enabled:
        return _disabled(kind, theme)
    step = 2 if state.is_pressed else 1 if state.is_hovered else 0
    line, width = _line(kind, theme, is_hovered=state.is_hovered)
    fill, text = _FILLS[kind][step], _TEXTS[kind][step]
    if theme.is_high_contrast and step == 2 and kind is not Kind.LINK:
        fill, text = "primary", "on_primary"
    opacity = _QUIET_GROUND if kind is Kind.QUIET and step == 0 else 1.0 if fill else 0.0
    return Coat(fill=softened(theme.color(fill or "bg"), opacity), text=theme.color(text), line=line, line_width=width)


def _disabled(kind: Kind, theme: Theme) -> Coat:
    ink = theme.color("disabled_ink")
    if kind in _BARE:
        return Coat(fill=softened(theme.color("bg"), 0), text=ink, line=ink)
    width = Size.OUTLINE if theme.is_high_contrast else 0
    return Coat(fill=theme.color("disabled_bg"), text=ink, line=ink, line_width=width)


def _line(kind: Kind, theme: Theme, *, is_hovered: bool) -> tuple[QColor, float]:
    if theme.is_high_contrast and kind is not Kind.LINK and (kind not in _BARE or is_hovered):
        return theme.color("ink"), Size.OUTLINE
    if kind is Kind.SECONDARY:
        return theme.color("line"), SECONDARY_LINE
    if kind is Kind.WARNING:
        return theme.color("warn_ink"), Size.OUTLINE
    return (theme.color("danger"), Size.OUTLINE) if kind is Kind.DANGER else (theme.color("line"), 0.0)


_QUIET_GROUND: Final = 0.7
_BARE: Final = (Kind.GHOST, Kind.DANGER_GHOST, Kind.CELL, Kind.LINK)
"""Kinds without a ground of their own."""
_FILLS: Final = {
    Kind.PRIMARY: ("primary", "primary_hover", "primary_press"),
    Kind.SECONDARY: ("surface", "sunken", "line"),
    Kind.DANGER: ("surface", "danger_soft", "danger"),
    Kind.GHOST: ("", "sunken", "line"),
    Kind.DANGER_GHOST: ("", "danger_soft", "danger"),
    Kind.STRONG: ("ink", "ink_2", "ink_2"),
    Kind.QUIET: ("surface", "surface", "line"),
    Kind.WARNING: ("surface", "surface", "line"),
    Kind.SUNKEN: ("sunken", "line", "line"),
    Kind.CELL: ("", "sunken", "line"),
    Kind.LINK: ("", "", ""),
}
_TEXTS: Final = {
    Kind.PRIMARY: ("on_primary",) * 3,
    Kind.SECONDARY: ("ink",) * 3,
    Kind.DANGER: ("danger_ink", "danger_ink", "on_danger"),
    Kind.GHOST: ("ink_2", "ink", "ink"),
    Kind.DANGER_GHOST: ("danger_ink", "danger_ink", "on_danger"),
    Kind.STRONG: ("bg",) * 3,
    Kind.QUIET: ("ink",) * 3,
    Kind.WARNING: ("warn_ink", "warn_ink", "ink"),
    Kind.SUNKEN: ("ink",) * 3,
    Kind.CELL: ("ink",) * 3,
    Kind.LINK: ("primary", "primary_hover", "primary_press"),
}
