"""What floats over a window: a card that has the keyboard to itself until it is answered or left.

It is a widget in the window, not a window of its own, so that it follows it on every desktop; to a screen reader it is
a dialog. It knows nothing of what its card says.
"""

from collections.abc import Iterator
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QGraphicsOpacityEffect, QWidget
from shiboken6 import isValid

from kneeapp.ui.sizes import Motion, Radius, Space, Width
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.shadow import Shadow, paint_shadow

_DIM_LIGHT, _DIM_DARK, _DIM_HIGH_CONTRAST = 0.34, 0.62, 0.80


class Scrim(Enum):
    """What lies between the window and the card."""

    DIM = "dim"
    GROUND = "ground"
    """The ground of a paused session, so that only its bar stays in sight."""


class Overlay(QWidget):
    """A card over everything else in a window. Esc leaves it, which is always the safe thing to do."""

    dismissed = Signal()
    """It is gone, whichever way; it deletes itself."""

    let_through: frozenset[Qt.Key] = frozenset()
    """Keys that still reach the session beneath."""

    def __init__(self, over: QWidget, name: str, *, scrim: Scrim = Scrim.DIM, look: str = "dialog") -> None:
        super().__init__(over.window())
        _tell_screen_readers()
        self.setAccessibleName(name)
        self._scrim = scrim
        self._is_over = False
        self._shown = 1.0
        self._came_from: QWidget | None = None
        self._inside: QWidget | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._on_motion_value_changed)
        self._motion.finished.connect(self._on_motion_finished)
        self.card = Panel(look, self)
        self._radius = Radius.SHEET if look == "sheet" else Radius.STAGE
        self.hide()

    def open(self, first: QWidget) -> None:
        """Float, and give the keyboard to this control."""
        window = self.window()
        self._came_from, self._inside = window.focusWidget(), first
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_app_focus_changed)  # type: ignore[union-attr]
        self._cover()
        self._appear()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Be gone, and give the keyboard back to where it came from."""
        if self._is_over:
            return
        self._is_over = True
        self.window().removeEventFilter(self)
        QApplication.instance().focusChanged.disconnect(self._on_app_focus_changed)  # type: ignore[union-attr]
        self._motion.stop()
        if overlay_round(self.window().focusWidget()) in (self, None):
            self._give_back()
        self.hide()
        self.dismissed.emit()
        self.deleteLater()

    def lets_through(self, key: Qt.Key) -> bool:
        """Whether a key still reaches the session beneath."""
        return key in self.let_through

    def leave(self) -> None:
        """What Esc does: the safe choice."""
        self.dismiss()

    def press_outside(self) -> None:
        """What a press beside the card does: nothing, unless the card says otherwise."""

    def card_area(self, room: QRect) -> QRect:
        """Where the card lies in a window of that size: here in its middle, as high as its words need."""
        width = min(current_theme().scaled(Width.DIALOG), room.width() - 2 * Space.WIDE)
        layout = self.card.layout()
        height = layout.totalHeightForWidth(width) if layout else 0
        area = QRect(0, 0, width, min(height, room.height()))
        area.moveCenter(room.center())
        return area

    def ground_area(self, room: QRect) -> QRect:
        """What a scrim covers of a window of that size."""
        return room

    def follow(self) -> None:
        """Lay the card out anew, after something in it changed."""
        self.card.setGeometry(self.card_area(self.rect()))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        elif event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.dismiss()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_F11:
                event.accept()  # shortcuts of what lies beneath must not act
            return True
        if event.type() == QEvent.Type.StyleChange:
            self.follow()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.press_outside()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001  # as Qt calls it
        stops = list(self._stops())
        if self._is_over or not stops:
            return False
        focused = self.window().focusWidget()
        here = stops.index(focused) if focused in stops else -1 if next_ else 0
        reason = Qt.FocusReason.TabFocusReason if next_ else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if next_ else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._scrim is Scrim.GROUND:
                painter.fillRect(self.ground_area(self.rect()), theme.color("paused_tint"))
            painter.setOpacity(self._shown)
            if self._scrim is Scrim.DIM:
                painter.fillRect(self.ground_area(self.rect()), dim_color(theme))
            paint_shadow(painter, QRectF(self.card.geometry()), self._radius, Shadow.DIALOG, current_theme())

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
        self.follow()

    def _stops(self) -> Iterator[QWidget]:
        """The controls that Tab reaches, in their order."""
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            can_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if can_focus and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                yield widget
            widget = widget.nextInFocusChain()

    def _on_app_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._is_over or new is None or new.window() is not self.window():
            return
        overlay = overlay_round(new)
        if overlay is self:
            self._inside = new
        elif overlay is None:
            self._take_back()

    def _take_back(self) -> None:
        """The focus may leave for another overlay only."""
        inside = self._inside
        if inside is None or not isValid(inside) or not (inside.isVisible() and inside.isEnabled()):
            inside = next(self._stops(), self.card)
        inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_back(self) -> None:
        came_from = self._came_from
        if came_from is not None and isValid(came_from) and came_from.isVisible() and came_from.isEnabled():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (focused := self.window().focusWidget()) is not None:
            focused.clearFocus()

    def _appear(self) -> None:
        duration = current_theme().lasting(Motion.BASE)
        if duration:
            self.card.setGraphicsEffect(QGraphicsOpacityEffect(self.card))
            self._motion.setDuration(duration)
            self._motion.start()

    def _on_motion_value_changed(self, value: float) -> None:
        self._shown = value
        effect = self.card.graphicsEffect()
        if isinstance(effect, QGraphicsOpacityEffect):
            effect.setOpacity(value)
        self.update()

    def _on_motion_finished(self) -> None:
        self.card.setGraphicsEffect(None)  # type: ignore[arg-type]  # None takes it away


def overlay_round(widget: QWidget | None) -> Overlay | None:
    """The overlay that a widget is part of, if any."""
    while widget is not None and not isinstance(widget, Overlay):
        widget = widget.parentWidget()
    return widget


def dim_color(theme: Theme) -> QColor:
    """What a window is dimmed with."""
    if theme.is_high_contrast:
        return softened(theme.color("bg"), _DIM_HIGH_CONTRAST)
    return softened(theme.color("sunken" if theme.is_dark else "ink"), _DIM_DARK if theme.is_dark else _DIM_LIGHT)


_told: list[bool] = []


def _tell_screen_readers() -> None:
    if not _told:
        _told.append(True)
        QAccessible.installFactory(_interface)


def _interface(_class_name: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, Overlay):
        return QAccessibleWidget(widget, QAccessible.Role.Dialog, widget.accessibleName())
    return None
