from PySide6.QtGui import QBrush, QPainterPath

from kneeapp.ui.figure.drawing import Drawing, Fill
from kneeapp.ui.figure.frames import Frames


def drawing(corners: int = 4) -> Drawing:
    path = QPainterPath()
    for i in range(1, corners):
        path.lineTo(i, i * i)
    return Drawing((Fill(path, QBrush()),))


class Maker:
    """Counts how often a drawing is made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> Drawing:
        self.made += 1
        return drawing()


COST = drawing().cost


def test_a_drawing_costs_more_the_more_points_and_paths_it_has() -> None:
    small, large = drawing(4), drawing(40)
    assert large.cost - small.cost == 36 * 24
    assert Drawing(small.fills * 2).cost == 2 * small.cost


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
    frames.drawing("large", lambda: drawing(400))
    frames.drawing("kept", kept)
    assert kept.made == 1


def test_nothing_is_kept_after_clearing() -> None:
    frames, maker = Frames(2 * COST), Maker()
    frames.drawing("a", maker)
    frames.clear()
    assert frames.cost == 0
    frames.drawing("a", maker)
    assert maker.made == 2
