"""Plays sounds with a process of its own, the loudspeaker, which is started anew whenever it ends or hangs.

Sound can break down in ways that take a whole process with it. Here nothing is lost but a sound.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer, Signal

import kneeapp
from kneeapp.resources import ResourceError, resource
from kneeapp.ui.sound.orders import AVAILABLE, LOOK_AGAIN, STARTING, Order, Play, Ready, Stop, clock_ms, line_of

_WAIT_MS: Final = (100, 500, 2_000, 5_000)
"""How long to wait with starting it anew, after it failed so many times in a row."""

_LONG_MS: Final = 10_000
_GIVEN_UP: Final = 2
"""One that lived so long was well; after so many failures in a row nothing can be heard."""

_LOOK_MS: Final = 1_000
_HANGS: Final = 3
"""It answers every second; after so many looks without an answer, it hangs."""

_HELD_MS: Final = 1_500
"""What was asked for last while it starts for the first time is played then, if that is not longer ago than this."""

_GOODBYE_MS: Final = 500

_PULSE_MS: Final = ("PULSE_LATENCY_MSEC", "30")
"""What Linux's sound servers are asked to keep ahead. Qt's own wish cost half as much time of a processor again here
(2.2 against 1.4 % of a core), with tones 5 ms earlier."""


class ProcessOutput(QObject):
    """A `SoundOutput` that plays on the computer's default device.

    ``command`` starts another loudspeaker than kneeapp's own.
    """

    changed = Signal()

    def __init__(self, parent: QObject, *, command: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._keeps_awake = True
        self._process: QProcess | None = None
        self._is_open = False
        self._is_first = False
        self._is_available = True
        self._has_answered = False
        self._files: tuple[Path, ...] = ()
        self._held: Play | None = None
        self._started_ms = 0.0
        self._failures = 0
        self._looks = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._start)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._on_watch_timeout)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_application_about_to_quit)

    @property
    def is_available(self) -> bool:
        """Whether there is a device; it is supposed until somebody has looked."""
        return self._is_available

    def keep_awake(self, is_wanted: bool) -> None:  # noqa: FBT001  # a slot
        """Whether wireless speakers are kept awake by a sound that cannot be heard, from the next `open` on."""
        self._keeps_awake = is_wanted

    def open(self) -> None:
        """Start the loudspeaker, which takes half a second on its own; nothing waits for it."""
        if not self._is_open:
            self._is_open = True
            self._failures = 0
            self._is_first = True
            self._start()

    def prepare(self, files: Iterable[Path]) -> None:
        """Have these files ready soon, the first of them first."""
        self._files = tuple(dict.fromkeys(files))
        self._order(Ready(self._files))

    def play(self, file: Path, gain: float) -> None:
        """Play a file from its beginning."""
        play = Play(file, gain, clock_ms())
        if self._has_answered:
            self._order(play)
        elif self._is_open and self._is_first:
            self._held = play

    def stop(self, file: Path) -> None:
        """Be silent in the middle of a file, if it sounds."""
        if self._held is not None and self._held.file == file:
            self._held = None
        self._order(Stop(file))

    def close(self) -> None:
        """Let the loudspeaker end; it does so by itself when it hears no more."""
        self._is_open = False
        self._held = None
        self._files = ()
        self._again.stop()
        self._forget()

    def _start(self) -> None:
        try:
            program, *words = self._command or loudspeaker_command(keeps_awake=self._keeps_awake)
        except ResourceError:
            self._tell_available(is_available=False)
            return
        self._process = process = QProcess(self)
        process.setObjectName("loudspeaker")
        process.setProgram(program)
        process.setArguments(words)
        process.setProcessEnvironment(_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_process_ready_read)
        process.finished.connect(self._on_process_finished)
        process.errorOccurred.connect(self._on_process_error_occurred)
        self._looks = 0
        self._started_ms = clock_ms()
        self._watch.start(_LOOK_MS)
        process.start()
        self._order(Ready(self._files))

    def _order(self, order: Order) -> None:
        if self._process is not None and self._process.isWritable():
            self._process.write(line_of(order))
            self._process.waitForBytesWritten(0)

    def _forget(self) -> None:
        """Let go of the process, which must not be taken apart while it runs."""
        process, self._process = self._process, None
        self._has_answered = False
        self._watch.stop()
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._on_process_ready_read)
        process.finished.disconnect(self._on_process_finished)
        process.errorOccurred.disconnect(self._on_process_error_occurred)
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()

    def _on_process_ready_read(self) -> None:
        self._looks = 0
        while self._process is not None and self._process.canReadLine():
            answer = bytes(self._process.readLine().data()).strip()
            if answer != STARTING:
                self._has_answered = True
                self._is_first = False
                self._tell_available(is_available=answer == AVAILABLE)
                self._play_held()

    def _on_process_error_occurred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_process_finished(1)

    def _on_process_finished(self, code: int) -> None:
        """Start it anew: soon, or later where it ends time and again."""
        lived_ms = clock_ms() - self._started_ms
        self._forget()
        self._failures = 0 if code == LOOK_AGAIN else 1 if lived_ms > _LONG_MS else self._failures + 1
        if self._failures >= _GIVEN_UP:
            self._tell_available(is_available=False)
        self._again.start(_WAIT_MS[min(self._failures, len(_WAIT_MS) - 1)])

    def _on_watch_timeout(self) -> None:
        self._looks += 1
        if self._looks > _HANGS and self._process is not None:
            self._process.kill()

    def _on_application_about_to_quit(self) -> None:
        """Wait for those that are still ending; without anything to hear they take a few ms."""
        self.close()
        for process in self.findChildren(QProcess):
            if not process.waitForFinished(_GOODBYE_MS):
                process.kill()
                process.waitForFinished(_GOODBYE_MS)

    def _play_held(self) -> None:
        held, self._held = self._held, None
        if held is not None and clock_ms() - held.asked_ms < _HELD_MS:
            self._order(held._replace(asked_ms=clock_ms()))

    def _tell_available(self, *, is_available: bool) -> None:
        if is_available != self._is_available:
            self._is_available = is_available
            self.changed.emit()


def loudspeaker_command(*, keeps_awake: bool) -> tuple[str, ...]:
    """How the loudspeaker is started: by the running Python, which is not to find modules in the current folder."""
    files = ["sounds/normal/hold_tick.wav", *(["sounds/awake.wav"] if keeps_awake else [])]
    return sys.executable, "-P", "-m", "kneeapp.ui.sound.loudspeaker", *(str(resource(file)) for file in files)


def _environment() -> QProcessEnvironment:
    """This one, with where kneeapp is and how much sound is kept ahead, if that is not set already."""
    environment = QProcessEnvironment.systemEnvironment()
    name, ahead_ms = _PULSE_MS
    environment.insert(name, environment.value(name, ahead_ms))
    folders = str(Path(kneeapp.__file__).parents[1]), environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", os.pathsep.join(folder for folder in folders if folder))
    return environment
