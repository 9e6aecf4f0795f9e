"""The bar under an exercise: its dose to change, and the way to begin."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from kneeapp.core.exercise import MAX_REPS, Exercise, Side
from kneeapp.core.plan import Dose
from kneeapp.ui.pages.dose_field import DoseField
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.stepper import Stepper

_LEGS = (Side.LEFT, Side.RIGHT)


class DoseBar(QFrame):
    """Reps, sets, hold, the first leg, and Start. What an exercise does not have is not shown."""

    dose_changed = Signal(object)
    """The user changed the dose to this `Dose`."""

    start_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose: Dose | None = None
        self._reps = Stepper(self.tr("Reps"), parent=self)
        self._sets = Stepper(self.tr("Sets"), parent=self)
        self._hold = Stepper(self.tr("Hold"), QCoreApplication.translate("wording", " s"), decimals=1, parent=self)
        self._first_leg = ChoiceRow(
            self.tr("First leg"), (self.tr("Left"), self.tr("Right")), ChoiceLook.SEGMENTS, self
        )
        self._start = Button(self.tr("Start"), Kind.PRIMARY, LARGE, icon="play", parent=self)
        self._reps_field = DoseField(self.tr("Reps"), self._reps, self)
        self._sets_field = DoseField(self.tr("Sets"), self._sets, self)
        self._hold_field = DoseField(self.tr("Hold"), self._hold, self)
        self._first_leg_field = DoseField(self.tr("First leg"), self._first_leg, self)
        self._lay_out()
        self._connect()

    def show_dose(self, exercise: Exercise, dose: Dose) -> None:
        """Show the dose within the limits that the exercise sets, without telling that it changed."""
        advice = exercise.advice
        self._dose = dose
        self._reps.show_value(dose.reps, 1, MAX_REPS)
        self._sets.show_value(dose.sets, 1, max(advice.max_sets, dose.sets))
        lowest, highest = min(advice.min_hold_ms, dose.hold_ms), max(advice.max_hold_ms, dose.hold_ms)
        self._hold.show_value(dose.hold_ms / 1000, lowest / 1000, highest / 1000)
        self._first_leg.choose(_LEGS.index(dose.first_side) if exercise.is_each_leg else None)
        self._sets_field.setVisible(max(advice.max_sets, dose.sets) > 1)
        self._hold_field.setVisible(exercise.has_hold)
        self._first_leg_field.setVisible(exercise.is_each_leg)

    def change_reps(self, by: int) -> None:
        """Change the reps as the user would, within their limits."""
        self._reps.stepBy(by)

    def change_hold_s(self, by: int) -> None:
        """Change the hold by whole seconds as the user would; nothing happens where there is no hold."""
        if self._hold_field.isVisibleTo(self):
            self._hold.stepBy(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_narrow(self.width() < Width.DOSE_BAR_NARROW)
        margin = Space.PAGE_NARROW if self.width() < Width.PAGE_NARROW else Space.PAGE
        self._row.setContentsMargins(margin, 0, margin, 0)

    @property
    def _fields(self) -> tuple[DoseField, ...]:
        return (self._reps_field, self._sets_field, self._hold_field, self._first_leg_field)

    def _set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  # a setter of one claim
        for field in self._fields:
            field.set_stacked(is_narrow)
        self._row.setSpacing(Space.MEDIUM if is_narrow else Space.LARGE)

    def _lay_out(self) -> None:
        set_look(self, "bar")
        self._start.setObjectName("start-button")
        self._first_leg.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left is on the left in every language
        self.setFixedHeight(Size.BAR)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        for field in self._fields:
            self._row.addWidget(field)
        self._row.addStretch(1)
        self._row.addWidget(self._start)
        self._set_narrow(is_narrow=False)

    def _connect(self) -> None:
        for stepper in (self._reps, self._sets, self._hold):
            stepper.valueChanged.connect(self._on_control_changed)
        self._first_leg.chosen.connect(self._on_control_changed)
        self._start.clicked.connect(self.start_requested)

    def _on_control_changed(self) -> None:
        if self._dose is None:
            return
        leg = self._first_leg.chosen_index
        self._dose = replace(
            self._dose,
            reps=round(self._reps.value()),
            sets=round(self._sets.value()),
            hold_ms=round(self._hold.value() * 1000),
            first_side=Side.BOTH if leg is None else _LEGS[leg],
        )
        self.dose_changed.emit(self._dose)
