"""The built-in exercises in a form that takes a start 1 ms to read; as YAML, checked value for value, they take 100.

The form belongs to one exact text of the YAML file and to no other: after an edit it is passed over until
``python -m kneeapp.storage.ready_library > resources/exercises.ready.json`` has written it anew.
"""

import json
import sys
from pathlib import Path

from kneeapp.core.exercise import Exercise
from kneeapp.storage.plain_value import built, plain
from kneeapp.storage.text_mark import text_mark


def ready_exercises(ready: Path, source: Path) -> tuple[Exercise, ...] | None:
    """The exercises of a YAML file from its ready form; None where there is none for just this text of the file."""
    try:
        found = json.loads(ready.read_bytes())
        if found["of"] != text_mark(source):
            return None
        return tuple(built(Exercise, entry) for entry in found["exercises"])
    except (OSError, ValueError, TypeError, KeyError):  # it was written for another shape of exercises
        return None


def ready_text(exercises: tuple[Exercise, ...], source: Path) -> str:
    """The text of the ready form of a file with these exercises."""
    content = {"of": text_mark(source), "exercises": [plain(exercise) for exercise in exercises]}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    from kneeapp.resources import builtin_library
    from kneeapp.storage.library_file import read_exercises  # the slow way, which reading the ready form must not know

    sys.stdout.write(ready_text(read_exercises(builtin_library()), builtin_library()))
