"""When a session needs the screen: while it runs or waits for the user, and in a pause that is not a long one."""

from typing import Final

from kneeapp.core.session_state import Mode

LONG_PAUSE_MS: Final = 120_000
"""In real time: whoever has not come back by then has left."""


def needs_screen(mode: Mode | None, paused_ms: float) -> bool:
    """Whether the screen must not go dark; ``paused_ms`` is how long a pause has lasted, in real time.

    No mode: there is no session.
    """
    match mode:
        case Mode.WAITING | Mode.RUNNING | Mode.RESUMING:
            return True
        case Mode.PAUSED:
            return paused_ms < LONG_PAUSE_MS
        case None | Mode.NEW | Mode.STOPPED | Mode.FINISHED:
            return False
