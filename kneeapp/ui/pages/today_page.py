"""Today's page: where the user is in the daily routine, what is next, and the way to begin it.

Its right column is made when there is something for it: the first paint of the window does without.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneeapp.ui.pages.next_up_card import NextUpCard
from kneeapp.ui.pages.routine_rows import RoutineRows
from kneeapp.ui.pages.shown_today import ShownToday
from kneeapp.ui.pages.today_words import date_text, headline
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from kneeapp.ui.pages.shown_past import ShownPast
    from kneeapp.ui.pages.today_aside import TodayAside


class TodayPage(QScrollArea):
    """Shows a day of the routine."""

    start_requested = Signal()
    """Begin the routine, or carry on with it."""
    short_session_requested = Signal()
    exercise_chosen = Signal(str)
    put_back_wished = Signal(str)
    plan_wished = Signal()
    """The user wants to change the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ShownToday, ShownPast | None] | None = None
        self._date = WrappingLabel("", "date")
        self._headline = WrappingLabel("", "h1")
        self._change = Button(self.tr("Change the plan"), Kind.LINK)
        self._card = NextUpCard()
        self._rows = RoutineRows()
        self._beside = QWidget()
        self._made_aside: TodayAside | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page = QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_today(self, shown: ShownToday, past: "ShownPast | None" = None) -> None:
        """Show this day, and beside it the days behind where they are told."""
        if (shown, past) == self._shown:
            return
        self._shown = shown, past
        self._date.setText(date_text(shown.today, self.locale()) if shown.today else "")
        self._date.setVisible(shown.today is not None)
        self._headline.setText(headline(shown))
        self._card.show_next(shown)
        self._rows.show_rows(shown.rows, shown.today)
        if past is not None:
            self._aside().show_today(shown, past)

    def set_aside_card(self, card: QWidget | None) -> None:
        """Put a card at the top of the right column, or take it away; while it is there, what to prepare waits."""
        self._aside().set_first(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < Width.WINDOW_NARROW
        set_look(self._headline, "h1_narrow" if is_narrow else "h1")
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(below if is_narrow else beside)
        self._columns.setSpacing(Space.LARGE if is_narrow else Space.PAGE_NARROW)
        self._beside.setMinimumWidth(0 if is_narrow else Width.ASIDE)
        self._beside.setMaximumWidth(self.width() if is_narrow else Width.ASIDE)
        side, top = (Space.PAGE_NARROW, Space.WIDE) if is_narrow else (Space.PAGE, _TOP)
        self._page.setContentsMargins(side, top, side, side)
        self._page.setSpacing(Space.LARGE if is_narrow else _BELOW_TITLE)

    def _aside(self) -> "TodayAside":
        """The right column, made with the first that is shown of it; until then its room is empty."""
        if self._made_aside is None:
            from kneeapp.ui.pages.today_aside import TodayAside  # noqa: PLC0415  # not needed for the first paint

            self._made_aside = TodayAside()
            column = QVBoxLayout(self._beside)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._made_aside)
        return self._made_aside

    def _connect(self) -> None:
        self._card.start_requested.connect(self.start_requested)
        self._card.short_session_requested.connect(self.short_session_requested)
        self._rows.exercise_chosen.connect(self.exercise_chosen)
        self._rows.put_back_wished.connect(self.put_back_wished)
        self._change.clicked.connect(self.plan_wished)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._headline.setObjectName("today-title")
        self._change.setObjectName("change-plan")
        main = QVBoxLayout()
        main.setSpacing(Space.LARGE)
        main.addWidget(self._card)
        main.addWidget(self._rows)
        main.addStretch(1)
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self._beside)
        content = QWidget()
        content.setLayout(self._page)
        self._page.addLayout(self._head())
        self._page.addLayout(self._columns, 1)
        show_scrolled(self, content)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self._date)
        words.addWidget(self._headline)
        head = QHBoxLayout()
        head.setSpacing(Space.LARGE)
        head.addLayout(words, 1)
        head.addWidget(self._change, 0, Qt.AlignmentFlag.AlignBottom)
        return head


_TOP = 34
_BELOW_TITLE = 26
