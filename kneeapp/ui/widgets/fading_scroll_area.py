"""A column that scrolls up and down, and fades out at its lower end while there is more to read.

Its scroll bar lies over the content's trailing edge, so that it never takes width from the text; it shows while the
pointer or the focus is here.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from kneeapp.ui.sizes import Size
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.scrolling import ScrollBar, let_scroll


class FadingScrollArea(QScrollArea):
    """Content that takes the width it is given and scrolls by its height, on a ground of that role.

    It is a stop for Tab while there is more of it to see.
    """

    def __init__(self, parent: QWidget | None = None, *, ground: str = "bg") -> None:
        super().__init__(parent)
        let_scroll(self)
        self._is_unrolled = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._fade = _Fade(self, ground)
        self._bar = ScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        own = self.verticalScrollBar()
        self._bar.valueChanged.connect(own.setValue)
        own.valueChanged.connect(self._follow)
        own.rangeChanged.connect(self._follow)

    def set_unrolled(self, is_unrolled: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Be as high as the content and leave the scrolling to what holds this, or scroll by itself again."""
        if is_unrolled != self._is_unrolled:
            self._is_unrolled = is_unrolled
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(Size.CARD_MARK, self.heightForWidth(self.width()) if self._is_unrolled else Size.CARD_MARK)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return self._is_unrolled

    def heightForWidth(self, width: int) -> int:
        content = self.widget()
        if not self._is_unrolled or content is None:
            return -1
        return max(content.heightForWidth(width), content.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._follow()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._follow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._follow()

    def _place(self) -> None:
        view = self.rect()  # as its viewport, for it has no frame and no bars; viewport() costs the start 10 ms
        self._fade.setGeometry(view.left(), view.bottom() + 1 - Size.FADE, view.width(), Size.FADE)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.width() - Size.SCROLL_BAR
        self._bar.setGeometry(left, 0, Size.SCROLL_BAR, self.height())
        self._follow()

    def _follow(self) -> None:
        own = self.verticalScrollBar()
        self._bar.setRange(own.minimum(), own.maximum())
        self._bar.setPageStep(own.pageStep())
        self._bar.setSingleStep(own.singleStep())
        self._bar.setValue(own.value())
        can_scroll = own.maximum() > own.minimum()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_scroll else Qt.FocusPolicy.NoFocus)
        self._fade.setVisible(own.value() < own.maximum())
        self._fade.raise_()
        self._bar.setVisible(can_scroll and (self.underMouse() or self.hasFocus()))
        self._bar.raise_()


class _Fade(QWidget):
    def __init__(self, parent: QWidget, ground: str) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = current_theme().color(self._ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, ground)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fade)
