"""A control of the dose with its name: beside it, above it, or at the two ends of a line."""

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look

_BESIDE_GAP = 10


class NamePlace(Enum):
    """Where the name of a control stands."""

    BESIDE = auto()
    ABOVE = auto()
    AT_FAR_END = auto()


class DoseField(QWidget):
    """A label and the control that it names."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel(label, self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setBuddy(control)
        self._control = control
        set_look(self._name, "field_name")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._name, 1)
        self._layout.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading)
        self.place_name(NamePlace.BESIDE)

    def place_name(self, place: NamePlace) -> None:
        """Put the name there."""
        is_above = place is NamePlace.ABOVE
        direction = QBoxLayout.Direction.TopToBottom if is_above else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setSpacing(Space.HAIR if is_above else _BESIDE_GAP)
        self._name.setContentsMargins(Space.HAIR if is_above else 0, 0, 0, 0)
        across = QSizePolicy.Policy.Expanding if place is NamePlace.AT_FAR_END else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def size_with(self, place: NamePlace) -> QSize:
        """How much room it needs with its name there."""
        name, control = self._name.sizeHint(), self._control.sizeHint()
        name -= QSize(self._name.contentsMargins().left(), 0)
        if place is NamePlace.ABOVE:
            return QSize(max(name.width(), control.width()), name.height() + Space.HAIR + control.height())
        return QSize(name.width() + _BESIDE_GAP + control.width(), max(name.height(), control.height()))
