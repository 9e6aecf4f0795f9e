"""One exercise of a session that is over: its name, what was done of it, and whether that was all."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.exercise import Side
from kneeapp.core.record import ExerciseRecord, SideRecord
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.pages.stopped_page import PainReport
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.exercise_tile import ExerciseTile
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import reps_text, side_text


class RecordRow(QWidget):
    """A row without a ground; a list of them has hairlines between."""

    def __init__(self, record: ExerciseRecord, pain: PainReport | None, parent: QWidget) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(WrappingLabel(record.exercise.name, "strong", self))
        words.addWidget(_PartsLabel(self._parts(record), self))
        if pain is not None:
            words.addWidget(WrappingLabel(self._pain_line(pain), "warning_meta", self))
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, Space.ROW, 0, Space.ROW)
        layout.setSpacing(Space.BUTTONS)
        layout.addWidget(ExerciseTile(record.exercise, current_theme().scaled(Size.TARGET), self))
        layout.addLayout(words, 1)
        layout.addWidget(_Verdict(self, is_complete=record.is_complete))

    def _parts(self, record: ExerciseRecord) -> tuple["_Part", ...]:
        first = record.sides[0]
        if len(record.sides) == 2 and first.done == record.sides[1].done and first.done:
            return (_Part(text=self.tr("{reps} each leg").format(reps=reps_text(first.done))),)
        return tuple(_Part(text=self._side_words(side), is_missing=side.done == 0) for side in record.sides)

    def _side_words(self, side: SideRecord) -> str:
        if side.side is Side.BOTH:
            return reps_text(side.done) if side.done else self.tr("Skipped")
        if side.done == 0:
            return self.tr("{leg} skipped").format(leg=side_text(side.side))
        return self.tr("{leg}: {reps}").format(leg=side_text(side.side), reps=reps_text(side.done))

    def _pain_line(self, pain: PainReport) -> str:
        parts = [self.tr("Stopped because it hurt")]
        if pain.place is not None:
            parts.append(pain.place)
        if pain.strength is not None:
            parts.append(self.tr("{strength} of 10").format(strength=pain.strength))
        return " · ".join(parts)


@dataclass(frozen=True, kw_only=True)
class _Part:
    """A part of a line; what was left out has an ink of its own."""

    text: str
    is_missing: bool = False


class _PartsLabel(WrappingLabel):
    """Parts in one line, with dots between."""

    def __init__(self, parts: tuple[_Part, ...], parent: QWidget) -> None:
        super().__init__(_DOT.join(part.text for part in parts), "meta", parent)
        self._parts = parts

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats, start = [], 0
        for part in self._parts:
            if part.is_missing:
                formats.append(_in_ink("warn_ink", start, len(part.text)))
            start += len(part.text) + len(_DOT)
        return formats


class _Verdict(QLabel):
    """A tick for all of it, a dash for less."""

    def __init__(self, parent: QWidget, *, is_complete: bool) -> None:
        super().__init__("✓" if is_complete else "–", parent)
        self.setAccessibleName(self.tr("All done") if is_complete else self.tr("Not all done"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._is_complete = is_complete

    def sizeHint(self) -> QSize:
        side = current_theme().scaled(Size.ICON)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = current_theme().color("ok_ink" if self._is_complete else "ink_2")
        with QPainter(self) as painter:
            paint_icon(painter, "check" if self._is_complete else "minus", QRectF(self.rect()), color)


_DOT: Final = " · "


def _in_ink(role: str, start: int, length: int) -> QTextLayout.FormatRange:
    format_range = QTextLayout.FormatRange()
    ink = QTextCharFormat()
    ink.setForeground(current_theme().color(role))
    format_range.start, format_range.length, format_range.format = start, length, ink
    return format_range
