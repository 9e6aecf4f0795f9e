"""A number with minus before and plus behind it: one control, to a screen reader a spin box.

It steps by its two halves, the wheel, the arrow keys, and + and -; a number can be typed as well.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDoubleSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme

_STEP_UP_KEYS: Final = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
_SIGN: Final = 12
_SIGN_PEN: Final = 2.0


class Stepper(QDoubleSpinBox):
    """A number between two limits, whole unless ``decimals`` says otherwise; whole ones show no decimals."""

    def __init__(self, name: str, suffix: str = "", decimals: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(decimals)
        self.setSuffix(suffix)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(Size.STEPPER)
        self.setAccessibleName(name)

    def show_value(self, value: float, minimum: float, maximum: float) -> None:
        """Show a value and its limits without telling that it changed."""
        with QSignalBlocker(self):
            self.setRange(minimum, maximum)
            self.setValue(value)
        self.update()

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "f", 0 if value == round(value) else self.decimals())

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        self.lineEdit().deselect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEP_UP_KEYS:
            self.stepUp()
        elif event.key() == Qt.Key.Key_Minus:
            self.stepDown()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            self._paint_sign(painter, QStyle.SubControl.SC_SpinBoxDown, is_plus=False)
            self._paint_sign(painter, QStyle.SubControl.SC_SpinBoxUp, is_plus=True)

    def _paint_sign(self, painter: QPainter, half: QStyle.SubControl, *, is_plus: bool) -> None:
        can_step = self.value() < self.maximum() if is_plus else self.value() > self.minimum()
        role = "ink_2" if can_step and self.isEnabled() else "disabled_ink"
        painter.setPen(QPen(current_theme().color(role), _SIGN_PEN))
        middle = self._half(half).center()
        arm = QPoint(_SIGN // 2, 0)
        painter.drawLine(middle - arm, middle + arm)
        if is_plus:
            painter.drawLine(middle - arm.transposed(), middle + arm.transposed())

    def _half(self, half: QStyle.SubControl) -> QRect:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        return self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, half, self)
