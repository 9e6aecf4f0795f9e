"""The sidebar: the way to today's routine, to every exercise and to the files that need a fix.

In a narrow window it is a rail of tiles; its search icon opens the whole sidebar over the page.
"""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.plan import Dose, Plan, PlanItem, default_dose
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.ui.shown_progress import ShownProgress
from kneeapp.ui.sidebar_form import RAIL, WIDE, sidebar_width
from kneeapp.ui.sidebar_head import SidebarHead
from kneeapp.ui.sidebar_opening import SidebarOpening
from kneeapp.ui.sidebar_rows import SidebarRows
from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_lead import Lead
from kneeapp.ui.widgets.row_look import FOOT_ROW
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.wording import short_minutes_text


class Sidebar(QFrame):
    """Shows the library with the doses of a plan; ``estimate`` gives the time that a plan takes, in ms."""

    today_chosen = Signal()
    exercise_chosen = Signal(str)
    problem_chosen = Signal(int)
    settings_chosen = Signal()

    def __init__(self, estimate: Callable[[Plan], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._loaded: LoadedLibrary | None = None
        self._plan: Plan | None = None
        self._doses: dict[ExerciseId, Dose] = {}
        self._progress: ShownProgress | None = None
        self._is_narrow = False
        self._opening = SidebarOpening(self)
        self._head = SidebarHead(self)
        self._rows = SidebarRows(self)
        self._settings = RowButton(FOOT_ROW, self)
        self._lay_out()
        self._connect()
        self._show_matches()

    def show_library(self, loaded: LoadedLibrary, plan: Plan) -> None:
        """Show what was loaded, and the plan as today's routine with its doses."""
        self._loaded, self._plan = loaded, plan
        self._doses = {item.exercise.id: item.dose for item in plan.items}
        self._rows.exercises.show_items(tuple(map(self._item, loaded.library.exercises)))
        self._rows.problems.show_problems(loaded.broken)
        self._order_tabs()
        self._show_today()
        self._show_matches()

    def set_doses(self, doses: dict[ExerciseId, Dose]) -> None:
        """Show these doses in the rows of their exercises, and what they make of the routine's time."""
        if self._loaded is None or self._plan is None:
            return
        self._doses |= doses
        self._plan = Plan(items=tuple(self._item(item.exercise) for item in self._plan.items))
        self._rows.exercises.show_doses(tuple(map(self._item, self._loaded.library.exercises)))
        self._show_today()

    def show_progress(self, progress: ShownProgress) -> None:
        """Show how far today's routine has come, in its own row and in those of its exercises."""
        self._progress = progress
        self._rows.exercises.show_progress(progress.exercises)
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

    def select_settings(self) -> None:
        """Show that the settings are open."""
        self._select(is_settings=True)

    def focus_search(self) -> None:
        """Let the user type what to look for; the rail opens for it."""
        if self._is_narrow and not self._opening.is_open:
            self._opening.begin()
            self._take_form()
        self._head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._head.search.selectAll()

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Take the form for windows under 1080 wide, or the usual one."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._opening.end()
            self._take_form()

    def sizeHint(self) -> QSize:
        """The room that the page leaves; what is opened lies over the page."""
        return QSize(Size.RAIL if self._is_narrow else sidebar_width(current_theme()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.color("sidebar"))
            width = Size.OUTLINE if theme.is_high_contrast else Size.HAIRLINE if self._opening.is_open else 0
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            edge = 0 if is_mirrored else self.width() - width
            painter.fillRect(edge, 0, width, self.height(), theme.color("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._opening.is_open:
            self._spread()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_width()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._opening.is_open:
            self._close()
        else:
            super().keyPressEvent(event)

    def _select(
        self,
        *,
        is_today: bool = False,
        is_settings: bool = False,
        exercise_id: ExerciseId | None = None,
        problem: int | None = None,
    ) -> None:
        self._head.today.setChecked(is_today)
        self._settings.setChecked(is_settings)
        self._rows.exercises.select(exercise_id)
        self._rows.problems.select(problem)

    def _item(self, exercise: Exercise) -> PlanItem:
        return PlanItem(exercise=exercise, dose=self._doses.get(exercise.id) or default_dose(exercise))

    def _show_today(self) -> None:
        if self._progress is not None:
            self._head.show_progress(self._progress_text(self._progress), self._progress)
            self._show_tips()
            return
        if self._plan is None:
            return
        detail = self.tr("Daily routine, {time}").format(time=short_minutes_text(self._estimate(self._plan)))
        self._head.show_today(detail, len(self._plan.items))
        self._show_tips()

    def _progress_text(self, progress: ShownProgress) -> str:
        if not progress.exercises:
            return self.tr("A rest day")
        if progress.done == len(progress.exercises):
            return self.tr("Daily routine, done")
        return self.tr("Daily routine, {time} left").format(time=short_minutes_text(progress.left_ms))

    def _show_matches(self) -> None:
        query = self._head.search.text().strip()
        self._rows.show_matches(query, self._loaded.library.matching(query) if self._loaded else ())

    def _take_form(self) -> None:
        """Be the rail, or the usual sidebar, which may lie over the page."""
        is_rail = self._is_narrow and not self._opening.is_open
        form = RAIL if is_rail else WIDE
        self._head.take_form(form)
        self._settings.set_tiled(is_rail)
        self._rows.take_form(form)
        self._show_tips()
        self._foot.setContentsMargins(form.side, 0, form.side, form.bottom)
        self._take_width()

    def _take_width(self) -> None:
        if self._opening.is_open:
            self.setMinimumWidth(Size.RAIL)
            self.setMaximumWidth(sidebar_width(current_theme()))
            self._spread()
            self.raise_()
        else:
            self.setFixedWidth(self.sizeHint().width())

    def _spread(self) -> None:
        """Lie over the page, which keeps its own place."""
        width = sidebar_width(current_theme())
        if self.width() != width:
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = self.geometry().right() + 1 - width if is_mirrored else self.x()
            self.setGeometry(left, self.y(), width, self.height())

    def _close(self) -> None:
        """Be the rail again, if it was opened."""
        if self._opening.is_open:
            self._opening.end()
            self._take_form()

    def _show_tips(self) -> None:
        """A tile says its words when it is pointed at."""
        is_rail = self._is_narrow and not self._opening.is_open
        for row in (self._head.today, self._settings):
            row.setToolTip(row.tile_tip() if is_rail else "")

    def _connect(self) -> None:
        self._head.today.clicked.connect(self._on_today_clicked)
        self._head.search_requested.connect(self.focus_search)
        self._settings.clicked.connect(self._on_settings_clicked)
        self._rows.exercises.exercise_chosen.connect(self._on_exercises_exercise_chosen)
        self._rows.exercises.decided.connect(self._close)
        self._rows.problems.problem_chosen.connect(self._on_problems_problem_chosen)
        self._rows.clear_requested.connect(self._on_rows_clear_requested)
        self._head.search.textChanged.connect(self._show_matches)
        self._head.search.list_requested.connect(self._rows.exercises.focus_first)
        self._head.search.left.connect(self._close)
        self._opening.left.connect(self._close)

    def _on_today_clicked(self) -> None:
        self.select_today()
        self._close()
        self.today_chosen.emit()

    def _on_settings_clicked(self) -> None:
        self.select_settings()
        self._close()
        self.settings_chosen.emit()

    def _on_exercises_exercise_chosen(self, exercise_id: str) -> None:
        self._head.today.setChecked(False)
        self._settings.setChecked(False)
        self._rows.problems.select(None)
        self.exercise_chosen.emit(exercise_id)

    def _on_problems_problem_chosen(self, index: int) -> None:
        self.select_problem(index)
        self._close()
        self.problem_chosen.emit(index)

    def _on_rows_clear_requested(self) -> None:
        self._head.search.clear()
        self.focus_search()

    def _order_tabs(self) -> None:
        """Tab goes from top to bottom; rows that are new would otherwise come last."""
        head, rows = self._head, self._rows
        order = (head.today, head.opener, head.search, rows.exercises, rows.clear, *rows.problems.rows, self._settings)
        for before, behind in pairwise(order):
            self.setTabOrder(before, behind)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._settings.setObjectName("settings-row")
        self._settings.setCheckable(True)
        self._settings.show_row(Row(title=self.tr("Settings"), mark="settings", lead=Lead.ICON))
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._rows, 1)
        layout.addLayout(self._foot)
        self._take_form()
