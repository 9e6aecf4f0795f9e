"""The two forms of the sidebar, the usual one and the rail of narrow windows: distances, and how wide each is."""

from typing import Final, NamedTuple

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import TEXT_SCALES, Theme


class SidebarForm(NamedTuple):
    """Distances from edge to edge and from part to part, from the top, in logical pixels."""

    side: int
    top: int
    below_brand: int
    below_today: int
    below_search: int
    below_caption: int
    bottom: int


WIDE: Final = SidebarForm(
    side=Space.LARGE, top=24, below_brand=20, below_today=14, below_search=18, below_caption=6, bottom=Space.LARGE
)
RAIL: Final = SidebarForm(
    side=Space.MEDIUM, top=18, below_brand=14, below_today=2, below_search=3, below_caption=0, bottom=Space.MEDIUM
)


def sidebar_width(theme: Theme) -> int:
    """How wide the usual form is: it grows with the text, from 296 to 352."""
    growth = (theme.text_scale - 1) / (TEXT_SCALES[-1] - 1)
    return round(Size.SIDEBAR + (Size.SIDEBAR_LARGEST - Size.SIDEBAR) * growth)
