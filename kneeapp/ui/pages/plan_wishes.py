"""What the user wishes of the exercises of a plan; the rows emit it, and the page passes it on."""

from PySide6.QtCore import QObject, Signal


class PlanWishes(QObject):
    """One of these serves all rows of a page. An exercise is told by its id."""

    days_wished = Signal(str, int, bool)
    """That exercise on that day, or not."""
    dose_wished = Signal(str, int, object, int)
    """The reps, the seconds of the hold or None, and the sets a day."""
    spread_wished = Signal(str, bool)
    """The sets over the day, or in one go."""
    moved_wished = Signal(str, int)
    """To that place, of which the first is 0."""
    remove_wished = Signal(str)
    put_back_wished = Signal(str)
    see_someone_wished = Signal()
