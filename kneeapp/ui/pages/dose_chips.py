"""The facts of a dose as chips: what is done, on which leg, how long, and what to get ready."""

from PySide6.QtCore import QCoreApplication

from kneeapp.core.plan import PlanItem
from kneeapp.ui.widgets.chips import Chip
from kneeapp.ui.wording import minutes_text, seconds_text, work_text


def dose_chips(item: PlanItem, estimated_ms: int) -> tuple[Chip, ...]:
    """The chips of an exercise with its dose, in their order; where there is no hold its chip has no text."""
    return (
        _reps_chip(item),
        Chip(text=_legs_text(item)),
        Chip(text=_hold_text(item)),
        Chip(text=minutes_text(estimated_ms), look="chip_fact"),
        Chip(text=item.exercise.change_over, look="chip_fact"),
    )


def _reps_chip(item: PlanItem) -> Chip:
    low, high = item.exercise.advice.advised_reps
    if item.dose.reps > high:
        remark = QCoreApplication.translate("dose_chips", "{work} · more than the advised {range}")
    elif item.dose.reps < low:
        remark = QCoreApplication.translate("dose_chips", "{work} · fewer than the advised {range}")
    else:
        remark = QCoreApplication.translate("dose_chips", "{work} · advised {range}")
    text = remark.format(work=work_text(item.dose), range=f"{low}" if low == high else f"{low}–{high}")
    return Chip(text=text, look="chip" if low <= item.dose.reps <= high else "chip_warning")


def _legs_text(item: PlanItem) -> str:
    if item.exercise.is_each_leg:
        return QCoreApplication.translate("dose_chips", "Each leg")
    return QCoreApplication.translate("dose_chips", "Both legs")


def _hold_text(item: PlanItem) -> str:
    if not item.exercise.has_hold:
        return ""
    return QCoreApplication.translate("dose_chips", "Hold {time}").format(time=seconds_text(item.dose.hold_ms))
