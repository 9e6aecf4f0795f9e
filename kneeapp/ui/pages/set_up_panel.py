"""The set-up of an exercise, at the user's own pace: one instruction at hand, no clock."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kneeapp.core.exercise import Instruction
from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.session_words import set_up_line
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.wording import fill_sides

_START = Qt.AlignmentFlag.AlignLeading
_TEXT_OF_STAGE = 616, 592


class SetUpPanel(QWidget):
    """The stage, and beside it the instructions: those done ticked, the one at hand on a card, those to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self._shown: tuple[object, ...] = ()
        self.step_label = QLabel(self)
        self.step_label.setAccessibleIdentifier("phase")
        set_look(self.step_label, "meta")
        self.title = FarLabel(FarType.SET_UP, align=_START, is_wrapped=True, parent=self)
        self.title.setAccessibleIdentifier("exercise-title")
        self._list = QVBoxLayout()
        self._rows: list[_InstructionRow] = []
        self._lay_out()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.title.set_unit(unit)
        for row in self._rows:
            row.set_unit(unit)

    def show_state(self, state: SessionState) -> None:
        """Show where the set-up stands."""
        where, step = position(state), state.step
        shown = (where.exercise, where.side, step.instruction_number)
        if shown == self._shown:
            return
        self._shown = shown
        self.step_label.setText(set_up_line(state))
        self.title.show_text(where.exercise.name)
        self._show_rows(len(where.exercise.set_up))
        for number, (row, instruction) in enumerate(zip(self._rows, where.exercise.set_up, strict=True), start=1):
            do, more = (fill_sides(text, where.side) for text in (instruction.do, instruction.more))
            filled = Instruction(do=do, more=more, pin=instruction.pin)
            row.show_instruction(number, filled, at_hand=step.instruction_number or 1)

    def _show_rows(self, count: int) -> None:
        while len(self._rows) > count:
            row = self._rows.pop()
            self._list.removeWidget(row)
            row.deleteLater()
        while len(self._rows) < count:
            row = _InstructionRow(self)
            row.set_unit(self._unit)
            self._rows.append(row)
            self._list.addWidget(row)

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(self.step_label)
        text.addWidget(self.title)
        text.addSpacing(FarSize.GAP // 2)
        text.addLayout(self._list)
        text.addStretch(1)
        self._list.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(FarSize.MARGIN, 0, FarSize.MARGIN, 8)
        layout.setSpacing(FarSize.MARGIN)
        stage, words = _TEXT_OF_STAGE
        layout.addWidget(Stage(parent=self), stage)
        layout.addLayout(text, words)


class _InstructionRow(QFrame):
    """One instruction with its number or tick."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = QLabel(self)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._do = FarLabel(FarType.SET_UP_LATER, align=_START, is_wrapped=True, parent=self)
        self._more = FarLabel(
            FarType.HINT - 8, role="ink_2", align=_START, is_wrapped=True, weight=500, is_display=False, parent=self
        )
        words = QVBoxLayout()
        words.setContentsMargins(0, 6, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._do)
        words.addWidget(self._more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(18)
        layout.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._do.set_unit(unit)
        self._more.set_unit(unit)

    def show_instruction(self, number: int, instruction: Instruction, *, at_hand: int) -> None:
        """Show it as done, at hand or still to come."""
        is_at_hand = number == at_hand
        self._number.setText("✓" if number < at_hand else str(number))
        set_look(self._number, "number_now" if is_at_hand else "number_done" if number < at_hand else "number_later")
        self._do.set_units(FarType.SET_UP if is_at_hand else FarType.SET_UP_LATER)
        self._do.set_role("ink_2" if number < at_hand else "ink")
        self._do.show_text(instruction.do)
        self._more.show_text(instruction.more)
        self._more.setVisible(is_at_hand and bool(instruction.more))
        set_look(self, "card" if is_at_hand else "plain")
