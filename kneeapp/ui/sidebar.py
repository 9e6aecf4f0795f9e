"""The sidebar: the way to today's routine, to every exercise and to the files that need a fix."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.plan import Dose, Plan, PlanItem, default_dose
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.ui.exercise_list import ExerciseList
from kneeapp.ui.problem_rows import ProblemRows
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.mark import Mark
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.widgets.search_field import SearchField
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import short_minutes_text


class Sidebar(QFrame):
    """Shows the library with the doses of a plan; ``estimate`` gives the time that a plan takes, in ms."""

    today_chosen = Signal()
    exercise_chosen = Signal(str)
    problem_chosen = Signal(int)

    def __init__(self, estimate: Callable[[Plan], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._loaded: LoadedLibrary | None = None
        self._plan: Plan | None = None
        self._doses: dict[ExerciseId, Dose] = {}
        self._today = RowButton("row", Size.ROW, self)
        self._today.setCheckable(True)
        self._search = SearchField(self.tr("Search exercises"), self)
        self._caption = QLabel(self.tr("Exercises"), self)
        self._list = ExerciseList(self.tr("Exercises"), self)
        self._nothing = WrappingLabel("", "soft", self)
        self._clear = Button(self.tr("Clear search"), parent=self)
        self._problems = ProblemRows(self)
        self._lay_out()
        self._connect()
        self._show_matches()

    def show_library(self, loaded: LoadedLibrary, plan: Plan) -> None:
        """Show what was loaded, and the plan as today's routine with its doses."""
        self._loaded, self._plan = loaded, plan
        self._doses = {item.exercise.id: item.dose for item in plan.items}
        self._list.show_items(tuple(map(self._item, loaded.library.exercises)))
        self._problems.show_problems(loaded.broken)
        self._show_today()
        self._show_matches()

    def set_doses(self, doses: dict[ExerciseId, Dose]) -> None:
        """Show these doses in the rows of their exercises, and what they make of the routine's time."""
        if self._loaded is None or self._plan is None:
            return
        self._doses |= doses
        self._plan = Plan(items=tuple(self._item(item.exercise) for item in self._plan.items))
        self._list.show_doses(tuple(map(self._item, self._loaded.library.exercises)))
        self._show_today()

    def select_today(self) -> None:
        """Show that today's page is open."""
        self._select(is_today=True)

    def select_exercise(self, exercise_id: ExerciseId) -> None:
        """Show that the exercise's page is open."""
        self._select(exercise_id=exercise_id)

    def select_problem(self, index: int) -> None:
        """Show that the page of the broken file of that index is open."""
        self._select(problem=index)

    def focus_search(self) -> None:
        """Let the user type what to look for."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Take the form for windows under 1080 wide, or the usual one."""
        self.setFixedWidth(Size.RAIL if is_narrow else Size.SIDEBAR)
        side, top = (Space.MEDIUM, Space.LARGE) if is_narrow else (Space.LARGE, Space.WIDE)
        self._layout.setContentsMargins(side, top, side, Space.MEDIUM)
        self._today.set_row_height(Size.ROW_NARROW if is_narrow else Size.ROW)
        self._list.set_narrow(is_narrow)

    def _select(
        self, *, is_today: bool = False, exercise_id: ExerciseId | None = None, problem: int | None = None
    ) -> None:
        self._today.setChecked(is_today)
        self._list.select(exercise_id)
        self._problems.select(problem)

    def _item(self, exercise: Exercise) -> PlanItem:
        return PlanItem(exercise=exercise, dose=self._doses.get(exercise.id) or default_dose(exercise))

    def _show_today(self) -> None:
        if self._plan is None:
            return
        detail = self.tr("Daily routine, {time}").format(time=short_minutes_text(self._estimate(self._plan)))
        self._today.show_row(Row(title=self.tr("Today"), detail=detail))

    def _show_matches(self) -> None:
        query = self._search.text().strip()
        found = self._loaded.library.matching(query) if self._loaded else ()
        self._list.show_only(found)
        is_fruitless = bool(query) and not found
        self._nothing.setText(self.tr("Nothing called “{query}”.").format(query=query))
        for widget in (self._nothing, self._clear):
            widget.setVisible(is_fruitless)
        self._list.setVisible(not is_fruitless)

    def _connect(self) -> None:
        self._today.clicked.connect(self._on_today_clicked)
        self._list.exercise_chosen.connect(self._on_list_exercise_chosen)
        self._problems.problem_chosen.connect(self._on_problems_problem_chosen)
        self._search.textChanged.connect(self._show_matches)
        self._search.list_requested.connect(self._list.focus_first)
        self._clear.clicked.connect(self._on_clear_clicked)

    def _on_today_clicked(self) -> None:
        self.select_today()
        self.today_chosen.emit()

    def _on_list_exercise_chosen(self, exercise_id: str) -> None:
        self._today.setChecked(False)
        self._problems.select(None)
        self.exercise_chosen.emit(exercise_id)

    def _on_problems_problem_chosen(self, index: int) -> None:
        self.select_problem(index)
        self.problem_chosen.emit(index)

    def _on_clear_clicked(self) -> None:
        self._search.clear()
        self.focus_search()

    def _lay_out(self) -> None:
        set_look(self, "sidebar")
        set_look(self._caption, "caption")
        self._caption.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        self._nothing.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        self._today.setObjectName("today-row")
        self._search.setObjectName("search-field")
        self._clear.setObjectName("clear-search")
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(Space.SMALL)
        self._layout.addLayout(self._brand())
        self._layout.addWidget(self._today)
        self._layout.addWidget(self._search)
        self._layout.addSpacing(Space.TINY)
        self._layout.addWidget(self._caption)
        self._layout.addWidget(self._nothing)
        self._layout.addWidget(self._list)
        self._layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeading)
        self._layout.addWidget(self._problems)
        self._layout.addStretch(1)
        self.set_narrow(is_narrow=False)

    def _brand(self) -> QHBoxLayout:
        name = QLabel("kneeapp", self)
        set_look(name, "brand")
        row = QHBoxLayout()
        row.setContentsMargins(Space.SMALL, 0, 0, 0)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(Mark(Size.MARK, self))
        row.addWidget(name, 1)
        return row
