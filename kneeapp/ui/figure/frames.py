"""Drawings that are kept: each is made once, and those used longest ago go when there are too many bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

from kneeapp.ui.figure.drawing import Drawing


class Frames:
    """Drawings by whatever tells them apart, up to a number of bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: OrderedDict[Hashable, tuple[Drawing, int]] = OrderedDict()
        self._cost = 0

    @property
    def cost(self) -> int:
        """About how many bytes are kept."""
        return self._cost

    def drawing(self, key: Hashable, make: Callable[[], Drawing]) -> Drawing:
        """The drawing of that key; ``make`` is asked only where none is kept. One too large alone is not kept."""
        if (kept := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return kept[0]
        drawing = make()
        self._keep(key, drawing, drawing.cost)
        return drawing

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._cost = 0

    def _keep(self, key: Hashable, drawing: Drawing, cost: int) -> None:
        if cost > self._limit:
            return
        self._kept[key] = drawing, cost
        self._cost += cost
        while self._cost > self._limit:
            _key, (_drawing, dropped) = self._kept.popitem(last=False)
            self._cost -= dropped
