"""Today's page: the daily routine, what it asks for, and the way to begin it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneeapp.core.plan import Plan
from kneeapp.ui.pages.preparation import preparations
from kneeapp.ui.pages.preparation_card import PreparationCard
from kneeapp.ui.pages.routine_rows import RoutineRows
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.stage_card import StageCard
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import routine_text


class TodayPage(QScrollArea):
    """Shows a plan as today's routine; ``estimate`` gives the time that a plan takes, in ms."""

    start_requested = Signal()
    exercise_chosen = Signal(str)

    def __init__(self, estimate: Callable[[Plan], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._plan: Plan | None = None
        self._headline = WrappingLabel(self.tr("Ready when you are"), "h1")
        self._asks = WrappingLabel("", "lead")
        self._start = Button(self.tr("Start"), Kind.PRIMARY, LARGE, icon="play")
        self._rows = RoutineRows(estimate)
        self._aside = PreparationCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page = QVBoxLayout()
        self._lay_out()
        self._start.clicked.connect(self.start_requested)
        self._rows.exercise_chosen.connect(self.exercise_chosen)

    def show_plan(self, plan: Plan) -> None:
        """Show this plan as the routine of today."""
        if plan == self._plan:
            return
        self._plan = plan
        self._asks.setText(routine_text(len(plan.items), self._estimate(plan)))
        self._rows.show_plan(plan)
        self._aside.show_points(preparations(plan))

    def show_times(self) -> None:
        """Tell anew how long the routine takes."""
        plan, self._plan = self._plan, None
        if plan is not None:
            self.show_plan(plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < Width.WINDOW_NARROW
        set_look(self._headline, "h1_narrow" if is_narrow else "h1")
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(below if is_narrow else beside)
        self._columns.setSpacing(Space.LARGE if is_narrow else Space.PAGE_NARROW)
        self._aside.setMinimumWidth(0 if is_narrow else Width.ASIDE)
        self._aside.setMaximumWidth(self.width() if is_narrow else Width.ASIDE)
        side, top = (Space.PAGE_NARROW, Space.WIDE) if is_narrow else (Space.PAGE, _TOP)
        self._page.setContentsMargins(side, top, side, side)
        self._page.setSpacing(Space.LARGE if is_narrow else _BELOW_TITLE)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._headline.setObjectName("today-title")
        main = QVBoxLayout()
        main.setSpacing(Space.LARGE)
        main.addWidget(self._card())
        main.addWidget(self._rows)
        main.addStretch(1)
        aside = QVBoxLayout()
        aside.addWidget(self._aside)
        aside.addStretch(1)
        self._columns.addLayout(main, 1)
        self._columns.addLayout(aside)
        content = QWidget()
        content.setLayout(self._page)
        self._page.addWidget(self._headline)
        self._page.addLayout(self._columns, 1)
        show_scrolled(self, content)

    def _card(self) -> StageCard:
        card = StageCard()
        card.words.addWidget(WrappingLabel(self.tr("Daily routine"), "h1_narrow"))
        card.words.addSpacing(Space.TINY)
        card.words.addWidget(self._asks)
        card.words.addStretch(1)
        card.words.addSpacing(Space.LARGE)
        card.words.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeading)
        self._start.setObjectName("start-button")
        return card


_TOP = 36
_BELOW_TITLE = 26
