"""The end of a session: what was done, as it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Side
from kneeapp.core.record import ExerciseRecord, SideRecord, records_of
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.pages.stopped_page import PainReport
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.column_page import ColumnPage, looked_label
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import reps_text, side_text


class DonePage(ColumnPage):
    """Shows minutes, exercises and reps, and each exercise's own line."""

    done_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = looked_label("", "h1_first")
        self._title.setAccessibleIdentifier("phase")
        self._sentence = WrappingLabel("", "lead", self)
        self._numbers = [looked_label("", "h1") for _ in range(3)]
        self._units = [looked_label("", "meta") for _ in range(3)]
        self._rows = QVBoxLayout()
        self._done = Button(self.tr("Done"), Kind.PRIMARY, LARGE, parent=self)
        self._done.clicked.connect(self.done_requested)
        self._lay_out()

    def show_session(self, state: SessionState, pains: tuple[PainReport, ...]) -> None:
        """Show what a session that is over came to."""
        records = [record for record in records_of(state) if record.reps_done]
        is_whole = state.mode is Mode.FINISHED and all(record.is_complete for record in records_of(state))
        self._title.setText(self.tr("Well done.") if is_whole else self.tr("Done for now."))
        self._sentence.setText(self._summary(state, is_whole=is_whole))
        reps = sum(record.reps_done for record in records)
        values = (-(-state.clock_ms // 60_000), len(records), reps)
        units = (self.tr("minutes"), self.tr("exercises"), self.tr("reps"))
        ones = (self.tr("minute"), self.tr("exercise"), self.tr("rep"))
        for index, value in enumerate(values):
            self._numbers[index].setText(str(value))
            self._units[index].setText(ones[index] if value == 1 else units[index])
        self._show_rows(records_of(state), pains)
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _summary(self, state: SessionState, *, is_whole: bool) -> str:
        if not is_whole:
            return self.tr("What you did counts.")
        if len(state.timeline.items) > 1:
            return self.tr("That was today’s routine.")
        return self.tr("That was the whole exercise.")

    def _show_rows(self, records: tuple[ExerciseRecord, ...], pains: tuple[PainReport, ...]) -> None:
        while (old := self._rows.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for record in records:
            told = next((pain for pain in pains if pain.exercise.id == record.exercise.id), None)
            self._rows.addWidget(_RecordRow(record, told, self))

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(Space.NOTICE)
        for number, unit in zip(self._numbers, self._units, strict=True):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(unit)
            numbers.addLayout(column)
        numbers.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(Space.MEDIUM)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(Space.MEDIUM)
        column.addLayout(numbers)
        column.addSpacing(Space.MEDIUM)
        column.addWidget(looked_label(self.tr("What you did"), "strong"))
        column.addLayout(self._rows)
        column.addSpacing(Space.MEDIUM)
        column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self.show_column(column)


class _RecordRow(QFrame):
    """One exercise: its name, what was done of it, and a tick where that was all."""

    def __init__(self, record: ExerciseRecord, pain: PainReport | None, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "card")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappingLabel(record.exercise.name, "strong", self))
        words.addWidget(WrappingLabel(self._line(record), "meta", self))
        if pain is not None:
            words.addWidget(WrappingLabel(self._pain_line(pain), "warning", self))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        layout.addLayout(words, 1)
        layout.addWidget(looked_label("✓" if record.is_complete else "–", "strong_lead"))

    def _line(self, record: ExerciseRecord) -> str:
        first = record.sides[0]
        if len(record.sides) == 2 and first.done == record.sides[1].done and first.done:
            return self.tr("{reps} each leg").format(reps=reps_text(first.done))
        return " · ".join(self._side_line(side) for side in record.sides)

    def _side_line(self, side: SideRecord) -> str:
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
