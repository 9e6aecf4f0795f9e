"""The keys that work outside of a session: those of the whole window, and those of the library."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kneeapp.ui.pages.key_rows import FULL_SCREEN, HOLD, NUMBERS, REPS, ROUTINE, SEARCH, SETTINGS, TODAY
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse

if TYPE_CHECKING:
    from kneeapp.ui.library_view import LibraryView


def add_window_keys(window: QWidget, *, full_screen: Callable[[], None], keys: Callable[[], None]) -> None:
    """Let the window's own keys call these, whatever it shows."""
    _add(window, FULL_SCREEN, full_screen)
    _add(window, KEYS_OF[KeyUse.KEYS], keys)


def add_library_keys(library: "LibraryView") -> None:
    """Let the keys of the library work while it is shown, wherever its focus is."""
    _add(library, SEARCH, library.sidebar.focus_search)
    _add(library, TODAY, library.show_today)
    _add(library, SETTINGS, library.show_settings)
    _add(library, ROUTINE, library.start_routine)
    for by, more, longer in ((1, REPS[0], HOLD[0]), (-1, REPS[1], HOLD[1])):
        _add(library, (more,), partial(library.change_reps, by))
        _add(library, (longer,), partial(library.change_hold_s, by))
    for number in NUMBERS:
        _add(library, (number,), partial(library.show_numbered, int(number)))


def _add(owner: QWidget, keys: Iterable[str | Qt.Key], slot: Callable[[], None]) -> None:
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(slot)
