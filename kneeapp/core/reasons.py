"""Why a session pauses or stops."""

from enum import Enum


class PauseReason(Enum):
    """Why a session pauses: wished, or the machine stood still or slept."""

    USER = "user"
    STALL = "stall"
    SLEEP = "sleep"


class StopReason(Enum):
    """Why a session was ended before its end, or for good."""

    DONE = "done"
    TIRED = "tired"
    PAIN = "pain"
    INTERRUPTED = "interrupted"
