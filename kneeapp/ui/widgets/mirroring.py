"""Where a part of a painted widget lies when one reads from right to left; for boxes between whole pixels."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget


def mirrored(area: QRectF, widget: QWidget) -> QRectF:
    """The box on the other side of the widget where its layout runs from right to left, else the box itself."""
    if not widget.isRightToLeft():
        return area
    return area.translated(widget.width() - area.right() - area.left(), 0)
