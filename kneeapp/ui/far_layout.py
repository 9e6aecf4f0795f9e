"""Where the parts of a running session stand: pure functions of the room and the unit, from left to right.

Lying, the picture stands left and the words right, in a rest the other way round; upright, the picture stands on top.
Right-to-left languages mirror the boxes afterwards (`Places.mirrored`).
"""

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF

from kneeapp.ui.far import HOLD_RING, SWITCH_RING, FarSize, FarType
from kneeapp.ui.widgets.far_label import line_box

UPRIGHT_PICTURE: Final = 0.52
"""The share of an upright window's height that the picture takes, below the upper bar."""
_CAP: Final = 0.7275
_PICTURE, _WORDS = 648, 544
_REST_WORDS, _INNER = 596, 1216
_CARD_MIDDLE: Final = 942 / 1216
_PAUSED_CARD, _PAUSED_INSET = 520, 40
_PHASE_ABOVE: Final = 218
"""From the line of the phase word to the middle of the ring, in units."""
_UPRIGHT_RING: Final = 372 / HOLD_RING.side
_PILL_BELOW_BARS: Final = 4


class Scene(Enum):
    """What is shown: its value is how far the last line stands below the middle of the ring, in units."""

    REP = 271
    LEAD_IN = 251
    REST = 232
    SWITCH = 0
    PAUSED = 1


@dataclass(frozen=True, kw_only=True)
class Places:
    """The boxes of a scene in the panel; what a scene does not have is an empty one."""

    picture: QRectF
    pill: QRectF
    card: QRectF = field(default_factory=QRectF)
    phase: QRectF = field(default_factory=QRectF)
    ring: QRectF = field(default_factory=QRectF)
    line: QRectF = field(default_factory=QRectF)
    turn: QRectF = field(default_factory=QRectF)
    note: QRectF = field(default_factory=QRectF)
    steps: QRectF = field(default_factory=QRectF)
    hint_caption: QRectF = field(default_factory=QRectF)
    hint: QRectF = field(default_factory=QRectF)
    is_centred: bool = True
    """Whether texts stand in the middle of their boxes, or begin at the leading edge."""

    def mirrored(self, width: float) -> "Places":
        """The same, seen in a mirror in a panel of that width."""
        boxes = {part.name: getattr(self, part.name) for part in fields(self) if part.name != "is_centred"}
        turned = {
            name: QRectF(width - box.right(), box.top(), box.width(), box.height()) for name, box in boxes.items()
        }
        return Places(**turned, is_centred=self.is_centred)


def lying_places(  # noqa: PLR0913  # the room and what is in it
    scene: Scene, width: float, height: float, unit: float, *, steps: int = 0, card_width: float = 0.0
) -> Places:
    """The places in a window that is wider than tall; ``card_width`` is what the card of a pause needs at least."""
    margin = FarSize.MARGIN * unit
    inner = width - 2 * margin
    picture_width = (inner - FarSize.GAP * unit) * _PICTURE / (_PICTURE + _WORDS)
    picture = QRectF(margin, 0, picture_width, height)
    words = QRectF(margin + picture_width + FarSize.GAP * unit, 0, 0, height)
    words.setRight(width - margin)
    pill = QRectF(picture.left(), _PILL_BELOW_BARS * unit, picture_width, FarSize.PILL * unit)
    if scene is Scene.SWITCH:
        return _switch(picture, pill, words, unit, steps)
    if scene is Scene.PAUSED:
        wide = max(_PAUSED_CARD * unit, card_width)
        right = min(words.right(), max(words.right() - _PAUSED_INSET * unit, picture.right() + wide))
        return Places(picture=picture, pill=pill, card=QRectF(right - wide, 0, wide, height))
    if scene is Scene.REST:
        words = QRectF(margin, 0, inner * _REST_WORDS / _INNER, height)
        wide = FarSize.CARD * unit
        card = QRectF(margin + inner * _CARD_MIDDLE - wide / 2, 0, wide, height)
        return replace(_stack(scene, picture, pill, words, unit), card=card)
    return _stack(scene, picture, pill, words, unit)


