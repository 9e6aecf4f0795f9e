"""A whole window on a clock that moves only when it is told to, with the ways to look at it and to press its keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Command
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.kept import Moment
from kneeapp.core.session_state import SessionState
from kneeapp.resources import builtin_library
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.records import Records
from kneeapp.storage.session_keeper import SessionKeeper
from kneeapp.storage.settings import Settings
from kneeapp.ui.current_figures import show_figures
from kneeapp.ui.figure.shown_figures import ShownFigures
from kneeapp.ui.library_view import LibraryView
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.session_care import SessionCare
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.session_flow import SessionFlow
from kneeapp.ui.shown_settings import ShownSettings
from tests.fakes import FakeClock
from tests.figures import builtin_figures
from tests.records import a_journal

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SPACE, RIGHT, ESCAPE, TAB = Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def shown_settings() -> ShownSettings:
    """What the pages about kneeapp show in a test: nothing chosen, and folders that are not there."""
    folder = Path("no-such-folder")
    return ShownSettings(settings=Settings(), folder=folder, own_folder=folder / "exercises")


class Stage:
    """A window with the built-in library and the user's own files, or with what ``load`` brings."""

    def __init__(
        self,
        own_folder: Path | None = None,
        *,
        load: Callable[[], LoadedLibrary] | None = None,
        speed: float = 1.0,
        settings: Settings | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.settings = settings or Settings()
        self.driver = SessionDriver(self.clock, speed=speed)
        self.troubles: list[JournalError | None] = []
        self.journal = a_journal(self, self.troubles.append)
        self.records = Records(self.journal, self.moment)
        self.keeper = SessionKeeper(self.journal, self.moment, speed=speed)
        self.driver.happened.connect(self.keeper.write)
        show_figures(ShownFigures(builtin_figures))
        read = load or (lambda: _loaded(own_folder))
        self.window = MainWindow(
            lambda: LibraryView(read, self._shown_settings, self.records, now=self._now),
            self._new_session,
            self.clock,
            self._now,
        )
        self.window.show_library()
        self.window.library.daily.complete()  # nobody waits here for the first paint

    def moment(self) -> Moment:
        """What time it is on this stage, in UTC."""
        return Moment(utc_ms=round(self.clock.read().wall_ms), offset_min=0)

    def _new_session(self) -> SessionFlow:
        flow = SessionFlow(self.driver, self._now)
        SessionCare(flow, self.records, self.keeper)
        return flow

    @property
    def state(self) -> SessionState:
        """The session that runs."""
        assert self.driver.state is not None
        return self.driver.state

    def start(self, exercise: str, *commands: Command) -> None:
        """Begin an exercise, or the routine, and say these things at once."""
        library = self.window.library
        self.window.start(library.routine() if exercise == "routine" else library.plan_of(ExerciseId(exercise)))
        self.say(*commands)

    def say(self, *commands: Command) -> None:
        """Say these things at once."""
        for command in commands:
            self.driver.do(command)

    def wait(self, ms: int) -> None:
        """Let that much time pass, looking often enough."""
        for _ in range(ms // 500):
            self.clock.pass_ms(500)
            self.driver.look()
        self.clock.pass_ms(ms % 500)
        self.driver.look()

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press and let go of these keys, one after the other, far enough apart."""
        for key in keys:
            self.wait(200)
            self.send(QEvent.Type.KeyPress, key, modifiers)
            self.send(QEvent.Type.KeyRelease, key, modifiers)

    def send(
        self, kind: QEvent.Type, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, *, repeats: bool = False
    ) -> None:
        """Let the desktop tell the window of a key."""
        QCoreApplication.sendEvent(self.window.windowHandle(), QKeyEvent(kind, key, modifiers, "", repeats))

    def touch(self) -> None:
        """Move the pointer over the window, as somebody does who is near."""
        place = QPointF(2, 2)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            place,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            NO_MODIFIER,
        )
        QCoreApplication.sendEvent(self.window.windowHandle(), event)

    def labels(self, identifier: str) -> list[QLabel]:
        """The visible labels of that identifier."""
        found = self.window.findChildren(QLabel)
        return [label for label in found if label.accessibleIdentifier() == identifier and label.isVisible()]

    def text(self, identifier: str) -> str | None:
        """What the label of that identifier says; None while it is out of sight. There is never more than one."""
        labels = self.labels(identifier)
        assert len(labels) < 2, f"{identifier}: {[label.text() for label in labels]}"
        return labels[0].text() if labels else None

    def texts(self) -> list[str]:
        """What all visible labels say."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible() and label.text()]

    def buttons(self) -> list[str]:
        """The accessible names of all visible buttons, in alphabetical order."""
        return sorted(name_of(button) for button in self._shown_buttons())

    def button(self, name: str) -> QAbstractButton:
        """The first visible button of that accessible name."""
        return next(button for button in self._shown_buttons() if name_of(button) == name)

    def click(self, name: str) -> None:
        """Click that button, as a mouse does."""
        self.button(name).click()

    def leave(self) -> None:
        """End whatever runs, and go back to today's page."""
        self.window.session.end()
        for name in ("End here", "Skip the questions"):
            if name in self.buttons():
                self.click(name)
        self.window.library.show_today()
        assert self.driver.state is None

    def tab_to(self, name: str) -> None:
        """Give a button the focus by Tab."""
        button = self.button(name)
        for _ in range(60):
            if QApplication.focusWidget() is button:
                return
            self.press(TAB)
        raise AssertionError(f"Tab does not reach {name}")

    def _now(self) -> Settings:
        return self.settings

    def _shown_settings(self) -> ShownSettings:
        return replace(shown_settings(), settings=self.settings)

    def _shown_buttons(self) -> list[QAbstractButton]:
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]


def a_stage(qtbot: QtBot, own_folder: Path | None = None, *, stage: Stage | None = None) -> Stage:
    """A stage whose window is shown, active, and closed after the test."""
    built = stage or Stage(own_folder)
    qtbot.addWidget(built.window, before_close_func=lambda _window: built.driver.end())
    show(built)
    return built


def a_lasting_stage() -> Iterator[Stage]:
    """The same for a fixture that serves many tests, each of which leaves what it began."""
    built = Stage()
    show(built)
    yield built
    built.driver.end()
    built.window.close()
    built.window.deleteLater()


def show(stage: Stage) -> None:
    """Show the window, so that it has the focus."""
    stage.window.resize(1280, 800)
    stage.window.show()
    stage.window.activateWindow()
    assert QTest.qWaitForWindowActive(stage.window)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@cache
def _built_in() -> LoadedLibrary:
    return load_library(builtin_library(), own_folder=None)


def _loaded(own_folder: Path | None) -> LoadedLibrary:
    return _built_in() if own_folder is None else load_library(builtin_library(), own_folder=own_folder)
