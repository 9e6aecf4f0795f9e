"""Short facts in pills, in as many lines as they need."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One pill: its text, and its look, "chip" for a dose, "chip_fact" for a fact, "chip_warning" for a remark."""

    text: str
    look: str = "chip"


class Chips(QWidget):
    """A line of chips; a chip without text is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[QLabel] = []
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(Space.SMALL)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show these chips in place of those before."""
        shown = [chip for chip in chips if chip.text]
        while len(self._labels) < len(shown):
            self._labels.append(self._new_label())
        for label in self._labels[len(shown) :]:
            label.hide()
        for label, chip in zip(self._labels, shown, strict=False):
            label.setText(chip.text)
            set_look(label, chip.look)
            label.show()

    def _new_label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._flow.addWidget(label)
        return label