def upright_places(  # noqa: PLR0913  # the room and what is in it
    scene: Scene,
    width: float,
    height: float,
    unit: float,
    *,
    picture_height: float,
    steps: int = 0,
    card_width: float = 0.0,
) -> Places:
    """The places in a window that is taller than wide; ``picture_height`` is what the picture has of the panel."""
    margin = FarSize.MARGIN * unit
    picture = QRectF(margin, 0, width - 2 * margin, picture_height)
    pill = QRectF(margin, FarSize.GAP * unit, picture.width(), FarSize.PILL * unit)
    below = QRectF(margin, picture_height, picture.width(), height - picture_height)
    if scene is Scene.PAUSED:
        return Places(picture=picture, pill=pill, card=_middle(below, max(_PAUSED_CARD * unit, card_width)))
    is_switch = scene is Scene.SWITCH
    ring_side = SWITCH_RING.side * unit if is_switch else HOLD_RING.side * _UPRIGHT_RING * unit
    ring_left = margin + 4 * unit
    middle = below.top() + (FarSize.GAP * unit / 2 + ring_side / 2 if is_switch else below.height() / 2)
    ring = QRectF(ring_left, middle - ring_side / 2, ring_side, ring_side)
    left = ring.right() + (48 if not is_switch else 36) * unit
    right = width - margin - left
    phase_size = FarType.PHASE * unit
    phase_bottom = line_box(left, right, middle - (73 if not is_switch else 20) * unit, phase_size).bottom()
    phase = QRectF(left, below.top(), right, phase_bottom - below.top())
    placed = Places(picture=picture, pill=pill, phase=phase, ring=ring, is_centred=False)
    if is_switch:
        turn = QRectF(left, middle + 8 * unit, FarSize.TURN * unit, FarSize.TURN * unit)
        note = line_box(turn.right() + 12 * unit, 0, turn.center().y() + 8 * unit, FarType.NOTE * unit)
        note.setRight(width - margin)
        row = QRectF(margin, ring.bottom() + 8 * unit, picture.width(), steps * FarSize.STEP * unit)
        return replace(placed, turn=turn, note=note, steps=row)
    if scene is Scene.REST:
        card = _middle(picture, FarSize.CARD * unit)
        line = QRectF(left, middle - 40 * unit, right, 160 * unit)
        return replace(placed, card=card, line=line)
    size = FarType.REPS if scene is Scene.REP else FarType.LEAD_IN
    line = line_box(left, right, middle + 24 * unit, size * unit)
    return replace(
        placed,
        line=line,
        note=line_box(left, right, middle + 63 * unit, FarType.HINT * unit),
        hint_caption=line_box(left, right, middle + 110 * unit, FarType.SMALL * unit),
        hint=line_box(left, right, middle + 141 * unit, FarType.HINT * unit),
    )


def _stack(scene: Scene, picture: QRectF, pill: QRectF, words: QRectF, unit: float) -> Places:
    """Phase word, ring and last line below each other; what is painted of them stands in the middle."""
    size = {Scene.REP: FarType.REPS, Scene.LEAD_IN: FarType.LEAD_IN}.get(scene, FarType.CAPTION) * unit
    below = scene.value * unit
    cap = FarType.PHASE * _CAP * unit
    painted = cap + _PHASE_ABOVE * unit + below
    baseline = words.center().y() + unit - painted / 2 + cap
    middle = baseline + _PHASE_ABOVE * unit
    side = HOLD_RING.side * unit
    return Places(
        picture=picture,
        pill=pill,
        phase=line_box(words.left(), words.width(), baseline, FarType.PHASE * unit),
        ring=QRectF(words.center().x() - side / 2, middle - side / 2, side, side),
        line=line_box(words.left(), words.width(), middle + below, size),
    )


def _switch(picture: QRectF, pill: QRectF, words: QRectF, unit: float, steps: int) -> Places:
    """The ring with the turning arrows beside it, and below it what to do; all begins at one edge."""
    left, width = words.left() + 40 * unit, words.width() - 40 * unit
    side = SWITCH_RING.side * unit
    cap = FarType.SWITCH_PHASE * _CAP * unit
    painted = cap + (296 + 26 + steps * FarSize.STEP) * unit
    baseline = words.center().y() + 5 * unit - painted / 2 + cap
    ring = QRectF(left, baseline + 32 * unit, side, side)
    turn = QRectF(ring.right() + 36 * unit, ring.center().y() - 65 * unit, FarSize.TURN * unit, FarSize.TURN * unit)
    note = line_box(turn.left(), 0, ring.center().y() + 58 * unit, FarType.NOTE * unit)
    note.setRight(words.right())
    return Places(
        picture=picture,
        pill=pill,
        phase=line_box(left, width, baseline, FarType.SWITCH_PHASE * unit),
        ring=ring,
        turn=turn,
        note=note,
        steps=QRectF(left, ring.bottom() + 19 * unit, width, steps * FarSize.STEP * unit),
        is_centred=False,
    )


def _middle(room: QRectF, width: float) -> QRectF:
    """A box of that width, or less where there is less, in the middle of another."""
    wide = min(width, room.width())
    return QRectF(room.center().x() - wide / 2, room.top(), wide, room.height())
