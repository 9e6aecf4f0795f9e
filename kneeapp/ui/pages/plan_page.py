"""The plan's page: which exercises are done, on which days, how much of each, and in which order.

It shows the plan that it is told, and tells what is wished; every change counts at once, and Undo takes it back.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.announcements import Announcement
from kneeapp.ui.announcer import announce
from kneeapp.ui.pages.add_exercise import AddExercise
from kneeapp.ui.pages.minutes_card import MinutesCard, MinutesLine
from kneeapp.ui.pages.plan_rows import PlanRows
from kneeapp.ui.pages.plan_wishes import PlanWishes
from kneeapp.ui.pages.plan_wording import moved_text
from kneeapp.ui.pages.shown_plan import ShownPlan
from kneeapp.ui.pages.wide_page import WidePage
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.widgets.button import PLAIN, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_DONE: Final = replace(PLAIN, padding=30)
_UNDO: Final = replace(PLAIN, padding=Space.CARD)


class PlanPage(WidePage):
    """Nothing is shown before the first `show_plan`. An exercise is told by its id, a day from 0, which is Monday."""

    days_wished = Signal(str, int, bool)
    """That exercise on that day, or not."""
    dose_wished = Signal(str, int, object, int)
    """The reps, the seconds of the hold or None, and the sets a day."""
    spread_wished = Signal(str, bool)
    """The sets over the day, or in one go."""
    moved_wished = Signal(str, int)
    """To that place, of which the first is 0."""
    remove_wished = Signal(str)
    add_wished = Signal(str)
    put_back_wished = Signal(str)
    see_someone_wished = Signal()
    undo_wished = Signal()
    done_wished = Signal()

    def __init__(self, say: Callable[[Announcement], None] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Space.SMALL, parent)
        self._say = say or partial(announce, self)
        self._moved: str | None = None
        self._title = WrappingLabel(self.tr("Your plan"), "h1")
        self._line = WrappingLabel("", "lead")
        self._undo = Button(self.tr("Undo"), Kind.SECONDARY, _UNDO, icon="undo-2")
        self._done = Button(self.tr("Done"), Kind.PRIMARY, _DONE)
        self._wishes = PlanWishes(self)
        self._rows = PlanRows(self._wishes)
        self._empty = self._new_empty()
        self._add = AddExercise()
        self._minutes_line, self._minutes = MinutesLine(), MinutesCard()
        self._lay_out()
        self._connect()

    def show_plan(self, plan: ShownPlan) -> None:
        """Show this plan; rows that stay keep the focus, and one that is open stays open."""
        self._line.setText(plan.line)
        self._undo.setEnabled(plan.can_undo)
        self._rows.show_rows(plan.rows)
        self._rows.setVisible(bool(plan.rows))
        self._empty.setVisible(not plan.rows)
        self._add.show_addable(plan.addable)
        self._minutes.show_minutes(plan.minutes, plan.today)
        self._minutes_line.show_minutes(plan.minutes)
        self._order_tabs()
        self._say_moved(plan)

    def fit_room(self) -> None:
        super().fit_room()
        has_room = not self.is_narrow and self.width() >= current_theme().scaled(Width.PLAN_BESIDE)
        self._minutes.setVisible(has_room)
        self._minutes_line.setVisible(not has_room)
        set_look(self._title, "h1_narrow" if self.is_narrow else "h1")
        set_look(self._line, "lead_narrow" if self.is_narrow else "lead")

    def _say_moved(self, plan: ShownPlan) -> None:
        """Tell the new place of the exercise that the user has just moved."""
        moved, self._moved = self._moved, None
        for place, row in enumerate(plan.rows):
            if row.exercise_id == moved:
                self._say(Announcement(text=moved_text(row.name, place, len(plan.rows))))

    def _order_tabs(self) -> None:
        for before, after in pairwise((self._undo, self._done, *self._rows.stops, *self._add.stops)):
            QWidget.setTabOrder(before, after)

    def _bring_into_sight(self, widget: QWidget) -> None:
        self.ensureWidgetVisible(widget, 0, Space.SMALL)

    def _on_wishes_moved_wished(self, exercise_id: str, _place: int) -> None:
        self._moved = exercise_id

    def _connect(self) -> None:
        wishes = self._wishes
        wishes.days_wished.connect(self.days_wished)
        wishes.dose_wished.connect(self.dose_wished)
        wishes.spread_wished.connect(self.spread_wished)
        wishes.moved_wished.connect(self._on_wishes_moved_wished)  # before anybody can answer with another plan
        wishes.moved_wished.connect(self.moved_wished)
        wishes.remove_wished.connect(self.remove_wished)
        wishes.put_back_wished.connect(self.put_back_wished)
        wishes.see_someone_wished.connect(self.see_someone_wished)
        self._add.add_wished.connect(self.add_wished)
        for opened in (self._rows.opened, self._add.opened):
            opened.connect(self._order_tabs)
        self._undo.clicked.connect(self.undo_wished)
        self._done.clicked.connect(self.done_wished)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._undo.click)
        self._rows.left_without_focus.connect(self._add.button.setFocus)
        self._rows.reached.connect(self._on_rows_reached)

    def _on_rows_reached(self, row: QWidget) -> None:
        QTimer.singleShot(0, row, lambda: self._bring_into_sight(row))  # once it has its height

    def _lay_out(self) -> None:
        self._title.setObjectName("plan-title")
        self.head.addSpacing(Space.TINY)
        self.head.addLayout(self._top())
        self.head.addSpacing(Space.LARGE)
        self.head.addWidget(self._minutes_line)
        self.head.addSpacing(Space.SMALL)
        for widget in (self._rows, self._empty, self._add):
            self.leading.addWidget(widget)
        self.leading.addStretch(1)
        self.trailing.addWidget(self._minutes)
        self.trailing.addStretch(1)
        self.share_width(1, 0)

    def _top(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self._title)
        words.addWidget(self._line)
        buttons = QVBoxLayout()
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(Space.CHOICE)
        line.addWidget(self._undo)
        line.addWidget(self._done)
        buttons.addLayout(line)
        top = QHBoxLayout()
        top.setSpacing(Space.LARGE)
        top.addLayout(words, 1)
        top.addLayout(buttons)
        return top

    def _new_empty(self) -> Panel:
        card = Panel("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        layout.setSpacing(Space.TINY)
        layout.addWidget(WrappingLabel(self.tr("Nothing planned yet"), "card_title"))
        layout.addWidget(
            WrappingLabel(self.tr("Add an exercise, then pick its days. You can change all of it later."), "note")
        )
        return card
