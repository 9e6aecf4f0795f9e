"""Shows which control has the keyboard's focus: a ring round the control, with a gap between the two.

A widget cannot draw outside of itself, so the ring is a widget of its own, laid over the others. It shows only
once the user has moved the focus by keyboard in that window, never for a click.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from kneeapp.ui.sizes import FOCUS_GAP, FOCUS_RING, Radius
from kneeapp.ui.theme import current_theme

_REACH: Final = FOCUS_RING + FOCUS_GAP
_MOVING: Final = {QEvent.Type.Move, QEvent.Type.Resize}


class FocusRings(QObject):
    """Puts a ring round every control that the keyboard reaches; one of these serves the whole program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_app_focus_changed)
        app.focusWindowChanged.connect(self._on_app_focus_window_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING and watched in self._watched and self._ring is not None and isValid(self._ring):
            self._ring.surround(self._watched[0])
        elif event.type() == QEvent.Type.KeyRelease and isinstance(watched, QWindow) and self._ring is None:
            self._on_app_focus_changed(None, QApplication.focusWidget())
        return False

    def _on_app_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        if new is not None and _is_reached_by_keyboard(new) and not isinstance(new, QAbstractItemView):
            self._put_round(new)

    def _on_app_focus_window_changed(self, window: QWindow | None) -> None:
        """Where Tab finds nothing else, the focus stays on a control that had no ring yet: only the key tells."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _put_round(self, control: QWidget) -> None:
        host = _host(control)
        self._watched = _chain(control, host)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._ring = FocusRing(host)
        self._ring.surround(control)
        self._ring.show()

    def _drop(self) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring, self._watched = None, []


class FocusRing(QWidget):
    """A ring that lies over the widgets of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._radius = float(Radius.CONTROL)

    def surround(self, control: QWidget) -> None:
        """Lie round that control, which is somewhere inside the ring's parent."""
        self._radius = float(getattr(control, "focus_radius", Radius.CONTROL))
        corner = self.mapFromGlobal(control.mapToGlobal(QPoint(0, 0))) + self.pos()
        self.setGeometry(ring_area(QRect(corner, control.size())))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(current_theme().color("focus"), FOCUS_RING))
            inset = FOCUS_RING / 2
            radius = self._radius + _REACH - inset
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


def ring_area(control: QRect) -> QRect:
    """The box of the ring round a control's box."""
    return control.adjusted(-_REACH, -_REACH, _REACH, _REACH)


def _is_reached_by_keyboard(widget: QWidget) -> bool:
    by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    is_tab_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_tab_stop and not by_mouse and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def _host(control: QWidget) -> QWidget:
    host = control
    while not host.isWindow() and not _is_scrolled(host) and (parent := host.parentWidget()) is not None:
        host = parent
    return host


def _is_scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport else None
    return isinstance(area, QScrollArea) and area.viewport() is viewport


def _chain(control: QWidget, host: QWidget) -> list[QWidget]:
    """The control and the widgets round it, up to the host but without it: the ring moves with its host by itself."""
    chain = [control]
    while (parent := chain[-1].parentWidget()) is not None and parent is not host:
        chain.append(parent)
    return chain
