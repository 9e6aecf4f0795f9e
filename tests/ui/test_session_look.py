from dataclasses import fields

import pytest
from PySide6.QtCore import Qt

from kneeapp.core.commands import Pause, Resume
from kneeapp.core.exercise import Arrow, Side
from kneeapp.core.reasons import StopReason
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_look import (
    HOLD,
    LEAD_IN,
    MOVE,
    PAUSED,
    REST,
    SET_UP,
    SWITCH,
    Direction,
    RingPattern,
    SessionLook,
    arrow_direction,
    look_of,
)
from kneeapp.ui.theme import theme_for
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, short_item

LEFT, RIGHT = Direction.LEFT, Direction.RIGHT
ALL_LOOKS = (LEAD_IN, MOVE, HOLD, REST, SWITCH, PAUSED, SET_UP)


def a_rehearsal() -> Rehearsal:
    return Rehearsal(a_session(short_item(sets=2), short_item(a_squat())))


@pytest.mark.parametrize(
    ("kind", "look"),
    [
        (StepKind.SET_UP, SET_UP),
        (StepKind.LEAD_IN, LEAD_IN),
        (StepKind.MOVE, MOVE),
        (StepKind.HOLD, HOLD),
        (StepKind.RETURN, MOVE),
        (StepKind.SETTLE, MOVE),
        (StepKind.SWITCH, SWITCH),
        (StepKind.REST, REST),
        (StepKind.REST_BETWEEN_EXERCISES, REST),
        (StepKind.DONE, SET_UP),
    ],
)
def test_every_kind_of_step_has_its_look(kind: StepKind, look: SessionLook) -> None:
    assert look_of(a_rehearsal().until(kind).state) == look


def test_what_stands_still_is_grey_whatever_the_step() -> None:
    rehearsal = a_rehearsal().until(StepKind.HOLD)
    rehearsal.do(Pause())
    assert look_of(rehearsal.state) == PAUSED
    rehearsal.stop(StopReason.PAIN)
    assert look_of(rehearsal.state) == PAUSED


def test_coming_back_from_a_pause_looks_like_a_lead_in() -> None:
    rehearsal = a_rehearsal().until(StepKind.HOLD)
    rehearsal.run(500)
    rehearsal.do(Pause(), Resume())
    assert look_of(rehearsal.state) == LEAD_IN


def test_patterns_tell_the_kinds_of_time_apart_without_colour() -> None:
    assert HOLD.pattern is LEAD_IN.pattern is RingPattern.EMPTIES
    assert MOVE.pattern is RingPattern.FILLS
    assert REST.pattern is SWITCH.pattern is RingPattern.DOTS
    assert PAUSED.pattern is SET_UP.pattern is RingPattern.NONE


@pytest.mark.parametrize("look", ALL_LOOKS)
def test_only_dotted_rings_have_dots(look: SessionLook) -> None:
    assert (look.dots > 0) is (look.pattern is RingPattern.DOTS)


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("look", ALL_LOOKS)
def test_every_role_of_a_look_has_a_colour(look: SessionLook, scheme: Qt.ColorScheme) -> None:
    for field in fields(look):
        if field.name not in ("pattern", "dots"):
            assert theme_for(scheme).color(getattr(look, field.name)).isValid()


@pytest.mark.parametrize(
    ("arrow", "left_leg", "right_leg"),
    [
        (Arrow.OUT, LEFT, RIGHT),
        (Arrow.IN, RIGHT, LEFT),
        (Arrow.FORWARD, LEFT, RIGHT),
        (Arrow.BACK, RIGHT, LEFT),
        (Arrow.UP, Direction.UP, Direction.UP),
        (Arrow.DOWN, Direction.DOWN, Direction.DOWN),
    ],
)
def test_arrows_point_as_in_a_mirror(arrow: Arrow, left_leg: Direction, right_leg: Direction) -> None:
    assert arrow_direction(arrow, Side.LEFT) is left_leg
    assert arrow_direction(arrow, Side.RIGHT) is right_leg


def test_arrows_for_both_legs_point_as_for_the_left_one() -> None:
    assert [arrow_direction(arrow, Side.BOTH) for arrow in Arrow] == [
        arrow_direction(arrow, Side.LEFT) for arrow in Arrow
    ]
