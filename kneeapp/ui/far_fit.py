"""How large what is read from afar may be: as the user chose, or the step below at which all words still have room.

It is decided once for a window and a session, so that no size changes from one phase to the next.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QSize

from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.ui.far import FarSize, is_upright, side_margin, unit
from kneeapp.ui.far_layout import UPRIGHT_PICTURE, Scene, lying_places, phase_size, upright_places
from kneeapp.ui.session_words import step_word
from kneeapp.ui.widgets.far_label import phase_label

_STEP: Final = 0.05
_ROUNDING: Final = 0.03
"""Words shrink in steps of whole pixels: shares that differ by less mean the same."""
_WORDLESS: Final = (StepKind.SET_UP, StepKind.DONE)


class FarWord(NamedTuple):
    """A word that says what to do, in its scene."""

    text: str
    scene: Scene = Scene.REP


@dataclass(frozen=True, kw_only=True)
class FarRoom:
    """The room for what is read from afar, in a window of that size whose upper bar takes ``top`` of its height."""

    width: int
    height: int
    top: int

    @property
    def unit(self) -> float:
        """The unit of the window."""
        return unit(self.width, self.height)

    @property
    def is_upright(self) -> bool:
        """Whether the words stand below the picture."""
        return is_upright(self.width, self.height)

    def picture_height(self, scale: float) -> int:
        """How much of an upright panel the picture has at that scale: large words take from it what they grow by."""
        own = round(self.height * UPRIGHT_PICTURE + FarSize.TOP_BAR * self.unit) - self.top
        return own - round((self._panel_height - own) * (max(scale, 1.0) - 1.0))

    def shown_share(self, word: FarWord, scale: float) -> float:
        """How large a word is shown at that scale, as a share of its full size there; 1.0 where it has room."""
        box = self._phase_box(word.scene, scale)
        label = phase_label()
        label.set_units(phase_size(word.scene))
        label.set_wrapped(self.is_upright)
        label.set_unit(self.unit * scale)
        label.resize(box)
        label.show_text(word.text)
        return label.shown_share()

    @property
    def _panel_height(self) -> int:
        return self.height - self.top - round(FarSize.BOTTOM_BAR * self.unit)

    def _phase_box(self, scene: Scene, scale: float) -> QSize:
        width, height = self.width - 2 * side_margin(self.width, self.height), self._panel_height
        if self.is_upright:
            picture = self.picture_height(scale)
            places = upright_places(scene, width, height, self.unit, scale=scale, picture_height=picture)
        else:
            places = lying_places(scene, width, height, self.unit, scale=scale)
        return places.phase.toRect().size()


def words_of(timeline: Timeline) -> frozenset[FarWord]:
    """The words that say what to do in a session."""
    worded = [step for step in timeline.steps if step.kind not in _WORDLESS]
    scenes = {StepKind.SWITCH: Scene.SWITCH}
    return frozenset(FarWord(text=step_word(step), scene=scenes.get(step.kind, Scene.REP)) for step in worded)


def fitting_scale(wished: float, room: FarRoom, words: Iterable[FarWord]) -> float:
    """The largest scale up to the wished one at which no word of a session is cut, shrunk or broken more than at 1.0.

    What is smaller than that always fits.
    """
    if wished <= 1.0:
        return wished
    own = {word: room.shown_share(word, 1.0) - _ROUNDING for word in words}
    larger = (1.0 + _STEP * step for step in range(round((wished - 1.0) / _STEP), 0, -1))
    fitting = (scale for scale in larger if all(room.shown_share(word, scale) >= own[word] for word in own))
    return next(fitting, 1.0)
