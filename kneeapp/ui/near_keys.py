"""The keys that work outside of a session: those of the whole window, and those of the library."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kneeapp.ui.pages.key_rows import (
    FULL_SCREEN,
    HOLD,
    NUMBERS,
    REPS,
    ROUTINE,
    SEARCH,
    SETTINGS,
    TODAY,
    TURN,
    is_letter_alone,
)
from kneeapp.ui.session_key_table import KEYS_OF, KeyUse

if TYPE_CHECKING:
    from kneeapp.ui.library_view import LibraryView


def add_window_keys(
    window: QWidget, *, full_screen: Callable[[], None], keys: Callable[[], None], has_letters: Callable[[], bool]
) -> None:
    """Let the window's own keys call these, whatever it shows; letters and signs only while ``has_letters``."""
    add = partial(_add, window, has_letters)
    add(FULL_SCREEN, full_screen)
    add(KEYS_OF[KeyUse.KEYS], keys)


def add_library_keys(library: "LibraryView", *, has_letters: Callable[[], bool]) -> None:
    """Let the keys of the library work while it is shown, wherever its focus is."""
    add = partial(_add, library, has_letters)
    add(SEARCH, library.sidebar.focus_search)
    add(TODAY, library.show_today)
    add(SETTINGS, library.show_settings)
    add(ROUTINE, library.start_routine)
    add(TURN, library.turn_figure)
    for by, more, longer in ((1, REPS[0], HOLD[0]), (-1, REPS[1], HOLD[1])):
        add((more,), partial(library.change_reps, by))
        add((longer,), partial(library.change_hold_s, by))
    for number in NUMBERS:
        add((number,), partial(library.show_numbered, int(number)))


def _add(
    owner: QWidget, has_letters: Callable[[], bool], keys: Iterable[str | Qt.Key], slot: Callable[[], None]
) -> None:
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(partial(_call_where, has_letters, slot) if is_letter_alone(key) else slot)


def _call_where(is_allowed: Callable[[], bool], slot: Callable[[], None]) -> None:
    if is_allowed():
        slot()
