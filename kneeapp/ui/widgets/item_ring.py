"""The ring of the keyboard's focus round one item of a list: the same ring as round any other control."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kneeapp.ui.focus_ring import FocusRing, ring_area


class ItemRing(FocusRing):
    """Lies over the widgets round a list, since it is larger than the item that it surrounds."""

    def surround_item(self, view: QWidget, item: QRect, radius: float) -> None:
        """Lie round that box of the view's viewport; hidden where the view has no focus, or has it from a click."""
        window = view.window()
        by_keyboard = window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        is_clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not view.hasFocus() or not by_keyboard or is_clicked or item.isEmpty():
            self.hide()
            return
        self._radius = radius
        corner = self.mapFromGlobal(view.mapToGlobal(QPoint(0, 0))) + self.pos()
        self.setGeometry(ring_area(item.translated(corner)))
        self.raise_()
        self.show()
