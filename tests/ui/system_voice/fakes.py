"""Stand-ins for Speech Dispatcher and for Qt's engine of speech."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

VOICES = (
    "German\tde\tnone",
    "English (America)\ten-US\tnone",
    "English (America)+Annie\ten-US\tAnnie",
    "Scots\ten-GB\t",
)


def well(command: str) -> bytes:
    """What Speech Dispatcher 0.11 answers."""
    if command == "LIST SYNTHESIS_VOICES":
        return "".join(f"249-{voice}\r\n" for voice in VOICES).encode() + b"249 OK VOICE LIST SENT\r\n"
    if command == "SPEAK":
        return b"230 OK RECEIVING DATA\r\n"
    if command == ".":
        return b"225-7\r\n225 OK MESSAGE QUEUED\r\n"
    return b"213 OK\r\n"


class FakeDispatcher(QObject):
    """Listens at a path and writes down what it is told. ``answer`` answers a command, or "." at the end of a text."""

    def __init__(self, parent: QObject, path: Path, answer: Callable[[str], bytes] = well) -> None:
        super().__init__(parent)
        self.answer = answer
        self.commands: list[str] = []
        self.texts: list[str] = []
        self.calls = 0
        self.ended = 0
        self._is_text = False
        self._sockets: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_new_connection)
        assert self._server.listen(str(path)), self._server.errorString()

    def send(self, some: bytes) -> None:
        """Send this over the connection made last."""
        self._sockets[-1].write(some)
        self._sockets[-1].flush()

    def be_told_a_text(self) -> None:
        """Answer at last to SPEAK."""
        self._is_text = True
        self.send(well("SPEAK"))

    def die(self) -> None:
        """Break off all connections, and listen no more."""
        self._server.close()
        for socket in self._sockets:
            socket.abort()

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        self.calls += 1
        self._is_text = False
        socket.disconnected.connect(self._on_socket_disconnected)
        socket.readyRead.connect(lambda: self._read(socket))

    def _on_socket_disconnected(self) -> None:
        self.ended += 1

    def _read(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            line = bytes(socket.readLine().data()).decode()
            assert line.endswith("\r\n")
            self._take(socket, line[:-2])

    def _take(self, socket: QLocalSocket, line: str) -> None:
        if self._is_text and line != ".":
            self.texts.append(line)
            return
        if not self._is_text:
            self.commands.append(line)
        answer = self.answer(line)
        self._is_text = answer.startswith(b"230")
        socket.write(answer)


class FakeVoice:
    """A voice of Qt."""

    def __init__(self, name: str, language: str) -> None:
        self._name, self._language = name, language

    def name(self) -> str:
        """As the system calls it."""
        return self._name

    def locale(self) -> QLocale:
        """What it speaks."""
        return QLocale(self._language)


class FakeEngine(QObject):
    """Writes down what it is told."""

    stateChanged = Signal()  # noqa: N815  # Qt's name

    def __init__(self, *voices: FakeVoice) -> None:
        super().__init__()
        self.has = list(voices)
        self.did: list[tuple[object, ...]] = []
        self._voice = voices[0] if voices else FakeVoice("", "")

    def allVoices(self, locale: QLocale | None) -> Sequence[FakeVoice]:
        """All there are."""
        assert locale is None
        return self.has

    def voice(self) -> FakeVoice:
        """The one that speaks."""
        return self._voice

    def setVoice(self, voice: FakeVoice) -> None:
        """Let another speak."""
        self._voice = voice
        self.did.append(("voice", voice.name()))

    def setRate(self, rate: float) -> None:
        """Speak so fast, from -1 to 1."""
        self.did.append(("rate", rate))

    def setVolume(self, volume: float) -> None:
        """Speak so loud."""
        self.did.append(("volume", volume))

    def say(self, text: str) -> None:
        """Speak."""
        self.did.append(("say", text))

    def stop(self) -> None:
        """Be silent."""
        self.did.append(("stop",))
