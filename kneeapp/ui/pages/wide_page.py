"""A page of cards that scrolls as a whole: two columns, or one where the window or its own room is narrow."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.scrolling import show_scrolled

_TOP = QBoxLayout.Direction.TopToBottom
_BESIDE = QBoxLayout.Direction.LeftToRight
_GAP = 20


class WidePage(QScrollArea):
    """What is above the columns goes into ``head``, the cards into ``leading`` and ``trailing``. No stop for Tab."""

    def __init__(self, gap: int = _GAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QVBoxLayout()
        self.leading, self.trailing = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(_BESIDE)
        self._gap = gap
        self._is_narrow = False
        self._arrange()

    def share_width(self, leading: int, trailing: int) -> None:
        """Divide the width between the columns in this proportion."""
        self._columns.setStretch(0, leading)
        self._columns.setStretch(1, trailing)

    @property
    def is_narrow(self) -> bool:
        """Whether the columns stand one below the other."""
        return self._is_narrow

    def fit_room(self) -> None:
        """Take the form that the room asks for; called whenever that may have changed."""
        room = current_theme().scaled(Width.PAGE_NARROW)
        self._is_narrow = self.window().width() < Width.WINDOW_NARROW or self.width() < room
        self._columns.setDirection(_TOP if self._is_narrow else _BESIDE)
        self._columns.setSpacing(self._gap if self._is_narrow else _GAP)
        margin = Space.PAGE_NARROW if self._is_narrow else Space.PAGE
        self._page.setContentsMargins(margin, Space.HUGE, margin, Space.HUGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit_room()

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column in (self.leading, self.trailing):
            column.setSpacing(self._gap)
            self._columns.addLayout(column, 1)
        content = QWidget()
        self._page = QVBoxLayout(content)
        self._page.setSpacing(0)
        self._page.addLayout(self.head)
        self._page.addLayout(self._columns)
        self._page.addStretch(1)
        show_scrolled(self, content)
