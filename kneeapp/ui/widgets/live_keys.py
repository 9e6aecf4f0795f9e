"""A place to try keys and the buttons of a remote: while it has the focus it shows what each does, and nothing acts.

To a screen reader it is a label that says what was pressed. Tab and Esc leave it.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.announcements import Announcement
from kneeapp.ui.announcer import announce
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.key_names import key_name
from kneeapp.ui.session_key_table import is_letter
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import far_font, text_font
from kneeapp.ui.widgets.key_cap import CapExtent, cap_size, paint_cap

SHOWS_MS: Final = 3_000
_TYPE, _SMALLEST_TYPE = 40, 22
_ARROW: Final = 26
_LIGHT_RADIUS: Final = 0.62
_ALONE: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_unknown}
)


@dataclass(frozen=True, kw_only=True)
class LiveParts:
    """Where cap, arrow and word lie, and how high the word is set."""

    cap: QRectF
    arrow: QRectF
    word: QRectF
    type_height: int


class UseText(Protocol):
    """Tells what a key does, or nothing where it does nothing."""

    def __call__(self, key: Qt.Key, *, is_one_button: bool) -> str:
        """The use in a word or two; with one button the key that goes on has another."""
        ...


class LiveKeys(QLabel):
    """Shows a key and what it does for three seconds. ``use_text`` tells the latter."""

    tried = Signal(bool)
    """A key was pressed, and whether it does anything."""
    rested = Signal()
    """What it showed is gone again."""

    focus_radius = float(Radius.CARD)

    def __init__(self, use_text: UseText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use_text = use_text
        self._key, self._word = "", ""
        self._has_letters, self._is_one_button = True, False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWS_MS)
        self.timer.timeout.connect(self._rest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Press a button on your remote"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ways(self, *, has_letters: bool, is_one_button: bool) -> None:
        """Say of letters and signs what they do, or that they are switched off; and what one button alone does."""
        self._has_letters, self._is_one_button = has_letters, is_one_button

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no key acts elsewhere
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        event.accept()
        if key in _ALONE or event.isAutoRepeat():
            return
        self._show(key)
        if key == Qt.Key.Key_Escape:
            self.focusNextPrevChild(True)  # noqa: FBT003  # as Qt calls it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current_theme().scaled(300), current_theme().scaled(Size.KEY_SHOWN_STAGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_ground(painter, area, theme)
            if self._word:
                self._paint_key(painter, area, theme)
            else:
                painter.setPen(theme.color("ink_2"))
                painter.setFont(text_font("lead", theme.text_scale))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._idle())

    def _paint_key(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        cap = QSizeF(cap_size(self._key, CapExtent.SHOWN, theme))
        parts = live_parts(area, cap, self._word, theme, is_mirrored=self.isRightToLeft())
        paint_cap(painter, parts.cap, self._key, CapExtent.SHOWN, theme)
        arrow = "arrow-left" if self.isRightToLeft() else "arrow-right"
        paint_icon(painter, arrow, parts.arrow, theme.color("ink_2"))
        painter.setPen(theme.color("ink"))
        painter.setFont(far_font(parts.type_height))
        painter.drawText(parts.word, _WORD_FLAGS | int(Qt.AlignmentFlag.AlignLeading), self._word)

    def _idle(self) -> str:
        return self.tr("Waiting for a key") if self.hasFocus() else self.tr("Click here, then press a key")

    def _show(self, key: Qt.Key) -> None:
        use = self._use_text(key, is_one_button=self._is_one_button)
        is_on = self._has_letters or not is_letter(key)
        self._key = key_name(key)
        self._word = use if use and is_on else self.tr("Switched off") if use else self.tr("Does nothing here")
        text = f"{self._key}: {self._word}"
        self.setText(text)
        self.setAccessibleDescription(text)
        announce(self, Announcement(text=text))
        self.timer.start()
        self.update()
        self.tried.emit(bool(use) and is_on)

    def _rest(self) -> None:
        self._key = self._word = ""
        self.setText("")
        self.setAccessibleDescription("")
        self.update()
        self.rested.emit()


_WORD_FLAGS: Final = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


def live_parts(area: QRectF, cap: QSizeF, word: str, theme: Theme, *, is_mirrored: bool) -> LiveParts:
    """Cap, arrow and word in the middle of the area; the word as high as it fits in at most two lines."""
    arrow, gap = theme.scaled(_ARROW), float(Space.WIDE)
    room = area.width() - cap.width() - arrow - 2 * gap - 2 * Space.LARGE
    height, size = _fitting(word, room, area.height() - 2 * Space.LARGE, theme)
    left = (area.width() - cap.width() - arrow - size.width() - 2 * gap) / 2
    places = []
    for width, tall in ((cap.width(), cap.height()), (arrow, arrow), (size.width(), area.height())):
        x = area.width() - left - width if is_mirrored else left
        places.append(QRectF(area.left() + x, area.center().y() - tall / 2, width, tall))
        left += width + gap
    return LiveParts(cap=places[0], arrow=places[1], word=places[2], type_height=height)


def _fitting(word: str, width: float, height: float, theme: Theme) -> tuple[int, QSizeF]:
    pixels = theme.scaled(_TYPE)
    while True:
        needed = QFontMetricsF(far_font(pixels)).boundingRect(QRectF(0, 0, width, height), _WORD_FLAGS, word)
        if pixels <= _SMALLEST_TYPE or (needed.width() <= width and needed.height() <= height):
            return pixels, QSizeF(min(needed.width() + 1, width), needed.height())
        pixels -= 2


def _paint_ground(painter: QPainter, area: QRectF, theme: Theme) -> None:
    light = QRadialGradient(area.center(), max(area.width(), area.height()) * _LIGHT_RADIUS)
    light.setColorAt(0, theme.color("stage_hi"))
    light.setColorAt(1, theme.color("stage"))
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.is_high_contrast:
        painter.setPen(theme.color("ink"))
        area = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(light)
    painter.drawRoundedRect(area, Radius.CARD, Radius.CARD)
