"""A slider for milliseconds, with their number behind it while they are chosen too."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.slider import Slider

_PAGE = 100


class DelaySlider(QWidget):
    """Tells what is dragged once it is let go."""

    chosen = Signal(int)
    """The user chose that many milliseconds."""

    def __init__(self, name: str, delays_ms: range, step_ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = Slider(name, delays_ms[0], delays_ms[-1], step=step_ms)
        self._slider.setPageStep(_PAGE)
        self._slider.setTracking(False)
        self._slider.setAccessibleDescription(QCoreApplication.translate("wording", "In milliseconds"))
        self._number = QLabel()
        self._number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        set_look(self._number, "strong")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self._slider)
        layout.addWidget(self._number)
        self._slider.sliderMoved.connect(self._tell)
        self._slider.valueChanged.connect(self._tell)
        self._slider.valueChanged.connect(self.chosen)
        self._fit()
        self.show_ms(delays_ms[0])

    def show_ms(self, delay_ms: int) -> None:
        """Show that delay, without telling that it was chosen."""
        self._slider.show_value(delay_ms)
        self._tell(delay_ms)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _tell(self, delay_ms: int) -> None:
        self._number.setText(_text(delay_ms))

    def _fit(self) -> None:
        """Give every number the same room, so that the slider stays where it is."""
        widest = QFontMetrics(self._number.font()).horizontalAdvance(_text(self._slider.maximum()))
        self._number.setFixedWidth(widest)


def _text(delay_ms: int) -> str:
    return QCoreApplication.translate("wording", "{number} ms").format(number=delay_ms)
