"""A row of the plan: handle, tile and words, and its days; open, it also holds what changes it.

An exercise that is left out for pain shows the ways on in the place of its days.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.pages.day_buttons import DayButtons
from kneeapp.ui.pages.left_out_buttons import LeftOutButtons
from kneeapp.ui.pages.plan_handle import PlanHandle
from kneeapp.ui.pages.plan_row_controls import PlanRowControls
from kneeapp.ui.pages.plan_row_head import PlanRowHead
from kneeapp.ui.pages.plan_wishes import PlanWishes
from kneeapp.ui.pages.plan_wording import place_text
from kneeapp.ui.pages.shown_plan import ShownPlanRow
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import current_theme


class PlanRow(QWidget):
    """Shows one exercise of the plan and tells the wishes for it."""

    open_toggled = Signal()

    def __init__(self, row: ShownPlanRow, wishes: PlanWishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._wishes = row, wishes
        self._place, self._count = 0, 1
        self.handle = PlanHandle(self)
        self.head = PlanRowHead(self)
        self._days = DayButtons(self)
        self._left_out = LeftOutButtons(self)
        self._controls: PlanRowControls | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._lay_out()
        self._connect()

    @property
    def exercise_id(self) -> str:
        """The exercise that it is about."""
        return self._row.exercise_id

    @property
    def has_focus(self) -> bool:
        """Whether the focus is on anything in it."""
        return self._focused() is not None

    @property
    def stops(self) -> list[QWidget]:
        """What can have the focus, in the order in which Tab goes."""
        found = self.findChildren(QWidget)
        return [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.focusProxy() is None]

    def show_row(self, row: ShownPlanRow, place: int, count: int, *, is_open: bool) -> None:
        """Show the row, which has that place, from 0, among so many; the focus stays in it."""
        focused = self._focused()
        self._row, self._place, self._count = row, place, count
        self.head.show_row(row, place_text(place, count))
        self.head.setChecked(is_open)
        self._days.show_days(row.days, row.name)
        self._days.setVisible(row.left_out is None)
        self._left_out.show_exercise(row.name)
        self._left_out.setVisible(row.left_out is not None)
        self._show_controls(is_open=is_open)
        if focused is not self._focused():  # what had it is hidden or disabled now, and what is next may be Remove
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def move_by(self, places: int) -> None:
        """Wish the exercise so many places further down; nothing happens at the ends of the list."""
        if 0 <= self._place + places < self._count:
            self._wishes.moved_wished.emit(self.exercise_id, self._place + places)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, is_open = current_theme(), self.head.isChecked()
        width = Size.OUTLINE if is_open or theme.is_high_contrast else Size.HAIRLINE
        line = "primary" if is_open else "line_strong" if self.underMouse() else "line"
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color(line), width))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(area, Radius.ROW - width / 2, Radius.ROW - width / 2)

    def _focused(self) -> QWidget | None:
        """What in it has the focus."""
        focused = QApplication.focusWidget()
        return focused if focused is not None and self.isAncestorOf(focused) else None

    def _show_controls(self, *, is_open: bool) -> None:
        if is_open and self._controls is None:
            self._controls = self._new_controls()
        if self._controls is not None:
            is_last = self._place == self._count - 1
            self._controls.show_row(self._row, is_first=self._place == 0, is_last=is_last)
            self._controls.setVisible(is_open)

    def _new_controls(self) -> PlanRowControls:
        controls = PlanRowControls(self)
        controls.dose_wished.connect(lambda *dose: self._wishes.dose_wished.emit(self.exercise_id, *dose))
        controls.spread_wished.connect(lambda is_on: self._wishes.spread_wished.emit(self.exercise_id, is_on))
        controls.remove_wished.connect(lambda: self._wishes.remove_wished.emit(self.exercise_id))
        controls.move_wished.connect(self.move_by)
        self._layout.addWidget(controls)
        return controls

    def _connect(self) -> None:
        self.head.clicked.connect(self.open_toggled)
        self._days.wished.connect(lambda day, is_on: self._wishes.days_wished.emit(self.exercise_id, day, is_on))
        self._left_out.put_back_wished.connect(lambda: self._wishes.put_back_wished.emit(self.exercise_id))
        self._left_out.see_someone_wished.connect(self._wishes.see_someone_wished)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        top.setSpacing(0)
        top.addSpacing(Space.TINY)
        top.addWidget(self.handle)
        top.addWidget(self.head, 1)
        top.addSpacing(Space.CELLS)
        top.addWidget(self._days)
        top.addWidget(self._left_out)
        top.addSpacing(Space.CHOICE)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(top)
