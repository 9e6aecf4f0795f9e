"""Today's page and the plan's, beside the library: what stands today, what is next, and every change of the plan."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.exercise_state import ExerciseState
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose, Plan, PlanItem
from kneeapp.core.today import TodayEntry, TodayState
from kneeapp.core.week_plan import Weekday, WeekPlan, advised_entry, known_entries
from kneeapp.storage.records import DayRecords, Records
from kneeapp.ui.pages.today_page import TodayPage
from kneeapp.ui.shown_days import Estimate, shown_progress, shown_today
from kneeapp.ui.shown_progress import ShownProgress
from kneeapp.ui.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from kneeapp.ui.next_day import NextDay
    from kneeapp.ui.pages.plan_page import PlanPage

_MOST_UNDO: Final = 200


class DailyPages(QObject):
    """Shows its pages in a stack and keeps what is changed there; ``estimate`` tells how long a plan takes."""

    start_wished = Signal(object)
    """A `Plan` to begin: of today, or the part of it that was asked for."""
    exercise_chosen = Signal(str)
    care_wished = Signal()
    """The user wants to read when to see someone."""
    today_wished = Signal()
    plan_wished = Signal()
    changed = Signal()
    """Something of the plan is other than before."""

    def __init__(self, stack: QStackedWidget, records: Records, estimate: Estimate) -> None:
        super().__init__(stack)
        self._stack, self._records, self._estimate = stack, records, estimate
        self._library = Library(exercises=(), routine=())
        self._read: DayRecords | None = None
        self._is_shown = self._is_complete = False
        self._before: list[WeekPlan] = []
        self._edited: WeekPlan | None = None
        self._asked_on: date | None = None
        self._next_day: NextDay | None = None
        self._today = TodayPage(stack)
        self._plan = LazyPage(stack, self._new_plan_page)
        self._connect()

    @property
    def today(self) -> TodayPage:
        """Today's page."""
        return self._today

    @property
    def is_plan_shown(self) -> bool:
        """Whether the plan is what the stack shows."""
        return self._plan.is_shown

    @property
    def plan(self) -> WeekPlan:
        """The plan of the week as it is kept now, each dose within what its exercise accepts."""
        return self._records.week_plan(self._library).fitted(self._library)

    @property
    def progress(self) -> ShownProgress:
        """How far today has come."""
        return shown_progress(self._day.state, self._estimate)

    def show_library(self, library: Library) -> None:
        """Go by these exercises from now on."""
        self._library, self._read = library, None

    def refresh(self) -> None:
        """Show today, and the plan where it is open, as they are now."""
        self._read = None
        self._show_day()
        if self._plan.is_shown:
            self._show_plan_now()

    def show_today(self) -> None:
        """Show today's page, and ask there how the knees are, where that is to be asked."""
        if self._is_shown:
            self.refresh()
        else:  # what the sidebar was just made of is of now
            self._is_shown = True
            self._show_day()
        self._stack.setCurrentWidget(self._today)
        self._ask_next_day()

    def complete(self) -> None:
        """From now on show on today's page also what the first paint of the window did without."""
        self._is_complete = True
        self._show_day()
        if self._stack.currentWidget() is self._today:
            self._ask_next_day()

    def show_plan(self) -> None:
        """Show the plan of the week."""
        if self.plan != self._edited:  # it was changed elsewhere since, which going back here would undo too
            self._before = []
        self._plan.get()
        self._show_plan_now()
        self._plan.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin a new day as soon as the window is looked at on it."""
        if event.type() == QEvent.Type.WindowActivate and self._day.day != self._records.today:
            self._tell()
            if self._stack.currentWidget() is self._today:
                self._ask_next_day()
        return False

    def start(self) -> None:
        """Begin today's routine, or go on with it; where all is done, do it once more."""
        state = self._today_state()
        plan = state.remaining_plan() or _all_of(state.asked) or _all_of(state.entries)
        if plan is not None:
            self._request(plan, state)

    def request(self, plan: Plan) -> None:
        """Begin a plan; where it comes to more than the day's dose, only after asking, once a day."""
        self._request(plan, self._today_state())

    def _request(self, plan: Plan, state: TodayState) -> None:
        today = self._records.today
        if self._asked_on == today or not state.would_exceed(plan):
            self.start_wished.emit(plan)
            return
        from kneeapp.ui.widgets.ask_dialog import AskDialog  # noqa: PLC0415  # not needed for the first paint

        question = AskDialog(
            self._stack.window(),
            self.tr("More than today’s plan?"),
            self.tr("You have done today’s dose of this. Muscles grow in the rest between, so more is not faster."),
            safe=self.tr("Leave it for today"),
            act=self.tr("Do it anyway"),
        )
        question.accepted.connect(lambda: self._on_more_accepted(plan, today))

    def begin_anew(self) -> None:
        """Forget what belongs to records that have been replaced."""
        self._before, self._asked_on, self._read = [], None, None
        if self._next_day is not None:
            self._next_day.forget()

    def dose_of(self, exercise: Exercise) -> Dose | None:
        """The dose that the plan has for an exercise; None where it is not in the plan."""
        entry = self._day.state.week_plan.entry_of(exercise.id)
        return None if entry is None else entry.dose

    def change_dose(self, exercise: ExerciseId, dose: Dose) -> None:
        """Change the dose that the plan has for an exercise; it must be in the plan."""
        self._keep(self.plan.with_dose(exercise, dose), is_undoable=False)

    def put_back(self, exercise: str) -> None:
        """Take an exercise that was left out into the plan again."""
        self._records.change_state(ExerciseId(exercise), ExerciseState.put_back)
        self._tell()

    def back_to_usual(self, exercise: ExerciseId) -> None:
        """Take an exercise in its usual version again."""
        self._records.change_state(exercise, partial(replace, is_easier=False))
        self._tell()

    def is_easier(self, exercise: ExerciseId) -> bool:
        """Whether an exercise is to be taken in its easier version."""
        return self._day.states.get(exercise, ExerciseState()).is_easier

    @property
    def _day(self) -> DayRecords:
        """What was read last of the records; they are read at most once for all that is shown of them."""
        if self._read is None:
            self._read = self._records.of_today(self._library)
        return self._read

    def _today_state(self) -> TodayState:
        """Where the user stands at this moment, which may be on another day than what is shown."""
        self._read = None
        return self._day.state

    def _on_more_accepted(self, plan: Plan, today: date) -> None:
        self._asked_on = today
        self.start_wished.emit(plan)

    def _on_short_session_requested(self) -> None:
        state = self._today_state()
        plan = state.short_plan()
        if plan is not None:
            self._request(plan, state)

    def _show_day(self) -> None:
        """Show what was read last."""
        shown = shown_today(self._day, self._estimate)
        if not self._is_complete:
            self._today.show_today(shown)
            return
        from kneeapp.ui.shown_pasts import shown_past  # noqa: PLC0415  # not needed for the first paint

        self._today.show_today(shown, shown_past(self._day, self._records.of_past(self._day, self._library)))

    def _ask_next_day(self) -> None:
        if not self._is_complete:
            return
        if self._next_day is None and self._records.asked_next_day() is None:
            return
        from kneeapp.ui.next_day import NextDay  # noqa: PLC0415  # there is seldom a question

        if self._next_day is None:
            self._next_day = NextDay(self._today, self._records, self.care_wished)
            self._next_day.changed.connect(self._tell)
        self._next_day.ask(self._library)

    def _keep(self, plan: WeekPlan, *, is_undoable: bool = True) -> None:
        before = self.plan
        if plan == before:
            return
        if is_undoable:
            self._before, self._edited = [*self._before, before][-_MOST_UNDO:], plan
        self._records.keep_plan(plan)
        self._tell()

    def _tell(self) -> None:
        self.refresh()
        self.changed.emit()

    def _undo(self) -> None:
        if self._before:
            self._edited = self._before.pop()
            self._records.keep_plan(self._edited)
            self._tell()

    def _show_plan_now(self) -> None:
        from kneeapp.ui.planned_days import shown_plan  # noqa: PLC0415  # not needed to start

        can_undo = bool(self._before)
        self._plan.get().show_plan(shown_plan(self._day, self._library, estimate=self._estimate, can_undo=can_undo))

    def _connect(self) -> None:
        self._stack.installEventFilter(self)
        self._today.start_requested.connect(self.start)
        self._today.short_session_requested.connect(self._on_short_session_requested)
        self._today.exercise_chosen.connect(self.exercise_chosen)
        self._today.put_back_wished.connect(self.put_back)
        self._today.plan_wished.connect(self.plan_wished)

    def _new_plan_page(self) -> "PlanPage":
        from kneeapp.ui.pages.plan_page import PlanPage  # noqa: PLC0415  # not needed to start

        page = PlanPage()
        page.days_wished.connect(lambda exercise, day, _is_on: self._edit("with_day_toggled", exercise, Weekday(day)))
        page.dose_wished.connect(self._on_dose_wished)
        page.spread_wished.connect(lambda exercise, is_on: self._keep(self.plan.with_spread(exercise, is_spread=is_on)))
        page.moved_wished.connect(self._on_moved_wished)
        page.remove_wished.connect(lambda exercise: self._edit("removed", exercise))
        page.add_wished.connect(lambda exercise: self._keep(self.plan.added(advised_entry(self._library[exercise]))))
        page.put_back_wished.connect(self.put_back)
        page.see_someone_wished.connect(self.care_wished)
        page.undo_wished.connect(self._undo)
        page.done_wished.connect(self.today_wished)
        return page

    def _edit(self, edit: str, exercise: str, *values: object) -> None:
        self._keep(getattr(self.plan, edit)(ExerciseId(exercise), *values))

    def _on_moved_wished(self, exercise: str, index: int) -> None:
        """To that place among what is shown; the plan may have more, of exercises that are not there now."""
        shown = known_entries(self.plan, self._library)
        self._edit("moved", exercise, self.plan.index_of(shown[index].exercise))

    def _on_dose_wished(self, exercise: str, reps: int, hold_s: float | None, sets: int) -> None:
        entry = self.plan.entry_of(ExerciseId(exercise))
        if entry is not None:
            hold_ms = entry.dose.hold_ms if hold_s is None else round(hold_s * 1000)
            dose = replace(entry.dose, reps=reps, sets=sets, hold_ms=hold_ms)
            self._keep(self.plan.with_dose(entry.exercise, dose))


def _all_of(entries: Iterable[TodayEntry]) -> Plan | None:
    items = tuple(PlanItem(exercise=entry.exercise, dose=entry.dose) for entry in entries if entry.left_out is None)
    return Plan(items=items) if items else None
