"""Where the parts of a running session stand: pure functions of the room, the unit and the scale, from left to right.

Lying, the picture stands left and the words right, in a rest the other way round; upright, the picture stands on top.
What is read follows unit and scale, the space between follows the unit alone. Large words take room from the picture,
and where they need more of the height the ring gives way.
Right-to-left languages mirror the boxes afterwards (`Places.mirrored`).
"""

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QRectF

from kneeapp.ui.far import HOLD_RING, SWITCH_RING, FarSize, FarType
from kneeapp.ui.widgets.far_label import figure_box, line_box

UPRIGHT_PICTURE: Final = 0.52
"""The share of an upright window's height that the picture takes, below the upper bar."""
_CAP: Final = 0.7275
_PICTURE, _WORDS = 648, 544
_LEAST: Final = 11
"""What stays free below the last line where a ring gives way, in units."""
_REST_WORDS, _INNER = 596, 1216
_CARD_MIDDLE: Final = 942 / 1216
_PAUSED_CARD, _PAUSED_INSET = 520, 40
_ABOVE_RING: Final = 22
"""From the line of the phase word to the ring, in units: room for what hangs below the line."""
_UPRIGHT_RING: Final = 372 / HOLD_RING.side
_PILL_BELOW_BARS: Final = 4


class Scene(Enum):
    """What is shown: its value is how far the last line stands below the ring, in units."""

    REP = 75
    LEAD_IN = 55
    REST = 36
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
    ring_unit: float = 1.0
    """The unit of what is written in the ring."""
    is_centred: bool = True
    """Whether texts stand in the middle of their boxes, or begin at the leading edge."""

    def mirrored(self, width: float) -> "Places":
        """The same, seen in a mirror in a panel of that width."""
        parts = {part.name: getattr(self, part.name) for part in fields(self)}
        turned: dict[str, Any] = {
            name: QRectF(width - box.right(), box.top(), box.width(), box.height())
            for name, box in parts.items()
            if isinstance(box, QRectF)
        }
        return replace(self, **turned)


class _Columns(NamedTuple):
    """The boxes side by side in a window that is wider than tall; the pill's is in that of the picture."""

    picture: QRectF
    pill: QRectF
    words: QRectF


def lying_places(  # noqa: PLR0913  # the room and what is in it
    scene: Scene,
    width: float,
    height: float,
    unit: float,
    *,
    scale: float = 1.0,
    steps: int = 0,
    card_width: float = 0.0,
) -> Places:
    """The places in a window that is wider than tall; ``card_width`` is what the card of a pause needs at least."""
    margin, type_unit = FarSize.MARGIN * unit, unit * scale
    inner = width - 2 * margin
    picture_share = _PICTURE - _WORDS * (max(scale, 1.0) - 1.0)
    picture_width = (inner - FarSize.GAP * unit) * picture_share / (_PICTURE + _WORDS)
    picture = QRectF(margin, 0, picture_width, height)
    words = QRectF(margin + picture_width + FarSize.GAP * unit, 0, 0, height)
    words.setRight(width - margin)
    pill = QRectF(picture.left(), _PILL_BELOW_BARS * unit, picture_width, FarSize.PILL * type_unit)
    if scene is Scene.SWITCH:
        return _switch(_Columns(picture, pill, words), unit, type_unit, steps)
    if scene is Scene.PAUSED:
        wide = max(_PAUSED_CARD * type_unit, card_width)
        right = min(words.right(), max(words.right() - _PAUSED_INSET * unit, picture.right() + wide))
        return Places(picture=picture, pill=pill, card=QRectF(right - wide, 0, wide, height))
    if scene is Scene.REST:
        wide = FarSize.CARD * type_unit
        card = QRectF(min(margin + inner * _CARD_MIDDLE - wide / 2, width - margin - wide), 0, wide, height)
        words = QRectF(margin, 0, min(inner * _REST_WORDS / _INNER, card.left() - FarSize.GAP * unit - margin), height)
        return replace(_stack(scene, _Columns(picture, pill, words), unit, type_unit), card=card)
    return _stack(scene, _Columns(picture, pill, words), unit, type_unit)


