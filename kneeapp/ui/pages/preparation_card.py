"""The card that says what to have ready before a routine."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.ui.pages.preparation import Preparation
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.icon_line import IconLine
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_PADDING = 21


class PreparationCard(Panel):
    """A heading over the points to check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_panel("card")
        self._lines: list[IconLine] = []
        self._points = QVBoxLayout()
        self._points.setSpacing(Space.MEDIUM)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        layout.setSpacing(Space.BUTTONS)
        layout.addWidget(WrappingLabel(self.tr("Before you start"), "card_title", self))
        layout.addLayout(self._points)

    def show_points(self, points: tuple[Preparation, ...]) -> None:
        """Show these points in place of those before."""
        for line in self._lines:
            self._points.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [IconLine(point.icon, WrappingLabel(point.text), parent=self) for point in points]
        for line in self._lines:
            self._points.addWidget(line)
