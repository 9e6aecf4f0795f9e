"""The kinds of rows: how large each is and where its parts stand, and what its ground wears in each state."""

from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtGui import QColor

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, blended, softened


class Ground(Enum):
    """What a row lies on."""

    PLAIN = auto()
    """Nothing at rest: the row of a list."""
    CARD = auto()
    PROBLEM = auto()


class RowLook(NamedTuple):
    """A kind of row, in logical pixels; ``lead`` is the side of the square for what stands before the words.

    ``title`` and ``end_style`` are styles of `typography.STYLES`, ``between`` stands between title and detail.
    """

    ground: Ground = Ground.PLAIN
    height: int = Size.ROW
    padding: int = 10
    lead: int = Size.TILE
    gap: int = Space.MEDIUM
    end: int = Space.MEDIUM
    between: int = 0
    radius: int = Radius.TILE
    title: str = "strong"
    end_style: str = "meta_strong"
    is_quiet: bool = False
    """Whether its words step back until the row is pointed at or selected."""


LIST_ROW: Final = RowLook()
TODAY_ROW: Final = RowLook(lead=Size.TODAY_RING)
PROBLEM_ROW: Final = RowLook(ground=Ground.PROBLEM)
FOOT_ROW: Final = RowLook(height=Size.TARGET, padding=Space.MEDIUM, lead=Size.ICON, title="item", is_quiet=True)
CARD_ROW: Final = RowLook(
    ground=Ground.CARD,
    height=Size.CARD_ROW,
    padding=Space.MEDIUM,
    lead=Size.CARD_TILE,
    gap=Space.LARGE,
    end=18,
    between=Space.HAIR,
    title="card_title",
    end_style="meta",
    radius=Radius.ROW,
)


class RowState(NamedTuple):
    """What is being done with a row."""

    is_hovered: bool = False
    is_pressed: bool = False
    is_selected: bool = False


class RowCoat(NamedTuple):
    """The colours of a row in one state; no line where its thickness is 0."""

    fill: QColor
    line: QColor
    line_width: float
    title: QColor
    detail: QColor
    has_shadow: bool = False


def coat_of_row(look: RowLook, state: RowState, theme: Theme) -> RowCoat:
    """The colours of that kind of row in that state."""
    if theme.is_high_contrast:
        return _contrasting(look, state, theme)
    match look.ground:
        case Ground.PLAIN:
            return _plain(look, state, theme)
        case Ground.CARD:
            return _card(state, theme)
        case Ground.PROBLEM:
            return _problem(state, theme)


def _contrasting(look: RowLook, state: RowState, theme: Theme) -> RowCoat:
    """Selection is the desktop's highlight; what has a ground has an outline, and so has what is pointed at."""
    if state.is_selected or state.is_pressed:
        fill, text = theme.color("primary"), theme.color("on_primary")
        return RowCoat(fill=fill, line=fill, line_width=0, title=text, detail=text)
    ink = theme.color("ink")
    width = Size.OUTLINE if look.ground is not Ground.PLAIN or state.is_hovered else 0
    return RowCoat(fill=softened(theme.color("bg"), 0), line=ink, line_width=width, title=ink, detail=ink)


def _plain(look: RowLook, state: RowState, theme: Theme) -> RowCoat:
    is_plain = look.is_quiet and state == RowState()
    opacity = 1.0 if state.is_selected else _PRESSED if state.is_pressed else _HOVERED if state.is_hovered else 0.0
    return RowCoat(
        fill=softened(theme.color("surface"), opacity),
        line=theme.color("line"),
        line_width=Size.HAIRLINE if state.is_selected else 0,
        title=theme.color("ink_2" if is_plain else "ink"),
        detail=theme.color("ink_2"),
        has_shadow=state.is_selected,
    )


def _card(state: RowState, theme: Theme) -> RowCoat:
    return RowCoat(
        fill=theme.color("sunken" if state.is_pressed else "surface"),
        line=theme.color("line_strong" if state.is_hovered else "line"),
        line_width=Size.HAIRLINE,
        title=theme.color("ink"),
        detail=theme.color("ink_2"),
    )


def _problem(state: RowState, theme: Theme) -> RowCoat:
    ink, ground = theme.color("danger_ink"), theme.color("danger_soft")
    depth = 0.10 if state.is_pressed else 0.05 if state.is_hovered else 0.0
    return RowCoat(
        fill=blended(ground, ink, depth),
        line=blended(ground, ink, 0.2),
        line_width=Size.HAIRLINE if state.is_selected else 0,
        title=ink,
        detail=ink,
        has_shadow=state.is_selected,
    )


_HOVERED: Final = 0.55
_PRESSED: Final = 0.80
