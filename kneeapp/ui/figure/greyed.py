"""A drawing in grey: of what stands still for a while."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QGradient

from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.theme import blended

_GREY = 0.75
_FADED = 0.40
_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722
"""How bright each colour looks."""


def greyed(drawing: Drawing, ground: QColor) -> Drawing:
    """The same drawing with three quarters of its colour gone, faded into its ground."""
    return Drawing(drawing.paths, tuple(_greyed_brush(brush, ground) for brush in drawing.brushes))


def _greyed_brush(brush: QBrush, ground: QColor) -> QBrush:
    if brush.style() is Qt.BrushStyle.SolidPattern:
        return QBrush(greyed_color(brush.color(), ground))
    gradient = brush.gradient()
    grey = QGradient(gradient)
    grey.setStops([(at, greyed_color(color, ground)) for at, color in gradient.stops()])
    turned = QBrush(grey)
    turned.setTransform(brush.transform())
    return turned


def greyed_color(color: QColor, ground: QColor) -> QColor:
    """A colour with three quarters of it gone, faded into a ground; as opaque as it was."""
    bright = _RED * color.redF() + _GREEN * color.greenF() + _BLUE * color.blueF()
    grey = blended(blended(color, QColor.fromRgbF(bright, bright, bright), _GREY), ground, _FADED)
    grey.setAlphaF(color.alphaF())
    return grey
