"""How things scroll: with a thin bar of our own, over whatever ground is behind."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QScrollBar, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme


class ScrollBar(QScrollBar):
    """A scroll bar that shows its handle alone."""

    def sizeHint(self) -> QSize:
        thickness = Size.SCROLL_BAR
        is_upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(thickness, Size.TARGET) if is_upright else QSize(Size.TARGET, thickness)

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: PLC0415  # the first paint shows no bar

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(control, option, part, self))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_theme().color("line_strong"))
            handle.adjust(Space.HAIR, Space.HAIR, -Space.HAIR, -Space.HAIR)
            radius = min(handle.width(), handle.height()) / 2
            painter.drawRoundedRect(handle, radius, radius)


def let_scroll(area: QAbstractScrollArea) -> None:
    """Give the area our bars, no frame, and no ground of its own; before anything is connected to its bars."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, area))
    area.setHorizontalScrollBar(ScrollBar(Qt.Orientation.Horizontal, area))
    clear_base(area)


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give the area a viewport made here: to wrap the one made by Qt, all of its widget classes are looked through."""
    area.setViewport(QWidget(area))


def show_scrolled(area: QScrollArea, content: QWidget) -> None:
    """Let the content scroll in the area, as wide as the area is, with what is behind shining through."""
    if not isinstance(area.verticalScrollBar(), ScrollBar):
        let_scroll(area)
    area.setWidgetResizable(True)
    area.setWidget(content)
    content.setAutoFillBackground(False)  # Qt turns it on with every content


def clear_base(widget: QWidget) -> None:
    """Let a list or field show what is behind it; all other colours still follow the theme."""
    palette = QPalette()
    palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
    widget.setPalette(palette)
    widget.setBackgroundRole(QPalette.ColorRole.Base)  # which a view inherits that scrolls a widget
