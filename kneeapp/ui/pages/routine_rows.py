"""The exercises of a routine as rows, each of which opens its exercise."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.core.plan import Plan, PlanItem
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_look import CARD_ROW
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.wording import initials, short_minutes_text, work_text


class RoutineRows(QWidget):
    """A row for each exercise with its dose and minutes; ``estimate`` gives the time that a plan takes, in ms."""

    exercise_chosen = Signal(str)

    def __init__(self, estimate: Callable[[Plan], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._rows: list[RowButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)

    def show_plan(self, plan: Plan) -> None:
        """Show the exercises of this plan in place of those before."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._new_row(item) for item in plan.items]

    def _new_row(self, item: PlanItem) -> RowButton:
        exercise = item.exercise
        row = RowButton(CARD_ROW, self)
        row.setObjectName(f"routine-{exercise.id}")
        end = short_minutes_text(self._estimate(Plan(items=(item,))))
        row.show_row(Row(title=exercise.name, detail=_dose_text(item), mark=initials(exercise.short_name), end=end))
        row.clicked.connect(lambda: self.exercise_chosen.emit(exercise.id))
        self._layout.addWidget(row)
        return row


def _dose_text(item: PlanItem) -> str:
    work = work_text(item.dose)
    if not item.exercise.is_each_leg:
        return work
    return QCoreApplication.translate("routine_rows", "{work}, each leg").format(work=work)
