"""A copy of the built-in library in which one exercise has another dose, so that a benchmark need not last an hour."""

from pathlib import Path

import yaml

from kneeapp.resources import builtin_library


def write_short_library(path: Path, exercise_id: str, *, reps: int, hold_s: float | None = None) -> None:
    """Write the copy: so many reps and only one set, and where it is given that hold."""
    library = yaml.safe_load(builtin_library().read_text(encoding="utf-8"))
    dose = next(exercise["dose"] for exercise in library["exercises"] if exercise["id"] == exercise_id)
    dose["reps"] = {"default": reps}
    dose["sets"] = {"default": 1}
    if hold_s is not None:
        dose["hold_s"] = {"default": hold_s, "min": min(hold_s, 1), "max": max(hold_s, 10)}
    path.write_text(yaml.safe_dump(library, allow_unicode=True), encoding="utf-8")
