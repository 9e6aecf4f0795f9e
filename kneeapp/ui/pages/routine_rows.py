"""The exercises of a routine as rows, each of which opens its exercise."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.ui.pages.shown_today import ShownRow
from kneeapp.ui.pages.today_words import dose_line, easier_text, left_out_text
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_end import Standing
from kneeapp.ui.widgets.row_look import CARD_ROW
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.wording import initials, short_minutes_text


class RoutineRows(QWidget):
    """A row for each exercise: done, next, still open, or left out for pain with the way to put it back."""

    exercise_chosen = Signal(str)
    put_back_wished = Signal(str)
    """The exercise of that id is to be in the plan again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)

    def show_rows(self, rows: tuple[ShownRow, ...], today: date | None) -> None:
        """Show these exercises in place of those before."""
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._new_row(row, today) for row in rows]
        for row in self._rows:
            self._layout.addWidget(row)

    def _new_row(self, row: ShownRow, today: date | None) -> QWidget:
        if row.left_out is not None:
            return self._with_put_back(row, left_out_text(row.left_out, today, self.locale()))
        easier = easier_text(row.easier)
        detail = " · ".join(filter(None, (dose_line(row), easier)))
        words = Row(
            title=row.item.exercise.name,
            detail=detail,
            accent=easier,
            end=self._end_text(row),
            standing=row.standing,
        )
        sets = row.item.dose.sets
        if row.standing is Standing.NEXT and 0 < row.sets_done < sets:
            words = replace(words, count=f"{row.sets_done}/{sets}", share=row.sets_done / sets)
        return self._new_button(row.item.exercise, words)

    def _with_put_back(self, row: ShownRow, detail: str) -> QWidget:
        """The row with a button that lies over its far end."""
        holder, exercise = QWidget(self), row.item.exercise
        put_back = Button(self.tr("Put back"), parent=holder)
        put_back.setObjectName(f"put-back-{exercise.id}")
        put_back.setAccessibleDescription(exercise.name)
        put_back.clicked.connect(lambda: self.put_back_wished.emit(exercise.id))
        room = put_back.sizeHint().width()
        button = self._new_button(
            exercise, Row(title=exercise.name, detail=detail, standing=row.standing, reserve=room)
        )
        end = QVBoxLayout()
        end.setContentsMargins(Space.POINT, 0, Space.POINT, 0)
        end.addWidget(put_back)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(button, 0, 0)
        grid.addLayout(end, 0, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        put_back.raise_()
        self.setTabOrder(button, put_back)
        return holder

    def _new_button(self, exercise: Exercise, words: Row) -> RowButton:
        button = RowButton(CARD_ROW, self)
        button.setObjectName(f"routine-{exercise.id}")
        button.show_row(replace(words, mark=initials(exercise.short_name), exercise_id=exercise.id))
        button.clicked.connect(lambda: self.exercise_chosen.emit(exercise.id))
        return button

    def _end_text(self, row: ShownRow) -> str:
        match row.standing:
            case Standing.DONE:
                return self.tr("Done")
            case Standing.NEXT:
                return self.tr("Next")
            case _:
                return short_minutes_text(row.left_ms)
