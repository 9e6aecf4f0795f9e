"""The field that one types into to find an exercise."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.field_ground import paint_field
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.widgets.scrolling import clear_base
from kneeapp.ui.wording import tip_text

_KEY: Final = "/"
_INSET: Final = 14
_KEY_WIDTH: Final = 26


class SearchField(QLineEdit):
    """A line to search with: Esc clears it, and while it is empty it shows the key that leads to it."""

    list_requested = Signal()
    """The user pressed Down, to go on to what was found."""
    left = Signal()
    """The user pressed Esc though there was nothing to clear."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        clear_base(self)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._clear = ClearButton(self.tr("Clear what is typed"), self)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        LETTER_KEYS.changed.connect(self.update)
        self._keep_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_Down:
            self.list_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self._end_area(Size.STEPPER_SIGN).toRect()
        self._clear.setGeometry(area)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._keep_room()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().scaled(Size.FIELD))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_field(self, "surface", Radius.CONTROL)
        super().paintEvent(event)
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = theme.scaled(Size.ICON_SMALL)
            icon = QRectF(_INSET, (self.height() - side) / 2, side, side)
            paint_icon(painter, "search", mirrored(icon, self), theme.color("ink_2"))
            if LETTER_KEYS.shown(_KEY) and not self.text():
                height = theme.scaled(Size.KEY)
                cap = self._end_area(theme.scaled(_KEY_WIDTH))
                cap.adjust(0, (cap.height() - height) / 2, 0, (height - cap.height()) / 2)
                _paint_key(painter, cap, theme)

    def _escape(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _keep_room(self) -> None:
        """Let the text begin behind the icon, and end before what stands at the far end."""
        theme = current_theme()
        before = _INSET + theme.scaled(Size.ICON_SMALL) + Space.SMALL
        behind = _INSET + theme.scaled(_KEY_WIDTH)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(behind if is_mirrored else before, 0, before if is_mirrored else behind, 0)

    def _end_area(self, width: float) -> QRectF:
        """The box of that width at the far end, over the height of the field."""
        return mirrored(QRectF(self.width() - _INSET - width, 0, width, self.height()), self)


class ClearButton(QAbstractButton):
    """A cross that empties a field. Tab passes it by, since Esc in the field does the same."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip_text(name))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(Size.STEPPER_SIGN, Size.STEPPER_SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = theme.scaled(Size.ICON_SMALL)
            area = QRectF(0, 0, side, side)
            area.moveCenter(QRectF(self.rect()).center())
            paint_icon(painter, "x", area, theme.color("ink" if self.underMouse() else "ink_2"))


def _paint_key(painter: QPainter, cap: QRectF, theme: Theme) -> None:
    """A key as on a keyboard: a darker edge below; in high contrast an outline all round."""
    if theme.is_high_contrast:
        painter.setPen(QPen(theme.color("ink"), Size.OUTLINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap.adjusted(1, 1, -1, -1), Radius.TINY, Radius.TINY)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        painter.drawRoundedRect(cap, Radius.TINY, Radius.TINY)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(cap.adjusted(0, 0, 0, -1), Radius.TINY, Radius.TINY)
    painter.setPen(theme.color("ink_2"))
    painter.setFont(text_font("caption", theme.text_scale))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, _KEY)
