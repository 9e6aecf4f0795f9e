"""``python -m tests.benchmarks.strips FOLDER``: a film strip of one repetition of each exercise, light and dark.

``--against FOLDER`` compares them with other strips of the same names: the mean difference of a colour's channels (0 to
255) over the whole picture, and over the cells with the figure alone.
"""

import argparse
import os
import sys
from pathlib import Path
from statistics import fmean
from typing import Final, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication

from kneeapp.core.exercise import Exercise, PhaseKind, Side
from kneeapp.core.figure.figure import View
from kneeapp.ui.figure.fit import TALLEST_CM, Fit
from kneeapp.ui.figure.shown_figures import ShownFigure, ShownFigures, Sight
from kneeapp.ui.theme import ARGUMENTS, Theme, apply_theme, current_theme, theme_for
from kneeapp.ui.typography import far_font, load_fonts
from tests.benchmarks.figure_reps import Moment, exercises, moment_of, rep_ms
from tests.benchmarks.tables import print_table
from tests.figures import builtin_figures
from tests.golden_pictures import difference

WIDTH, HEIGHT, RATIO = 1600, 460, 1.25
_MARGIN, _GAP, _RADIUS = 40, 6, 18
_CELL_TOP, _CELL_HEIGHT = 76, 310
_WIDE, _HIGH, _FLOOR, _DISC = 0.90, 0.84, 0.89, 0.475
"""Of a cell: how wide and how high the figure may be, where its floor is, and the disc's radius at most."""

_OPAQUE: Final = 4 / 3
"""Alpha counts as a channel too, and is never different."""

TIMES_MS: Final = {
    "single-leg-band": (0, 850, 1_300, 3_000, 5_300),
    "leaning-ankle-band": (0, 950, 1_450, 3_200, 5_400),
    "band-squat": (0, 1_100, 1_600, 4_000, 6_600),
    "band-kick-back": (0, 620, 1_000, 3_000, 6_000),
    "forward-lunge": (0, 700, 1_400, 2_350, 3_700),
}
"""Which moments of a repetition the cells show."""

_VIEWS: Final = {
    View.FRONT: "front view, mirror of the left side",
    View.THREE_QUARTER: "three-quarter view",
    View.SIDE: "side view, right leg working",
}
_COLORS: Final = {
    PhaseKind.MOVE: "move",
    PhaseKind.RETURN: "move",
    PhaseKind.HOLD: "hold",
    PhaseKind.SETTLE: "ink_3",
}


class Cell(NamedTuple):
    """Where one moment stands, and what it shows."""

    area: QRectF
    ms: int
    moment: Moment

    @property
    def word(self) -> str:
        """What is called out, but for the very beginning."""
        return self.moment.phase.word if self.ms else "Start"

    @property
    def color(self) -> str:
        """The role of its phase's colour."""
        return _COLORS[self.moment.phase.kind] if self.ms else "ink_3"


def main() -> int:
    """Draw all strips, and compare them where that is wished; the exit code."""
    options = _options()
    app = QApplication([*ARGUMENTS])
    load_fonts()
    options.folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        apply_theme(app, theme_for(scheme))
        for exercise_id in TIMES_MS:
            name = f"{exercise_id}-{scheme.name.lower()}.png"
            picture = strip(exercises()[exercise_id])
            picture.save(str(options.folder / name))
            if options.against:
                rows.append((name, _compared(picture, options.against / name, exercises()[exercise_id])))
    if rows:
        print_table(f"mean difference of a channel from {options.against}", rows)
    return 0


