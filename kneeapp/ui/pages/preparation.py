"""What to have ready before a routine, by what its exercises need."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import BandKind
from kneeapp.core.plan import PlanItem


class Preparation(NamedTuple):
    """One thing to check, with the icon that stands before it."""

    icon: str
    text: str


def preparations(items: Iterable[PlanItem]) -> tuple[Preparation, ...]:
    """The points to check, in the order in which one does; those about bands only where there are any."""
    kinds = {item.exercise.band.kind for item in items if item.exercise.band is not None}
    points = (
        Preparation(icon="circle-dashed", text=_bands_text(kinds)),
        Preparation(
            icon="move-horizontal", text=QCoreApplication.translate("preparation", "Two metres of clear floor")
        ),
        Preparation(icon="footprints", text=QCoreApplication.translate("preparation", "Bare feet or grippy shoes")),
        Preparation(icon="search-check", text=_look_over_text() if kinds else ""),
    )
    return tuple(point for point in points if point.text)


def _bands_text(kinds: set[BandKind]) -> str:
    if len(kinds) > 1:
        return QCoreApplication.translate("preparation", "Loop band and long band within reach")
    if BandKind.LOOP in kinds:
        return QCoreApplication.translate("preparation", "Loop band within reach")
    return QCoreApplication.translate("preparation", "Long band within reach") if kinds else ""


def _look_over_text() -> str:
    return QCoreApplication.translate("preparation", "No nicks or tears in the bands")
