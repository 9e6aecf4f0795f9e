from PySide6.QtGui import QBrush

from kneeapp.ui.figure.drawing import Drawing, Fill, drawing_of
from kneeapp.ui.figure.frames import Frames
from kneeapp.ui.figure.packed import polygon


def drawing(corners: int = 4) -> Drawing:
    spots = [float(number) for i in range(corners) for number in (i, i * i)]
    return drawing_of([Fill(polygon(*spots), QBrush())])


class Maker:
    """Counts how often a drawing is made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> Drawing:
        self.made += 1
        return drawing()


COST = drawing().cost


def test_a_drawing_costs_more_the_more_points_and_paths_it_has() -> None:
    assert drawing(40).cost - drawing(4).cost == 36 * 12
    none, one, two = (drawing_of([Fill(polygon(*range(8)), QBrush())] * count).cost for count in range(3))
    assert two - one == one - none > 4 * 12


def test_a_drawing_is_made_once_for_each_key() -> None:
    frames, maker = Frames(10 * COST), Maker()
    assert frames.drawing("a", maker) is frames.drawing("a", maker)
    frames.drawing("b", maker)
    assert maker.made == 2


def test_what_was_used_longest_ago_goes_first() -> None:
    frames, first, second = Frames(2 * COST), Maker(), Maker()
    frames.drawing("first", first)
    frames.drawing("second", second)
    frames.drawing("first", first)
    frames.drawing("third", Maker())
    frames.drawing("first", first)
    frames.drawing("second", second)
    assert (first.made, second.made) == (1, 2)


def test_no_more_is_kept_than_the_limit() -> None:
    frames = Frames(3 * COST + 1)
    for key in range(10):
        frames.drawing(key, Maker())
        assert frames.cost <= 3 * COST + 1
    assert frames.cost == 3 * COST


def test_a_drawing_too_large_for_the_limit_is_given_and_not_kept() -> None:
    frames, maker = Frames(COST - 1), Maker()
    assert frames.drawing("a", maker).cost == COST
    assert frames.cost == 0


def test_a_large_drawing_does_not_push_out_what_is_kept() -> None:
    frames, kept = Frames(2 * COST), Maker()
    frames.drawing("kept", kept)
    frames.drawing("large", lambda: drawing(4000))
    frames.drawing("kept", kept)
    assert kept.made == 1


def test_nothing_is_kept_after_clearing() -> None:
    frames, maker = Frames(2 * COST), Maker()
    frames.drawing("a", maker)
    frames.clear()
    assert frames.cost == 0
    frames.drawing("a", maker)
    assert maker.made == 2
