"""Says things to a screen reader, politely or at once. What is worth saying is in `announcements.py`."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kneeapp.core.session_state import SessionState
from kneeapp.ui.announcements import Announcement, announcement, told_again


def announce(speaker: QWidget, said: Announcement) -> None:
    """Let a screen reader say this in the name of a widget; nothing happens where none listens."""
    if not QAccessible.isActive():
        return
    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(speaker, said.text)
    event.setPoliteness(politeness.Assertive if said.is_urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Follows a session and says what is new about it."""

    def __init__(self, speaker: QWidget, say: Callable[[Announcement], None] | None = None) -> None:
        super().__init__(speaker)
        self._say = say or partial(announce, speaker)
        self._before: SessionState | None = None

    def show_state(self, state: SessionState) -> None:
        """Say what is new in this state."""
        said = announcement(self._before, state)
        self._before = state
        if said is not None:
            self._say(said)

    def say_again(self) -> None:
        """Say where the session is, to one who asks."""
        if self._before is not None:
            self._say(told_again(self._before))
