"""Where the body is at a moment of a phase."""

from math import cos, pi
from typing import assert_never

from kneeapp.core.figure.blend import Blend, blend_at
from kneeapp.core.figure.body import Body
from kneeapp.core.figure.figure import Ease, ExerciseFigure, Rig, Segment
from kneeapp.core.figure.freed_leg import freed
from kneeapp.core.figure.pose import ArmMix, FreeLeg, Leg, PelvisHeight, PlantedLeg, Pose
from kneeapp.core.figure.skeleton import posed_leg
from kneeapp.core.figure.stance import stance_of

LEAST_WEIGHT = 1e-6
"""A hand that is hardly anywhere near a preset is not near it at all."""


def pose_at(figure: ExerciseFigure, rig: Rig, phase_id: str, fraction: float) -> Pose:
    """The pose when that part (0 to 1) of a phase has passed; KeyError if no segment shows the phase."""
    segment = _segment(figure, phase_id)
    if segment.to is None:
        return end_pose(figure, phase_id)
    names, knots = zip(*segment.via, strict=True) if segment.via else ((), ())
    poses = [start_pose(figure, phase_id), *(figure.poses[name] for name in names), figure.poses[segment.to]]
    return _between(poses, blend_at((0.0, *knots, 1.0), eased(segment.ease, fraction)), rig.body)


def start_pose(figure: ExerciseFigure, phase_id: str) -> Pose:
    """The key pose from which a phase travels: the one in which the phase before it ends, round the rep."""
    for before, segment in zip((figure.segments[-1], *figure.segments), figure.segments, strict=False):
        if segment.phase_id == phase_id:
            return figure.poses[before.end]
    raise KeyError(phase_id)


def end_pose(figure: ExerciseFigure, phase_id: str) -> Pose:
    """The key pose in which a phase ends, or stays."""
    return figure.poses[_segment(figure, phase_id).end]


def eased(ease: Ease, fraction: float) -> float:
    """How far a movement has come when that part of its time has passed."""
    match ease:
        case Ease.SINE:
            return (1.0 - cos(pi * fraction)) / 2.0
        case Ease.OUT:
            return 1.0 - (1.0 - fraction) ** 3
        case Ease.IN:
            return fraction**3
        case Ease.LINEAR:
            return fraction
        case _:
            assert_never(ease)


def _segment(figure: ExerciseFigure, phase_id: str) -> Segment:
    for segment in figure.segments:
        if segment.phase_id == phase_id:
            return segment
    raise KeyError(phase_id)


def _between(poses: list[Pose], blend: Blend, body: Body) -> Pose:
    """The pose at a moment between these."""
    for leg in Leg:
        poses = _alike(poses, leg, body)
    return Pose(
        pelvis=blend.vector([pose.pelvis for pose in poses]),
        pelvis_rot=blend.vector([pose.pelvis_rot for pose in poses]),
        chest_rot=blend.vector([pose.chest_rot for pose in poses]),
        head=blend.vector([pose.head for pose in poses]),
        work=_leg_between([pose.work for pose in poses], blend),
        base=_leg_between([pose.base for pose in poses], blend),
        work_arm=_arm_between([pose.work_arm for pose in poses], blend),
        base_arm=_arm_between([pose.base_arm for pose in poses], blend),
        heights=_heights_between([pose.heights for pose in poses], blend),
        tension=blend.number([pose.tension for pose in poses]),
        glow=blend.number([pose.glow for pose in poses]),
    )


def _alike(poses: list[Pose], leg: Leg, body: Body) -> list[Pose]:
    """The same poses, but with this leg hanging in all of them if it does in one."""
    hangs = [isinstance(pose.leg(leg), FreeLeg) for pose in poses]
    if all(hangs) or not any(hangs):
        return poses
    return [pose if free else _with_leg_freed(pose, leg, body) for pose, free in zip(poses, hangs, strict=True)]


def _with_leg_freed(pose: Pose, leg: Leg, body: Body) -> Pose:
    """The same picture with a planted leg written as a hanging one.

    It can no longer hold the pelvis. What the other leg does for it is written as the bend that its knee really has.
    """
    stance = stance_of(pose, body)
    leg_freed = freed(posed_leg(pose, leg, stance, body), leg.sign)
    props = [(prop.leg, weight) for prop, weight in pose.heights if prop.leg is not leg and prop.leg in stance.feet]
    return pose.with_leg(leg, leg_freed)._replace(
        pelvis=(pose.pelvis[0], stance.pelvis[1] - body.standing, pose.pelvis[2]),
        heights=tuple((PelvisHeight(other, stance.knee(other, body)), weight) for other, weight in props),
    )


def _leg_between(legs: list[PlantedLeg | FreeLeg], blend: Blend) -> PlantedLeg | FreeLeg:
    """The leg at a moment between legs of one kind."""
    planted = [leg for leg in legs if isinstance(leg, PlantedLeg)]
    if not planted:
        return FreeLeg(*map(blend.number, zip(*legs, strict=True)))
    across, ahead = zip(*(leg.plant for leg in planted), strict=True)
    angles = zip(*(leg[1:] for leg in planted), strict=True)
    return PlantedLeg((blend.number(across), blend.number(ahead)), *map(blend.number, angles))


def _arm_between(mixes: list[ArmMix], blend: Blend) -> ArmMix:
    """The mix of hand presets at a moment between mixes; its weights add up to 1."""
    if all(mix == mixes[0] for mix in mixes):
        return mixes[0]
    weights: dict[str, float] = {}
    for knot, mix in enumerate(mixes):
        for name, weight in mix:
            weights[name] = weights.get(name, 0.0) + weight * blend.weight(knot)
    return tuple((name, weight) for name, weight in weights.items() if weight > LEAST_WEIGHT)


def _heights_between(
    heights: list[tuple[tuple[PelvisHeight, float], ...]], blend: Blend
) -> tuple[tuple[PelvisHeight, float], ...]:
    """What props the pelvis at a moment between: one leg that bends on, or each knot's own prop with its weight."""
    props = [prop for knot in heights for prop, _ in knot]
    if len(props) == len(heights) and len({prop.leg for prop in props}) == 1:
        return ((PelvisHeight(props[0].leg, blend.number([prop.knee for prop in props])), 1.0),)
    return tuple(
        (prop, weight * blend.weight(knot)) for knot, props_there in enumerate(heights) for prop, weight in props_there
    )
