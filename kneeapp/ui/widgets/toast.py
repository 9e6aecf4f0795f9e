"""A short word at the lower edge of a window: that something happened, and perhaps the way to take it back.

It stays for some seconds, longer while it is pointed at or has the focus, and never asks for anything.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QStyle, QWidget
from shiboken6 import isValid

from kneeapp.ui.announcements import Announcement
from kneeapp.ui.announcer import announce
from kneeapp.ui.icons import Icon, paint_icon
from kneeapp.ui.key_names import key_name
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, blended, current_theme, softened
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.shadow import Shadow, paint_shadow
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import with_shortcut

STAYS_MS: Final = 5_000
_LIGHTER: Final = 0.6
_HOVERED: Final = 0.16
_WIDEST: Final = 560
_HALO: Final = 48


class Toast(QFrame):
    """One place for such words in a window: a new one takes the place of the one before."""

    action_wished = Signal()
    """The action's word was pressed; told before the toast is gone."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.window())
        self._halo = _Halo(over.window())
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._on_timer_timeout)
        self._came_from: QWidget | None = None
        self._icon = Icon("check", "bg", Size.ICON, self)
        self._text = WrappingLabel("", "toast", self)
        self._action = ToastButton(kind=Kind.GHOST, parent=self)
        self._close = ToastButton(kind=Kind.GHOST, parent=self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(with_shortcut(self.tr("Close"), key_name(Qt.Key.Key_Escape)))
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self.vanish)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.hide()

    def say(self, text: str, *, action: str = "", icon: str = "check", lasting_ms: int = STAYS_MS) -> None:
        """Show these words, with the word of an action if there is one."""
        self._icon.show_icon(icon, "bg")
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.timer.setInterval(lasting_ms)
        if not self._has_focus():
            self._came_from = QApplication.focusWidget()
        self.window().installEventFilter(self)
        self._follow()
        self._halo.show()
        self._halo.raise_()
        self.show()
        self.raise_()
        self._wait()
        announce(self, Announcement(text=f"{text} {action}".strip()))

    def vanish(self) -> None:
        """Be gone, and give the focus back."""
        self.timer.stop()
        self.window().removeEventFilter(self)
        if self._has_focus():
            self._give_back()
        self._halo.hide()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverEnter:
            self.timer.stop()
        elif event.type() == QEvent.Type.HoverLeave:
            self._wait()
        elif event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._follow()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.vanish()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current_theme().color("ink"))
            painter.drawRoundedRect(QRectF(self.rect()), Radius.LARGE, Radius.LARGE)

    def _wait(self) -> None:
        """Count anew; being looked at or having the focus, wait without counting."""
        if not self._has_focus():
            self.timer.start()

    def _on_timer_timeout(self) -> None:
        if self.underMouse() or self._has_focus():
            self.timer.start()
        else:
            self.vanish()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _give_back(self) -> None:
        came_from = self._came_from
        if came_from is not None and isValid(came_from) and came_from.isVisible() and came_from.isEnabled():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_action_clicked(self) -> None:
        self.action_wished.emit()
        self.vanish()

    def _follow(self) -> None:
        """Lie in the lower corner at the end of the line."""
        room = self.window().rect()
        width = self._wanted_width(room.width() - 2 * Space.HUGE)
        layout = self.layout()
        height = max(current_theme().scaled(Size.TOAST), layout.heightForWidth(width) if layout else 0)
        self.setGeometry(toast_area(room.size(), QSize(width, height), self.layoutDirection()))
        self._halo.setGeometry(self.geometry().adjusted(-_HALO, -_HALO, _HALO, _HALO))

    def _wanted_width(self, most: int) -> int:
        layout = self.layout()
        if layout is None:
            return most
        layout.activate()
        return min(most, current_theme().scaled(_WIDEST), layout.sizeHint().width())

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        layout.setSpacing(Space.SMALL)
        layout.addSpacing(Space.MEDIUM)  # margins are not mirrored, spaces are
        layout.addWidget(self._icon)
        layout.addSpacing(Space.TINY)
        layout.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._action)
        layout.addWidget(self._close)


class ToastButton(Button):
    """A word, or a cross, on the ground of a toast."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(softened(theme.color("bg"), _HOVERED))
                painter.drawRoundedRect(area, self.corner_radius(), self.corner_radius())
            color = action_color(theme) if self.text() else quiet_color(theme)
            painter.setPen(color)
            painter.setFont(self.font_now())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
            if not self.text():
                side = theme.scaled(Size.ICON_SMALL)
                middle = QRectF(0, 0, side, side)
                middle.moveCenter(area.center())
                paint_icon(painter, "x", middle, color)


class _Halo(QWidget):
    """The room round a toast in which its shadow falls; the mouse does not notice it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            card = QRectF(self.rect()).adjusted(_HALO, _HALO, -_HALO, -_HALO)
            paint_shadow(painter, card, Radius.LARGE, Shadow.TOAST, current_theme())


def action_color(theme: Theme) -> QColor:
    """The colour of an action's word: a lighter primary, as far as the ground allows."""
    return theme.color("bg") if theme.is_high_contrast else blended(theme.color("primary"), theme.color("bg"), _LIGHTER)


def quiet_color(theme: Theme) -> QColor:
    """The colour of the cross."""
    return theme.color("bg") if theme.is_high_contrast else blended(theme.color("ink"), theme.color("bg"), _LIGHTER)


def toast_area(room: QSize, size: QSize, direction: Qt.LayoutDirection) -> QRect:
    """Where a toast of that size lies in a window of that size."""
    edge = Space.HUGE
    area = QRect(room.width() - size.width() - edge, room.height() - size.height() - edge, size.width(), size.height())
    return QStyle.visualRect(direction, QRect(0, 0, room.width(), room.height()), area)
