"""Where a part of a painted widget lies, and a text begins, when one reads from right to left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget


def mirrored(area: QRectF, widget: QWidget) -> QRectF:
    """The box on the other side of the widget where its layout runs from right to left, else the box itself."""
    return mirrored_in(QRectF(widget.rect()), area, widget.layoutDirection())


def mirrored_in(whole: QRectF, area: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """The box on the other side of a whole, where that runs from right to left; it may lie between whole pixels."""
    if direction is not Qt.LayoutDirection.RightToLeft:
        return area
    return area.translated(whole.left() + whole.right() - area.right() - area.left(), 0)


def leading_edge(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The edge, left or right, at which a text begins that runs in that direction."""
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
