"""The form of an exercise file: its keys, their limits and what each is for, as types.

What the types cannot say (one key against another) is in library_rules. ``python -m kneeapp.storage.library_schema``
prints the JSON Schema that editors complete and explain keys from; it is kept as resources/exercises.schema.json.
"""

import json
import sys
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from kneeapp.core.exercise import MAX_REPS, Arrow, BandKind, PhaseKind

FORMAT = 1
"""The format that this kneeapp reads."""

DEFAULT_REST_S = 60
DEFAULT_SWITCH_S = 20
MAX_HOLD_S = 120
MAX_SETS = 10


class _Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of keys in which any other key is a mistake."""


def _text(max_length: int) -> Meta:
    return Meta(min_length=1, max_length=max_length, pattern=r"\S")


# Python's $ also matches before a line break at the end; JSON Schema's does not.
Id = Annotated[
    str,
    Meta(
        max_length=60,
        pattern=r"^[a-z0-9][a-z0-9-]*$(?!\n)",
        extra={"expected": "small letters a to z, digits and hyphens"},
    ),
]
Word = Annotated[str, _text(40)]
Line = Annotated[str, _text(100)]
Sentence = Annotated[str, _text(400)]
Reps = Annotated[int, Meta(ge=1, le=MAX_REPS)]
Sets = Annotated[int, Meta(ge=1, le=MAX_SETS)]
HoldSeconds = Annotated[float, Meta(ge=0, le=MAX_HOLD_S)]
Lines = Annotated[tuple[Line, ...], Meta(max_length=30)]
Sentences = Annotated[tuple[Sentence, ...], Meta(max_length=30)]


class MusclesEntry(_Group, frozen=True):
    """Which muscles play which part."""

    stretched: Annotated[Lines, Meta(description="Muscles that are lengthened.", examples=[["hip adductors"]])] = ()
    main: Annotated[Lines, Meta(description="Muscles that do the work.", examples=[["gluteus medius"]])] = ()
    helping: Annotated[Lines, Meta(description="Muscles that help.", examples=[["hamstrings"]])] = ()
    standing_leg: Annotated[
        Lines, Meta(description="Muscles of the leg that stands.", examples=[["ankle muscles"]])
    ] = ()


class BandEntry(_Group, frozen=True):
    """Which resistance band is worn where."""

    kind: Annotated[BandKind, Meta(description="anchored: a long band, fixed to something. loop: a closed band.")]
    worn_on: Annotated[Line, Meta(description="Where on the body it is worn.", examples=["both thighs"])]
    anchor_height: Annotated[
        Line, Meta(description="How high it is fixed; for an anchored band only.", examples=["ankle"])
    ] = ""


class RepsEntry(_Group, frozen=True):
    """Repetitions of a set, on each leg."""

    default: Annotated[Reps, Meta(description="Repetitions to begin with.", examples=[10])]
    advised: Annotated[
        tuple[Reps, Reps] | UnsetType,
        Meta(
            description="The advised range, the smaller number first; without it, the default alone.",
            examples=[[10, 15]],
        ),
    ] = UNSET


class HoldEntry(_Group, frozen=True):
    """Seconds that a hold lasts, and what the user may choose."""

    default: Annotated[HoldSeconds, Meta(description="Seconds to begin with.", examples=[2])]
    min: Annotated[HoldSeconds, Meta(description="The shortest hold that can be chosen.", examples=[1])] = 0
    max: Annotated[HoldSeconds, Meta(description="The longest hold that can be chosen.", examples=[10])] = MAX_HOLD_S


class SetsEntry(_Group, frozen=True):
    """Sets of one session."""

    default: Annotated[Sets, Meta(description="Sets to begin with.", examples=[1])] = 1
    max: Annotated[Sets, Meta(description="The most sets that can be chosen.", examples=[3])] = MAX_SETS


class DoseEntry(_Group, frozen=True):
    """How much of an exercise is advised."""

    reps: Annotated[RepsEntry, Meta(description="Repetitions of a set, on each leg.", examples=[{"default": 10}])]
    hold_s: Annotated[
        HoldEntry | UnsetType,
        Meta(description="Seconds of a hold; needed where the movement has one.", examples=[{"default": 2}]),
    ] = UNSET
    sets: Annotated[SetsEntry, Meta(description="Sets of one session.", examples=[{"default": 1}])] = SetsEntry()
    sets_a_day: Annotated[Sets, Meta(description="Sets of a whole day.", examples=[1])] = 1
    rest_s: Annotated[float, Meta(ge=0, le=600, description="Seconds of rest between two sets.", examples=[60])] = (
        DEFAULT_REST_S
    )
    switch_s: Annotated[
        Annotated[float, Meta(ge=0, le=300)] | UnsetType,
        Meta(
            description=f"Seconds for changing legs; {DEFAULT_SWITCH_S} without it. With “each_leg: true” only.",
            examples=[20],
        ),
    ] = UNSET


class SetUpEntry(_Group, frozen=True):
    """One step of getting ready."""

    do: Annotated[Line, Meta(description="What to do, in a few words.", examples=["Feet hip-width apart"])]
    more: Annotated[Sentence, Meta(description="A sentence more about it.", examples=["Toes slightly out."])] = ""
    pin: Annotated[
        Literal["anchor", "ankle", "band", "feet", "stand"] | UnsetType,
        Meta(description="What in the picture it is about.", examples=["feet"]),
    ] = UNSET


class PhaseEntry(_Group, frozen=True):
    """One phase of a repetition."""

    id: Annotated[Id, Meta(description="A name for the phase, once in its exercise.", examples=["lift"])]
    kind: Annotated[
        PhaseKind,
        Meta(
            description="move: out or up. hold: stay there. return: back. settle: a moment before the next repetition."
        ),
    ]
    word: Annotated[Word, Meta(description="What is called out, a word or two.", examples=["Lift"])]
    seconds: Annotated[
        Annotated[float, Meta(ge=0.1, le=60)] | UnsetType,
        Meta(description="How long it takes; not for a hold, whose seconds are in the dose.", examples=[2.5]),
    ] = UNSET
    arrow: Annotated[Arrow | UnsetType, Meta(description="Where the working part travels.")] = UNSET
    caption: Annotated[Word, Meta(description="A few words below the called one.", examples=["slowly"])] = ""


class FaultEntry(_Group, frozen=True):
    """A common mistake and what cures it."""

    fault: Annotated[Sentence, Meta(description="What goes wrong.", examples=["The heels lift."])]
    fix: Annotated[Sentence, Meta(description="What cures it.", examples=["Sit further back."])]


class ExerciseEntry(_Group, frozen=True):
    """One exercise."""

    id: Annotated[Id, Meta(description="What the history knows it by: never change it.", examples=["hip-bridge"])]
    name: Annotated[Line, Meta(description="Its full name.", examples=["Hip bridge"])]
    aim: Annotated[Sentence, Meta(description="What it is for.", examples=["Strengthens the buttocks."])]
    each_leg: Annotated[
        bool, Meta(description="true: one leg after the other. false: both at once.", examples=[True, False])
    ]
    dose: Annotated[DoseEntry, Meta(description="How much of it.", examples=[{"reps": {"default": 10}}])]
    set_up: Annotated[
        tuple[SetUpEntry, ...],
        Meta(min_length=1, max_length=20, description="Getting ready, step by step.", examples=[[{"do": "Lie down"}]]),
    ]
    how_to: Annotated[
        tuple[Sentence, ...],
        Meta(min_length=1, max_length=20, description="The movement in sentences.", examples=[["Lift your hips."]]),
    ]
    movement: Annotated[
        tuple[PhaseEntry, ...],
        Meta(
            min_length=1,
            max_length=20,
            description="The phases of one repetition, in their order.",
            examples=[[{"id": "lift", "kind": "move", "word": "Lift", "seconds": 2}]],
        ),
    ]
    short_name: Annotated[
        Word, Meta(description="A shorter name for narrow places; without it, the name.", examples=["Bridge"])
    ] = ""
    also_known_as: Annotated[Lines, Meta(description="Other names, for the search.", examples=[["pelvic lift"]])] = ()
    muscles: Annotated[
        MusclesEntry, Meta(description="Which muscles play which part.", examples=[{"main": ["gluteus maximus"]}])
    ] = MusclesEntry()
    equipment: Annotated[Lines, Meta(description="What is needed.", examples=[["mat"]])] = ()
    band: Annotated[
        BandEntry | UnsetType,
        Meta(description="Its resistance band, if any.", examples=[{"kind": "loop", "worn_on": "both thighs"}]),
    ] = UNSET
    switch: Annotated[
        Lines,
        Meta(
            description="What to do when changing legs. With “each_leg: true” only.", examples=[["Now your {side} leg"]]
        ),
    ] = ()
    change_over: Annotated[
        Line, Meta(description="What to get ready before this exercise.", examples=["Loop band, round both thighs"])
    ] = ""
    keep_in_mind: Annotated[Lines, Meta(description="Reminders while moving.", examples=[["Back long"]])] = ()
    tips: Annotated[Lines, Meta(description="Reminders in two or three words.", examples=[["Knees wide."]])] = ()
    faults: Annotated[
        tuple[FaultEntry, ...],
        Meta(
            max_length=20,
            description="Common mistakes and their cure.",
            examples=[[{"fault": "The heels lift.", "fix": "Sit further back."}]],
        ),
    ] = ()
    stop_if: Annotated[Sentences, Meta(description="When to stop at once.", examples=[["knee pain"]])] = ()
    easier: Annotated[Lines, Meta(description="Ways to make it easier.", examples=[["no band"]])] = ()
    harder: Annotated[Lines, Meta(description="Ways to make it harder.", examples=[["a stronger band"]])] = ()
    note: Annotated[Sentence, Meta(description="Anything else.", examples=["Fine on any day."])] = ""
    image: Annotated[
        Line,
        Meta(
            description="A picture beside this file: PNG, JPEG or SVG, at most 5 MB. For your own exercises only.",
            examples=["hip-bridge.png"],
        ),
    ] = ""


class LibraryEntry(_Group, frozen=True):
    """An exercise file of kneeapp."""

    format: Annotated[Literal[1], Meta(description="The format of this file: 1.", examples=[FORMAT])]
    exercises: Annotated[
        tuple[ExerciseEntry, ...],
        Meta(
            min_length=1,
            max_length=200,
            description="The exercises, in the order in which they are shown.",
            extra={"expected": "a list of 1 to 200 exercises, each beginning with “- id:”"},
        ),
    ]


def json_schema() -> dict[str, Any]:
    """The form as a JSON Schema, draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Exercises of kneeapp",
        **msgspec.json.schema(LibraryEntry),
    }


def json_schema_text() -> str:
    """The text of resources/exercises.schema.json."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(json_schema_text())
