"""What a stage is to show: an exercise from one side, at a moment of its rep."""

from typing import TYPE_CHECKING, NamedTuple

from kneeapp.core.exercise import Exercise, Side

if TYPE_CHECKING:
    from kneeapp.core.figure.figure import View
    from kneeapp.ui.figure.instant import Instant


class Subject(NamedTuple):
    """An exercise, the leg that it trains, and from where it is seen; ``view`` None: as its figure begins.

    What ``moves`` has room for its whole rep, all else for the one pose that stands for the exercise.
    """

    exercise: Exercise
    side: Side
    view: "View | None" = None
    moves: bool = False


class Frame(NamedTuple):
    """A frame of the rep and how much of it shows, 0 to 1. Two of them are a fade from one to the other."""

    instant: "Instant"
    opacity: float = 1.0