def strip(exercise: Exercise) -> QImage:
    """The film strip of an exercise in the theme that is applied."""
    picture = QImage(round(WIDTH * RATIO), round(HEIGHT * RATIO), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(RATIO)
    picture.fill(current_theme().color("bg"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, exercise, current_theme())
    painter.end()
    return picture


def cells(exercise: Exercise) -> list[Cell]:
    """The cells of a strip from left to right."""
    times_ms = TIMES_MS[exercise.id]
    wide = (WIDTH - 2 * _MARGIN) / len(times_ms)
    areas = [
        QRectF(_MARGIN + number * wide + _GAP, _CELL_TOP, wide - 2 * _GAP, _CELL_HEIGHT)
        for number in range(len(times_ms))
    ]
    return [Cell(area, ms, moment_of(exercise, ms)) for area, ms in zip(areas, times_ms, strict=True)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where to write the strips")
    parser.add_argument("--against", metavar="FOLDER", type=Path, help="other strips of the same names")
    return parser.parse_args()


def _paint(painter: QPainter, exercise: Exercise, theme: Theme) -> None:
    figure = ShownFigures(builtin_figures).of(exercise)
    assert figure is not None
    _paint_head(painter, exercise, figure, theme)
    sight = _sight(figure, theme)
    for cell in cells(exercise):
        _paint_figure(painter, cell, figure, sight)
        _paint_words(painter, cell, theme)


def _sight(figure: ShownFigure, theme: Theme) -> Sight:
    side = Side.RIGHT if figure.figure.view is View.SIDE else Side.LEFT
    return Sight(side, theme.color("stage"))


def _paint_head(painter: QPainter, exercise: Exercise, figure: ShownFigure, theme: Theme) -> None:
    painter.setPen(theme.color("ink"))
    painter.setFont(_font(22, 600, is_display=True))
    painter.drawText(QPointF(_MARGIN, 52), exercise.name)
    painter.setPen(theme.color("ink_3"))
    painter.setFont(_font(14, 500))
    told = f"one repetition {rep_ms(exercise) / 1000:.1f} s, {_VIEWS[figure.figure.view]}"
    painter.drawText(QPointF(WIDTH - _MARGIN - painter.fontMetrics().horizontalAdvance(told), 52), told)


def _paint_figure(painter: QPainter, cell: Cell, figure: ShownFigure, sight: Sight) -> None:
    area, frame = cell.area, QPainterPath()
    frame.addRoundedRect(area, _RADIUS, _RADIUS)
    painter.fillPath(frame, sight.ground)
    room = figure.extent(sight)
    scale = min(area.width() * _WIDE / room.width, area.height() * _HIGH / TALLEST_CM)
    middle = area.center().x() - scale * (room.left + room.right) / 2
    fit = Fit(scale, middle, area.top() + area.height() * _FLOOR)
    painter.save()
    painter.setClipRect(area)
    fit.paint(painter, figure.ground(sight, area.width() * _DISC / scale), figure.drawing(sight, cell.moment.exact))
    painter.restore()


def _paint_words(painter: QPainter, cell: Cell, theme: Theme) -> None:
    left = cell.area.left() - _GAP
    dot = QPainterPath()
    dot.addEllipse(QPointF(left + 26, 411), 5, 5)
    painter.fillPath(dot, theme.color(cell.color))
    painter.setPen(theme.color("ink"))
    painter.setFont(_font(16, 600))
    painter.drawText(QPointF(left + 40, 417), cell.word)
    behind = left + 50 + painter.fontMetrics().horizontalAdvance(cell.word)
    painter.setPen(theme.color("ink_3"))
    painter.setFont(_font(14, 500))
    painter.drawText(QPointF(behind, 417), f"{cell.ms / 1000:.1f} s")


def _font(pixels: int, weight: int, *, is_display: bool = False) -> QFont:
    return far_font(pixels, weight, is_display=is_display, spacing=0.0)


def _compared(picture: QImage, path: Path, exercise: Exercise) -> str:
    other = QImage(str(path))
    if other.size() != picture.size():
        return f"no picture of {picture.width()} x {picture.height()} there"
    areas = [_pixels(cell.area) for cell in cells(exercise)]
    figures = [difference(picture.copy(area), other.copy(area)).mean for area in areas]
    whole = difference(picture, other).mean
    each = " ".join(f"{_OPAQUE * mean:4.2f}" for mean in figures)
    return f"whole {_OPAQUE * whole:4.2f}, figures {_OPAQUE * fmean(figures):4.2f} ({each})"


def _pixels(area: QRectF) -> QRect:
    corners = (area.left(), area.top(), area.width(), area.height())
    return QRect(*(round(RATIO * length) for length in corners))


if __name__ == "__main__":
    sys.exit(main())
