"""The page of keys as a sheet over a paused session, or over any page of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeapp.core.session_state import Mode, SessionState
from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.keys_content import KeysContent
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.live_keys import LiveKeys
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """While its place to try keys has the focus, no key reaches the session."""

    def __init__(self, over: QWidget, settings: Settings, *, is_over_session: bool = True) -> None:
        super().__init__(over, self.tr("Keys and remotes"), is_over_session=is_over_session)
        self.content = KeysContent()
        self.content.show_settings(settings)
        scroll = FadingScrollArea(self.card, ground="surface")
        scroll.setAccessibleName(self.accessibleName())
        show_scrolled(scroll, self.content)
        self.body.addWidget(scroll)
        for before, after in (
            (self.content.last, self.stop),
            (self.stop, self.resume),
            (self.resume, self.close_button),
        ):
            QWidget.setTabOrder(before, after)
        self.open(self.content.live)

    def lets_through(self, key: Qt.Key) -> bool:
        return not isinstance(self.window().focusWidget(), LiveKeys) and super().lets_through(key)

    def show_state(self, state: SessionState) -> None:
        """A session that no longer pauses has no use for the sheet."""
        if state.mode is not Mode.PAUSED:
            self.dismiss()
