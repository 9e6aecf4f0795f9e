"""What is heard of one set of each built-in exercise, as pages of ``tests/data/cues``.

``python -m tests.core.heard_sets`` writes the pages anew.
"""

from dataclasses import replace
from pathlib import Path

from kneeapp.core.compile import compile_timeline
from kneeapp.core.cue_preferences import CuePreferences
from kneeapp.core.exercise import Exercise
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.session_state import new_session
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from tests.core.listening import Listener

PAGES = Path(__file__).parents[1] / "data" / "cues"
EXERCISES = load_library(builtin_library(), own_folder=None).library.exercises


def one_set(exercise: Exercise, preferences: CuePreferences | None = None, *, is_self_paced: bool = False) -> Listener:
    """A listener to one set as the exercise advises it, from its start to its end."""
    dose = replace(default_dose(exercise), sets=1)
    item = PlanItem(exercise=exercise, dose=dose, is_self_paced=is_self_paced)
    listener = Listener(new_session(compile_timeline(Plan(items=(item,)))), preferences)
    listener.to_the_end()
    return listener


def page(exercise: Exercise) -> str:
    """A line for each cue: when, and which tone or words. Whoever sets up is ready at once."""
    return "".join(f"{ms:>6} {words}\n" for ms, words in one_set(exercise).heard)


if __name__ == "__main__":
    for one in EXERCISES:
        (PAGES / f"{one.id}.txt").write_text(page(one), encoding="utf-8")
