"""The window: the safety notice once, the library, the session. It joins them and knows nothing of what they do.

Each of the three is made when it is first needed: the window opens with one of them and soon.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from kneeapp.core.plan import Plan
from kneeapp.storage.settings import Settings
from kneeapp.ui.clock import Clock
from kneeapp.ui.first_paint import FirstPaint
from kneeapp.ui.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from kneeapp.core.session_state import SessionState
    from kneeapp.ui.library_view import LibraryView
    from kneeapp.ui.pages.keys_sheet import KeysSheet
    from kneeapp.ui.pages.notice_page import NoticePage
    from kneeapp.ui.pages.see_someone_page import SeeSomeonePage
    from kneeapp.ui.session_flow import SessionFlow
    from kneeapp.ui.session_keys import SessionKeys
    from kneeapp.ui.widgets.ask_dialog import AskDialog
    from kneeapp.ui.widgets.toast import Toast

SMALLEST = QSize(900, 600)
TROUBLE_MS: Final = 15_000
"""What does not work takes some sentences to tell."""


class MainWindow(QMainWindow):
    """Shows one of three: the notice, the library, a session. The last two are made by the callables given.

    ``now`` tells the settings as they are.
    """

    notice_accepted = Signal()
    library_shown = Signal()
    """The window has gone to the library."""
    session_ended = Signal(bool)
    """A session was left; whether anything was done in it."""
    keys_changed = Signal(object)
    """The `Settings` that the user wishes from now on, from the page of keys."""
    closed = Signal()

    def __init__(
        self,
        new_library: "Callable[[], LibraryView]",
        new_session: "Callable[[], SessionFlow]",
        clock: Clock,
        now: Callable[[], Settings] = Settings,
    ) -> None:
        super().__init__()
        self._new_library, self._new_session, self._clock, self._now = new_library, new_session, clock, now
        self._pending: Plan | None = None
        self._question: AskDialog | None = None
        self._keys_sheet: KeysSheet | None = None
        self._toast: Toast | None = None
        self._undo: Callable[[], None] | None = None
        self._keys: SessionKeys | None = None
        self._is_ending = False
        self._trouble = ""
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; who says no tells the user why."""
        self._stack = QStackedWidget(self)
        self._notice = LazyPage(self._stack, self._connected_notice)
        self._library = LazyPage(self._stack, self._connected_library)
        self._session = LazyPage(self._stack, self._connected_session)
        self._care = LazyPage(self._stack, self._connected_care)
        self._before_care: QWidget | None = None
        self.setCentralWidget(self._stack)
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle("kneeapp")
        self.first_paint = FirstPaint(self)
        self.first_paint.then(self._add_keys)  # once there is somebody who could press them

    @property
    def library(self) -> "LibraryView":
        """The near side."""
        return self._library.get()

    @property
    def session(self) -> "SessionFlow":
        """The far side."""
        return self._session.get()

    @property
    def is_library_shown(self) -> bool:
        """Whether the library is what the window shows."""
        return self._library.is_shown

    @property
    def is_notice_shown(self) -> bool:
        """Whether the safety notice is still to be accepted."""
        return self._notice.is_shown

    @property
    def is_start_pending(self) -> bool:
        """Whether a session waits for the notice to be accepted."""
        return self._pending is not None

    def show_library(self) -> None:
        """Go to the library."""
        self._library.show()
        self.library_shown.emit()

    def show_notice(self) -> None:
        """Begin with the safety notice."""
        self._notice.show()

    def start(self, plan: Plan) -> None:
        """Begin a session, after the notice where that is still due."""
        if self._notice.is_shown:
            self._pending = plan
            return
        title = self.tr("Daily routine") if len(plan.items) > 1 else ""
        self._session.show().begin(plan, title)
        self._watch()

    def preparations(self) -> tuple[Callable[[], object], ...]:
        """What makes, before they are asked for, the pages that come after the library; beside the notice its voice."""
        if self.is_library_shown:
            return (*self.library.preparations(), self._prepare_session)
        return (self._offer_to_read_aloud,) if self.is_notice_shown else ()

    def resume(self, state: "SessionState", title: str) -> None:
        """Go on with a session that broke off."""
        self._session.show().resume(state, title)
        self._watch()

    def show_care(self) -> None:
        """Show when to see someone; its way back leads to what is shown now."""
        if not self._care.is_shown:
            self._before_care = self._stack.currentWidget()
        self._care.show()

    def show_over(self, page: QWidget) -> None:
        """Show a page of its own until `leave` is called with it, after which it is gone."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def leave(self, page: QWidget) -> None:
        """Go from such a page to the library."""
        self.show_library()
        self._stack.removeWidget(page)
        page.deleteLater()

    def show_keys(self) -> None:
        """Show what each key does: beside the library, over a paused session, or over any other page."""
        if self._library.is_shown:
            self.library.show_keys()
        elif self._running() is not None:
            self.session.show_keys()
        elif self._keys_sheet is None:
            from kneeapp.ui.pages.keys_sheet import KeysSheet  # noqa: PLC0415  # not needed to start

            self._keys_sheet = KeysSheet(self, self._now(), is_over_session=False)
            self._keys_sheet.content.changed.connect(self.keys_changed)
            self._keys_sheet.dismissed.connect(self._on_keys_sheet_dismissed)

    def say(self, text: str, action: str = "") -> None:
        """Tell the user something in passing."""
        self._new_word().say(text, action=action)

    def show_trouble(self, text: str) -> None:
        """Tell at the end of each session what could not be saved; an empty text takes it back."""
        self._trouble = text
        if self._session.made is not None:
            self._session.made.show_trouble(text)

    def say_trouble(self, text: str) -> None:
        """Tell the user what does not work, long enough to read it all."""
        self._new_word().say(text, icon="info", lasting_ms=TROUBLE_MS)

    def say_undoable(self, text: str, undo: Callable[[], None]) -> None:
        """Tell the user what was done, with the way to take it back."""
        self.say(text, action=self.tr("Undo"))
        self._undo = undo

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._listen_to_keys()
        self._watch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """In a session, pause and ask; what is not yet saved anywhere should not go by a slip of the hand."""
        if self._running() is not None and not self._is_ending:
            event.ignore()
            self.session.pause()
            self._ask_before_closing()
        elif self.may_close():
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()

    def _prepare_session(self) -> None:
        exercises = self.library.loaded.library.exercises
        session = self._session.rehearse()
        if exercises:
            session.prepare(self.library.plan_of(exercises[0].id))

    def _offer_to_read_aloud(self) -> None:
        from kneeapp.ui.read_aloud import read_aloud  # noqa: PLC0415  # not needed for the first paint

        read_aloud(self._notice.get(), self._now)

    def _running(self) -> "SessionState | None":
        session = self._session.made
        return session.running if session is not None else None

    def _watch(self) -> None:
        is_seen = self.isVisible() and not self.isMinimized()
        if (session := self._session.made) is not None:
            session.set_watched(is_seen and self._session.is_shown)

    def _listen_to_keys(self) -> None:
        if self._keys is not None and self.isVisible():
            handle = self.windowHandle()
            handle.removeEventFilter(self._keys)
            handle.installEventFilter(self._keys)

    def _ask_before_closing(self) -> None:
        if self._question is not None:
            return
        from kneeapp.ui.widgets.ask_dialog import AskDialog  # noqa: PLC0415  # not needed to start

        question = AskDialog(
            self,
            self.tr("Close kneeapp?"),
            self.tr("The session is paused. What you did is saved, and next time you can resume at this rep."),
            safe=self.tr("Keep going"),
            act=self.tr("Close"),
        )
        question.accepted.connect(self._on_question_accepted)
        question.dismissed.connect(self._on_question_dismissed)
        self._question = question

    def _new_word(self) -> "Toast":
        from kneeapp.ui.widgets.toast import Toast  # noqa: PLC0415  # not needed to start

        if self._toast is None:
            self._toast = Toast(self)
            self._toast.action_wished.connect(self._on_toast_action_wished)
        self._undo = None
        return self._toast

    def _on_toast_action_wished(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _on_question_accepted(self) -> None:
        self._is_ending = True
        self.close()

    def _on_question_dismissed(self) -> None:
        self._question = None

    def _on_keys_sheet_dismissed(self) -> None:
        self._keys_sheet = None

    def _connected_notice(self) -> "NoticePage":
        from kneeapp.ui.pages.notice_page import NoticePage  # noqa: PLC0415  # needed once in an installation's life

        notice = NoticePage(self._stack)
        notice.accepted.connect(self._on_notice_accepted)
        return notice

    def _connected_library(self) -> "LibraryView":
        library = self._new_library()
        library.start_requested.connect(self.start)
        library.care_wished.connect(self.show_care)
        library.help.message_wished.connect(self.say)
        self.first_paint.then(library.daily.complete)
        self.first_paint.then(lambda: self._add_library_keys(library))
        return library

    def _connected_session(self) -> "SessionFlow":
        from kneeapp.ui.session_keys import SessionKeys  # noqa: PLC0415  # not needed for the first paint

        session = self._new_session()
        session.show_trouble(self._trouble)
        session.ended.connect(self._on_session_ended)
        session.see_someone_wished.connect(self.show_care)
        session.keys_changed.connect(self.keys_changed)
        self._keys = SessionKeys(self._running, lambda: self._clock.read().monotonic_ms, self, now=self._now)
        self._keys.command_wished.connect(session.do)
        self._keys.sets_wished.connect(session.show_sets)
        self._keys.keys_wished.connect(self.show_keys)
        self._keys.mute_wished.connect(session.mute_wished)
        self._keys.voice_wished.connect(session.voice_wished)
        self._keys.say_again_wished.connect(session.say_again)
        self._keys.volume_wished.connect(session.change_volume)
        self._listen_to_keys()
        return session

    def _on_notice_accepted(self) -> None:
        self.notice_accepted.emit()
        if self._notice.is_shown:  # the checks of a first run come between, and lead to the library themselves
            self.show_library()
        if self._pending is not None:
            pending, self._pending = self._pending, None
            self.start(pending)

    def _on_session_ended(self, is_something: bool) -> None:  # noqa: FBT001  # a slot of that signal
        self.show_library()
        self._watch()
        self.session_ended.emit(is_something)

    def _connected_care(self) -> "SeeSomeonePage":
        from kneeapp.ui.pages.see_someone_page import SeeSomeonePage  # noqa: PLC0415  # seldom needed

        page = SeeSomeonePage(self._stack)
        page.back_wished.connect(self._on_care_back_wished)
        page.message_wished.connect(self.say)
        return page

    def _on_care_back_wished(self) -> None:
        if self._before_care is not None:
            self._stack.setCurrentWidget(self._before_care)

    def _add_keys(self) -> None:
        from kneeapp.ui.near_keys import add_window_keys  # noqa: PLC0415  # not needed for the first paint

        add_window_keys(
            self, full_screen=self._toggle_full_screen, keys=self.show_keys, has_letters=self._has_letter_keys
        )

    def _add_library_keys(self, library: "LibraryView") -> None:
        from kneeapp.ui.near_keys import add_library_keys  # noqa: PLC0415  # not needed for the first paint

        add_library_keys(library, has_letters=self._has_letter_keys)

    def _has_letter_keys(self) -> bool:
        return self._now().has_letter_keys

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
