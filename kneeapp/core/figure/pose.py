"""One posture of the body as it is written down: shifts, angles, and legs that either stand or hang."""

from enum import Enum
from typing import NamedTuple

from kneeapp.core.figure.vector import Vector


class Leg(Enum):
    """The leg being trained and the other one; which is left and which is right is the camera's to show."""

    WORK = "work"
    BASE = "base"

    @property
    def sign(self) -> float:
        """1 if its outward is +x, -1 if it is -x."""
        return 1.0 if self is Leg.WORK else -1.0


class PlantedLeg(NamedTuple):
    """A leg whose foot has its place; the knee follows.

    ``plant`` is the floor point under the ankle: x outward for either leg, z forward. Angles in degrees: ``toe_out``
    turns the foot outward, ``heel`` raises the heel (or, negative, the toes), ``knee_out`` turns the knee further out
    than the toes. ``lift`` takes the whole foot off the floor, in cm.
    """

    plant: tuple[float, float]
    toe_out: float = 8.0
    heel: float = 0.0
    lift: float = 0.0
    knee_out: float = 0.0


class FreeLeg(NamedTuple):
    """A leg that hangs from its hip; the foot follows. All in degrees.

    ``flex`` lifts the thigh forward from straight down, ``abd`` moves it out to its own side, ``turn`` turns knee and
    toes out, ``knee`` bends (never negative), ``ankle`` brings the toes towards the shin. The foot lies in the plane
    in which the knee bends; ``foot_turn`` turns it out of that plane, ``foot_tilt`` tilts the sole to look inward. No
    file says these two: they are what a planted foot brings along when its leg is made free.
    """

    flex: float = 0.0
    abd: float = 0.0
    turn: float = 8.0
    knee: float = 0.0
    ankle: float = 0.0
    foot_turn: float = 0.0
    foot_tilt: float = 0.0


class PelvisHeight(NamedTuple):
    """The pelvis goes as high as that planted leg reaches with so many degrees of bend in its knee."""

    leg: Leg
    knee: float


ArmMix = tuple[tuple[str, float], ...]
"""Names of hand presets with their weights, which add up to 1."""


class Pose(NamedTuple):
    """One posture.

    ``pelvis`` is the shift of the pelvis from standing, in cm. ``pelvis_rot``, ``chest_rot`` and ``head`` are pitch
    (tips forward), roll (leans to the work side) and yaw (turns to it) in degrees; the head's are relative to a part
    of the chest's. ``heights`` with weights, which add up to 1 at most, override the pelvis' y. ``tension`` and
    ``glow`` go from 0 to 1: how tight the band looks, how brightly the trained muscle glows.
    """

    pelvis: Vector
    pelvis_rot: Vector
    chest_rot: Vector
    head: Vector
    work: PlantedLeg | FreeLeg
    base: PlantedLeg | FreeLeg
    work_arm: ArmMix
    base_arm: ArmMix
    heights: tuple[tuple[PelvisHeight, float], ...] = ()
    tension: float = 0.0
    glow: float = 0.0

    def leg(self, leg: Leg) -> PlantedLeg | FreeLeg:
        """That leg of the pose."""
        return self.work if leg is Leg.WORK else self.base

    def with_leg(self, leg: Leg, posed: PlantedLeg | FreeLeg) -> "Pose":
        """The same pose but for that leg."""
        return self._replace(work=posed) if leg is Leg.WORK else self._replace(base=posed)
