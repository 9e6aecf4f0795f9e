"""The bar below a session: stop at the leading edge, always; the transport; what is next at the end."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kneeapp.core.commands import ExtendRest
from kneeapp.core.session import allows
from kneeapp.core.session_state import SessionState
from kneeapp.ui.far import FarSize, FarType, small_unit
from kneeapp.ui.key_names import key_name
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse
from kneeapp.ui.session_words import next_hint
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.far_button import ROUND, ROUND_LARGE, FarButton
from kneeapp.ui.widgets.far_label import FarLabel, line_box
from kneeapp.ui.wording import with_shortcut

_CAPTION_ABOVE, _HINT_BELOW = 11, 19
_GAP = 12
_TIGHT_GAP = 16
_HINT_GAP = 24
_END = Qt.AlignmentFlag.AlignTrailing


class BottomBar(QWidget):
    """The transport stands exactly in the middle; upright it stands at the end, and the next step elsewhere."""

    stop_requested = Signal()
    back_requested = Signal()
    pause_requested = Signal()
    skip_requested = Signal()
    longer_requested = Signal()
    ready_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._type_unit, self._is_upright, self._is_break = 1.0, 1.0, False, False
        stop, back, pause = self.tr("It hurts – stop"), self.tr("Back"), self.tr("Pause")
        skip, longer = self.tr("Skip"), self.tr("+15 s")
        self._stop = FarButton(stop, Kind.DANGER, icon="hand", parent=self)
        self._back = self._round_button(back, "skip-back", self.tr("Left"))
        self._pause = self._round_button(pause, "pause", self.tr("Space"), Kind.STRONG, ROUND_LARGE)
        self._skip = self._round_button(skip, "skip-forward", self.tr("Right"))
        self._longer = FarButton(longer, Kind.SECONDARY, icon="plus", parent=self)
        self._ready = FarButton(
            self.tr("I’m ready"), Kind.PRIMARY, tip=with_shortcut(self.tr("I’m ready"), self.tr("Right")), parent=self
        )
        self._caption = FarLabel(
            FarType.SMALL, role="ink_2", align=_END, weight=400, is_display=False, spacing=0, parent=self
        )
        self._next = FarLabel(FarType.HINT, align=_END, spacing=-1.2, parent=self)
        LETTER_KEYS.changed.connect(self._tell_stop_key)
        self._tell_stop_key()
        self._connect()

    def set_unit(self, unit: float, *, type_unit: float, is_upright: bool) -> None:
        """Follow the size and shape of the window; the word of what is next has a unit of its own."""
        self._unit, self._type_unit, self._is_upright = unit, type_unit, is_upright
        for button in self._buttons():
            button.set_unit(unit)
        self._caption.set_unit(self._small())
        self._next.set_unit(type_unit)
        self.setFixedHeight(round(FarSize.BOTTOM_BAR * unit))
        self._arrange()

    def show_state(self, state: SessionState) -> None:
        """Show what can be done now, and what is next."""
        before = (self._is_break, self._longer.isHidden())
        self._is_break = state.step.is_break
        caption, word = next_hint(state)
        self._longer.setVisible(allows(state, ExtendRest()))
        self._caption.show_text(caption)
        self._next.show_text(word)
        if before != (self._is_break, self._longer.isHidden()):
            self._arrange()

    def fade_to(self, opacity: float) -> None:
        """Show all but stop and pause at that opacity."""
        for part in (self._back, self._skip, self._longer, self._ready, self._caption, self._next):
            part.fade_to(opacity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        unit, margin = self._unit, FarSize.MARGIN * self._unit
        right = self.width() - margin
        self._put(self._stop, margin)
        self._ready.setVisible(self._is_break)
        for part in (self._caption, self._next):
            part.setVisible(not self._is_break and not self._is_upright)
        gap = (_TIGHT_GAP if self._is_upright and self._is_break else FarSize.ROUND_GAP) * unit
        widths = [button.sizeHint().width() for button in self._transport()]
        length = sum(widths) + 2 * gap
        left = right - length if self._is_upright else (self.width() - length) / 2
        ends_at = left - _GAP * unit if self._is_upright else right
        self._put_transport(self.width() - left - length if self.isRightToLeft() else left, gap)
        for button in (self._ready, self._longer):
            if not button.isHidden():
                ends_at -= button.sizeHint().width()
                self._put(button, ends_at)
                ends_at -= _GAP * unit
        self._put_hint(left + length + _HINT_GAP * unit, right)

    def _put_transport(self, left: float, gap: float) -> None:
        """Back is on the left in every script: these are the buttons of a player."""
        for button in self._transport():
            hint = button.sizeHint()
            middle = FarSize.CONTROLS * self._unit
            button.setGeometry(QRectF(left, middle - hint.height() / 2, hint.width(), hint.height()).toRect())
            left += hint.width() + gap

    def _put_hint(self, left: float, right: float) -> None:
        middle, small = FarSize.CONTROLS * self._unit, self._small()
        lines = (
            (self._caption, middle - _CAPTION_ABOVE * self._unit, FarType.SMALL * small),
            (self._next, middle + _HINT_BELOW * self._type_unit, FarType.HINT * self._type_unit),
        )
        for label, line, pixels in lines:
            box = line_box(left, max(0.0, right - left), line, pixels)
            label.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box.toRect()))

    def _put(self, button: FarButton, left: float) -> None:
        hint = button.sizeHint()
        top = FarSize.CONTROLS * self._unit - hint.height() / 2
        box = QRectF(left, top, hint.width(), hint.height()).toRect()
        button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _transport(self) -> tuple[FarButton, ...]:
        return (self._back, self._pause, self._skip)

    def _buttons(self) -> tuple[FarButton, ...]:
        return (self._stop, *self._transport(), self._longer, self._ready)

    def _small(self) -> float:
        return small_unit(self._unit, current_theme().text_scale)

    def _round_button(
        self, name: str, icon: str, key: str, kind: Kind = Kind.QUIET, extent: Extent = ROUND
    ) -> FarButton:
        """A button without words, whose tip tells its name and its key."""
        return FarButton("", kind, extent, icon=icon, name=name, tip=with_shortcut(name, key), parent=self)

    def _tell_stop_key(self) -> None:
        self._stop.setToolTip(with_shortcut(self._stop.text(), *map(key_name, KEYS_OF[KeyUse.STOP])))

    def _connect(self) -> None:
        self._stop.clicked.connect(self.stop_requested)
        self._back.clicked.connect(self.back_requested)
        self._pause.clicked.connect(self.pause_requested)
        self._skip.clicked.connect(self.skip_requested)
        self._longer.clicked.connect(self.longer_requested)
        self._ready.clicked.connect(self.ready_requested)
