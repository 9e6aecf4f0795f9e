"""The bar under an exercise: its dose to change, and the way to begin.

The controls stand in the bar as long as they fit; else they fold into one button that says the dose and opens them.
"""

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.core.plan import Dose, PlanItem
from kneeapp.ui.pages.dose_controls import DoseControls
from kneeapp.ui.pages.dose_field import NamePlace
from kneeapp.ui.pages.dose_sheet import DoseSheet
from kneeapp.ui.sizes import Radius, Size, Space, Width
from kneeapp.ui.widgets.button import LARGE, PLAIN, Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.wording import choices_text

_START = replace(LARGE, padding=36)
_START_NARROW = Extent(height=48, radius=Radius.CELL, padding=34, icon=Size.ICON, style="strong_lead")
_FOLDED = replace(PLAIN, padding=Space.WIDE)


class Arrangement(Enum):
    """How the bar shows the controls of the dose."""

    BESIDE = auto()
    """All of them, each beside its name."""
    ABOVE = auto()
    """All of them, each under its name."""
    FOLDED = auto()
    """One button that opens them."""


class DoseBar(Panel):
    """The controls of a dose, and Start."""

    dose_changed = Signal(object)
    """The user changed the dose to this `Dose`."""

    start_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._item: PlanItem | None = None
        self._arrangement = Arrangement.BESIDE
        self._sheet: DoseSheet | None = None
        self._controls = DoseControls(self)
        self._folded = Button("", Kind.SECONDARY, _FOLDED, icon="sliders-horizontal", parent=self)
        self._start = Button(self.tr("Start"), Kind.PRIMARY, _START, icon="play", parent=self)
        self._lay_out()
        self._controls.dose_changed.connect(self._on_controls_dose_changed)
        self._folded.clicked.connect(self._open_sheet)
        self._start.clicked.connect(self.start_requested)

    @property
    def arrangement(self) -> Arrangement:
        """How the controls are shown."""
        return self._arrangement

    def show_dose(self, exercise: Exercise, dose: Dose) -> None:
        """Show the dose within the limits that the exercise sets, without telling that it changed."""
        self._close_sheet()
        self._controls.show_dose(exercise, dose)
        self._tell(PlanItem(exercise=exercise, dose=dose))
        if self.isVisible():
            self._arrange()

    def change_reps(self, by: int) -> None:
        """Change the reps as the user would, within their limits."""
        self._controls.change_reps(by)

    def change_hold_s(self, by: int) -> None:
        """Change the hold by whole seconds as the user would; nothing happens where there is no hold."""
        self._controls.change_hold_s(by)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # of which the controls are told after the bar
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._arrange()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close_sheet()

    def _arrange(self) -> None:
        is_narrow = self.width() < Width.EXERCISE_NARROW
        margin = Space.PAGE_NARROW if is_narrow else Space.PAGE
        self._start.set_extent(_START_NARROW if is_narrow else _START)
        room = self.width() - 2 * margin - self._start.sizeHint().width()
        beside, above = (self._controls.size_with(place) for place in (NamePlace.BESIDE, NamePlace.ABOVE))
        arrangement = arrangement_for(room, beside, above, is_narrow=is_narrow)
        needed = above.height() + Space.SMALL if arrangement is Arrangement.ABOVE else 0
        around_start = self._start.sizeHint().height() + Space.WIDE
        self._row.setContentsMargins(margin, 0, margin, 0)
        self.setFixedHeight(max(Size.BAR_NARROW if is_narrow else Size.BAR, around_start, needed))
        if arrangement is not self._arrangement:
            self._arrangement = arrangement
            self._close_sheet()
            self._show_arrangement()

    def _show_arrangement(self) -> None:
        is_folded = self._arrangement is Arrangement.FOLDED
        is_above = self._arrangement is Arrangement.ABOVE
        self._controls.place_names(NamePlace.ABOVE if is_above else NamePlace.BESIDE)
        self._controls.setVisible(not is_folded)
        self._folded.setVisible(is_folded)
        self._row.activate()

    def _open_sheet(self) -> None:
        self._controls.place_names(NamePlace.AT_FAR_END)
        self._sheet = DoseSheet(self.tr("Dose"), self._controls, self._folded, self)
        self._sheet.closed.connect(self._on_sheet_closed)
        self._controls.show()
        self._sheet.open()
        self._controls.focus_first()

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.leave()

    def _on_sheet_closed(self) -> None:
        self._sheet = None
        self._row.insertWidget(0, self._controls)
        self._show_arrangement()

    def _on_controls_dose_changed(self, dose: Dose) -> None:
        if self._item is not None:
            self._tell(replace(self._item, dose=dose))
        self.dose_changed.emit(dose)

    def _tell(self, item: PlanItem) -> None:
        self._item = item
        self._folded.setText(choices_text(item))

    def _lay_out(self) -> None:
        self.set_panel("bar")
        self._start.setObjectName("start-button")
        self._folded.setObjectName("dose-button")
        self._folded.setAccessibleDescription(self.tr("Change the dose"))
        self._folded.setToolTip(self.tr("Change the dose"))
        self.setFixedHeight(Size.BAR)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._controls)
        self._row.addWidget(self._folded)
        self._row.addStretch(1)
        self._row.addWidget(self._start)
        self._show_arrangement()


def arrangement_for(room: int, beside: QSize, above: QSize, *, is_narrow: bool) -> Arrangement:
    """How controls that need so much room stand in that width; a narrow bar has their names above them.

    Names stand above as long as that makes the bar no higher than usual.
    """
    if beside.width() + Space.LARGE <= room and not is_narrow:
        return Arrangement.BESIDE
    if above.width() + Space.TINY <= room and above.height() + Space.SMALL <= Size.BAR:
        return Arrangement.ABOVE
    return Arrangement.FOLDED
