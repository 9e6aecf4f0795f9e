"""The small picture of an exercise beside its name; decoration, for the name says it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.ui.thumbnails import thumbnails
from kneeapp.ui.widgets.row_lead import Lead, paint_lead
from kneeapp.ui.wording import initials


class ExerciseTile(QWidget):
    """A square of that many pixels: the exercise's picture, its initials while there is none."""

    def __init__(self, exercise: Exercise, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._exercise_id, self._mark = exercise.id, initials(exercise.short_name)
        self.setFixedSize(side, side)
        thumbnails().made.connect(self._on_thumbnail_made)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_lead(painter, Lead.TILE, self._mark, QRectF(self.rect()), QColor(), of=self._exercise_id)

    def _on_thumbnail_made(self, exercise_id: str) -> None:
        if exercise_id == self._exercise_id:
            self.update()
