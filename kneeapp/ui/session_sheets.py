"""The sheets that lie over a session, which pauses for them: the list of sets and the page of keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kneeapp.core.commands import Pause
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.storage.settings import Settings
from kneeapp.ui.session_driver import SessionDriver

if TYPE_CHECKING:
    from kneeapp.ui.pages.keys_sheet import KeysSheet
    from kneeapp.ui.pages.set_list_sheet import SetListSheet


class SessionSheets(QObject):
    """Opens one sheet at a time over a page; what a sheet wishes is a command."""

    command_wished = Signal(object)
    keys_changed = Signal(object)
    """The `Settings` that the user wishes from now on."""

    def __init__(self, page: QWidget, driver: SessionDriver, now: Callable[[], Settings]) -> None:
        super().__init__(page)
        self._page, self._driver, self._now = page, driver, now
        self._sheet: SetListSheet | KeysSheet | None = None

    def show_sets(self) -> None:
        """Pause, and show the list of sets."""
        from kneeapp.ui.pages.set_list_sheet import SetListSheet  # noqa: PLC0415  # not needed to start

        self._float(lambda state: SetListSheet(self._page, state))

    def show_keys(self) -> None:
        """Pause, and show what each key does."""
        from kneeapp.ui.pages.keys_sheet import KeysSheet  # noqa: PLC0415  # not needed to start

        def sheet(_state: SessionState) -> KeysSheet:
            made = KeysSheet(self._page, self._now())
            made.content.changed.connect(self.keys_changed)
            return made

        self._float(sheet)

    def show_state(self, state: SessionState) -> None:
        """Let the open sheet, if there is one, follow the session."""
        if self._sheet is not None:
            self._sheet.show_state(state)

    def _float(self, make: "Callable[[SessionState], SetListSheet | KeysSheet]") -> None:
        if self._sheet is not None:
            return
        self._driver.do(Pause())
        state = self._driver.state
        if state is not None and state.mode is Mode.PAUSED:
            self._sheet = make(state)
            self._sheet.command_wished.connect(self.command_wished)
            self._sheet.dismissed.connect(self._on_sheet_dismissed)

    def _on_sheet_dismissed(self) -> None:
        self._sheet = None
