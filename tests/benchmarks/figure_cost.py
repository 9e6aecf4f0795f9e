"""What the figure costs by itself: to build and to paint its frames, and what the kept ones take.

The times are the processor's, so that other programs that run beside count little.
"""

import gc
import os
import statistics
import time
import timeit
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from kneeapp.core.exercise import Exercise
from kneeapp.core.figure.figure import View
from kneeapp.ui.figure.drawing import Drawing
from kneeapp.ui.figure.fit import Fit, fit_of
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.figure.shown_figures import ShownFigure, ShownFigures, Sight
from kneeapp.ui.theme import current_theme
from tests.benchmarks.figure_reps import exercises, instants_of_rep, sides
from tests.benchmarks.tables import quantile
from tests.figures import builtin_figures

STAGE: Final = (680, 640)
_LOOPS: Final = 200_000


class Cost(NamedTuple):
    """The ms that each frame of a rep took to build, and to paint at a ratio of 1 and of 2; its bytes as counted."""

    build_ms: list[float]
    paint_ms: list[float]
    paint_twice_ms: list[float]
    frame_bytes: list[int]

    def __str__(self) -> str:
        kib = statistics.fmean(self.frame_bytes) / 1024
        return (
            f"build {_figures(self.build_ms)}, paint {_figures(self.paint_ms)}, "
            f"at 2x {_figures(self.paint_twice_ms)} ms, {kib:3.0f} KiB"
        )


def loop_ms() -> float:
    """How long a loop of plain Python takes here, to hold the other figures against: the best of nine."""
    return 1000 * min(timeit.repeat(lambda: sum(range(_LOOPS)), timer=time.thread_time, number=1, repeat=9))


def costs(rounds: int) -> dict[tuple[str, View], Cost]:
    """The cost of each exercise in each of its views; all in turn in each round, so that they meet the same machine."""
    found: dict[tuple[str, View], Cost] = {}
    for _ in range(rounds):
        for exercise in exercises().values():
            for view in builtin_figures().exercises[exercise.id].views:
                cost = found.setdefault((str(exercise.id), view), Cost([], [], [], []))
                _measure(exercise, view, cost)
    return found


def kept() -> Iterator[tuple[str, str]]:
    """For each exercise what a whole rep of each leg takes: all of its frames, those kept, how the process grows."""
    builtin_figures()
    everything = []  # what is let go would be used again, and the process would not grow
    for exercise in exercises().values():
        gc.collect()
        before = _resident_bytes()
        figures = ShownFigures(builtin_figures)
        asked = [drawing.cost for drawing in _both_legs(figures, exercise)]
        everything.append(figures)
        grown = _resident_bytes() - before
        told = f"{len(asked)} frames of {_mib(sum(asked))}, kept {_mib(figures.cost)}, process grown by {_mib(grown)}"
        yield str(exercise.id), told


def stage_fit(figure: ShownFigure, sight: Sight) -> Fit:
    """How an exercise is shown on a stage."""
    return fit_of(QRectF(0, 0, *STAGE), figure.extent(sight))


def stage_picture(ratio: float = 1.0) -> QImage:
    """An empty picture of the size of a stage."""
    size = (QSizeF(*STAGE) * ratio).toSize()
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(current_theme().color("stage"))
    return picture


def _measure(exercise: Exercise, view: View, cost: Cost) -> None:
    figure = ShownFigures(builtin_figures).of(exercise)
    assert figure is not None
    sight = Sight(sides(exercise)[0], current_theme().color("stage"), view)
    fit = stage_fit(figure, sight)
    once, twice = stage_picture(), stage_picture(2.0)
    figure.thumbnail(sight)  # what all frames share is made with the first
    for instant in _different(figure, sight, exercise):
        begun = time.thread_time()
        drawing = figure.drawing(sight, instant)
        cost.build_ms.append((time.thread_time() - begun) * 1000)
        cost.paint_ms.append(_paint_ms(fit, drawing, once))
        cost.paint_twice_ms.append(_paint_ms(fit, drawing, twice))
        cost.frame_bytes.append(drawing.cost)


def _different(figure: ShownFigure, sight: Sight, exercise: Exercise) -> list[Instant]:
    """The frames of a rep; of those that look the same one alone."""
    return list({figure.key(sight, instant): instant for instant in instants_of_rep(exercise)}.values())


def _both_legs(figures: ShownFigures, exercise: Exercise) -> Iterator[Drawing]:
    figure = figures.of(exercise)
    assert figure is not None
    for side in sides(exercise):
        sight = Sight(side, current_theme().color("stage"))
        yield from (figure.drawing(sight, instant) for instant in _different(figure, sight, exercise))


def _paint_ms(fit: Fit, drawing: Drawing, picture: QImage) -> float:
    painter = QPainter(picture)
    begun = time.thread_time()
    fit.paint(painter, drawing)
    took_ms = (time.thread_time() - begun) * 1000
    painter.end()
    return took_ms


def _figures(runs_ms: list[float]) -> str:
    return f"{statistics.median(runs_ms):5.2f} {quantile(runs_ms, 0.99):5.2f} {min(runs_ms):5.2f}"


def _mib(count: int) -> str:
    return f"{count / 2**20:.1f} MiB"


def _resident_bytes() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
