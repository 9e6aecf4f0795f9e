import json
from datetime import date
from typing import Any

import pytest

from kneeapp.core.exercise_state import ExerciseState, LeftOut, OfferState
from kneeapp.core.kept import Moment
from kneeapp.storage.exercise_state_text import exercise_state_of_text, exercise_state_text

MONDAY = date(2025, 3, 10)
STATE = ExerciseState(
    left_out=LeftOut(since=MONDAY, pain=5),
    is_easier=True,
    band=3,
    offers=OfferState(is_never=True, not_now=Moment(utc_ms=1_741_600_000_000, offset_min=-90)),
)
WRITTEN = {
    "left_out": {"since": "2025-03-10", "pain": 5},
    "is_easier": True,
    "band": 3,
    "is_never_offered": True,
    "not_now": {"utc_ms": 1_741_600_000_000, "offset_min": -90},
}


def test_a_state_is_written_in_words() -> None:
    assert json.loads(exercise_state_text(STATE)) == WRITTEN


@pytest.mark.parametrize(
    "state",
    [STATE, ExerciseState(), ExerciseState(left_out=LeftOut(since=MONDAY)), ExerciseState(band=0)],
    ids=["all", "none", "left out", "band"],
)
def test_what_is_written_is_read_again(state: ExerciseState) -> None:
    assert exercise_state_of_text(exercise_state_text(state)) == state


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "{}", "[" * 100_000, "9" * 5_000], ids=lambda text: text[:4])
def test_a_text_that_keeps_nothing_is_as_at_the_beginning(text: str) -> None:
    assert exercise_state_of_text(text) == ExerciseState()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"left_out": None}, {}),
        ({"left_out": "2025-03-10"}, {}),
        ({"left_out": {"pain": 5}}, {}),
        ({"left_out": {"since": "Monday", "pain": 5}}, {}),
        ({"left_out": {"since": 20250310}}, {}),
        ({"left_out": {"since": "2025-03-10"}}, {"left_out": LeftOut(since=MONDAY)}),
        *(
            ({"left_out": {"since": "2025-03-10", "pain": pain}}, {"left_out": LeftOut(since=MONDAY)})
            for pain in (-1, 11, 5.0, "5", True)
        ),
        ({"is_easier": 1}, {}),
        ({"band": 2.0}, {}),
        ({"band": True}, {}),
        ({"is_never_offered": "yes"}, {}),
        ({"not_now": 3}, {}),
        ({"not_now": {"utc_ms": 3}}, {}),
        ({"not_now": {"utc_ms": "3", "offset_min": 0}}, {}),
        ({"not_now": {"utc_ms": 3, "offset_min": 0}}, {"offers": OfferState(not_now=Moment(utc_ms=3, offset_min=0))}),
        ({"is_easier": True, "colour": "red"}, {"is_easier": True}),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_as_at_the_beginning(given: dict[str, object], expected: dict[str, Any]) -> None:
    assert exercise_state_of_text(json.dumps(given)) == ExerciseState(**expected)
