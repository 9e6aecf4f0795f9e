"""Approved pictures of the figure: ``python -m tests.golden_figures`` writes them anew, to be looked at and then kept.

A limb is a small part of a picture, so a picture is compared in tiles: each must be as near to its golden as another
renderer's rounding of edges leaves it.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneeapp.core.exercise import Side
from kneeapp.core.figure.figure import View
from kneeapp.ui.figure.fit import fit_of
from kneeapp.ui.figure.instant import Instant
from kneeapp.ui.figure.shown_figures import ShownFigure, ShownFigures, Sight
from kneeapp.ui.theme import ARGUMENTS, Theme, apply_theme, current_theme, theme_for
from tests.benchmarks.figure_reps import exercises
from tests.figures import builtin_figures
from tests.golden_pictures import FOLDER, difference, golden

GOLDENS: Final = FOLDER / "figures"
WIDTH: Final = 220
HEIGHT: Final = 240
TILE: Final = 20
FURTHEST: Final = 3.0
"""What the mean difference of a tile's channels (0 to 255) may be: an eighth of a pixel further it is as much."""


class Frame(NamedTuple):
    """One frame of an exercise and how it is looked at; ``percent`` is how much of the phase has passed."""

    exercise: str
    phase_id: str
    percent: int
    side: Side
    view: View
    ground: str
    is_dark: bool = False
    skin: int = 1

    @property
    def name(self) -> str:
        """What its golden is called."""
        return f"{self.exercise}-{self.phase_id}-{self.percent}"

    @property
    def theme(self) -> Theme:
        """The theme that it is shown in."""
        scheme = Qt.ColorScheme.Dark if self.is_dark else Qt.ColorScheme.Light
        return replace(theme_for(scheme), skin=self.skin)


_LEFT, _RIGHT, _BOTH = Side.LEFT, Side.RIGHT, Side.BOTH
_FRONT, _TURNED, _SIDE = View.FRONT, View.THREE_QUARTER, View.SIDE
FRAMES: Final = (
    Frame("single-leg-band", "out", 0, _LEFT, _FRONT, "stage"),
    Frame("single-leg-band", "out", 60, _RIGHT, _TURNED, "move_tint", is_dark=True),
    Frame("single-leg-band", "hold", 100, _RIGHT, _FRONT, "hold_tint", skin=3),
    Frame("leaning-ankle-band", "lean", 0, _RIGHT, _TURNED, "stage", is_dark=True, skin=0),
    Frame("leaning-ankle-band", "up", 40, _LEFT, _FRONT, "move_tint"),
    Frame("leaning-ankle-band", "hold", 100, _LEFT, _TURNED, "hold_tint"),
    Frame("band-squat", "down", 0, _BOTH, _FRONT, "stage", skin=2),
    Frame("band-squat", "down", 55, _BOTH, _TURNED, "move_tint"),
    Frame("band-squat", "hold", 100, _BOTH, _SIDE, "hold_tint", is_dark=True),
    Frame("band-kick-back", "back", 0, _LEFT, _SIDE, "stage"),
    Frame("band-kick-back", "lower", 45, _RIGHT, _TURNED, "move_tint", skin=0),
    Frame("band-kick-back", "hold", 100, _RIGHT, _SIDE, "hold_tint", is_dark=True, skin=2),
    Frame("forward-lunge", "step", 0, _RIGHT, _TURNED, "stage", skin=3),
    Frame("forward-lunge", "step", 50, _LEFT, _SIDE, "move_tint", is_dark=True),
    Frame("forward-lunge", "touch", 100, _RIGHT, _SIDE, "hold_tint"),
)
"""Start, movement and hold of each exercise: together all views, both sides, both themes and every set of skin."""


def figure_picture(frame: Frame, *, moved: float = 0.0) -> QImage:
    """The frame in the theme that is applied, which should be its own; all of it ``moved`` pixels down and right."""
    sight = Sight(frame.side, current_theme().color(frame.ground), frame.view)
    figure = ShownFigures(builtin_figures).of(exercises()[frame.exercise])
    assert figure is not None
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(sight.ground)
    painter = QPainter(picture)
    painter.translate(moved, moved)
    _paint(painter, figure, sight, Instant(frame.phase_id, frame.percent, 100))
    painter.end()
    return picture


def furthest(picture: QImage, approved: QImage) -> float:
    """The mean difference of channels in the tile that differs most; ValueError for pictures of different sizes."""
    if picture.size() != approved.size():
        raise ValueError(f"{picture.size()} is not {approved.size()}")
    return max(difference(picture.copy(tile), approved.copy(tile)).mean for tile in _tiles(picture))


def golden_figure(frame: Frame) -> QImage:
    """The approved picture of a frame; FileNotFoundError where there is none."""
    return golden(f"{GOLDENS.name}/{frame.name}")


def _paint(painter: QPainter, figure: ShownFigure, sight: Sight, instant: Instant) -> None:
    fit = fit_of(QRectF(0, 0, WIDTH, HEIGHT), figure.extent(sight))
    fit.paint(painter, figure.ground(sight, WIDTH), figure.drawing(sight, instant))


def _tiles(picture: QImage) -> Iterator[QRect]:
    for left in range(0, picture.width(), TILE):
        for top in range(0, picture.height(), TILE):
            yield QRect(left, top, TILE, TILE)


def main() -> None:
    """Write the golden pictures of the figure anew."""
    app = QApplication([*ARGUMENTS])
    GOLDENS.mkdir(exist_ok=True)
    for frame in FRAMES:
        apply_theme(app, frame.theme)
        figure_picture(frame).save(str(GOLDENS / f"{frame.name}.png"))


if __name__ == "__main__":
    main()
