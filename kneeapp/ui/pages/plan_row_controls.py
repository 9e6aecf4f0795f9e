"""What an open row of the plan holds: its dose to change, how its sets are done, and moving or removing it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.pages.dose_field import DoseField
from kneeapp.ui.pages.shown_plan import ShownNumber, ShownPlanRow
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import PLAIN, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.stepper import Stepper

_MOVE: Final = replace(PLAIN, icon=Size.ICON)
_REMOVE: Final = replace(PLAIN, padding=Space.SMALL)


class PlanRowControls(QWidget):
    """Shows one row's numbers within their limits, and tells what is wished."""

    dose_wished = Signal(int, object, int)
    """The reps, the seconds of the hold or None, and the sets."""
    spread_wished = Signal(bool)
    move_wished = Signal(int)
    """By so many places: -1 is up."""
    remove_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_hold = False
        self._reps = PlanStepper(self.tr("Reps"), parent=self)
        self._hold = PlanStepper(self.tr("Hold"), QCoreApplication.translate("wording", " s"), decimals=1, parent=self)
        self._sets = PlanStepper(self.tr("Sets a day"), parent=self)
        ways = (self.tr("In one go"), self.tr("Over the day"))
        self._spread = ChoiceRow(self.tr("Do them"), ways, ChoiceLook.SEGMENTS, self)
        self._reps_field = DoseField(self.tr("Reps"), self._reps, self)  # in the order in which Tab goes
        self._hold_field = DoseField(self.tr("Hold"), self._hold, self)
        self._sets_field = DoseField(self.tr("Sets a day"), self._sets, self)
        self._spread_field = DoseField(self.tr("Do them"), self._spread, self)
        self._up = self._new_move("arrow-up", self.tr("Move up"))
        self._down = self._new_move("arrow-down", self.tr("Move down"))
        self._remove = Button(self.tr("Remove"), Kind.GHOST, _REMOVE, icon="trash-2", parent=self)
        self._lay_out()
        self._connect()

    def show_row(self, row: ShownPlanRow, *, is_first: bool, is_last: bool) -> None:
        """Show these numbers, without telling that they changed."""
        self._has_hold = row.hold_s is not None
        _show(self._reps, row.reps)
        _show(self._sets, row.sets)
        if row.hold_s is not None:
            _show(self._hold, row.hold_s)
        self._hold_field.setVisible(self._has_hold)
        self._spread_field.setVisible(row.has_several_sets)
        self._spread.choose(int(row.is_spread))
        self._up.setEnabled(not is_first)
        self._down.setEnabled(not is_last)
        for button in (self._up, self._down, self._remove):
            button.setAccessibleDescription(row.name)

    def _on_stepper_value_changed(self) -> None:
        hold_s = self._hold.value() if self._has_hold else None
        self.dose_wished.emit(round(self._reps.value()), hold_s, round(self._sets.value()))

    def _new_move(self, icon: str, name: str) -> Button:
        button = Button("", Kind.SECONDARY, _MOVE, icon=icon, parent=self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _connect(self) -> None:
        for stepper in (self._reps, self._hold, self._sets):
            stepper.valueChanged.connect(self._on_stepper_value_changed)
        self._spread.chosen.connect(lambda index: self.spread_wished.emit(index == 1))
        self._up.clicked.connect(lambda: self.move_wished.emit(-1))
        self._down.clicked.connect(lambda: self.move_wished.emit(1))
        self._remove.clicked.connect(self.remove_wished)

    def _lay_out(self) -> None:
        numbers, rest = QHBoxLayout(), QHBoxLayout()
        numbers.addWidget(self._reps_field)
        numbers.addStretch(1)
        numbers.addWidget(self._hold_field)
        numbers.addStretch(1)
        numbers.addWidget(self._sets_field)
        rest.setSpacing(Space.CHOICE)
        rest.addWidget(self._spread_field)
        rest.addStretch(1)
        for button in (self._up, self._down, self._remove):
            rest.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.HAIR, Space.LARGE, Space.LARGE)
        layout.setSpacing(Space.BUTTONS)
        layout.addWidget(Panel("line", self))
        layout.addLayout(numbers)
        layout.addLayout(rest)


class PlanStepper(Stepper):
    """Tells a number that is typed once it is whole; the key for Undo is left to the plan."""

    def __init__(self, name: str, suffix: str = "", decimals: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(name, suffix, decimals, parent)
        self.setKeyboardTracking(False)
        self._fit()

    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            event.ignore()
            return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(current_theme().scaled(Size.STEPPER_WIDE))


def _show(stepper: Stepper, number: ShownNumber) -> None:
    stepper.show_value(number.value, number.lowest, number.highest)
