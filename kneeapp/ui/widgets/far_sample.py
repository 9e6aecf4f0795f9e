"""A moment of a hold, as large as a session shows it: which leg, what to do, how long, how many. Nothing moves.

Its type is of true size; the ring gives way where there is too little height or width for all.
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.far import HOLD_RING, FarSize, FarType, RingSize, tight_ring
from kneeapp.ui.session_look import HOLD
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.far_label import FarLabel, line_box, phase_label
from kneeapp.ui.widgets.reps_label import RepsLabel
from kneeapp.ui.widgets.ring import Ring
from kneeapp.ui.widgets.side_pill import SidePill

_REPS: Final = "7 / 10"
_SECONDS: Final = 3
_PASSED: Final = 0.142
_CAP: Final = 0.7275
_LEFT, _TOP, _LEAST = 40, 36, 32
_ABOVE_RING: Final = 23
_BELOW_RING: Final = 22
_RAISED: Final = 0.38
"""How much of the free height lies above the words, and the rest below."""
_REPS_GAP: Final = 19
_RING_DROP: Final = 114


@dataclass(frozen=True, kw_only=True)
class SamplePlaces:
    """Where the parts stand, from left to right; ``line`` is that of the reps and their unit."""

    pill: QRectF
    phase: QRectF
    ring: QRectF
    line: QRectF


def sample_places(width: float, height: float, unit: float, scale: float) -> SamplePlaces:
    """The places in a room of that size, in a window of that unit, with type of that scale."""
    type_unit = unit * scale
    pill_high, cap, reps = FarSize.PILL * type_unit, FarType.PHASE * _CAP * type_unit, FarType.REPS * _CAP * type_unit
    words = cap + reps + (_ABOVE_RING + _BELOW_RING) * unit
    below_pill = height - _TOP * unit - pill_high
    room = min(below_pill - words - 2 * _LEAST * unit, width - 2 * _LEAST * unit)
    side = min(FarSize.RING * type_unit, room)
    top = _TOP * unit + pill_high + (below_pill - words - side) * _RAISED
    baseline = top + cap
    ring_top = baseline + _ABOVE_RING * unit
    reps_baseline = ring_top + side + _BELOW_RING * unit + reps
    return SamplePlaces(
        pill=QRectF(_LEFT * unit, _TOP * unit, width - 2 * _LEFT * unit, pill_high),
        phase=line_box(0, width, baseline, FarType.PHASE * type_unit),
        ring=QRectF((width - side) / 2, ring_top, side, side),
        line=line_box(0, width, reps_baseline, FarType.REPS * type_unit),
    )


def sample_ring(side: int) -> RingSize:
    """The ring of a hold at that side, in units: where it is smaller than in a session, its digits are not."""
    return tight_ring(replace(HOLD_RING, drop=_RING_DROP), side)


class FarSample(QWidget):
    """Shows the third second of a hold; ``set_size`` gives the window's unit and the scale that is tried."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._scale = 1.0, 1.0
        self._pill = SidePill(self)
        self._phase = phase_label(HOLD.word, self)
        self._ring = Ring(self)
        self._reps = RepsLabel(FarType.REPS, spacing=-2, parent=self)
        self._reps_unit = FarLabel(FarType.HINT, role="ink_2", weight=500, is_display=False, spacing=0, parent=self)
        self._pill.show_side(Side.LEFT)
        self._phase.show_text(self.tr("Hold"))
        self._ring.show_words(str(_SECONDS), self.tr("seconds"))
        self._ring.show_time(HOLD, _PASSED, None)
        self._reps.show_text(_REPS)
        self._reps_unit.show_text(self.tr("reps"))

    def set_size(self, unit: float, scale: float) -> None:
        """Follow the window, and try the type at that scale."""
        self._unit, self._scale = unit, scale
        for part in (self._pill, self._phase, self._reps, self._reps_unit):
            part.set_unit(unit * scale)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), current_theme().color(HOLD.tint))

    def _arrange(self) -> None:
        places = sample_places(self.width(), self.height(), self._unit, self._scale)
        type_unit = self._unit * self._scale
        pill = self._pill.sizeHint()
        self._pill.setGeometry(round(places.pill.left()), round(places.pill.top()), pill.width(), pill.height())
        self._phase.setGeometry(places.phase.toRect())
        self._ring.setGeometry(places.ring.toRect())
        side = round(places.ring.width() / type_unit)
        self._ring.set_size(type_unit, sample_ring(side))
        self._place_reps(places.line, type_unit)

    def _place_reps(self, line: QRectF, type_unit: float) -> None:
        """The count and its unit together stand in the middle, on one line; mirrored the unit is on the other side."""
        widths = [self._reps.natural_width() + 2, self._reps_unit.natural_width() + 2]
        gap = _REPS_GAP * type_unit
        left = line.center().x() - (sum(widths) + gap) / 2
        lefts = [left, left + widths[0] + gap]
        if self.isRightToLeft():
            lefts = [left + widths[1] + gap, left]
        self._reps.setGeometry(QRectF(lefts[0], line.top(), widths[0], line.height()).toRect())
        baseline = line.top() + line.height() * _BASELINE
        unit_box = line_box(lefts[1], widths[1], baseline, FarType.HINT * type_unit)
        self._reps_unit.setGeometry(unit_box.toRect())
        self._reps_unit.setAlignment(Qt.AlignmentFlag.AlignCenter)


_BASELINE: Final = 0.96875 / (0.96875 + 0.2411)
"""How far down its box a line of type stands."""
