"""The window: the safety notice once, the library, the session. It joins them and knows nothing of what they do."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget

from kneeapp.core.plan import Plan
from kneeapp.ui.clock import Clock
from kneeapp.ui.library_view import LibraryView
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.session_flow import SessionFlow
from kneeapp.ui.session_keys import SessionKeys

SMALLEST = QSize(900, 600)


class MainWindow(QMainWindow):
    """Shows one of three: the notice, the library, a session."""

    notice_accepted = Signal()
    closed = Signal()

    def __init__(self, library: LibraryView, session: SessionFlow, clock: Clock) -> None:
        super().__init__()
        self.library, self.session = library, session
        self._pending: Plan | None = None
        self._question: QMessageBox | None = None
        self._is_ending = False
        self._notice = NoticePage(self)
        self._keys = SessionKeys(lambda: self.session.running, lambda: clock.read().monotonic_ms, self)
        self._stack = QStackedWidget(self)
        for page in (self._notice, library, session):
            self._stack.addWidget(page)
        self.setCentralWidget(self._stack)
        self.setMinimumSize(SMALLEST)
        self.setWindowTitle("kneeapp")
        self._connect()
        self._add_shortcuts()
        self._stack.setCurrentWidget(library)

    def show_notice(self) -> None:
        """Ask for the safety notice first."""
        self._stack.setCurrentWidget(self._notice)

    def start(self, plan: Plan) -> None:
        """Begin a session, after the notice where that is still due."""
        if self._stack.currentWidget() is self._notice:
            self._pending = plan
            return
        title = self.tr("Daily routine") if len(plan.items) > 1 else ""
        self._stack.setCurrentWidget(self.session)
        self.session.begin(plan, title)
        self._watch()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        handle.removeEventFilter(self._keys)
        handle.installEventFilter(self._keys)
        self._watch()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """In a session, pause and ask; what is not yet saved anywhere should not go by a slip of the hand."""
        if self.session.running is None or self._is_ending:
            self.closed.emit()
            super().closeEvent(event)
            return
        event.ignore()
        self.session.pause()
        self._ask_before_closing()

    def _watch(self) -> None:
        is_seen = self.isVisible() and not self.isMinimized()
        self.session.set_watched(is_seen and self._stack.currentWidget() is self.session)

    def _ask_before_closing(self) -> None:
        if self._question is not None:
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("kneeapp"))
        box.setText(self.tr("End the session and close?"))
        box.setInformativeText(self.tr("The session is paused. It cannot be continued after closing."))
        stay = box.addButton(self.tr("Keep going"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("End and close"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        leave.clicked.connect(self._on_leave_clicked)
        box.finished.connect(self._on_question_finished)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._question = box
        box.open()

    def _on_leave_clicked(self) -> None:
        self._is_ending = True
        self.close()

    def _on_question_finished(self) -> None:
        self._question = None

    def _connect(self) -> None:
        self._notice.accepted.connect(self._on_notice_accepted)
        self.library.start_requested.connect(self.start)
        self.session.ended.connect(self._on_session_ended)
        self._keys.command_wished.connect(self.session.do)

    def _on_notice_accepted(self) -> None:
        self.notice_accepted.emit()
        self._stack.setCurrentWidget(self.library)
        if self._pending is not None:
            pending, self._pending = self._pending, None
            self.start(pending)

    def _on_session_ended(self) -> None:
        self._stack.setCurrentWidget(self.library)
        self._watch()

    def _add_shortcuts(self) -> None:
        library = self.library
        near = {
            "/": library.sidebar.focus_search,
            "Ctrl+F": library.sidebar.focus_search,
            "Ctrl+1": library.show_today,
            "F5": library.start_routine,
            "Shift+F5": library.start_routine,
            "+": lambda: library.change_reps(1),
            "-": lambda: library.change_reps(-1),
            "]": lambda: library.change_hold_s(1),
            "[": lambda: library.change_hold_s(-1),
        } | {str(number): lambda number=number: library.show_numbered(number) for number in range(1, 10)}
        for keys, slot in near.items():
            shortcut = QShortcut(QKeySequence(keys), library)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)
        QShortcut(QKeySequence("F11"), self).activated.connect(self._toggle_full_screen)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
