"""What was done in a session that is over: a sentence, three numbers, and each exercise's own line."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.record import ExerciseRecord, records_of
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.pages.record_row import RecordRow
from kneeapp.ui.pages.stopped_page import PainReport
from kneeapp.ui.pages.trouble_note import TroubleNote
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.column_page import looked_label
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.round_sign import WELL_DONE, RoundSign
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class WhatWasDone(QWidget):
    """Tells what was done as it was; no praise beyond two words, and no shame."""

    save_elsewhere_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = RoundSign(current_theme().scaled(Size.PAGE_SIGN_DONE), WELL_DONE, "check", self)
        self._title = looked_label("", "h1_done")
        self._title.setAccessibleIdentifier("phase")
        self._sentence = WrappingLabel("", "lead", self)
        self._trouble = TroubleNote(self)
        self._trouble.save_elsewhere_wished.connect(self.save_elsewhere_wished)
        self._numbers = [looked_label("", "big_number") for _ in range(3)]
        self._units = [looked_label("", "meta") for _ in range(3)]
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()

    def show_session(self, state: SessionState, pains: tuple[PainReport, ...]) -> None:
        """Show what a session that is over came to; of a trouble with the one before nothing is left."""
        records = records_of(state)
        is_whole = state.mode is Mode.FINISHED and all(record.is_complete for record in records)
        self._title.setText(self.tr("Well done.") if is_whole else self.tr("Done for now."))
        self._sentence.setText(self._summary(state, is_whole=is_whole))
        self._show_numbers(state, records)
        self._show_rows(records, pains)
        self.show_trouble("")

    def show_trouble(self, text: str) -> None:
        """Tell what could not be saved; an empty text takes it back."""
        self._trouble.show_trouble(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._sign.set_diameter(current_theme().scaled(Size.PAGE_SIGN_DONE))

    def _summary(self, state: SessionState, *, is_whole: bool) -> str:
        if not is_whole:
            return self.tr("What you did counts.")
        if len(state.timeline.items) > 1:
            return self.tr("That was today’s routine.")
        return self.tr("That was the whole exercise.")

    def _show_numbers(self, state: SessionState, records: tuple[ExerciseRecord, ...]) -> None:
        done = [record for record in records if record.reps_done]
        values = (-(-state.clock_ms // 60_000), len(done), sum(record.reps_done for record in done))
        units = (self.tr("minutes"), self.tr("exercises"), self.tr("reps"))
        ones = (self.tr("minute"), self.tr("exercise"), self.tr("rep"))
        for index, value in enumerate(values):
            self._numbers[index].setText(str(value))
            self._units[index].setText(ones[index] if value == 1 else units[index])

    def _show_rows(self, records: tuple[ExerciseRecord, ...], pains: tuple[PainReport, ...]) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for record in records:
            told = next((pain for pain in pains if pain.exercise.id == record.exercise.id), None)
            if self._rows.count():
                self._rows.addWidget(Panel("line", self))
            self._rows.addWidget(RecordRow(record, told, self))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sign)
        column.addSpacing(Space.LARGE)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(Space.WIDE)
        column.addWidget(self._trouble)
        column.addLayout(self._number_row())
        column.addSpacing(Space.WIDE)
        column.addWidget(looked_label(self.tr("What you did"), "strong"))
        column.addSpacing(Space.TINY)
        column.addLayout(self._rows)
        column.addStretch(1)

    def _number_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.LARGE)
        for number, unit in zip(self._numbers, self._units, strict=True):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(number)
            pair.addWidget(unit)
            row.addLayout(pair, 1)
        return row
