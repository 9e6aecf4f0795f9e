"""Keeps the computer from dimming its screen, locking it or falling asleep, where the system knows such a wish.

It may fail or take its time, and nobody notices: a session is worth more than a bright screen. When the program ends or
is killed, the system forgets the wish by itself.
"""

from threading import Event, Thread, main_thread
from typing import TYPE_CHECKING, Final, Protocol

from kneeapp.log import LOG

if TYPE_CHECKING:
    from wakepy import ActivationResult

_PATIENCE_S: Final = 0.04
"""How long the user's thread may stand still for a release; where the desktop answers it takes 15 ms at most."""
_LOOK_S: Final = 1.0


class Wakefulness(Protocol):
    """Something that can keep the screen on. Neither call raises, waits, or minds to be made twice."""

    def hold(self) -> None:
        """Keep the screen on from now on."""

    def release(self) -> None:
        """Let the screen go dark when the system likes."""


class SystemWakefulness:
    """Asks the desktop, in a thread of its own: importing what asks takes 70 ms, and a desktop may be slow to answer.

    The thread lasts from the hold to the release, as whoever asked must also be the one to take it back.
    """

    def __init__(self) -> None:
        self._thread: Thread | None = None
        self._released = Event()

    def hold(self) -> None:
        """Keep the screen on from now on; a failure is a line in the log."""
        if self._thread is not None:
            return
        self._released = Event()
        thread = Thread(target=_stay_awake, args=(self._released,), name="wakefulness")
        try:
            thread.start()
        except RuntimeError as error:  # the system has no thread left
            LOG.warning("keeping the screen on failed: %s", error)
            return
        self._thread = thread

    def release(self) -> None:
        """Let the screen go dark; a desktop that is slow to answer is not waited for."""
        if self._thread is None:
            return
        self._released.set()
        self._thread.join(_PATIENCE_S)
        self._thread = None


def _stay_awake(released: Event) -> None:
    """Keep the screen on until the release, or until the program has come to its end without one."""
    try:
        from wakepy import keep  # noqa: PLC0415  # not needed before the first session

        with keep.presenting(on_fail=_on_fail) as wish:
            while wish.active and main_thread().is_alive() and not released.wait(_LOOK_S):
                pass
    except Exception as error:  # it would end the program
        LOG.warning("keeping the screen on failed: %r", error)


def _on_fail(result: "ActivationResult") -> None:
    tried = (f"{one.method_name}: {one.failure_reason}" for one in result.query(fail_stages=("ACTIVATION",)))
    LOG.warning("keeping the screen on failed: %s", "; ".join(tried) or "this system is not known")
