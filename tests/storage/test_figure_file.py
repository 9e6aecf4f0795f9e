"""Files of poses become figures, or tell all their mistakes."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.figure.figure import Bone, BoneSide, Ease, ExerciseFigure, Glow, LoopBand, Segment, StrapBand, View
from kneeapp.core.figure.hand_place import HandFrame
from kneeapp.core.figure.pose import FreeLeg, Leg, PelvisHeight, PlantedLeg
from kneeapp.core.figure.shape import Ball, Cap, HandBall, ProfileKnot, Ring, ThumbBall
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.figure_file import read_figures, read_own_figures
from kneeapp.storage.figures import Figures
from kneeapp.storage.library_file import read_exercises
from tests.storage.figure_files import own_file

TOE_RAISE = ExerciseId("toe-raise")
PHASES = {TOE_RAISE: ("rise", "lower")}


@cache
def builtin() -> Figures:
    return read_figures(resource("poses.yaml"))


def figure(name: str) -> ExerciseFigure:
    return builtin().exercises[ExerciseId(name)]


def own(folder: Path, *changes: tuple[str, str]) -> ExerciseFigure:
    return read_own_figures(own_file(folder, *changes), builtin(), PHASES)[TOE_RAISE]


def told(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """The mistakes of the file of own poses with these changes, each with its line and column."""
    path = own_file(folder, *changes)
    with pytest.raises(LibraryFileError) as caught:
        read_own_figures(path, builtin(), PHASES)
    assert caught.value.path == path
    assert caught.value.is_left_out
    return [f"{each.line}:{each.column}: {each.message}" for each in caught.value.diagnostics]


@pytest.mark.parametrize("exercise", read_exercises(builtin_library()), ids=lambda exercise: exercise.id)
def test_a_built_in_exercise_is_shown_phase_by_phase(exercise: Exercise) -> None:
    shown = [segment.phase_id for segment in figure(exercise.id).segments]
    assert shown == [phase.id for phase in exercise.phases]
    assert builtin().of(exercise) is figure(exercise.id)


def test_there_are_figures_of_the_built_in_exercises_alone() -> None:
    assert list(builtin().exercises) == [exercise.id for exercise in read_exercises(builtin_library())]


def test_the_rig_arrives() -> None:
    rig = builtin().rig
    assert (rig.body.ankle, rig.body.heel, rig.body.standing) == (8.0, -6.0, 93.0)
    assert rig.cameras[View.THREE_QUARTER] == (42.0, 8.0)
    assert list(rig.hands) == ["hang", "hips", "clasp", "forward"]
    assert rig.hands["clasp"] == (HandFrame.WORLD, (4.6, -15.5, 25.0), (0.8, -0.6, -0.2), (-0.62, 0.70, 0.30))


def test_skin_and_clothes_arrive() -> None:
    shape = builtin().rig.shape
    assert shape.thigh[1] == ProfileKnot(at=0.18, radius=8.95, front=0.3, out=0.3)
    assert shape.shirt[0] == Ring(height=9.0, half_width=14.6, half_depth=9.2, forward=-0.4)
    assert shape.gusset.top == Ball(at=(0.0, 1.0, 0.0), radius=8.5)
    assert (shape.shorts_leg.start, shape.shorts_leg.end, shape.sleeve.cap) == (0.08, 0.54, 5.6)
    assert shape.head.hair.outer == Cap(centre=(0.0, 2.5, -1.5), radius=10.25, half_angle=95.5)
    assert (shape.hand.tip, shape.hand.thumb[1]) == (HandBall(9.8, 1.75), ThumbBall(5.8, 3.2, 1.15))
    assert (shape.neck.top.at, shape.collar.rim, len(shape.foot.sole)) == ((0.0, -5.4, -1.9), 6.7, 6)


def test_a_figure_arrives() -> None:
    swing = figure("single-leg-band")
    assert (swing.view, swing.views) == (View.FRONT, (View.FRONT, View.THREE_QUARTER))
    assert (swing.active, swing.thumbnail) == ((Leg.WORK,), "out")
    assert swing.glows == (Glow(leg=Leg.WORK, bone=Bone.THIGH, side=BoneSide.OUT, start=0.0, end=0.62),)
    assert swing.band == StrapBand(Leg.WORK, Bone.SHANK, 0.86, 4.8, (-72.0, 13.0, 16.0), 46.0, 5.0, 9)
    assert swing.segments[0] == Segment(phase_id="out", to="out", via=(("mid", 0.42),), ease=Ease.SINE)
    assert swing.segments[1] == Segment(phase_id="hold", at="out", breathes=True)
    assert figure("band-squat").band == LoopBand((Leg.WORK, Leg.BASE), Bone.THIGH, 0.70, 7.0, 6)
    assert figure("forward-lunge").band is None


def test_a_pose_arrives() -> None:
    out = figure("single-leg-band").poses["out"]
    assert (out.pelvis, out.chest_rot, out.head) == ((-11.5, 0.0, 0.0), (1.0, -6.0, 0.0), (0.0, 4.0, 0.0))
    assert out.work == FreeLeg(flex=-2.0, abd=34.0, turn=4.0, knee=3.0, ankle=6.0)
    assert out.base == PlantedLeg(plant=(11.0, 0.0))
    assert out.heights == ((PelvisHeight(Leg.BASE, 9.0), 1.0),)
    assert (out.work_arm, out.base_arm) == ((("hips", 1.0),), (("hips", 1.0),))
    assert (out.tension, out.glow) == (0.95, 1.0)


def test_what_a_pose_leaves_out_is_neutral(tmp_path: Path) -> None:
    toe_raise = own(tmp_path)
    stand = toe_raise.poses["stand"]
    assert stand[:4] == ((0.0, 0.0, 0.0),) * 4
    assert (stand.heights, stand.tension, stand.glow, stand.work_arm) == ((), 0.0, 0.0, (("hips", 1.0),))
    assert (toe_raise.views, toe_raise.glows, toe_raise.band) == ((View.SIDE,), (), None)
    assert toe_raise.segments[0].ease is Ease.SINE


def test_each_arm_may_have_its_own_place(tmp_path: Path) -> None:
    up = own(tmp_path, ("arms: hang", "arms: {work: clasp, base: forward}")).poses["up"]
    assert (up.work_arm, up.base_arm) == ((("clasp", 1.0),), (("forward", 1.0),))


def test_a_band_needs_no_more_than_where_it_is(tmp_path: Path) -> None:
    loop = own(tmp_path, ("    poses:", "    band: {kind: loop, bone: thigh, at: 0.5, width: 5}\n    poses:")).band
    assert loop == LoopBand((Leg.WORK, Leg.BASE), Bone.THIGH, 0.5, 5.0, 7)
    strap = "    band: {kind: strap, bone: shank, at: 0.9, width: 5, anchor: [-70, 10, 0]}\n    poses:"
    assert own(tmp_path, ("    poses:", strap)).band == StrapBand(
        Leg.WORK, Bone.SHANK, 0.9, 5.0, (-70.0, 10.0, 0.0), 0.0, 0.0, 9
    )


BAND = "    band: {kind: loop, bone: thigh, at: 0.5, width: 5, legs: [work, work], sag: 4}\n    poses:"
STRAP = "    band: {kind: strap, bone: shank, at: 0.9, width: 5, legs: [work]}\n    poses:"
MISTAKES = {
    "name of a pose": (("to: up}", "to: upp}"), "11:24: there is no pose “upp”; did you mean “up”?"),
    "thumbnail": (("thumbnail: up", "thumbnail: down"), "6:16: there is no pose “down”; there are stand, up"),
    "pose on the way": (
        ("to: up}", "to: up, via: [[uup, 0.5]]}"),
        "11:35: there is no pose “uup”; did you mean “up”?",
    ),
    "place for hands": (
        ("arms: hang", "arms: hip"),
        "9:18: there is no place for hands “hip”; did you mean “hips”?",
    ),
    "place for one hand": (
        ("arms: hang", "arms: {work: hips, base: top}"),
        "9:37: there is no place for hands “top”; there are hang, hips, clasp, forward",
    ),
    "view": (
        ("view: side", "view: above"),
        "4:11: “view” should be one of front, three_quarter, side; it says “above”",
    ),
    "bent too far": (
        ("up: {arms: hang, work: {plant: [10, 0], heel: 30}", "up: {work: {knee: 126}"),
        "9:25: “knee” should be a number from 0 to 125; it says 126",
    ),
    "bent backwards": (
        ("up: {arms: hang, work: {plant: [10, 0], heel: 30}", "up: {work: {knee: -1}"),
        "9:25: “knee” should be a number from 0 to 125; it says -1",
    ),
    "angle": (("heel: 30", "heel: 181"), "9:53: “heel” should be a number from -180 to 180; it says 181"),
    "endless number": (("heel: 30", "heel: .inf"), "9:53: “heel” should be a number from -180 to 180; it says “.inf”"),
    "glow": (("glow: 1", "glow: 1.5"), "9:98: “glow” should be a number from 0 to 1; it says 1.5"),
    "length of a list": (
        ("[10, 0]", "[10, 0, 0]"),
        "8:29: “plant” should be a list of 2 numbers, such as [10, 0]; it has 3 items",
    ),
    "item of a list": (
        ("[10, 0]", "[10, far]"),
        "8:34: item 2 of “plant” should be a number from -300 to 300; it says “far”",
    ),
    "standing and hanging": (
        ("heel: 30", "knee: 30"),
        "9:47: “knee” is of a leg that hangs; with “plant” the foot stands and the knee follows",
    ),
    "hanging and standing": (
        ("work: {plant: [10, 0], heel: 30}", "work: {heel: 30}"),
        "9:31: “heel” is of a foot that stands; it needs “plant”, such as plant: [10, 0]",
    ),
    "height of a hanging leg": (
        ("up: {arms: hang, work: {plant: [10, 0], heel: 30}", "up: {height: {leg: work, knee: 9}, work: {knee: 5}"),
        "9:26: “height” needs a leg that stands, and “work” has no “plant”",
    ),
    "neither": (("to: up}", "ease: in}"), "11:9: “to” or “at” is missing; a phase travels to a pose, or stays at one"),
    "both": (("to: up}", "to: up, at: up}"), "11:28: a phase has either “to” or “at”; leave one of them out"),
    "way without an end": (
        ("to: up}", "at: up, ease: in}"),
        "11:28: “ease” needs “to”; with “at” the figure stays where it is",
    ),
    "way that falls": (
        ("to: up}", "to: up, via: [[up, 0.6], [up, 0.6]]}"),
        "11:50: the parts of the way should rise; 0.6 comes after 0.6",
    ),
    "end of the way": (
        ("to: up}", "to: up, via: [[up, 1]]}"),
        "11:39: item 2 of item 1 of “via” should be a number from 0.01 to 0.99; it says 1",
    ),
    "phase twice": (("id: lower", "id: rise"), "12:14: the phase “rise” is on line 11 already"),
    "first view": (
        ("    poses:", "    views: [front]\n    poses:"),
        "4:11: “view” should be one of “views”, for the exercise is first seen from there",
    ),
    "view twice": (
        ("    poses:", "    views: [side, side]\n    poses:"),
        "7:19: “side” comes twice; leave one of them out",
    ),
    "legs twice": (("[work, base]", "[work, work]"), "5:20: “work” comes twice; leave one of them out"),
    "no legs": (
        ("[work, base]", "[]"),
        "5:13: “active” should be a list of 1 to 2 of work, base, such as [work]; it is an empty list",
    ),
    "span": (
        ("    poses:", "    glow_on: [{leg: work, bone: thigh, side: in, span: [0.9, 0.2]}]\n    poses:"),
        "7:56: “span” should have the smaller number first; it says [0.9, 0.2]",
    ),
    "unknown key": (("glow: 1", "glwo: 1"), "9:92: there is no key “glwo” here; did you mean “glow”?"),
    "body": (
        ("exercises:", "body: {ankle: 9}\nexercises:"),
        "2:1: there is no key “body” here; the keys here are format, exercises",
    ),
    "newer": (
        ("poses/1", "poses/2"),
        "1:9: this file is for a newer kneeapp (format 2; this one reads 1); update kneeapp to use it",
    ),
    "format": (("kneeapp-poses/1", "1"), "1:9: “format” should be kneeapp-poses/1; it says 1"),
    "id": (("toe-raise:", "Toe Raise:"), "3:3: “Toe Raise” should be small letters a to z, digits and hyphens"),
    "name given to a pose": (
        ("      stand:", "      Stand:"),
        "8:7: “Stand” should be small letters a to z, digits and hyphens",
    ),
    "list in place of poses": (
        ("up: {arms: hang, ", "up: [stand]  # {"),
        "9:11: “up” should be a group of keys (work, base); it is a list",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_at_its_place(tmp_path: Path, name: str) -> None:
    change, message = MISTAKES[name]
    assert message in "\n".join(told(tmp_path, change))


@pytest.mark.parametrize(
    ("band", "messages"),
    [
        (BAND, ["7:69: “work” comes twice; leave one of them out", "7:76: a loop has no “sag”; leave it out"]),
        (
            STRAP,
            [
                "7:11: “anchor” is missing; a strap needs the place where it is fixed, such as [-72, 13, 16]",
                "7:57: a strap has no “legs”; leave it out",
            ],
        ),
    ],
)
def test_the_mistakes_of_a_band_are_told(tmp_path: Path, band: str, messages: list[str]) -> None:
    assert told(tmp_path, ("    poses:", band)) == messages


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    messages = told(
        tmp_path, ("side", "above"), ("heel: 30", "heel: many"), ("to: up", "to: pu"), ("to: stand", "by: 1")
    )
    assert [message.split(": ")[0] for message in messages] == ["4:11", "9:53", "11:24", "12:9", "12:21"]


def test_the_phases_must_be_those_of_the_exercise(tmp_path: Path) -> None:
    assert told(tmp_path, ("id: lower", "id: lover")) == [
        "10:5: the phase “lower” of the exercise is missing here",
        "12:14: there is no phase of “toe-raise” “lover”; did you mean “lower”?",
    ]


def test_the_exercise_must_exist(tmp_path: Path) -> None:
    assert told(tmp_path, ("toe-raise", "toe-rise")) == [
        "3:3: there is no exercise “toe-rise”; did you mean “toe-raise”?"
    ]


def test_without_exercises_at_hand_any_phase_may_be_shown(tmp_path: Path) -> None:
    path = own_file(tmp_path, ("id: lower", "id: lover"))
    assert list(read_own_figures(path, builtin())) == [TOE_RAISE]


@pytest.mark.parametrize("text", ["", "# nothing"])
def test_an_empty_file_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "poses.yaml").write_text(text)
    with pytest.raises(
        LibraryFileError, match=r":1:1: the file has no poses yet; it should begin with “format: kneeapp"
    ):
        read_own_figures(tmp_path / "poses.yaml", builtin())


def test_kneeapps_own_file_needs_all_its_parts(tmp_path: Path) -> None:
    text = resource("poses.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "poses.yaml"
    broken.write_text(text.replace("  ankle: 8.0", "  ankle: 0").replace("arms: hips", "arms: hip", 1))
    with pytest.raises(LibraryFileError) as caught:
        read_figures(broken)
    assert [each.message for each in caught.value.diagnostics] == [
        "“ankle” should be a number from 0.1 to 200; it says 0",
        "there is no place for hands “hip”; did you mean “hips”?",
    ]


def test_a_figure_that_shows_other_phases_than_the_exercise_has_is_not_used() -> None:
    squat = next(each for each in read_exercises(builtin_library()) if each.id == "band-squat")
    assert builtin().of(replace(squat, phases=squat.phases[:-1])) is None
    assert builtin().of(replace(squat, id=ExerciseId("other"))) is None
