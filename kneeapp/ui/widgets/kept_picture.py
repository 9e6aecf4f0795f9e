"""A picture of a widget, kept so that painting the ground below it anew costs no more than copying it.

While a session's ground slides from tint to tint, all that lies on it is painted in every frame, and nearly nothing of
it changes.
"""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kneeapp.ui.theme import current_theme


class KeptPicture:
    """The picture of one widget."""

    def __init__(self) -> None:
        self._key: Hashable = None
        self._pixmap = QPixmap()

    def paint(self, widget: QWidget, key: Hashable, draw: Callable[[QPainter], None], *, opacity: float = 1.0) -> None:
        """Paint the widget; ``draw`` is asked only where the key, the widget's size or the theme are new."""
        ratio = widget.devicePixelRatioF()
        if ratio != round(ratio):  # between whole pixels a copy would not be as sharp
            with QPainter(widget) as painter:
                painter.setOpacity(opacity)
                draw(painter)
            return
        whole = (key, widget.width(), widget.height(), ratio, widget.isRightToLeft(), current_theme())
        if whole != self._key:
            self._key, self._pixmap = whole, _drawn(widget, ratio, draw)
        with QPainter(widget) as painter:
            painter.setOpacity(opacity)
            painter.drawPixmap(0, 0, self._pixmap)


def _drawn(widget: QWidget, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap(widget.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setLayoutDirection(widget.layoutDirection())
        draw(painter)
    return pixmap
