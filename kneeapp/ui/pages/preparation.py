"""What to have ready before a routine, by what its exercises need."""

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import BandKind
from kneeapp.core.plan import Plan


def preparations(plan: Plan) -> tuple[str, ...]:
    """The points to check, in the order in which one does; those about bands only where there are any."""
    kinds = {item.exercise.band.kind for item in plan.items if item.exercise.band is not None}
    points = (
        _bands_text(kinds),
        QCoreApplication.translate("preparation", "Two metres of clear floor"),
        QCoreApplication.translate("preparation", "Bare feet or grippy shoes"),
        QCoreApplication.translate("preparation", "No nicks or tears in the bands") if kinds else "",
    )
    return tuple(filter(None, points))


def _bands_text(kinds: set[BandKind]) -> str:
    if len(kinds) > 1:
        return QCoreApplication.translate("preparation", "Loop band and long band within reach")
    if BandKind.LOOP in kinds:
        return QCoreApplication.translate("preparation", "Loop band within reach")
    return QCoreApplication.translate("preparation", "Long band within reach") if kinds else ""
