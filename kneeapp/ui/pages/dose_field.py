"""A control of the dose bar with its label: beside it where there is room, else above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look


class DoseField(QWidget):
    """A label and the control that it names."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(label, self)
        name.setBuddy(control)
        set_look(name, "meta")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.SMALL)
        self._layout.addWidget(name)
        self._layout.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_stacked(self, is_stacked: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Put the label above the control, or beside it."""
        direction = QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setSpacing(Space.HAIR if is_stacked else Space.SMALL)
