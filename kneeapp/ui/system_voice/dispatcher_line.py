"""A connection with Speech Dispatcher over its socket, which is a file on this computer; nothing ever waits for it.

It is the one place with a part of Qt's network library. A local socket cannot reach another computer.
"""

from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from kneeapp.ui.system_voice.ssip import CANCEL, NotSsipError, Replies, Reply

_PIECE_BYTES: Final = 65_536
_PATIENCE_MS: Final = 5_000
"""An answer is given up after this; a list of many voices takes 0.6 s."""


class _Question(NamedTuple):
    lines: str
    then: Callable[[Reply], None]


class DispatcherLine(QObject):
    """Asks one thing at a time."""

    opened = Signal()
    lost = Signal(str)
    """And why. It may come while `open` or `ask` still runs, but not after `close`."""

    def __init__(self, parent: QObject, *, patience_ms: int = _PATIENCE_MS) -> None:
        super().__init__(parent)
        self._waiting: deque[_Question] = deque()
        self._asked: _Question | None = None
        self._replies = Replies()
        self._is_wanted = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(self._on_patience_timeout)
        self._socket = QLocalSocket(self)
        self._socket.setReadBufferSize(_PIECE_BYTES)
        self._socket.connected.connect(self._on_socket_connected)
        self._socket.readyRead.connect(self._on_socket_ready_read)
        self._socket.errorOccurred.connect(self._on_socket_error_occurred)

    @property
    def is_open(self) -> bool:
        """Whether there is a connection."""
        return self._is_wanted and self._socket.state() is QLocalSocket.LocalSocketState.ConnectedState

    def open(self, path: str) -> None:
        """Begin to connect, in place of any other connection."""
        self.close()
        self._is_wanted = True
        self._patience.start()
        self._socket.connectToServer(path)

    def ask(self, lines: str, then: Callable[[Reply], None]) -> None:
        """Send this when all before it is answered, and hand over its answer; without a connection, never."""
        if self.is_open:
            self._waiting.append(_Question(lines, then))
            self._ask_next()

    def ask_next(self, lines: str, then: Callable[[Reply], None]) -> None:
        """Send this before all that waits."""
        if self.is_open:
            self._waiting.appendleft(_Question(lines, then))
            self._ask_next()

    def drop_waiting(self) -> None:
        """Forget what is not sent yet."""
        self._waiting.clear()

    def close(self) -> None:
        """Let go of the connection at once; what was being said is called off."""
        if self.is_open:
            self._socket.write(f"{CANCEL}\r\n".encode())
            self._socket.flush()
        self._forget()

    def _forget(self) -> None:
        self._is_wanted = False
        self._patience.stop()
        self._waiting.clear()
        self._asked = None
        self._replies = Replies()
        self._socket.abort()

    def _lose(self, why: str) -> None:
        if self._is_wanted:
            self._forget()
            self.lost.emit(why)

    def _ask_next(self) -> None:
        if self._asked is None and self._waiting:
            self._asked = self._waiting.popleft()
            self._patience.start()
            self._socket.write(f"{self._asked.lines}\r\n".encode("utf-8", "replace"))

    def _on_socket_connected(self) -> None:
        self._patience.stop()
        self.opened.emit()

    def _on_socket_ready_read(self) -> None:
        try:
            replies = self._replies.feed(bytes(self._socket.readAll().data()))
        except NotSsipError as error:
            self._lose(str(error))
            return
        match replies, self._asked:
            case [], _:
                pass
            case [reply], _Question() as asked:
                self._take(reply, asked)
            case _:
                self._lose("an answer that nobody asked for")

    def _take(self, reply: Reply, asked: _Question) -> None:
        self._asked = None
        self._patience.stop()
        asked.then(reply)
        self._ask_next()

    def _on_socket_error_occurred(self) -> None:
        self._lose(self._socket.errorString())

    def _on_patience_timeout(self) -> None:
        self._lose("no answer")
