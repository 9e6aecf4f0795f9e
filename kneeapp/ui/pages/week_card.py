"""The card of this week: each day's circle, which days ask for the whole routine, and what the circles mean."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneeapp.ui.day_names import day_letter, day_name, days_text
from kneeapp.ui.pages.shown_past import Asked, ShownDay, ShownPast
from kneeapp.ui.pages.titled_card import TitledCard
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.week_row import DayMark, DayShape, DaySign, WeekRow
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_SHAPES = {Asked.WHOLE: DayShape.RING, Asked.PART: DayShape.DISC, Asked.REST: DayShape.DOT}


class WeekCard(TitledCard):
    """Hidden while there is no week to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_title(self.tr("This week"))
        self._week = WeekRow(self)
        self._legend = QWidget(self)
        self._part = WrappingLabel("", "meta", self._legend)
        self.column.addWidget(self._week)
        self.column.addWidget(self._legend)
        self._lay_out()

    def show_week(self, shown: ShownPast) -> None:
        """Show the seven days; the legend only where there are days with a part of the routine."""
        self.setVisible(bool(shown.week))
        days = shown.week
        self.show_remark(self._days_text(days))
        marks = tuple(self._mark(day, shown.today) for day in days)
        self._week.show_marks(marks, ", ".join(map(self._told, days)))
        self._part.setText(shown.part_name or self.tr("A part of it"))
        self._legend.setVisible(any(day.asked is Asked.PART for day in days))

    def _days_text(self, days: tuple[ShownDay, ...]) -> str:
        """The days of the whole routine; where that is every day, how many are done."""
        whole = [day for day in days if day.asked is Asked.WHOLE]
        if len(whole) == len(days):
            done = sum(day.is_done for day in days)
            return self.tr("{done} of {days} days").format(done=done, days=len(days))
        return days_text(day.day.weekday() for day in whole)

    def _mark(self, day: ShownDay, today: date | None) -> DayMark:
        shape = DayShape.DISC if day.asked is Asked.REST and day.is_done else _SHAPES[day.asked]
        share = 1.0 if day.is_done else day.share
        return DayMark(letter=day_letter(day.day.weekday()), shape=shape, share=share, is_today=day.day == today)

    def _told(self, day: ShownDay) -> str:
        name = day_name(day.day.weekday())
        if day.is_done:
            state = self.tr("done")
        elif day.share > 0:
            state = self.tr("begun")
        else:
            state = self.tr("rest") if day.asked is Asked.REST else self.tr("planned")
        return f"{name}: {state}"

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(DaySign(DayShape.RING, self._legend))
        row.addWidget(WrappingLabel(self.tr("Whole routine"), "meta", self._legend))
        row.addSpacing(Space.SMALL)
        row.addWidget(DaySign(DayShape.DISC, self._legend))
        row.addWidget(self._part, 1)
