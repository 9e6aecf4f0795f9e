"""The controls of a dose: reps, sets, hold and the first leg, side by side or in lines under each other."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeapp.core.exercise import MAX_REPS, Exercise, Side
from kneeapp.core.plan import Dose
from kneeapp.ui.pages.dose_field import DoseField, NamePlace
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.stepper import Stepper

_LEGS = (Side.LEFT, Side.RIGHT)
_GAPS = {NamePlace.BESIDE: 18, NamePlace.ABOVE: Space.LARGE, NamePlace.AT_FAR_END: Space.MEDIUM}


class DoseControls(QWidget):
    """Changes a dose within the limits of its exercise. What an exercise does not have is not shown."""

    dose_changed = Signal(object)
    """The user changed the dose to this `Dose`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dose: Dose | None = None
        self._reps = Stepper(self.tr("Reps"), parent=self)
        self._sets = Stepper(self.tr("Sets"), parent=self)
        self._hold = Stepper(self.tr("Hold"), QCoreApplication.translate("wording", " s"), decimals=1, parent=self)
        self._first_leg = ChoiceRow(
            self.tr("First leg"), (self.tr("Left"), self.tr("Right")), ChoiceLook.SEGMENTS, self
        )
        self._first_leg.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left is on the left in every language
        self._reps_field = DoseField(self.tr("Reps"), self._reps, self)
        self._sets_field = DoseField(self.tr("Sets"), self._sets, self)
        self._hold_field = DoseField(self.tr("Hold"), self._hold, self)
        self._first_leg_field = DoseField(self.tr("First leg"), self._first_leg, self)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            self._layout.addWidget(field)
        self.place_names(NamePlace.BESIDE)
        for stepper in (self._reps, self._sets, self._hold):
            stepper.valueChanged.connect(self._on_control_changed)
        self._first_leg.chosen.connect(self._on_control_changed)

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

    def focus_first(self) -> None:
        """Give the focus to the first of the controls."""
        self._reps.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_names(self, place: NamePlace) -> None:
        """Stand side by side with the names there; with names at the far end, in lines under each other."""
        is_column = place is NamePlace.AT_FAR_END
        direction = QBoxLayout.Direction.TopToBottom if is_column else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setSpacing(_GAPS[place])
        for field in self._fields:
            field.place_name(place)

    def size_with(self, place: NamePlace) -> QSize:
        """How much room the controls need side by side, with their names there."""
        sizes = [field.size_with(place) for field in self._fields if field.isVisibleTo(self)]
        width = sum(size.width() for size in sizes) + _GAPS[place] * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    @property
    def _fields(self) -> tuple[DoseField, ...]:
        return (self._reps_field, self._sets_field, self._hold_field, self._first_leg_field)

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
