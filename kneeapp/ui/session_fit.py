"""How large a figure is shown in a session and where: the same in all of its phases, and never behind the pill."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import hypot
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF

from kneeapp.core.figure.extent import Extent
from kneeapp.ui.figure.fit import Fit

_WIDE: Final = 0.90
_HIGH: Final = 0.968
"""The shares of the width and height that the figure takes."""

_FLOOR_SHARE: Final = 0.778
_FLOOR: Final = 91
_BELOW_FLOOR: Final = 36
"""How far the floor lies below the top: that share and so many units; so many units stay below it."""

_CARD_HIGH: Final = 0.732
_CARD_FLOOR: Final = 0.846

_AROUND_CM: Final = 24.0
"""What clothes, band and shadow take around the room of the joints, and a joint on its way between key poses."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a figure may stand: the picture's area, the pill in it, the length of a unit.

    ``aside`` is how far it stands right of the middle, in pixels.
    """

    area: QRectF = field(default_factory=QRectF)
    pill: QRectF = field(default_factory=QRectF)
    unit: float = 1.0
    aside: float = 0.0

    @property
    def widest(self) -> float:
        """How far the floor may reach to either side, in pixels."""
        return self.area.width() / 2 - abs(self.aside)


def session_fit(standing: Standing, room: Extent, heads: Iterable[Extent]) -> Fit:
    """As high as the pill's top where no head of a key pose meets the pill, else as high as there is room below it."""
    high = _fit(standing, room, standing.pill.top())
    is_free = not any(_meet(box_of(head, high), standing.pill) for head in heads)
    return high if is_free else _fit(standing, room, standing.pill.bottom())


def still_room(standing: Standing) -> QRectF:
    """Where a picture of the user's own has its place: over the floor, below the pill."""
    middle, top = standing.area.center().x() + standing.aside, standing.pill.bottom()
    return QRectF(middle - standing.widest, top, 2 * standing.widest, _floor(standing) - top)


def card_fit(area: QRectF, room: Extent) -> Fit:
    """In the card of a rest: as large as there is room."""
    scale = min(area.width() * _WIDE / room.width, area.height() * _CARD_HIGH / max(1.0, -room.top))
    middle = area.center().x() - scale * (room.left + room.right) / 2
    return Fit(scale, middle, area.top() + area.height() * _CARD_FLOOR)


def box_of(room: Extent, fit: Fit) -> QRectF:
    """The box of a room on the screen."""
    left, top = fit.x + fit.scale * room.left, fit.floor + fit.scale * room.top
    return QRectF(left, top, fit.scale * room.width, fit.scale * (room.bottom - room.top))


def moving_area(room: Extent, fit: Fit) -> QRectF:
    """All that a figure may paint during a rep."""
    around = fit.scale * _AROUND_CM
    return box_of(room, fit).marginsAdded(QMarginsF(around, around, around, around))


def _meet(head: QRectF, pill: QRectF) -> bool:
    """Whether a round head and a pill, of which both ends are round, touch each other."""
    middle, radius = head.center(), pill.height() / 2
    nearest = min(max(middle.x(), pill.left() + radius), pill.right() - radius)
    return hypot(middle.x() - nearest, middle.y() - pill.center().y()) < radius + head.width() / 2


def _fit(standing: Standing, room: Extent, top: float) -> Fit:
    area, floor = standing.area, _floor(standing)
    scale = min(area.width() * _WIDE / room.width, (floor - top) * _HIGH / max(1.0, -room.top))
    middle = area.center().x() + standing.aside
    return Fit(scale, middle - scale * (room.left + room.right) / 2, floor)


def _floor(standing: Standing) -> float:
    area, unit = standing.area, standing.unit
    floor = area.top() + area.height() * _FLOOR_SHARE + _FLOOR * unit
    return min(floor, area.bottom() - _BELOW_FLOOR * unit)