def upright_places(  # noqa: PLR0913  # the room and what is in it
    scene: Scene,
    width: float,
    height: float,
    unit: float,
    *,
    picture_height: float,
    scale: float = 1.0,
    steps: int = 0,
    card_width: float = 0.0,
) -> Places:
    """The places in a window that is taller than wide; ``picture_height`` is what the picture has of the panel.

    The ring never grows beyond its own size, for the words beside it.
    """
    margin, type_unit = FarSize.MARGIN * unit, unit * scale
    picture = QRectF(margin, 0, width - 2 * margin, picture_height)
    pill = QRectF(margin, FarSize.GAP * unit, picture.width(), FarSize.PILL * type_unit)
    below = QRectF(margin, picture_height, picture.width(), height - picture_height)
    if scene is Scene.PAUSED:
        return Places(picture=picture, pill=pill, card=_middle(below, max(_PAUSED_CARD * type_unit, card_width)))
    is_switch = scene is Scene.SWITCH
    size, ring_share = (SWITCH_RING, 1.0) if is_switch else (HOLD_RING, _UPRIGHT_RING)
    ring_side = size.side * ring_share * min(unit, type_unit)
    ring_left = margin + 4 * unit
    middle = below.top() + (FarSize.GAP * unit / 2 + ring_side / 2 if is_switch else below.height() / 2)
    ring = QRectF(ring_left, middle - ring_side / 2, ring_side, ring_side)
    left = ring.right() + (48 if not is_switch else 36) * unit
    right = width - margin - left
    phase_size = FarType.PHASE * type_unit
    phase_bottom = line_box(left, right, middle - (73 if not is_switch else 20) * type_unit, phase_size).bottom()
    phase = QRectF(left, below.top(), right, phase_bottom - below.top())
    ring_unit = type_unit * ring_share
    placed = Places(picture=picture, pill=pill, phase=phase, ring=ring, ring_unit=ring_unit, is_centred=False)
    if is_switch:
        turn = QRectF(left, middle + 8 * unit, FarSize.TURN * type_unit, FarSize.TURN * type_unit)
        note = line_box(turn.right() + 12 * unit, 0, turn.center().y() + 8 * type_unit, FarType.NOTE * type_unit)
        note.setRight(width - margin)
        row_top = max(ring.bottom(), turn.bottom()) + 8 * unit
        row = QRectF(margin, row_top, picture.width(), steps * FarSize.STEP * type_unit)
        return replace(placed, turn=turn, note=note, steps=row)
    if scene is Scene.REST:
        card = _middle(picture, FarSize.CARD * type_unit)
        line = QRectF(left, middle - 40 * type_unit, right, 160 * type_unit)
        return replace(placed, card=card, line=line)
    size_of_line = FarType.REPS if scene is Scene.REP else FarType.LEAD_IN
    line = line_box(left, right, middle + 24 * type_unit, size_of_line * type_unit)
    return replace(
        placed,
        line=line,
        note=line_box(left, right, middle + 63 * type_unit, FarType.HINT * type_unit),
        hint_caption=line_box(left, right, middle + 110 * type_unit, FarType.SMALL * unit),
        hint=line_box(left, right, middle + 141 * type_unit, FarType.HINT * type_unit),
    )


def _stack(scene: Scene, columns: _Columns, unit: float, type_unit: float) -> Places:
    """Phase word, ring and last line below each other; what is painted of them stands in the middle."""
    picture, pill, words = columns
    size = _line_size(scene)
    cap, below = FarType.PHASE * _CAP * type_unit, _below_ring(scene, unit, type_unit)
    needed = below if scene is Scene.REST else _below_ring(Scene.REP, unit, type_unit)  # one ring for reps and lead-in
    above, highest = _ABOVE_RING * type_unit, line_box(0, 0, 0, FarType.PHASE * type_unit).top()
    side = min(HOLD_RING.side * type_unit, words.height() + highest - above - needed - _LEAST * unit)
    painted = cap + above + side + below
    baseline = max(words.center().y() + unit - painted / 2 + cap, -highest)
    middle = baseline + above + side / 2
    return Places(
        picture=picture,
        pill=pill,
        phase=line_box(words.left(), words.width(), baseline, FarType.PHASE * type_unit),
        ring=QRectF(words.center().x() - side / 2, middle - side / 2, side, side),
        ring_unit=type_unit,
        line=figure_box(line_box(words.left(), words.width(), middle + side / 2 + below, size * type_unit), words),
    )


def phase_size(scene: Scene) -> FarType:
    """How high the type of the phase word is, in units."""
    return FarType.SWITCH_PHASE if scene is Scene.SWITCH else FarType.PHASE


def _line_size(scene: Scene) -> int:
    return {Scene.REP: FarType.REPS, Scene.LEAD_IN: FarType.LEAD_IN}.get(scene, FarType.CAPTION)


def _below_ring(scene: Scene, unit: float, type_unit: float) -> float:
    """How far the last line stands below the ring: it grows by its capitals alone."""
    return scene.value * unit + _line_size(scene) * _CAP * (type_unit - unit)


def _switch(columns: _Columns, unit: float, type_unit: float, steps: int) -> Places:
    """The ring with the turning arrows beside it, and below it what to do; all begins at one edge."""
    picture, pill, words = columns
    left, width = words.left() + 40 * unit, words.width() - 40 * unit
    cap, lines = FarType.SWITCH_PHASE * _CAP * type_unit, steps * FarSize.STEP * type_unit
    highest = line_box(0, 0, 0, FarType.SWITCH_PHASE * type_unit).top()
    side = min(SWITCH_RING.side * type_unit, words.height() + highest - lines - (32 + 26 + _LEAST) * unit)
    painted = cap + (32 + 26) * unit + side + lines
    baseline = max(words.center().y() + 5 * unit - painted / 2 + cap, -highest)
    ring = QRectF(left, baseline + 32 * unit, side, side)
    turn_left, turn_top = ring.right() + 36 * unit, ring.center().y() - 65 * type_unit
    turn = QRectF(turn_left, turn_top, FarSize.TURN * type_unit, FarSize.TURN * type_unit)
    note = line_box(turn.left(), 0, ring.center().y() + 58 * type_unit, FarType.NOTE * type_unit)
    note.setRight(words.right())
    return Places(
        picture=picture,
        pill=pill,
        phase=line_box(left, width, baseline, FarType.SWITCH_PHASE * type_unit),
        ring=ring,
        ring_unit=type_unit,
        turn=turn,
        note=note,
        steps=QRectF(left, ring.bottom() + 19 * unit, width, lines),
        is_centred=False,
    )


def _middle(room: QRectF, width: float) -> QRectF:
    """A box of that width, or less where there is less, in the middle of another."""
    wide = min(width, room.width())
    return QRectF(room.center().x() - wide / 2, room.top(), wide, room.height())
