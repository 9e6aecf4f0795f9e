"""The loudspeaker: a process that plays files for the program, so that what is wrong with sound stays out of it.

It is ``python -m kneeapp.ui.sound.loudspeaker BEAT [AWAKE]``. BEAT is played over and over without a volume: as long
as it goes on, the computer's sound works. AWAKE is played over and over too; it cannot be heard, but keeps wireless
speakers awake. Orders come on standard input, answers go to standard output, and the process ends when its input does.

WORKAROUND: Qt 6.11 frees a sound that has ended in its audio thread, where that is slower than the thread that handles
Qt's events, and with it an object of the other thread; that one then reads freed memory or hears of nothing any more
(`QRtAudioEngine::audioCallback` holds the last reference). So no event of Qt is handled while a sound may be ending. No
program with a window can do without events that long. Drop with a Qt that hands over what has ended.
"""

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, Final, Protocol

from PySide6.QtCore import QCoreApplication

from kneeapp.ui.sound.endings import Endings
from kneeapp.ui.sound.orders import (
    AVAILABLE,
    LOOK_AGAIN,
    SILENT,
    STARTING,
    Order,
    Play,
    Ready,
    Stop,
    clock_ms,
    order_of,
)

_TURN_S: Final = 0.25
_SHORT_TURN_S: Final = 0.02
"""How often to look round while no orders come; more often while something waits until it can be played."""

_TELL_MS: Final = 1_000
_GOODBYE_S: Final = 0.3
_LATEST_MS: Final = 150
"""What was asked for longer ago than this is not played any more."""

_STUCK_MS: Final = 2_000
"""Where the beat has stopped for so long, the computer's sound broke down."""

_FIRST_MS: Final = 5_000
"""So long may a device take to begin."""

_SILENT_MS: Final = 10_000
"""Qt does not find a sound server that starts after it, so without a device it is started anew after this."""


class Sounds(Protocol):
    """What `Effects` does."""

    @property
    def has_device(self) -> bool: ...
    @property
    def has_other_device(self) -> bool: ...
    @property
    def beats_left(self) -> int: ...
    def make(self, files: tuple[Path, ...]) -> None: ...
    def is_ready(self, file: Path) -> bool: ...
    def play(self, file: Path, gain: float) -> None: ...
    def stop(self, file: Path) -> None: ...


class Loudspeaker:
    """Carries out orders, and says when it had better be started anew."""

    def __init__(self, sounds: Sounds, length_ms: Callable[[Path], float], now_ms: Callable[[], float]) -> None:
        self._sounds = sounds
        self._length_ms = length_ms
        self._now_ms = now_ms
        self._endings = Endings()
        self._waiting: list[Play] = []
        self._beats_left = 0
        self._beat_ms = now_ms()
        self._is_flowing = False

    def carry_out(self, order: Order) -> None:
        """Do as told, at once where that is possible."""
        match order:
            case Ready(files):
                self._sounds.make(files)
            case Play():
                self._sounds.make((order.file,))
                self._waiting.append(order)
                self.play_what_waits()
            case Stop(file):
                self._waiting = [play for play in self._waiting if play.file != file]
                self._sounds.stop(file)
                self._endings.stop(file, self._now_ms())

    def play_what_waits(self) -> None:
        """Play what is ready by now, and forget what would be late."""
        waiting, self._waiting = self._waiting, []
        for play in waiting:
            if self._now_ms() - play.asked_ms > _LATEST_MS:
                continue
            if self._is_flowing and self._sounds.is_ready(play.file):
                self._endings.begin(play.file, self._length_ms(play.file), self._now_ms())
                self._sounds.play(play.file, play.gain)
            else:
                self._waiting.append(play)

    @property
    def turn_s(self) -> float:
        """How long to wait for orders before looking round again."""
        return _SHORT_TURN_S if self._waiting else _TURN_S

    @property
    def may_handle_events(self) -> bool:
        """Whether no sound can be ending just now."""
        return not self._endings.is_near(self._now_ms())

    @property
    def answer(self) -> bytes:
        """What there is to tell."""
        if not self._sounds.has_device:
            return SILENT
        return AVAILABLE if self._is_flowing else STARTING

    def listen(self) -> None:
        """Notice whether the beat goes on; to be done often. Nothing is sure to play before its first end."""
        beats_left = self._sounds.beats_left
        if beats_left != self._beats_left:
            self._is_flowing = self._is_flowing or self._beats_left != 0
            self._beats_left = beats_left
            self._beat_ms = self._now_ms()

    @property
    def must_start_anew(self) -> bool:
        """Whether another device is there, or this one is stuck, or none was there for long."""
        patience_ms = _STUCK_MS if self._is_flowing else _FIRST_MS if self._sounds.has_device else _SILENT_MS
        return self._sounds.has_other_device or self._now_ms() - self._beat_ms > patience_ms


def main() -> int:
    """Play until the orders end; the exit code."""
    from kneeapp.ui.sound.effects import Effects, length_ms  # noqa: PLC0415  # QtMultimedia comes with it

    app = QCoreApplication(["kneeapp"])
    effects = Effects(app)
    effects.beat(Path(sys.argv[1]))
    for file in sys.argv[2:]:
        effects.keep_awake(Path(file))
    orders: SimpleQueue[Order | None] = SimpleQueue()
    Thread(target=_read_to_the_end, args=(orders,), daemon=True).start()
    return _run(Loudspeaker(effects, length_ms, clock_ms), orders)


def _run(speaker: Loudspeaker, orders: "SimpleQueue[Order | None]") -> int:
    told_ms, told = 0.0, b""
    while True:
        with contextlib.suppress(Empty):
            order = orders.get(timeout=speaker.turn_s)
            if order is None:
                return 0
            speaker.carry_out(order)
            continue
        if speaker.may_handle_events:
            QCoreApplication.processEvents()
            speaker.listen()
            if speaker.must_start_anew:
                return LOOK_AGAIN
        speaker.play_what_waits()
        if speaker.answer != told or clock_ms() - told_ms > _TELL_MS:
            told_ms, told = clock_ms(), speaker.answer
            _tell(told)


def _read(stream: BinaryIO, orders: "SimpleQueue[Order | None]") -> None:
    for line in stream:
        orders.put(order_of(line))
    orders.put(None)


def _read_to_the_end(orders: "SimpleQueue[Order | None]") -> None:
    """And end the process even where Qt hangs."""
    _read(sys.stdin.buffer, orders)
    time.sleep(_GOODBYE_S)
    os._exit(1)


def _tell(answer: bytes) -> None:
    sys.stdout.buffer.write(answer + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    os._exit(main())  # nothing is taken apart, for Qt could hang in that
