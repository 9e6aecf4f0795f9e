"""The facts of a dose as chips: what is done, on which leg, how long, and what to get ready."""

from PySide6.QtCore import QCoreApplication

from kneeapp.core.plan import PlanItem
from kneeapp.ui.widgets.chips import Chip, ChipKind
from kneeapp.ui.wording import minutes_text, seconds_text, work_text


def dose_chips(item: PlanItem, estimated_ms: int) -> tuple[Chip, ...]:
    """The chips of an exercise with its dose, in their order; where there is no hold its chip has no text."""
    has_band = item.exercise.band is not None
    return (
        _reps_chip(item),
        Chip(text=_legs_text(item), icon="footprints"),
        Chip(text=_hold_text(item), icon="timer"),
        Chip(text=minutes_text(estimated_ms), icon="clock-3", kind=ChipKind.FACT),
        Chip(
            text=item.exercise.change_over,
            icon="spline" if has_band else "info",
            kind=ChipKind.FACT,
            is_minor=True,
        ),
    )


def _reps_chip(item: PlanItem) -> Chip:
    low, high = item.exercise.advice.advised_reps
    if item.dose.reps > high:
        remark = QCoreApplication.translate("dose_chips", "more than the advised {range}")
    elif item.dose.reps < low:
        remark = QCoreApplication.translate("dose_chips", "fewer than the advised {range}")
    else:
        remark = QCoreApplication.translate("dose_chips", "advised {range}")
    return Chip(
        text=work_text(item.dose),
        remark=remark.format(range=f"{low}" if low == high else f"{low}–{high}"),
        icon="repeat-2",
        kind=ChipKind.DOSE if low <= item.dose.reps <= high else ChipKind.WARNING,
    )


def _legs_text(item: PlanItem) -> str:
    if item.exercise.is_each_leg:
        return QCoreApplication.translate("dose_chips", "Each leg")
    return QCoreApplication.translate("dose_chips", "Both legs")


def _hold_text(item: PlanItem) -> str:
    if not item.exercise.has_hold:
        return ""
    return QCoreApplication.translate("dose_chips", "Hold {time}").format(time=seconds_text(item.dose.hold_ms))
