"""The pain before a session, asked in passing under the set-up: no answer is needed, and none stops anything."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.care import Advice, pain_advice
from kneeapp.ui.far import FarSize
from kneeapp.ui.sizes import FOCUS_GAP, FOCUS_RING, Space
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.pain_scale import PainScale, ScaleWords
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_RING = FOCUS_GAP + FOCUS_RING
"""What the ring of the focus needs beside the scale and below it."""


class PainBeforeQuestion(QWidget):
    """A line and the scale from 0 to 10; where a layout has no room for them, a button that opens them in place."""

    told = Signal(int)
    opened = Signal()
    """The user opened the scale where it was folded; it now asks for its room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self._is_kept_open = False
        question = self.tr("Any pain right now?")
        self._open = Button(self.tr("Pain right now?"), Kind.GHOST, parent=self)
        self._line = WrappingLabel(question, "label", self)
        self._scale = PainScale(question, self)
        self._words = ScaleWords(self)
        self._advice = WrappingLabel(
            self.tr("Leave out what hurts. If it stays sore, ask a doctor or physiotherapist."), "meta", self
        )
        self._settled = QTimer(self, singleShot=True, interval=0)  # unlike a posted call, it comes after all layouts
        self._settled.timeout.connect(self._fit)
        self._open.clicked.connect(self._on_open_clicked)
        self._scale.chosen.connect(self._on_scale_chosen)
        self._lay_out()

    def begin(self) -> None:
        """Ask anew."""
        self._is_kept_open = False
        self._scale.choose(None)
        self._show(is_open=True)
        self._settled.start()
        self.updateGeometry()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self._settled.start()

    @property
    def is_kept_open(self) -> bool:
        """Whether it was opened or answered, and so asks for the room of the scale."""
        return self._is_kept_open

    def sizeHint(self) -> QSize:
        """Of the open scale; of the button where the scale is wider than what is there."""
        return QSize(0, self._open_height()) if self._is_wide_enough() else self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Of the button; once it was opened or answered, of the open scale."""
        return QSize(0, self._open_height() if self._is_kept_open else self._open.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Stacks do not ask for height by width; a new width is told by itself."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped text above takes some turns to find its height: what remains of the room after them decides."""
        self._settled.start()
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._settled.start()
            self.updateGeometry()

    def _opened(self) -> tuple[QWidget, ...]:
        """What stands in the open form: the words of the scale until a pain is told that asks for other words."""
        asks_for_care = pain_advice(self._scale.chosen_index) is Advice.LEAVE_OUT
        return self._line, self._scale, self._advice if asks_for_care else self._words

    def _open_height(self) -> int:
        """How high the open form is at the width that is there."""
        parts = self._opened()
        return sum(self._height_of(part) for part in parts) + Space.SMALL * (len(parts) - 1) + _RING

    def _is_wide_enough(self) -> bool:
        return self.width() >= self._scale.sizeHint().width() + 2 * self._wide_side()

    def _height_of(self, part: QWidget) -> int:
        width = self.width() - 2 * self._side()
        return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()

    def _fit(self) -> None:
        """Show the form for which there is room; a scale in use stays."""
        has_room = self._is_wide_enough() and self.height() >= self._open_height()
        if not has_room and self._is_in_use():
            self._keep_open()
        else:
            self._show(is_open=has_room or self._is_kept_open)

    def _is_in_use(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._scale.isAncestorOf(focused)

    def _show(self, *, is_open: bool) -> None:
        shown = self._opened() if is_open else (self._open,)
        side = self._side() if is_open else 0
        self._column.setContentsMargins(side, 0, side, _RING if is_open else 0)
        for part in (self._open, self._line, self._scale, self._words, self._advice):
            part.setVisible(part in shown)

    def _side(self) -> int:
        return self._wide_side() if self._is_wide_enough() else _RING

    def _wide_side(self) -> int:
        """As far from the edges as the numbers of the instructions."""
        return round(FarSize.STEP_SIDE * self._unit)

    def _keep_open(self) -> None:
        self._is_kept_open = True
        self._show(is_open=True)
        self.updateGeometry()

    def _on_open_clicked(self) -> None:
        was_focused = self._open.hasFocus()
        self._keep_open()
        if was_focused:
            self._scale.focus_stop()
        self.opened.emit()

    def _on_scale_chosen(self, pain: int) -> None:
        self._keep_open()
        self.told.emit(pain)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scale.leave_focus_to_tab()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        for part in (self._line, self._scale, self._words, self._advice):
            self._column.addWidget(part)
        self._show(is_open=True)
