"""The set-up of an exercise, at the user's own pace: one instruction at hand, no clock.

Under the first of a session it is asked in passing whether anything hurts.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Instruction
from kneeapp.core.readout import position
from kneeapp.core.session_state import SessionState
from kneeapp.ui.far import FarSize, FarType, is_upright
from kneeapp.ui.pages.instruction_row import InstructionRow
from kneeapp.ui.pages.pain_before_question import PainBeforeQuestion
from kneeapp.ui.pages.set_up_stage import SetUpStage
from kneeapp.ui.session_words import set_up_line
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.wording import fill_sides

_START: Final = Qt.AlignmentFlag.AlignLeading
_BESIDE: Final = (FarSize.SET_UP_STAGE, FarSize.SET_UP_WORDS)
_BELOW: Final = (48, 52)


class SetUpPanel(QWidget):
    """The stage, and beside or below it the instructions: done, the one at hand on a card, those to come."""

    pain_before_told = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self._shown: tuple[object, ...] = ()
        self.step_label = FarLabel(FarType.CHIP, role="ink_3", align=_START, is_display=False, parent=self)
        self.step_label.setAccessibleIdentifier("phase")
        self.title = FarLabel(FarType.SET_UP, align=_START, is_wrapped=True, parent=self)
        self.title.setAccessibleIdentifier("exercise-title")
        self._stage = SetUpStage(self)
        self._list = QVBoxLayout()
        self._rows: list[InstructionRow] = []
        self._scroll = FadingScrollArea(self)
        self._steps = QWidget(self)
        self._pain = PainBeforeQuestion(self._steps)
        self._pain.told.connect(self.pain_before_told)
        self._pain.opened.connect(self._reveal)
        self._lay_out()

    def begin(self) -> None:
        """Another session: what is asked before it is asked anew."""
        self._pain.begin()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self._stage.set_unit(unit)
        self.step_label.set_unit(max(unit, 1.0))
        self.title.set_unit(unit)
        for row in self._rows:
            row.set_unit(unit)
        self._pain.set_unit(unit)
        self._list.setSpacing(round(FarSize.STEP_GAP * unit))
        self._list.setContentsMargins(0, round(Space.BUTTONS * unit), 0, 0)
        self._text.setContentsMargins(0, round(FarSize.STEP_GAP * unit), 0, 0)
        self._text.setSpacing(round(Space.TINY * unit))
        self._arrange()

    def show_state(self, state: SessionState) -> None:
        """Show where the set-up stands."""
        where, step = position(state), state.step
        self._pain.setVisible(where.exercise_number == 1 and not state.done)
        shown = (where.exercise, where.side, step.instruction_number)
        if shown == self._shown:
            return
        self._shown, at_hand = shown, step.instruction_number or 1
        self._stage.show_step(where.exercise, where.side, at_hand)
        self.step_label.show_text(set_up_line(state))
        self.title.show_text(where.exercise.name)
        self._show_rows(len(where.exercise.set_up))
        for number, (row, instruction) in enumerate(zip(self._rows, where.exercise.set_up, strict=True), start=1):
            do, more = (fill_sides(text, where.side) for text in (instruction.do, instruction.more))
            filled = Instruction(do=do, more=more, pin=instruction.pin)
            row.show_instruction(number, filled, at_hand=at_hand)
        self._settle()
        self._reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _settle(self) -> None:
        """Lay all out before anything is seen: wrapped text tells its height only once it has its width."""
        for _ in range(2):
            self._text.activate()
            for row in self._rows:
                row.settle()

    def _reveal(self) -> None:
        """Scroll to the step at hand, where not all are in sight; to an open question only as far as the step stays."""
        if self._pain.is_kept_open and not self._pain.isHidden():
            self._scroll.ensureWidgetVisible(self._pain, 0, 0)
        row = next((row for row in self._rows if row.is_at_hand), None)
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, FarSize.STEP_GAP)

    def _show_rows(self, count: int) -> None:
        while len(self._rows) > count:
            row = self._rows.pop()
            self._list.removeWidget(row)
            row.deleteLater()
        while len(self._rows) < count:
            row = InstructionRow(self._steps)
            row.set_unit(self._unit)
            self._rows.append(row)
            self._list.addWidget(row)

    def _arrange(self) -> None:
        """Beside each other, or below each other in an upright window."""
        window = self.window()
        is_below = is_upright(window.width(), window.height())
        row = QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if is_below else row)
        for index, share in enumerate(_BELOW if is_below else _BESIDE):
            self._layout.setStretch(index, share)
        left, right = (round(length * self._unit) for length in (FarSize.MARGIN, FarSize.WORDS_MARGIN))
        self._layout.setContentsMargins(left, 0, left if is_below else right, 0)
        self._layout.setSpacing(left if not is_below else round(Space.LARGE * self._unit))

    def _lay_out(self) -> None:
        self._text = QVBoxLayout(self._steps)
        self._text.addWidget(self.step_label)
        self._text.addWidget(self.title)
        self._text.addLayout(self._list)
        self._text.addStretch(1)
        self._text.addWidget(self._pain)
        show_scrolled(self._scroll, self._steps)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._reveal)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._stage)
        self._layout.addWidget(self._scroll)
