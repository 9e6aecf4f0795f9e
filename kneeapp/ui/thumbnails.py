"""Small pictures of exercises for tiles, kept as pixmaps: made one at a time while the window has nothing else to do.

Nothing of the figure is imported here: before the window's first paint there are none, and tiles show initials.
"""

from functools import cache
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap, QPixmapCache

from kneeapp.core.exercise import Exercise
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.shown_exercises import shown_exercise

_SOON_MS: Final = 60
"""What the user waits for, such as another theme, is painted first."""


class Wanted(NamedTuple):
    """A thumbnail of the exercise of that id, in a square of so many logical pixels."""

    exercise_id: str
    side: int
    ratio: float


class Thumbnails(QObject):
    """What tiles ask while they paint; what is not there yet is made soon, and told."""

    made = Signal(str)
    """There is another picture of the exercise of that id."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[Wanted, None] = {}
        self._keys: dict[Wanted, str] = {}
        self._missing = {""}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.make_next)

    @property
    def is_making(self) -> bool:
        """Whether any are still to be made."""
        return bool(self._waiting)

    def picture(self, wanted: Wanted) -> QPixmap | None:
        """The thumbnail as it is due now, or else the one before; None where there is none."""
        exercise = shown_exercise(wanted.exercise_id)
        if current_figures() is None or exercise is None:
            return None
        from kneeapp.ui.thumbnail_painting import thumbnail_key  # noqa: PLC0415  # not needed for the first paint

        key = thumbnail_key(exercise, wanted)
        kept = _kept(key)
        if kept is None and key not in self._missing:
            self._want(wanted)
        return kept or _kept(self._keys.get(wanted, "")) if key else None

    def make_next(self) -> None:
        """Make the one that waits longest."""
        wanted = next(iter(self._waiting))
        del self._waiting[wanted]
        exercise = shown_exercise(wanted.exercise_id)
        if exercise is not None:
            self._make(exercise, wanted)
        if self._waiting:
            self._soon.start(0)
        else:
            self._soon.stop()

    def _make(self, exercise: Exercise, wanted: Wanted) -> None:
        from kneeapp.ui.thumbnail_painting import thumbnail, thumbnail_key  # noqa: PLC0415  # as above

        key, picture = thumbnail_key(exercise, wanted), thumbnail(exercise, wanted)
        if picture is None:
            self._missing.add(key)
            return
        QPixmapCache.insert(key, picture)
        self._keys[wanted] = key
        self.made.emit(wanted.exercise_id)

    def _want(self, wanted: Wanted) -> None:
        self._waiting[wanted] = None
        if not self._soon.isActive():
            self._soon.start(_SOON_MS)


@cache
def thumbnails() -> Thumbnails:
    """The one place where all tiles ask."""
    return Thumbnails()


def _kept(key: str) -> QPixmap | None:
    pixmap = QPixmap()
    return pixmap if key and QPixmapCache.find(key, pixmap) else None
