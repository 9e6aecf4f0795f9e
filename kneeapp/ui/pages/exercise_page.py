"""The page of one exercise: what it is for, how it is done, and its dose."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.core.plan import Dose, PlanItem
from kneeapp.ui.pages.dose_bar import DoseBar
from kneeapp.ui.pages.dose_chips import dose_chips
from kneeapp.ui.pages.easier_today import EasierToday
from kneeapp.ui.pages.exercise_layout import ExerciseLayout
from kneeapp.ui.pages.exercise_stage import ExerciseStage
from kneeapp.ui.pages.exercise_text import ExerciseText
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.chips import Chips
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class ExercisePage(QWidget):
    """Shows one exercise with a dose; ``estimate`` gives the time that the exercise takes with it, in ms."""

    dose_changed = Signal(str, object)
    """The user changed the dose of the exercise of that id to this `Dose`."""

    start_requested = Signal()
    usual_wished = Signal(str)
    """The exercise of that id is to be taken in its usual version again."""

    def __init__(self, estimate: Callable[[PlanItem], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._estimate = estimate
        self._exercise: Exercise | None = None
        self._dose: Dose | None = None
        self._title = WrappingLabel("", "h1", self)
        self._title.setObjectName("exercise-title")
        self._title.setAccessibleIdentifier("exercise-title")
        self._aim = WrappingLabel("", "lead", self)
        self._chips = Chips(self)
        self._chips.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._stage = ExerciseStage(parent=self)
        self._text = ExerciseText(self)
        self._parts = ExerciseLayout((self._title, self._aim, self._chips), self._stage, self._text, self)
        self._easier = EasierToday(self)
        self._bar = DoseBar(self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._parts, 1)
        page.addWidget(self._easier)
        page.addWidget(self._bar)
        self._bar.dose_changed.connect(self._on_bar_dose_changed)
        self._bar.start_requested.connect(self.start_requested)
        self._easier.usual_wished.connect(self._on_easier_usual_wished)

    def show_exercise(self, exercise: Exercise, dose: Dose, *, is_easier: bool = False) -> None:
        """Show the exercise from its beginning, with this dose, and whether its easier version is to be taken."""
        self._exercise, self._dose = exercise, dose
        self._title.setText(exercise.name)
        self._aim.setText(exercise.aim)
        self._aim.setVisible(bool(exercise.aim))
        self._stage.show_dosed(exercise, dose)
        self._text.show_exercise(exercise, dose.first_side)
        self._easier.show_way(exercise.easier[0] if is_easier and exercise.easier else "")
        self._bar.show_dose(exercise, dose)
        self._show_chips(exercise, dose)

    def change_reps(self, by: int) -> None:
        """Change the reps as the user would, within their limits."""
        self._bar.change_reps(by)

    def change_hold_s(self, by: int) -> None:
        """Change the hold by whole seconds as the user would, within its limits."""
        self._bar.change_hold_s(by)

    def turn_figure(self) -> None:
        """Look at the figure from the next side."""
        self._stage.turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._exercise is not None:
            self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < Width.EXERCISE_NARROW
        set_look(self._title, "h1_narrow" if is_narrow else "h1")
        set_look(self._aim, "lead_narrow" if is_narrow else "lead")
        self._chips.set_narrow(is_narrow)
        self._easier.set_side(Space.PAGE_NARROW if is_narrow else Space.PAGE)
        self._parts.fit(self.width())

    def _show_chips(self, exercise: Exercise, dose: Dose) -> None:
        item = PlanItem(exercise=exercise, dose=dose)
        self._chips.show_chips(dose_chips(item, self._estimate(item)))

    def _on_easier_usual_wished(self) -> None:
        if self._exercise is not None:
            self._easier.show_way("")
            self.usual_wished.emit(self._exercise.id)

    def _on_bar_dose_changed(self, dose: Dose) -> None:
        if self._exercise is None or self._dose is None:
            return
        if dose.first_side is not self._dose.first_side and _names_a_leg(self._exercise):
            self._text.show_exercise(self._exercise, dose.first_side)
        self._stage.change_dose(dose, is_other_side=dose.first_side is not self._dose.first_side)
        self._dose = dose
        self._show_chips(self._exercise, dose)
        self.dose_changed.emit(self._exercise.id, dose)


def _names_a_leg(exercise: Exercise) -> bool:
    faults = (text for fault in exercise.faults for text in (fault.fault, fault.fix))
    texts = (*exercise.how_to, *exercise.keep_in_mind, *exercise.easier, *exercise.harder, exercise.note, *faults)
    return any("{side}" in text or "{other}" in text for text in texts)
