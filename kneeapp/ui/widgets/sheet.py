"""A sheet over a session: a wide card under the session's bar, with a title, and below what always must be there."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.commands import Command, Resume, Stop
from kneeapp.core.reasons import StopReason
from kneeapp.ui.far import FarSize, unit
from kneeapp.ui.key_names import key_name
from kneeapp.ui.session_key_table import GOING_ON, KEYS_OF, KeyUse
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.widgets.button import LARGE, PLAIN, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.overlay import Overlay, Scrim
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import with_shortcut

_TOP: Final = 27
_CLOSE: Final = replace(PLAIN, icon=Size.ICON_LARGE)
_FOOT: Final = replace(LARGE, icon=Size.ICON, style="strong_lead")
_RESUME: Final = replace(LARGE, padding=Space.HUGE)


class Sheet(Overlay):
    """Covers a paused session but for its bar; Esc, the close button and a press beside it leave it.

    Over anything but a session it dims what lies beneath, and has no buttons at its foot.
    """

    command_wished = Signal(object)

    let_through = frozenset(KEYS_OF[KeyUse.STOP]) | GOING_ON

    def __init__(self, over: QWidget, title: str, line: str = "", *, is_over_session: bool = True) -> None:
        super().__init__(over, title, scrim=Scrim.GROUND if is_over_session else Scrim.DIM, look="sheet")
        self._is_over_session = is_over_session
        self.close_button = Button("", Kind.SUNKEN, _CLOSE, icon="x", parent=self.card)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(with_shortcut(self.tr("Close"), key_name(Qt.Key.Key_Escape)))
        self.close_button.clicked.connect(self.leave)
        self.body = QVBoxLayout()
        self.stop = self.footer_button(self.tr("It hurts – stop"), Kind.DANGER, "hand", *KEYS_OF[KeyUse.STOP])
        self.resume = self.footer_button(self.tr("Resume"), Kind.PRIMARY, "play", Qt.Key.Key_F5)
        self.resume.set_extent(_RESUME)
        self.stop.clicked.connect(lambda: self.wish(Stop(reason=StopReason.PAIN)))
        self.resume.clicked.connect(lambda: self.wish(Resume()))
        self._extras: list[Button] = []
        self.stop.setVisible(is_over_session)
        self.resume.setVisible(is_over_session)
        self._lay_out(title, line)

    def wish(self, command: Command) -> None:
        """Pass a wish on."""
        self.command_wished.emit(command)

    def add_extra(self, button: Button) -> None:
        """Put a button between stop and resume."""
        self._extras.append(button)
        self._place_footer()

    def footer_button(self, text: str, kind: Kind, icon: str, *keys: Qt.Key, cap: str = "") -> Button:
        """A large button for the foot of the sheet, the keys that do the same, and what its cap says, if any."""
        button = Button(text, kind, _FOOT, icon=icon, key=cap, parent=self.card)
        button.setToolTip(with_shortcut(text, *map(key_name, keys)))
        return button

    def press_outside(self) -> None:
        self.leave()

    def card_area(self, room: QRect) -> QRect:
        return sheet_area(room.size())

    def ground_area(self, room: QRect) -> QRect:
        return room.adjusted(0, bar_height(room.size()), 0, 0) if self._is_over_session else room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_footer()

    def _place_footer(self) -> None:
        """One line; in a narrow window the extras stand above."""
        extras = (button.sizeHint().width() + Space.MEDIUM for button in self._extras)
        needed = self.stop.sizeHint().width() + sum(extras) + self.resume.sizeHint().width() + 2 * Space.HUGE
        is_narrow = needed > sheet_area(self.size()).width()
        line = 1 if is_narrow else 0
        for button in (self.stop, *self._extras, self.resume):
            self._foot.removeWidget(button)
        for column, button in enumerate(self._extras, start=0 if is_narrow else 1):
            self._foot.addWidget(button, 0, column)
        self._foot.addWidget(self.stop, line, 0)
        self._foot.addWidget(self.resume, line, 3)
        self._foot.setColumnStretch(2, 1)

    def _lay_out(self, title: str, line: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappingLabel(title, "sheet_title", self.card))
        if line:
            words.addWidget(WrappingLabel(line, "note", self.card))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(Space.LARGE)
        head.addLayout(words, 1)
        closing = QVBoxLayout()
        closing.setContentsMargins(0, Space.TINY, 0, 0)
        closing.addWidget(self.close_button)
        closing.addStretch(1)
        head.addLayout(closing)
        self._foot = QGridLayout()
        self._foot.setSpacing(Space.MEDIUM)
        layout = QVBoxLayout(self.card)
        edge = Space.HUGE - Size.HAIRLINE
        layout.setContentsMargins(edge, _TOP, edge, Space.WIDE - Size.HAIRLINE)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addSpacing(Space.MEDIUM)
        layout.addLayout(self.body, 1)
        layout.addSpacing(Space.MEDIUM)
        layout.addLayout(self._foot)
        self._place_footer()


def bar_height(room: QSize) -> int:
    """The height of the session's bar in a window of that size."""
    return round(FarSize.TOP_BAR * unit(room.width(), room.height()))


def sheet_area(room: QSize) -> QRect:
    """Where a sheet lies in a window of that size: under the bar, as high as there is room, within reason."""
    top = bar_height(room) + Space.TINY
    width = min(Width.SHEET, room.width() - 2 * Space.WIDE)
    height = min(Width.SHEET, room.height() - top - Space.WIDE)
    return QRect((room.width() - width) // 2, top, width, height)
