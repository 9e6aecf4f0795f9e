"""A number with minus before and plus behind it: one control, to a screen reader a spin box.

It steps by its two halves, the wheel, the arrow keys, and + and -; a number can be typed as well. Its style
places the halves, everything that is seen but the digits is painted here.
"""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QStyle, QStyleOptionSpinBox, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import tabular, text_font
from kneeapp.ui.widgets.scrolling import clear_base
from kneeapp.ui.widgets.stepper_style import stepper_style

_STEP_UP_KEYS: Final = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
_DOWN: Final = QStyle.SubControl.SC_SpinBoxDown
_UP: Final = QStyle.SubControl.SC_SpinBoxUp


class Stepper(QDoubleSpinBox):
    """A number between two limits, whole unless ``decimals`` says otherwise; whole ones show no decimals."""

    def __init__(self, name: str, suffix: str = "", decimals: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyle(stepper_style())
        clear_base(self.lineEdit())
        self.setFrame(False)
        self.setDecimals(decimals)
        self.setSuffix(suffix)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._take_font()

    def show_value(self, value: float, minimum: float, maximum: float) -> None:
        """Show a value and its limits without telling that it changed."""
        with QSignalBlocker(self):
            self.setRange(minimum, maximum)
            self.setValue(value)
        self.updateGeometry()
        self.update()

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "f", 0 if value == round(value) else self.decimals())

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        self.lineEdit().deselect()

    def sizeHint(self) -> QSize:
        theme, metrics = current_theme(), QFontMetrics(_font())
        widest = max(metrics.horizontalAdvance(text) for text in self._widest_texts())
        width = max(theme.scaled(Size.STEPPER), 2 * theme.scaled(Size.STEPPER_HALF) + widest)
        return QSize(width, theme.scaled(Size.TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEP_UP_KEYS:
            self.stepUp()
        elif event.key() == Qt.Key.Key_Minus:
            self.stepDown()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_font()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, option = current_theme(), QStyleOptionSpinBox()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = QPainterPath()
            width = Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
            ground.addRoundedRect(outline_area(self.rect(), width), Radius.CONTROL, Radius.CONTROL)
            painter.fillPath(ground, theme.color("surface" if self.isEnabled() else "disabled_bg"))
            painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
            self._paint_half(painter, option, _DOWN, "minus")
            self._paint_half(painter, option, _UP, "plus")
            painter.setClipping(False)
            if self.isEnabled() or theme.is_high_contrast:
                line = "disabled_ink" if not self.isEnabled() else "ink" if theme.is_high_contrast else "line"
                painter.strokePath(ground, QPen(theme.color(line), width))

    def _paint_half(self, painter: QPainter, option: QStyleOptionSpinBox, half: QStyle.SubControl, icon: str) -> None:
        theme = current_theme()
        area = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, half, self)
        area = QRect(area.left(), 0, area.width(), self.height())
        ground, ink = self._half_roles(theme, option, half)
        if ground:
            painter.fillRect(area, theme.color(ground))
        size = theme.scaled(Size.ICON_SMALL)
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(area).center())
        paint_icon(painter, icon, box, theme.color(ink))

    def _half_roles(self, theme: Theme, option: QStyleOptionSpinBox, half: QStyle.SubControl) -> tuple[str, str]:
        """The ground, empty for none, and the ink of one half in its state."""
        can_step = self.value() < self.maximum() if half == _UP else self.value() > self.minimum()
        if not self.isEnabled() or not can_step:
            return "", "disabled_ink"
        if not option.activeSubControls & half:
            return "", "ink_2"
        if option.state & QStyle.StateFlag.State_Sunken:
            return ("primary", "on_primary") if theme.is_high_contrast else ("line", "ink")
        return "sunken", "ink"

    def _widest_texts(self) -> tuple[str, ...]:
        """The texts of which one is the widest between the limits."""
        values = [self.minimum(), self.maximum()]
        if self.decimals():
            values.append(max(self.minimum(), self.maximum() - 1) + 0.5)
        return tuple(self.textFromValue(value) + self.suffix() for value in values)

    def _take_font(self) -> None:
        if self.font() != _font():
            self.setFont(_font())


def outline_area(widget: QRect, width: float) -> QRectF:
    """Where the middle of an outline of that width runs, so that all of it lies inside the widget."""
    return QRectF(widget).adjusted(width / 2, width / 2, -width / 2, -width / 2)


def _font() -> QFont:
    return tabular(text_font("value", current_theme().text_scale))
