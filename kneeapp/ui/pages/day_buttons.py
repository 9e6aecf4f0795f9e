"""The seven days of an exercise: a button for each, on or off. One stop for Tab; the arrow keys go from day to day."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kneeapp.ui.day_names import DAYS, day_letter, day_name
from kneeapp.ui.sizes import SECONDARY_LINE, Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.button_coat import ButtonState, state_of

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DayButtons(QWidget):
    """Shows on which days an exercise is done. A press changes nothing by itself: it tells what is wished."""

    wished = Signal(int, bool)
    """That day on, or off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Days"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._buttons = tuple(self._new_button(day) for day in DAYS)
        for button in self._buttons:
            layout.addWidget(button)
        self._stop_at(self._buttons[0])

    def show_days(self, days: frozenset[int], exercise: str) -> None:
        """Show that these days of that exercise are on."""
        for day, button in enumerate(self._buttons):
            button.setChecked(day in days)
            button.setAccessibleDescription(exercise)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        else:
            self._go(-step if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab comes back to the day at which it left."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, DayButton):
            self._stop_at(watched)
        return False

    def _new_button(self, day: int) -> "DayButton":
        button = DayButton(day, self)
        button.clicked.connect(lambda: self.wished.emit(day, not button.isChecked()))
        button.installEventFilter(self)
        return button

    def _go(self, step: int) -> None:
        here = next((day for day, button in enumerate(self._buttons) if button.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        self._buttons[(here + step) % len(self._buttons)].setFocus(reason)

    def _stop_at(self, stop: "DayButton") -> None:
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


class DayButton(QPushButton):
    """A letter in a circle, with room to press round it; to a screen reader the day's whole name, checked or not."""

    def __init__(self, day: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = day_letter(day)
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setAccessibleName(day_name(day))
        self.setToolTip(day_name(day))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return self.height() / 2

    def nextCheckState(self) -> None:
        """Stay as it is: the plan decides."""

    def sizeHint(self) -> QSize:
        side = current_theme().scaled(Size.TARGET)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, is_on = current_theme(), self.isChecked()
        fill, ink = _colors(theme, state_of(self), is_on=is_on)
        width = 0.0 if is_on else Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line_strong"), width) if width else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(fill))
            painter.drawEllipse(circle_area(self.rect().toRectF(), theme.scaled(Size.DAY_CIRCLE), width))
            painter.setPen(theme.color(ink))
            painter.setFont(text_font("chip" if is_on else "segment", theme.text_scale))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._letter)


def circle_area(button: QRectF, side: float, width: float) -> QRectF:
    """The box of the circle in the middle of its button, the whole of an outline of that width inside."""
    area = QRectF(0, 0, side - width, side - width)
    area.moveCenter(button.center())
    return area


def _colors(theme: Theme, state: ButtonState, *, is_on: bool) -> tuple[str, str]:
    """The roles of the fill and of the letter."""
    if theme.is_high_contrast:
        return ("primary", "on_primary") if is_on or state.is_pressed else ("surface", "ink")
    step = 2 if state.is_pressed else 1 if state.is_hovered else 0
    if is_on:
        return ("primary", "primary_hover", "primary_press")[step], "on_primary"
    return ("surface", "sunken", "line")[step], "ink" if step else "ink_2"
