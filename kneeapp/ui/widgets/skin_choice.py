"""The choice of the figure's colours: a row of round swatches, each in the skin of its set."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme, skin_colors
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow

_RING_GAP = 1.5


class SkinChoice(ChoiceRow):
    """One stop for Tab; arrow keys move among the swatches, from the lightest skin to the darkest."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        names = (
            QCoreApplication.translate("SkinChoice", "Light"),
            QCoreApplication.translate("SkinChoice", "Tan"),
            QCoreApplication.translate("SkinChoice", "Brown"),
            QCoreApplication.translate("SkinChoice", "Dark brown"),
        )
        super().__init__(name, names, ChoiceLook.SWATCHES, parent)

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        return Swatch(label, skin_colors()[index], self)


class Swatch(ChoiceButton):
    """A circle of one colour, with a ring round it while it is chosen; its name is for tips and screen readers."""

    def __init__(self, name: str, color: str, parent: QWidget | None = None) -> None:
        super().__init__(name, ChoiceLook.SWATCHES, parent)
        self._color = color
        self.setToolTip(name)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        side = current_theme().scaled(Size.TARGET)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        middle, radius = QRectF(self.rect()).center(), theme.scaled(Size.SWATCH) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line_strong"), Size.HAIRLINE))  # else a light skin is lost on a light card
            painter.setBrush(QColor(self._color))
            painter.drawEllipse(middle, radius - Size.HAIRLINE / 2, radius - Size.HAIRLINE / 2)
            if self.isChecked():
                reach = radius + _RING_GAP + Size.OUTLINE / 2
                painter.setPen(QPen(theme.color("primary"), Size.OUTLINE))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, reach, reach)
