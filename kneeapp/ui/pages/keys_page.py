"""The page of keys beside the library: what each key does, and a place to try the buttons of a remote."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.keys_content import KeysContent
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class KeysPage(FadingScrollArea):
    """Scrolls where the window is too low for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Keys and remotes"))
        self._page = page = QWidget()
        self._title = WrappingLabel(self.tr("Keys and remotes"), "h1", page)
        self.content = KeysContent(page)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.LARGE + Space.TINY)
        layout.addWidget(self._title)
        layout.addWidget(self.content)
        layout.addStretch(1)
        page.setMaximumWidth(Width.KEYS + 2 * Space.PAGE)
        show_scrolled(self, page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < Width.PAGE_NARROW
        edge = Space.PAGE_NARROW if is_narrow else Space.PAGE
        set_look(self._title, "h1_narrow" if is_narrow else "h1")
        self._page.setContentsMargins(edge, edge - Space.TINY, edge, edge)

    def begin(self, settings: Settings) -> None:
        """Tell of the keys that work with these settings, and be ready for the first."""
        self.content.show_settings(settings)
        self.verticalScrollBar().setValue(0)
        self.content.live.setFocus(Qt.FocusReason.OtherFocusReason)
