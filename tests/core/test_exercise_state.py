from datetime import date

from kneeapp.core.exercise_state import ExerciseState, LeftOut, OfferState
from tests.core.kept_sessions import noon

MONDAY = date(2025, 3, 10)


def test_at_first_nothing_is_remembered() -> None:
    assert ExerciseState() == ExerciseState(
        left_out=None, is_easier=False, offers=OfferState(is_never=False, not_now=None), band=None
    )


def test_an_exercise_stays_left_out_until_it_is_put_back() -> None:
    left_out = ExerciseState(band=2, is_easier=True).leaving_out(MONDAY, 5)
    assert left_out == ExerciseState(left_out=LeftOut(since=MONDAY, pain=5), is_easier=True, band=2)
    assert left_out.put_back() == ExerciseState(band=2, is_easier=True)


def test_an_offer_is_put_off_or_refused_for_good() -> None:
    put_off = ExerciseState(band=2).offers_put_off(noon(MONDAY))
    assert put_off == ExerciseState(band=2, offers=OfferState(not_now=noon(MONDAY)))
    assert put_off.offers_refused() == ExerciseState(band=2, offers=OfferState(is_never=True, not_now=noon(MONDAY)))
