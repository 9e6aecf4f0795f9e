"""What is remembered of an exercise as JSON text, and back. What cannot be read is as if it had never been told."""

import json
from datetime import date
from typing import Any

from kneeapp.core.exercise_state import ExerciseState, LeftOut, OfferState
from kneeapp.core.kept import Moment


def exercise_state_text(state: ExerciseState) -> str:
    """The text that keeps a state."""
    left_out, not_now = state.left_out, state.offers.not_now
    written = {
        "left_out": left_out and {"since": left_out.since.isoformat(), "pain": left_out.pain},
        "is_easier": state.is_easier,
        "band": state.band,
        "is_never_offered": state.offers.is_never,
        "not_now": not_now and {"utc_ms": not_now.utc_ms, "offset_min": not_now.offset_min},
    }
    return json.dumps(written)


def exercise_state_of_text(text: str) -> ExerciseState:
    """The state that a text keeps; what is missing or cannot be is as at the beginning."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ExerciseState()
    written: dict[str, Any] = found if isinstance(found, dict) else {}
    return ExerciseState(
        left_out=_left_out(written.get("left_out")),
        is_easier=written.get("is_easier") is True,
        band=_whole(written.get("band")),
        offers=OfferState(
            is_never=written.get("is_never_offered") is True,
            not_now=_moment(written.get("not_now")),
        ),
    )


def _left_out(written: object) -> LeftOut | None:
    if not isinstance(written, dict) or not isinstance(since := written.get("since"), str):
        return None
    pain = _whole(written.get("pain"))
    try:
        day = date.fromisoformat(since)
    except ValueError:
        return None
    return LeftOut(since=day, pain=pain if pain in range(11) else None)


def _moment(written: object) -> Moment | None:
    if not isinstance(written, dict):
        return None
    utc_ms, offset_min = _whole(written.get("utc_ms")), _whole(written.get("offset_min"))
    return None if utc_ms is None or offset_min is None else Moment(utc_ms=utc_ms, offset_min=offset_min)


def _whole(value: object) -> int | None:
    """The value if it is a whole number; a bool is none."""
    return value if type(value) is int else None
