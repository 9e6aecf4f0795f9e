"""Whole repetitions, moment by moment, and what can be measured on a skeleton."""

from collections.abc import Iterator
from functools import cache
from math import acos, degrees
from typing import NamedTuple

from kneeapp.core.exercise import Exercise
from kneeapp.core.figure.foot import foot_place, sole_of
from kneeapp.core.figure.motion import pose_at
from kneeapp.core.figure.pose import Leg
from kneeapp.core.figure.posed_leg import PosedLeg
from kneeapp.core.figure.skeleton import Skeleton, skeleton_of
from kneeapp.core.figure.vector import Vector, dot, minus, mixed, plus, times, unit
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from tests.core.figure.written_poses import figures, rig

HZ = 120


class Moment(NamedTuple):
    """A skeleton within a rep."""

    phase_id: str
    at_ms: float
    skeleton: Skeleton


@cache
def exercises() -> dict[str, Exercise]:
    """The built-in exercises by their ids."""
    library = load_library(builtin_library(), own_folder=None).library
    return {str(exercise.id): exercise for exercise in library.exercises}


@cache
def moments(exercise_id: str) -> tuple[Moment, ...]:
    """One rep of an exercise in steps of 1/120 s, and its first moment again at the end."""
    rep = tuple(_moments(exercises()[exercise_id]))
    return (*rep, rep[0])


def _moments(exercise: Exercise) -> Iterator[Moment]:
    figure, start_ms, step_ms, index = figures()[exercise.id], 0, 1000 / HZ, 0
    for phase in exercise.phases:
        duration_ms = phase.duration_ms or exercise.advice.hold_ms
        while index * step_ms < start_ms + duration_ms:
            pose = pose_at(figure, rig(), phase.id, (index * step_ms - start_ms) / duration_ms)
            yield Moment(phase.id, index * step_ms, skeleton_of(pose, rig()))
            index += 1
        start_ms += duration_ms


def leg_of(skeleton: Skeleton, leg: Leg) -> PosedLeg:
    return skeleton.work if leg is Leg.WORK else skeleton.base


def knee_bend(leg: PosedLeg) -> float:
    """How far the knee is bent, in degrees."""
    thigh, shank = unit(minus(leg.knee, leg.hip)), unit(minus(leg.ankle, leg.knee))
    return degrees(acos(max(-1.0, min(1.0, dot(thigh, shank)))))


def joints(skeleton: Skeleton) -> dict[str, Vector]:
    """All joints by name."""
    of_legs = {f"{leg.value}_{j}": getattr(leg_of(skeleton, leg), j) for leg in Leg for j in ("hip", "knee", "ankle")}
    arms = {"work": skeleton.work_arm, "base": skeleton.base_arm}
    of_arms = {f"{name}_{j}": getattr(arm, j) for name, arm in arms.items() for j in ("shoulder", "elbow", "wrist")}
    return {"pelvis": skeleton.pelvis, "neck": skeleton.neck, "head": skeleton.head, **of_legs, **of_arms}


def lowest_sole(skeleton: Skeleton) -> float:
    """How high the lowest point of both soles is."""
    shape, body = rig().shape, rig().body
    soles = [ball for leg in Leg for ball in sole_of(leg_of(skeleton, leg), leg, body, shape.foot)]
    return min(ball.at[1] - ball.radius for ball in soles)


def ball_of_foot(skeleton: Skeleton, leg: Leg) -> Vector:
    return foot_place(leg_of(skeleton, leg), leg, rig().body).under_ball


def centre_of_mass(skeleton: Skeleton) -> Vector:
    """About where the body's weight lies, from the usual shares of its segments."""
    weights = [(skeleton.head, 0.08), (mixed(skeleton.pelvis, skeleton.neck, 0.5), 0.50)]
    for leg in (skeleton.work, skeleton.base):
        thigh, shank = mixed(leg.hip, leg.knee, 0.43), mixed(leg.knee, leg.ankle, 0.43)
        weights += [(thigh, 0.105), (shank, 0.045), (leg.ankle, 0.015)]
    for arm in (skeleton.work_arm, skeleton.base_arm):
        weights += [(mixed(arm.shoulder, arm.elbow, 0.5), 0.027), (mixed(arm.elbow, arm.wrist, 0.6), 0.022)]
    total: Vector = (0.0, 0.0, 0.0)
    for at, weight in weights:
        total = plus(total, times(at, weight))
    return times(total, 1.0 / sum(weight for _, weight in weights))
