"""One instruction of a set-up: done, at hand on a card of its own, or still to come."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Instruction
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.sizes import Radius, Space
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.far_card import FarCard
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.round_sign import AT_HAND, DONE, LATER, RoundSign

_START: Final = Qt.AlignmentFlag.AlignLeading


class InstructionRow(FarCard):
    """The instruction with its number or tick; it says more only while it is at hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Radius.CARD, parent=parent)
        self.is_at_hand = False
        self._unit = 1.0
        self._number = RoundSign(FarSize.STEP_SIGN, LATER, parent=self)
        self._do = FarLabel(FarType.SET_UP_LATER, align=_START, is_wrapped=True, parent=self)
        self._more = FarLabel(
            FarType.CARD_CAPTION, role="ink_2", align=_START, is_wrapped=True, weight=400, is_display=False, parent=self
        )
        self._words = QVBoxLayout()
        self._words.addWidget(self._do)
        self._words.addWidget(self._more)
        self._words.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._words, 1)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._do.set_unit(unit)
        self._more.set_unit(unit)
        sign, side, inset, gap = (
            round(length * unit) for length in (FarSize.STEP_SIGN, FarSize.STEP_SIDE, FarSize.STEP_INSET, Space.TINY)
        )
        self._unit = unit
        self._number.set_diameter(sign)
        self._line.setContentsMargins(side, inset, side, inset)
        self._line.setSpacing(side)
        self._words.setSpacing(gap)
        self._align()

    def show_instruction(self, number: int, instruction: Instruction, *, at_hand: int) -> None:
        """Show it as done, at hand or still to come."""
        self.is_at_hand, is_done = number == at_hand, number < at_hand
        if is_done:
            self._number.show_sign("✓", DONE, "check")
        else:
            self._number.show_sign(str(number), AT_HAND if self.is_at_hand else LATER)
        self._do.set_units(FarType.SET_UP if self.is_at_hand else FarType.SET_UP_LATER)
        self._do.set_role("ink_2" if is_done else "ink")
        self._do.show_text(instruction.do)
        self._more.show_text(instruction.more)
        self._more.setVisible(self.is_at_hand and bool(instruction.more))
        self.set_bare(not self.is_at_hand)
        self._align()

    def settle(self) -> None:
        """Lay the words out now."""
        self._line.activate()

    def _align(self) -> None:
        """The first line of the words stands in the middle beside the number."""
        size = FarType.SET_UP if self.is_at_hand else FarType.SET_UP_LATER
        line = QFontMetrics(far_font(round(size * self._unit))).height()
        above = (round(FarSize.STEP_SIGN * self._unit) - line) // 2
        self._words.setContentsMargins(0, max(0, above), 0, 0)
