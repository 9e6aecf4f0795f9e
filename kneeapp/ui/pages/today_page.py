"""Today's page: the daily routine, what it asks for, and the way to begin it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneeapp.core.plan import Plan
from kneeapp.ui.pages.preparation import preparations
from kneeapp.ui.pages.routine_rows import RoutineRows
from kneeapp.ui.pages.text_blocks import Section
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.mark import Mark
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import routine_text


class TodayPage(QScrollArea):
    """Shows a plan as today's routine; ``estimate`` gives the time that a plan takes, in ms."""

    start_requested = Signal()
    exercise_chosen = Signal(str)

    def __init__(self, estimate: Callable[[Plan], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._headline = WrappingLabel(self.tr("Ready when you are"), "h1")
        self._asks = WrappingLabel("", "soft")
        self._start = Button(self.tr("Start"), Kind.PRIMARY, LARGE, icon="play")
        self._rows = RoutineRows(estimate)
        self._aside = QFrame()
        self._section: Section | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page = QVBoxLayout()
        self._lay_out()
        self._start.clicked.connect(self.start_requested)
        self._rows.exercise_chosen.connect(self.exercise_chosen)

    def show_plan(self, plan: Plan) -> None:
        """Show this plan as the routine of today."""
        self._asks.setText(routine_text(len(plan.items), self._estimate(plan)))
        self._rows.show_plan(plan)
        self._show_preparations(plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < Width.PAGE_NARROW
        set_look(self._headline, "h1_narrow" if is_narrow else "h1")
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(below if is_narrow else beside)
        self._aside.setMinimumWidth(0 if is_narrow else Width.ASIDE)
        self._aside.setMaximumWidth(self.width() if is_narrow else Width.ASIDE)
        margin = Space.PAGE_NARROW if is_narrow else Space.PAGE
        self._page.setContentsMargins(margin, Space.HUGE, margin, margin)

    def _show_preparations(self, plan: Plan) -> None:
        section = Section(self.tr("Before you start"))
        section.add_points(preparations(plan))
        if self._section is not None:
            self._preparations.removeWidget(self._section)
            self._section.hide()
            self._section.deleteLater()
        self._section = section
        self._preparations.addWidget(section)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._headline.setObjectName("today-title")
        set_look(self._aside, "card")
        self._preparations = QVBoxLayout(self._aside)
        self._preparations.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        main = QVBoxLayout()
        main.setSpacing(Space.LARGE)
        main.addWidget(self._card())
        main.addWidget(self._rows)
        main.addStretch(1)
        self._columns.setSpacing(Space.PAGE_NARROW)
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        set_look(content, "scrolled")
        content.setLayout(self._page)
        self._page.setSpacing(Space.WIDE)
        self._page.addWidget(self._headline)
        self._page.addLayout(self._columns, 1)
        self.setWidget(content)

    def _card(self) -> QFrame:
        card = QFrame()
        set_look(card, "stage")
        words = QVBoxLayout()
        words.setSpacing(Space.TINY)
        words.addWidget(WrappingLabel(self.tr("Daily routine"), "h2"))
        words.addWidget(self._asks)
        words.addSpacing(Space.LARGE)
        words.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeading)
        self._start.setObjectName("start-button")
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.PAGE_NARROW, Space.WIDE, Space.PAGE_NARROW, Space.WIDE)
        row.setSpacing(Space.WIDE)
        row.addLayout(words, 1)
        row.addWidget(Mark(Size.CARD_MARK))
        return card
