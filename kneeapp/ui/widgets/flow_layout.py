"""A layout that sets its items side by side and begins a new line where they no longer fit."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem

from kneeapp.ui.widgets.mirroring import mirrored_in


class FlowLayout(QHBoxLayout):
    """Items in their own size, line under line, from the leading edge; the gap is the layout's spacing.

    Qt keeps the items, and they are asked for anew each time: what Python keeps of an item that Qt has made is lost
    when an unrelated widget goes that `QWidget.nextInFocusChain` was once asked of.
    """

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return max((place.bottom() + 1 for place in places), default=0)

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._shown()]
        return QSize(sum(widths) + self.spacing() * max(0, len(widths) - 1), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        hints = [item.minimumSize() for item in self._shown()]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def maximumSize(self) -> QSize:
        return QSize(_ENDLESS, _ENDLESS)

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            inside = QRectF(place.translated(rect.topLeft()))
            item.setGeometry(mirrored_in(QRectF(rect), inside, direction).toRect())

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        return flow([_size_in(item, width) for item in self._shown()], width, self.spacing())


def _size_in(item: QLayoutItem, width: int) -> QSize:
    """The size of an item in lines of that width: one that is wider than a line may grow in height."""
    size = item.sizeHint()
    if size.width() > width and item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(width))
    return size


def flow(sizes: list[QSize], width: int, gap: int) -> list[QRect]:
    """Where things of these sizes lie in lines of that width; one that is wider than a line is cut to it."""
    places: list[QRect] = []
    x = y = line_height = 0
    for size in sizes:
        fitting = min(size.width(), width)
        if x > 0 and x + fitting > width:
            x, y, line_height = 0, y + line_height + gap, 0
        places.append(QRect(x, y, fitting, size.height()))
        x += fitting + gap
        line_height = max(line_height, size.height())
    return places


_ENDLESS = 524_287
"""As wide and high as Qt lets a layout be."""
