"""Where the pelvis is: as the pose says, as high as a leg props it, and never higher than planted feet allow."""

from math import acos, cos, degrees, radians, sqrt
from typing import NamedTuple

from kneeapp.core.figure.body import Body
from kneeapp.core.figure.frame import Frame, frame_of
from kneeapp.core.figure.planted_foot import PlantedFoot, planted_foot
from kneeapp.core.figure.pose import Leg, PlantedLeg, Pose
from kneeapp.core.figure.two_bones import STRAIGHTEST
from kneeapp.core.figure.vector import Vector, dot, minus, plus, times


class Stance(NamedTuple):
    """The pelvis with its frame, each leg's hip, and the feet that are planted."""

    pelvis: Vector
    frame: Frame
    hips: dict[Leg, Vector]
    feet: dict[Leg, PlantedFoot]

    def knee(self, leg: Leg, body: Body) -> float:
        """How far the knee of a planted leg is bent, in degrees."""
        way = minus(self.feet[leg].ankle, self.hips[leg])
        cosine = (dot(way, way) - body.thigh**2 - body.shank**2) / (2.0 * body.thigh * body.shank)
        return degrees(acos(max(-1.0, min(1.0, cosine))))


def stance_of(pose: Pose, body: Body) -> Stance:
    """Where pelvis, hips and planted feet of a pose are."""
    frame = frame_of(*pose.pelvis_rot)
    to_hip = {leg: times(frame.x, leg.sign * body.hip_half) for leg in Leg}
    feet = {leg: foot for leg in Leg if (foot := _foot(pose, leg, body))}
    x, y, z = pose.pelvis
    pelvis = (x, _height(pose, (x, body.standing + y, z), to_hip, feet, body), z)
    return Stance(pelvis, frame, {leg: plus(pelvis, way) for leg, way in to_hip.items()}, feet)


def _foot(pose: Pose, leg: Leg, body: Body) -> PlantedFoot | None:
    posed = pose.leg(leg)
    return planted_foot(posed, leg.sign, body) if isinstance(posed, PlantedLeg) else None


def _height(pose: Pose, wished: Vector, to_hip: dict[Leg, Vector], feet: dict[Leg, PlantedFoot], body: Body) -> float:
    """The pelvis' y: wished, or propped by legs, and lowered to where the planted feet can be reached."""
    height = wished[1]
    for (leg, knee), weight in pose.heights:
        if leg in feet:
            height += weight * (_propped(wished, to_hip[leg], feet[leg], _reach(knee, body)) - wished[1])
    longest = STRAIGHTEST * (body.thigh + body.shank)
    return min([height, *(_propped(wished, to_hip[leg], foot, longest) for leg, foot in feet.items())])


def _propped(pelvis: Vector, to_hip: Vector, foot: PlantedFoot, reach: float) -> float:
    """The pelvis' y at which its hip is that far from the planted ankle."""
    ankle = foot.ankle
    across, ahead = pelvis[0] + to_hip[0] - ankle[0], pelvis[2] + to_hip[2] - ankle[2]
    drop = sqrt(max(0.0, reach * reach - across * across - ahead * ahead))
    return ankle[1] + drop - to_hip[1]


def _reach(knee: float, body: Body) -> float:
    """How far hip and ankle are apart when the knee bends by so many degrees."""
    thigh, shank = body.thigh, body.shank
    return sqrt(thigh * thigh + shank * shank + 2.0 * thigh * shank * cos(radians(knee)))
