"""Speech Dispatcher's protocol, SSIP, as text: what is asked and how an answer is read. Nothing is sent here.

A command is a line. An answer is lines of a number of three digits and a text; in all but the last, "-" follows the
number.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from kneeapp.ui.system_voice.voice import VoiceName

OPENING: Final = ("SET SELF CLIENT_NAME user:kneeapp:voice", "SET SELF PRIORITY notification", "SET SELF RATE 0")
"""A notification is dropped where another program speaks, as a screen reader: it is never late and cuts nobody off."""

LIST_VOICES: Final = "LIST SYNTHESIS_VOICES"
CANCEL: Final = "CANCEL SELF"
SPEAK: Final = "SPEAK"
SEND_TEXT: Final = 230
"""The answer to SPEAK, after which the text may be sent. Without it, the text would be taken for commands."""

_NO_VOICE: Final = "NULL"
_LINE: Final = re.compile(rb"(\d{3})([- ])(.*)")
_EVENTS: Final = range(700, 800)
_MOST_BYTES: Final = 4_000_000
"""espeak-ng's 13,000 voices are 500,000 bytes."""


class NotSsipError(ValueError):
    """What was received is no answer."""


class Reply(NamedTuple):
    """An answer: its number, and the texts before its last line."""

    code: int
    texts: tuple[bytes, ...]


class Replies:
    """Puts answers together from what is received, in pieces of any size."""

    def __init__(self) -> None:
        self._rest = b""
        self._texts: list[bytes] = []
        self._size = 0

    def feed(self, piece: bytes) -> list[Reply]:
        """The answers that are whole with this piece.

        Raises `NotSsipError` if there can be no answer in it, or none of a sensible size.
        """
        self._size += len(piece)
        *lines, self._rest = (self._rest + piece).split(b"\n")
        replies = [reply for line in lines if (reply := self._with(line))]
        if self._size > _MOST_BYTES:
            raise NotSsipError("an answer without an end")
        return replies

    def _with(self, line: bytes) -> Reply | None:
        match = _LINE.match(line)
        if match is None:
            raise NotSsipError("a line without a number")
        code, joint, text = int(match[1]), match[2], match[3]
        if joint == b"-":
            self._texts.append(text)
            return None
        reply = Reply(code, tuple(self._texts))
        self._texts.clear()
        self._size = 0
        return None if code in _EVENTS else reply


def before_speaking(language: str, name: str | None, volume: float) -> tuple[str, ...]:
    """What is to be asked before a text is sent: silence, then which voice, and how loud from 0 to 1."""
    loudness = round(200 * min(1.0, max(0.0, volume))) - 100
    voice = _NO_VOICE if name is None else name
    return (
        CANCEL,
        f"SET SELF LANGUAGE {language}",
        f"SET SELF SYNTHESIS_VOICE {voice}",
        f"SET SELF VOLUME {loudness}",
    )


def one_line(text: str) -> str:
    """A text without line breaks and without what cannot be printed."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def text_lines(text: str) -> str:
    """A text of one line as it is sent, up to the dot that ends it; a dot at its own beginning is doubled."""
    return f"{'.' if text.startswith('.') else ''}{text}\r\n."


def voices_of(texts: Iterable[bytes]) -> tuple[VoiceName, ...]:
    """The voices of a list.

    Left out are espeak-ng's hundred variants of each voice, told by a "+", and the dummy that only says that there is
    no voice.
    """
    rows = (text.decode("utf-8", "replace").strip("\r").split("\t") for text in texts if b"+" not in text)
    return tuple(VoiceName(row[0], row[1]) for row in rows if len(row) >= 2 and row[0] not in ("", "dummy"))
