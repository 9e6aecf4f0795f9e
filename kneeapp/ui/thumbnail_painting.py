"""How a thumbnail is painted: an exercise's own picture, or its figure in the pose that stands for it."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from kneeapp.core.exercise import Exercise
from kneeapp.core.plan import default_dose
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.figure.fit import tight_fit_of
from kneeapp.ui.figure.shown_figures import ShownFigure, Sight
from kneeapp.ui.shown_exercises import own_picture
from kneeapp.ui.sizes import Radius
from kneeapp.ui.theme import current_theme
from kneeapp.ui.thumbnails import Wanted
from kneeapp.ui.widgets.exercise_image import OwnPicture


def thumbnail_key(exercise: Exercise, wanted: Wanted) -> str:
    """What tells a thumbnail from all others; empty for an exercise that has none."""
    if path := own_picture(exercise.id):
        return f"thumbnail {wanted} {path} {_changed_ns(path)}"
    shown = _figure(exercise)
    return f"thumbnail {wanted} {shown.key(_sight(exercise), None)}" if shown else ""


def thumbnail(exercise: Exercise, wanted: Wanted) -> QPixmap | None:
    """The picture on a clear ground, with the corners of a tile; None where there is none."""
    path, shown = own_picture(exercise.id), _figure(exercise)
    picture = OwnPicture(path, margin=0) if path else None
    if (picture is not None and not picture.is_shown) or (picture is None and shown is None):
        return None
    side = round(wanted.side * wanted.ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(wanted.ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    area, corners = QRectF(0, 0, wanted.side, wanted.side), QPainterPath()
    corners.addRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(corners)
        if picture is not None:
            picture.paint_ground(painter, area)
        elif shown is not None:
            _paint_figure(painter, shown, _sight(exercise), area)
    return pixmap


def _paint_figure(painter: QPainter, shown: ShownFigure, sight: Sight, area: QRectF) -> None:
    fit = tight_fit_of(area, shown.thumbnail_extent(sight))
    fit.paint(painter, shown.ground(sight, _NO_DISC), shown.thumbnail(sight))


def _figure(exercise: Exercise) -> ShownFigure | None:
    figures = current_figures()
    return figures.of(exercise) if figures else None


def _sight(exercise: Exercise) -> Sight:
    return Sight(default_dose(exercise).first_side, current_theme().color("stage"))


def _changed_ns(path: Path) -> int:
    """When the file was changed last; 0 for one that is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


_NO_DISC = 0.0
