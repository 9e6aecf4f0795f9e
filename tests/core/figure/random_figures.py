"""Random poses such as a user's own file could hold."""

from hypothesis import strategies as st

from kneeapp.core.figure.figure import Ease, ExerciseFigure, Segment, View
from kneeapp.core.figure.pose import ArmMix, FreeLeg, Leg, PelvisHeight, PlantedLeg, Pose
from kneeapp.core.figure.vector import Vector
from tests.core.figure.written_poses import rig


def between(least: float, most: float) -> st.SearchStrategy[float]:
    return st.floats(least, most, allow_nan=False)


def vectors(x: tuple[float, float], y: tuple[float, float], z: tuple[float, float]) -> st.SearchStrategy[Vector]:
    return st.tuples(between(*x), between(*y), between(*z))


ANGLE = (-180.0, 180.0)
PLANTED_LEGS = st.builds(
    PlantedLeg,
    plant=st.tuples(between(2, 30), between(-30, 30)),
    toe_out=between(-10, 40),
    heel=between(-20, 60),
    lift=between(0, 15) | st.just(0.0),
    knee_out=between(-10, 30),
)
"""Feet within reach of the pelvis of a possible pose."""

FREE_LEGS = st.builds(
    FreeLeg,
    flex=between(-40, 115),
    abd=between(-15, 60),
    turn=between(-20, 45),
    knee=between(0, 125),
    ankle=between(-45, 25),
    foot_turn=st.just(0.0),
    foot_tilt=st.just(0.0),
)
ARMS: st.SearchStrategy[ArmMix] = st.sampled_from(sorted(rig().hands)).map(lambda name: ((name, 1.0),))
POSSIBLE_TURNS = vectors((-15, 60), (-20, 20), (-20, 20))


@st.composite
def possible_poses(draw: st.DrawFn) -> Pose:
    """Poses that a body can take, with at least one foot planted; a planted leg may prop the pelvis."""
    legs = draw(st.tuples(PLANTED_LEGS, PLANTED_LEGS | FREE_LEGS))
    work, base = draw(st.permutations(legs))
    planted = Leg.WORK if work is legs[0] else Leg.BASE
    props = st.builds(PelvisHeight, st.just(planted), between(2, 60)).map(lambda prop: ((prop, 1.0),))
    return Pose(
        pelvis=draw(vectors((-15, 15), (-45, -12), (-20, 20))),
        pelvis_rot=draw(POSSIBLE_TURNS),
        chest_rot=draw(POSSIBLE_TURNS),
        head=draw(vectors((-40, 40), (-20, 20), (-40, 40))),
        work=work,
        base=base,
        work_arm=draw(ARMS),
        base_arm=draw(ARMS),
        heights=draw(st.just(()) | props),
        tension=draw(between(0, 1)),
        glow=draw(between(0, 1)),
    )


@st.composite
def any_poses(draw: st.DrawFn) -> Pose:
    """Poses whose numbers a file may hold, be they ever so impossible for a body."""
    lengths, turns = vectors((-100, 100), (-100, 100), (-100, 100)), vectors(ANGLE, ANGLE, ANGLE)
    angles = between(*ANGLE)
    planted = st.builds(
        PlantedLeg,
        plant=st.tuples(between(-150, 150), between(-150, 150)),
        toe_out=angles,
        heel=angles,
        lift=between(0, 100),
        knee_out=angles,
    )
    free = st.builds(FreeLeg, angles, angles, angles, between(0, 125), angles, st.just(0.0), st.just(0.0))
    props = st.builds(PelvisHeight, st.sampled_from(Leg), between(0, 125)).map(lambda prop: ((prop, 1.0),))
    return Pose(
        pelvis=draw(lengths),
        pelvis_rot=draw(turns),
        chest_rot=draw(turns),
        head=draw(turns),
        work=draw(planted | free),
        base=draw(planted | free),
        work_arm=draw(ARMS),
        base_arm=draw(ARMS),
        heights=draw(st.just(()) | props),
    )


@st.composite
def figures_of(draw: st.DrawFn, poses: st.SearchStrategy[Pose]) -> ExerciseFigure:
    """A rep out to a pose and back, with another pose on either way or none."""
    drawn = {name: draw(poses) for name in ("stand", "mid", "out")}
    via = st.just(()) | between(0.2, 0.8).map(lambda fraction: (("mid", fraction),))
    segments = (
        Segment(phase_id="out", to="out", via=draw(via), ease=draw(st.sampled_from(Ease))),
        Segment(phase_id="hold", at="out", breathes=True),
        Segment(phase_id="back", to="stand", via=draw(via), ease=draw(st.sampled_from(Ease))),
    )
    return ExerciseFigure(
        view=View.FRONT,
        views=(View.FRONT,),
        active=(Leg.WORK,),
        thumbnail="out",
        glows=(),
        band=None,
        poses=drawn,
        segments=segments,
    )
