"""What a file of poses says: the rig that all exercises share, and the poses of each with how a rep links them."""

from enum import Enum
from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.camera import CameraAngles
from kneeapp.core.figure.hand_place import HandPlace
from kneeapp.core.figure.pose import Leg, Pose
from kneeapp.core.figure.shape import Shape
from kneeapp.core.figure.vector import Vector

TAUT = 2.2
"""How much sooner than at full tension a strap sags no more."""


class View(Enum):
    """From where the figure is seen."""

    FRONT = "front"
    THREE_QUARTER = "three_quarter"
    SIDE = "side"


class Bone(Enum):
    """A bone of the leg."""

    THIGH = "thigh"
    SHANK = "shank"


class BoneSide(Enum):
    """A side of a bone of the leg; OUT is away from the other leg."""

    FRONT = "front"
    BACK = "back"
    OUT = "out"
    IN = "in"


class Ease(Enum):
    """How a movement gathers and loses speed."""

    SINE = "sine"
    OUT = "out"
    IN = "in"
    LINEAR = "linear"


class Rig(NamedTuple):
    """What all exercises share: the body, its looks, the presets of hands by name, the cameras."""

    body: Body
    shape: Shape
    hands: dict[str, HandPlace]
    cameras: dict[View, CameraAngles]


class LoopBand(NamedTuple):
    """A loop round these legs at a place of the bone (0 to 1); width in cm, printed ticks in number."""

    legs: tuple[Leg, ...]
    bone: Bone
    at: float
    width: float
    ticks: int


class StrapBand(NamedTuple):
    """A strap from a cuff round one leg to an anchor.

    ``post`` is the height of the post that it is tied to, ``sag`` how far it hangs when slack; in cm.
    """

    leg: Leg
    bone: Bone
    at: float
    width: float
    anchor: Vector
    post: float
    sag: float
    ticks: int

    def sag_at(self, tension: float) -> float:
        """How far its middle hangs at that tension (0 to 1), in cm; not at all from 1 / `TAUT` on."""
        return self.sag * max(0.0, 1.0 - TAUT * tension)


class Glow(NamedTuple):
    """Where a trained muscle shows: on one side of a bone, from one place of it to another (0 to 1)."""

    leg: Leg
    bone: Bone
    side: BoneSide
    start: float
    end: float


class Segment(NamedTuple):
    """How one phase of a rep looks: it travels to a pose by way of others, or stays at one.

    Either ``to`` or ``at`` names a pose. ``via`` names poses on the way with the part of it (0 to 1, rising) at which
    they are reached.
    """

    phase_id: str
    to: str | None = None
    at: str | None = None
    via: tuple[tuple[str, float], ...] = ()
    ease: Ease = Ease.SINE
    breathes: bool = False

    @property
    def end(self) -> str:
        """The pose that it ends in."""
        return self.to or self.at or ""


class ExerciseFigure(NamedTuple):
    """How one exercise is shown.

    ``view`` comes first, ``views`` are those that the user may turn to; ``active`` legs wear the accent shoe;
    ``thumbnail`` names the pose that stands for the exercise.
    """

    view: View
    views: tuple[View, ...]
    active: tuple[Leg, ...]
    thumbnail: str
    glows: tuple[Glow, ...]
    band: LoopBand | StrapBand | None
    poses: dict[str, Pose]
    segments: tuple[Segment, ...]
