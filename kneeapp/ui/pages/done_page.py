"""The end of a session: what was done, as it was."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.record import ExerciseRecord, records_of
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.ui.pages.record_row import RecordRow
from kneeapp.ui.pages.stopped_page import PainReport
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import tabular
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.column_page import lay_in_middle, looked_label
from kneeapp.ui.widgets.fitting_scroll_area import FittingScrollArea
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.round_sign import WELL_DONE, RoundSign
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class DonePage(QWidget):
    """Shows minutes, exercises and reps, and each exercise's own line."""

    done_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = RoundSign(current_theme().scaled(Size.PAGE_SIGN_DONE), WELL_DONE, "check", self)
        self._title = looked_label("", "h1_done")
        self._title.setAccessibleIdentifier("phase")
        self._sentence = WrappingLabel("", "lead", self)
        self._numbers = [looked_label("", "big_number") for _ in range(3)]
        self._units = [looked_label("", "meta") for _ in range(3)]
        for number in self._numbers:
            number.setFont(tabular(number.font()))
        rows = QWidget(self)
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._list = FittingScrollArea(rows, Size.RECORDS, self)
        self._list.setAccessibleName(self.tr("What you did"))
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
            if self._rows.count():
                self._rows.addWidget(_line(self))
            self._rows.addWidget(RecordRow(record, told, self))

    def minimumSizeHint(self) -> QSize:
        """Low enough for the smallest window: there the sign stands beside the title."""
        hint = super().minimumSizeHint()
        is_above = self._head.direction() is QBoxLayout.Direction.TopToBottom
        return QSize(hint.width(), hint.height() - self._spared() if is_above else hint.height())

    def event(self, event: QEvent) -> bool:
        """Anything that is shown anew may need more room."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """The sign above the title, where that leaves room for the whole list."""
        if self.layout() is None:
            return
        whole = self.minimumSizeHint().height() + self._spared() + self._list.sizeHint().height()
        is_low = self.height() < whole - self._list.minimumSizeHint().height()
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if is_low else above)

    def _spared(self) -> int:
        """How much lower the page is with the sign beside the title."""
        return min(self._sign.height(), self._title.sizeHint().height()) + Space.LARGE

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._sign.set_diameter(current_theme().scaled(Size.PAGE_SIGN_DONE))

    def _lay_out(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(Space.LARGE)
        self._head.addWidget(self._sign)
        self._head.addWidget(self._title, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._head)
        column.addWidget(self._sentence)
        column.addSpacing(Space.WIDE)
        column.addLayout(self._number_row())
        column.addSpacing(Space.WIDE)
        column.addWidget(looked_label(self._list.accessibleName(), "strong"))
        column.addSpacing(Space.TINY)
        column.addWidget(self._list)
        column.addSpacing(Space.WIDE)
        column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        lay_in_middle(self, column, Width.DONE)

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


def _line(parent: QWidget) -> Panel:
    line = Panel(parent=parent)
    line.set_panel("line")
    return line
