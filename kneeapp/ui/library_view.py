"""The near side of the window: the sidebar, and beside it today's routine, an exercise, or a file that needs a fix.

Today's page is made with the view, for the program begins with it; the others when they are first shown.
"""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from kneeapp.core.estimate import estimated_ms
from kneeapp.core.exercise import Exercise, ExerciseId, Side
from kneeapp.core.plan import Dose, Pacing, Plan, PlanItem, daily_routine, default_dose
from kneeapp.storage.diagnostic import LibraryFileError, LoadedLibrary
from kneeapp.storage.records import Records
from kneeapp.storage.settings import Settings
from kneeapp.ui.daily_pages import DailyPages
from kneeapp.ui.help_pages import HelpPages
from kneeapp.ui.shown_exercises import show_exercises
from kneeapp.ui.sidebar import Sidebar
from kneeapp.ui.sizes import Width
from kneeapp.ui.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from kneeapp.ui.pages.exercise_page import ExercisePage
    from kneeapp.ui.pages.problem_page import ProblemPage
    from kneeapp.ui.shown_settings import ShownSettings

_EXCERPT_BYTES = 64 * 1024


class LibraryView(QWidget):
    """Chooses what to do. ``load`` reads the library anew.

    ``loaded`` is shown first, where it was read already; ``settings`` tells what the pages about kneeapp show, and
    ``now`` the settings as they are. Doses of the plan are kept in it, others while the program runs.
    """

    start_requested = Signal(object)
    """A `Plan` to begin."""
    care_wished = Signal()
    """The user wants to read when to see someone."""
    reloaded = Signal()
    """All files of exercises were read again."""

    def __init__(  # noqa: PLR0913  # all that comes from outside
        self,
        load: Callable[[], LoadedLibrary],
        settings: "Callable[[], ShownSettings]",
        records: Records,
        *,
        loaded: LoadedLibrary | None = None,
        now: Callable[[], Settings] = Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._load, self._now = load, now
        self._doses: dict[ExerciseId, Dose] = {}
        self._loaded = loaded or load()
        self._exercise: ExerciseId | None = None
        self._problem: Path | None = None
        self._broken_figures: tuple[LibraryFileError, ...] = ()
        self.sidebar = Sidebar(self._plan_ms, self)
        self._pages = QStackedWidget(self)
        self.daily = DailyPages(self._pages, records, self._plan_ms)
        self._page = LazyPage(self._pages, self._new_exercise_page)
        self._problem_page = LazyPage(self._pages, self._new_problem_page)
        self.help = HelpPages(self._pages, settings)
        self._connect()
        self._lay_out()
        self._show_loaded()

    @property
    def loaded(self) -> LoadedLibrary:
        """The library that is shown."""
        return self._loaded

    def routine(self) -> Plan:
        """The whole routine with the doses of now, whatever day it is."""
        library = self._loaded.library
        return daily_routine(library, {key: self._dose_of(library[key]) for key in library.routine})

    def plan_of(self, exercise_id: ExerciseId) -> Plan:
        """One exercise alone, with its dose."""
        exercise = self._loaded.library[exercise_id]
        return Plan(items=(PlanItem(exercise=exercise, dose=self._dose_of(exercise)),))

    def reload(self) -> None:
        """Read all files again and stay where the user is, as far as that still exists."""
        loaded = self._load()
        self._loaded = loaded._replace(broken=(*loaded.broken, *self._broken_figures))
        self._show_loaded()
        self.reloaded.emit()

    def show_broken_figures(self, broken: tuple[LibraryFileError, ...]) -> None:
        """Tell of these files of figures, too, in place of those before: they are read later than the exercises."""
        others = (error for error in self._loaded.broken if error not in self._broken_figures)
        self._loaded = self._loaded._replace(broken=(*others, *broken))
        self._broken_figures = broken
        self._show_loaded()

    def begin_anew(self) -> None:
        """Show what is kept now, after all of it was replaced."""
        self._doses = {}
        self.daily.begin_anew()
        self.reload()
        self.refresh()

    def show_times(self) -> None:
        """Tell how long things take by settings that have changed; the other pages do when they are shown."""
        self.refresh()

    def refresh(self) -> None:
        """Show what stands today: something was done, or the plan has changed."""
        self.daily.refresh()
        self._show_doses()
        if self._page.is_shown and self._exercise is not None:
            self.show_exercise(self._exercise)

    def show_today(self) -> None:
        """Show today's routine."""
        self._exercise = self._problem = None
        self.daily.show_today()
        self._show_progress()
        self.sidebar.select_today()

    def show_plan(self) -> None:
        """Show the plan of the week."""
        self._exercise = self._problem = None
        self.daily.show_plan()
        self.sidebar.select_today()

    def show_exercise(self, exercise_id: str) -> None:
        """Show an exercise of the library."""
        item = self.plan_of(ExerciseId(exercise_id)).items[0]
        self._exercise, self._problem = item.exercise.id, None
        self._page.get().show_exercise(item.exercise, item.dose, is_easier=self.daily.is_easier(item.exercise.id))
        self._page.show()
        self.sidebar.select_exercise(item.exercise.id)

    def show_numbered(self, number: int) -> None:
        """Show the exercise of that number, from 1; nothing where there is none."""
        exercises = self._loaded.library.exercises
        if 1 <= number <= len(exercises):
            self.show_exercise(exercises[number - 1].id)

    def preparations(self) -> tuple[Callable[[], object], ...]:
        """What makes, before they are asked for, the pages that people open next; each call makes one of them."""
        return (self._prepare_exercise_page, *self.help.preparations())

    def show_problem(self, index: int) -> None:
        """Show one of the files that were left out."""
        error = self._loaded.broken[index]
        self._exercise, self._problem = None, error.path
        self._problem_page.get().show_problem(error, _beginning(error.path))
        self._problem_page.show()
        self.sidebar.select_problem(index)

    def show_settings(self) -> None:
        """Show the settings."""
        self._exercise = self._problem = None
        self.help.show_settings()
        self.sidebar.select_settings()

    def show_about(self) -> None:
        """Show what kneeapp is."""
        self.show_settings()
        self.help.show_about()

    def show_keys(self) -> None:
        """Show what each key does."""
        self.show_settings()
        self.help.show_keys()

    def change_reps(self, by: int) -> None:
        """More or fewer reps of the exercise that is shown."""
        if self._page.is_shown:
            self._page.get().change_reps(by)

    def change_hold_s(self, by: int) -> None:
        """Longer or shorter holds of the exercise that is shown."""
        if self._page.is_shown:
            self._page.get().change_hold_s(by)

    def turn_figure(self) -> None:
        """Look from the next side at the figure that is shown."""
        if self._page.is_shown:
            self._page.get().turn_figure()

    def start_routine(self) -> None:
        """Begin today's routine, or go on with it."""
        self.daily.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.set_narrow(self.width() < Width.WINDOW_NARROW)

    def _plan_ms(self, plan: Plan) -> int:
        return plan_ms(plan, self._now().pacing)

    def _item_ms(self, item: PlanItem) -> int:
        return self._plan_ms(Plan(items=(item,)))

    def _prepare_exercise_page(self) -> None:
        if self._loaded.library.exercises and self._page.made is None:
            item = self.plan_of(self._loaded.library.exercises[0].id).items[0]
            self._page.get().show_exercise(item.exercise, item.dose)
            self._page.rehearse()

    def _show_loaded(self) -> None:
        known = {exercise.id: exercise for exercise in self._loaded.library.exercises}
        show_exercises(self._loaded)
        self._doses = {key: dose for key, dose in self._doses.items() if _fits(dose, known.get(key))}
        self.daily.show_library(self._loaded.library)
        self.sidebar.show_library(self._loaded, self.routine())
        if self._doses:
            self.sidebar.set_doses(self._doses)
        self._show_progress()
        broken = [error.path for error in self._loaded.broken]
        if self._problem in broken:
            self.show_problem(broken.index(self._problem))
        elif self.help.is_shown:
            self.help.refresh()
        elif self.daily.is_plan_shown:
            self.daily.refresh()
        elif self._exercise in known:
            self.show_exercise(self._exercise)
        else:
            self.show_today()

    def _connect(self) -> None:
        self.sidebar.today_chosen.connect(self.show_today)
        self.sidebar.exercise_chosen.connect(self.show_exercise)
        self.sidebar.problem_chosen.connect(self.show_problem)
        self.sidebar.settings_chosen.connect(self.show_settings)
        self.daily.exercise_chosen.connect(self.show_exercise)
        self.daily.start_wished.connect(self.start_requested)
        self.daily.care_wished.connect(self.care_wished)
        self.daily.today_wished.connect(self.show_today)
        self.daily.plan_wished.connect(self.show_plan)
        self.daily.changed.connect(self._show_doses)

    def _new_exercise_page(self) -> "ExercisePage":
        from kneeapp.ui.pages.exercise_page import ExercisePage  # noqa: PLC0415  # not needed for the first paint

        page = ExercisePage(self._item_ms, self._pages)
        page.dose_changed.connect(self._on_page_dose_changed)
        page.start_requested.connect(self._on_page_start_requested)
        page.usual_wished.connect(self.daily.back_to_usual)
        return page

    def _new_problem_page(self) -> "ProblemPage":
        from kneeapp.ui.pages.problem_page import ProblemPage  # noqa: PLC0415  # most users never see it

        page = ProblemPage(self._pages)
        page.check_requested.connect(self.reload)
        page.open_requested.connect(self._on_problem_open_requested)
        return page

    def _dose_of(self, exercise: Exercise) -> Dose:
        return self.daily.dose_of(exercise) or self._doses.get(exercise.id) or default_dose(exercise)

    def _show_progress(self) -> None:
        self.sidebar.show_progress(self.daily.progress)

    def _show_doses(self) -> None:
        exercises = self._loaded.library.exercises
        self.sidebar.set_doses({exercise.id: self._dose_of(exercise) for exercise in exercises})
        self._show_progress()

    def _on_page_dose_changed(self, exercise_id: str, dose: Dose) -> None:
        exercise = self._loaded.library[ExerciseId(exercise_id)]
        if self.daily.dose_of(exercise) is not None:
            self.daily.change_dose(exercise.id, dose)
        else:
            self._doses[exercise.id] = dose
            self.sidebar.set_doses({exercise.id: dose})

    def _on_page_start_requested(self) -> None:
        if self._exercise is not None:
            self.daily.request(self.plan_of(self._exercise))

    def _on_problem_open_requested(self) -> None:
        if self._problem is not None:
            from kneeapp.ui.folders import open_path  # noqa: PLC0415  # Qt's addresses cost the start 2 ms

            open_path(self._problem)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.daily.today)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addWidget(self._pages, 1)


def plan_ms(plan: Plan, pacing: Pacing) -> int:
    """How long a plan takes at that pace, setting up not counted; what was asked lately is remembered."""
    found = next((ms for *known, ms in _RECENT if known == [plan, pacing]), None)
    if found is None:
        found = estimated_ms(plan, pacing)
        _RECENT.append((plan, pacing, found))
    return found


_RECENT: Final[deque[tuple[Plan, Pacing, int]]] = deque(maxlen=16)


def _fits(dose: Dose, exercise: Exercise | None) -> bool:
    """Whether a dose still belongs to an exercise, whose file may have changed meanwhile."""
    return exercise is not None and exercise.is_each_leg == (dose.first_side is not Side.BOTH)


def _beginning(path: Path) -> str:
    """The beginning of a file that could not be read as exercises, as far as it is text at all."""
    try:
        with path.open("rb") as file:
            return file.read(_EXCERPT_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
