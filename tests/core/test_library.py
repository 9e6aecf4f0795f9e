"""A library keeps its order, knows each exercise once and finds by any word."""

import pytest

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.library import Library
from tests.core.sessions import a_squat, a_swing

SWING = a_swing()
SQUAT = a_squat()
LIBRARY = Library(exercises=(SWING, SQUAT), routine=(SQUAT.id,))


def test_an_exercise_is_found_by_its_id() -> None:
    assert LIBRARY[ExerciseId("squat")] is SQUAT


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="handstand"):
        LIBRARY[ExerciseId("handstand")]


def test_no_id_comes_twice() -> None:
    with pytest.raises(ValueError, match="an exercise id comes twice"):
        Library(exercises=(SWING, SWING))


def test_the_routine_names_only_exercises_of_the_library() -> None:
    with pytest.raises(ValueError, match=r"the routine names unknown exercises: \['handstand'\]"):
        Library(exercises=(SWING,), routine=(ExerciseId("handstand"),))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", (SWING, SQUAT)),
        ("   ", (SWING, SQUAT)),
        ("band", (SWING, SQUAT)),
        ("SQUAT", (SQUAT,)),
        ("mini", (SQUAT,)),
        ("abduct", (SWING,)),
        ("gluteus", (SWING,)),
        ("anchor", (SWING,)),
        ("loop quadriceps", (SQUAT,)),
        ("loop abduction", ()),
        ("outer", ()),
    ],
)
def test_a_search_finds_where_each_word_is_part_of_names_muscles_or_equipment(
    query: str, found: tuple[object, ...]
) -> None:
    assert LIBRARY.matching(query) == found
