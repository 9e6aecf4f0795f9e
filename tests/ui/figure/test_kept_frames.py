"""A running exercise builds each of its frames once: both legs' reps fit into what is kept."""

from collections.abc import Hashable

import pytest
from PySide6.QtGui import QColor

from kneeapp.core.figure.figure import View
from kneeapp.ui.figure import shown_figures
from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.figure.scene import figure_drawing
from kneeapp.ui.figure.shown_figures import MOST_BYTES, ShownFigures, Sight
from tests.benchmarks.figure_reps import exercises, instants_of_rep, sides
from tests.core.figure.written_poses import figures
from tests.figures import builtin_figures

SHARE = 0.5
"""So much of what may be kept one exercise takes at most: the next one comes before it has gone."""


class Builder:
    """Draws, and counts how often."""

    def __init__(self) -> None:
        self.built = 0

    def __call__(self, *given: object) -> Drawing:
        self.built += 1
        return figure_drawing(*given)  # type: ignore[arg-type]


@pytest.fixture
def builder(monkeypatch: pytest.MonkeyPatch) -> Builder:
    builder = Builder()
    monkeypatch.setattr(shown_figures, "figure_drawing", builder)
    return builder


def ask_for_reps(shown: ShownFigures, name: str, view: View, reps: int) -> set[Hashable]:
    """Have so many reps of each leg drawn, one leg after the other; what tells their frames apart."""
    exercise = exercises()[name]
    figure = shown.of(exercise)
    assert figure is not None
    keys = set()
    for side in sides(exercise):
        sight = Sight(side, QColor("#dfe9e2"), view)
        for instant in instants_of_rep(exercise) * reps:
            figure.drawing(sight, instant)
            keys.add(figure.key(sight, instant))
    return keys


@pytest.mark.parametrize(("name", "view"), [(name, figure.view) for name, figure in figures().items()])
def test_no_frame_of_a_running_exercise_is_built_twice(builder: Builder, name: str, view: View) -> None:
    shown = ShownFigures(builtin_figures)
    keys = ask_for_reps(shown, name, view, reps=2)
    assert ask_for_reps(shown, name, view, reps=1) == keys
    assert builder.built == len(keys) > 60
    assert shown.cost < MOST_BYTES * SHARE


def test_where_too_little_is_kept_frames_are_built_again(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shown_figures, "MOST_BYTES", MOST_BYTES // 10)
    keys = ask_for_reps(ShownFigures(builtin_figures), "band-squat", View.FRONT, reps=2)
    assert builder.built > len(keys)
