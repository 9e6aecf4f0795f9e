from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF

from kneeapp.ui.far import FAR_SCALES, FarType
from kneeapp.ui.far_layout import Places, Scene, lying_places, upright_places

LYING = (1280, 600)
"""The panel of a window of 1280 x 800, between its bars."""


def boxes(places: Places) -> list[QRectF]:
    found = (getattr(places, name) for name in ("picture", "phase", "ring", "line", "turn", "note", "steps", "card"))
    return [box for box in found if not box.isEmpty()]


def lying(scene: Scene, unit: float = 1.0, scale: float = 1.0) -> Places:
    width, height = LYING
    return lying_places(scene, width * unit, height * unit, unit, scale=scale, steps=2)


def upright(scene: Scene, unit: float = 1.0, scale: float = 1.0) -> Places:
    picture = (618 - 414 * max(0.0, scale - 1.0)) * unit
    return upright_places(scene, 800 * unit, 1032 * unit, unit, scale=scale, picture_height=picture, steps=2)


def test_lying_the_picture_takes_the_larger_part_and_the_ring_the_middle_of_the_other() -> None:
    places = lying(Scene.REP)
    assert (places.picture.left(), places.picture.right()) == pytest.approx((32, 680))
    assert places.ring.center().x() == pytest.approx(976)
    assert places.ring.size().toTuple() == pytest.approx((392, 392))


@pytest.mark.parametrize("scene", [Scene.REP, Scene.LEAD_IN, Scene.REST])
def test_what_is_painted_of_word_ring_and_line_stands_in_the_middle(scene: Scene) -> None:
    places = lying(scene)
    word = places.phase.bottom() - 0.2411 * 84 - 0.7275 * 84
    line = places.line.bottom() - 0.2411 * places.line.height() / 1.20985
    assert (word + line) / 2 == pytest.approx(301, abs=0.5)


def test_in_a_rest_the_words_come_first_and_the_card_last() -> None:
    places = lying(Scene.REST)
    assert places.ring.center().x() < 640 < places.card.left()
    assert (places.card.left(), places.card.right()) == pytest.approx((724, 1224))


def test_a_change_of_sides_begins_at_one_edge() -> None:
    places = lying(Scene.SWITCH)
    assert places.phase.left() == places.ring.left() == places.steps.left() == pytest.approx(744)
    assert places.turn.left() > places.ring.right()
    assert not places.is_centred


@pytest.mark.parametrize("card", [300.0, 550.0])
def test_the_card_of_a_pause_is_as_wide_as_it_needs_and_stays_at_the_end(card: float) -> None:
    places = lying_places(Scene.PAUSED, *LYING, 1.0, card_width=card)
    assert places.card.width() == max(520, card)
    assert places.card.right() == pytest.approx(1208 if card < 520 else 680 + card)


@pytest.mark.parametrize("arrange", [lying, upright])
@pytest.mark.parametrize("scene", list(Scene))
@pytest.mark.parametrize("unit", [0.7, 1.0, 1.75])
@pytest.mark.parametrize("scale", FAR_SCALES)
def test_nothing_leaves_the_panel(
    arrange: Callable[[Scene, float, float], Places], scene: Scene, unit: float, scale: float
) -> None:
    width, height = (1280, 600) if arrange is lying else (800, 1032)
    room = QRectF(-0.01, -0.01, width * unit + 0.02, height * unit + 0.02)
    places = arrange(scene, unit, scale)
    for box in boxes(places):
        assert room.contains(box), box


@pytest.mark.parametrize("scene", [Scene.REP, Scene.LEAD_IN, Scene.REST])
@pytest.mark.parametrize("scale", FAR_SCALES)
def test_word_ring_and_line_stand_apart_at_every_scale(scene: Scene, scale: float) -> None:
    places = lying(scene, scale=scale)
    below_word = _line(places.phase) + 0.2 * FarType.PHASE * scale
    assert below_word < places.ring.top() < places.ring.bottom() + 12 < _ink(places.line).top()


@pytest.mark.parametrize("scale", FAR_SCALES)
def test_lying_the_words_column_grows_with_large_words(scale: float) -> None:
    words = lying(Scene.REP, scale=scale).phase
    assert words.width() == pytest.approx(544 * max(1.0, scale))
    assert words.right() == pytest.approx(1248)


def test_the_ring_gives_way_to_large_words_and_is_the_same_in_lead_in_and_reps() -> None:
    sides = [lying(scene, scale=1.25).ring.width() for scene in (Scene.REP, Scene.LEAD_IN)]
    assert sides[0] == sides[1]
    assert 370 < sides[0] < 1.25 * 392
    assert lying(Scene.REP, scale=1.25).ring_unit == 1.25
    assert lying(Scene.REP, scale=0.85).ring.width() == pytest.approx(0.85 * 392)


def test_in_a_rest_a_large_card_leaves_room_for_the_words() -> None:
    places = lying(Scene.REST, scale=1.25)
    assert places.card.width() == pytest.approx(625)
    assert places.phase.right() + 24 == pytest.approx(places.card.left())


@pytest.mark.parametrize("scale", FAR_SCALES)
def test_upright_the_ring_never_takes_room_from_large_words(scale: float) -> None:
    places = upright(Scene.REP, scale=scale)
    assert places.ring.width() == pytest.approx(372 * min(1.0, scale))
    assert places.phase.width() >= 312


@pytest.mark.parametrize("scene", [Scene.REP, Scene.LEAD_IN, Scene.REST])
def test_upright_the_ring_stands_below_the_picture_and_the_words_beside_it(scene: Scene) -> None:
    places = upright(scene)
    assert places.ring.top() >= places.picture.bottom()
    assert places.phase.left() == places.line.left() == pytest.approx(456)
    assert places.ring.center().x() == pytest.approx(222)


def _line(box: QRectF) -> float:
    """Where the line of a box lies on which its text stands."""
    return box.bottom() - box.height() * 0.2411 / 1.20985


def _ink(box: QRectF) -> QRectF:
    """What is painted in a box of one line, from its line up."""
    high = box.height() / 1.20985 * 0.7275
    return QRectF(box.left(), _line(box) - high, box.width(), high)


def test_a_mirror_keeps_sizes_and_heights_and_turns_left_and_right_round() -> None:
    places = lying(Scene.SWITCH)
    mirrored = places.mirrored(1280)
    for box, seen in zip(boxes(places), boxes(mirrored), strict=True):
        assert seen.size() == box.size()
        assert seen.top() == box.top()
        assert seen.left() == pytest.approx(1280 - box.right())
    assert mirrored.is_centred is places.is_centred
