"""Where the parts of a stepper lie: minus before the number and plus behind it, as one reads."""

from functools import cache

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOptionComplex, QStyleOptionSpinBox, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme

_SPIN_BOX = QStyle.ComplexControl.CC_SpinBox


class StepperStyle(QProxyStyle):
    """Fusion, but for the places in a spin box; so the halves that are painted are the halves that can be pressed."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__("Fusion")
        self.setParent(parent)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control is not _SPIN_BOX or not isinstance(option, QStyleOptionSpinBox):
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # None is allowed
        whole, half = option.rect, current_theme().scaled(Size.STEPPER_HALF)
        match part:
            case QStyle.SubControl.SC_SpinBoxDown:
                area = QRect(whole.left(), whole.top(), half, whole.height())
            case QStyle.SubControl.SC_SpinBoxUp:
                area = QRect(whole.right() + 1 - half, whole.top(), half, whole.height())
            case QStyle.SubControl.SC_SpinBoxEditField:
                area = whole.adjusted(half, 0, -half, 0)
            case _:
                area = whole
        return QStyle.visualRect(option.direction, whole, area)


@cache
def stepper_style() -> StepperStyle:
    """The one style of all steppers. It belongs to the application, since a widget does not keep its style alive."""
    return StepperStyle(QApplication.instance())
