"""A column that scrolls up and down, and fades out at its lower end while there is more to read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.scrolling import let_scroll


class FadingScrollArea(QScrollArea):
    """Content that takes the width it is given and scrolls by its height, on a ground of that role."""

    def __init__(self, parent: QWidget | None = None, *, ground: str = "bg") -> None:
        super().__init__(parent)
        let_scroll(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fade = _Fade(self, ground)
        self.verticalScrollBar().valueChanged.connect(self._show_fade)
        self.verticalScrollBar().rangeChanged.connect(self._show_fade)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        view = self.viewport().geometry()
        self._fade.setGeometry(view.left(), view.bottom() + 1 - Size.FADE, view.width(), Size.FADE)

    def _show_fade(self) -> None:
        bar = self.verticalScrollBar()
        self._fade.setVisible(bar.value() < bar.maximum())
        self._fade.raise_()


class _Fade(QWidget):
    def __init__(self, parent: QWidget, ground: str) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = current_theme().color(self._ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, ground)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fade)
