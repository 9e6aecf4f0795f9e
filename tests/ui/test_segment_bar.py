import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import RedoSet, Skip
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_blocks import blocks
from kneeapp.ui.session_look import MOVE
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.segment_bar import Block, SegmentBar, block_areas
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, short_item


def a_block(*, is_current: bool = False, cells: int = 4, done: int = 0) -> Block:
    return Block(label="Left leg", cells=cells, done=done, is_current=is_current)


def test_no_blocks_have_no_areas() -> None:
    assert block_areas((), 500, 10) == ()


def test_one_block_takes_all() -> None:
    assert block_areas((a_block(is_current=True),), 500, 10) == ((0, 500),)


def test_the_current_block_is_wider_and_all_of_them_fill_the_bar() -> None:
    areas = block_areas((a_block(), a_block(is_current=True), a_block()), 540, 10)
    (first, first_width), (second, second_width), (third, third_width) = areas
    assert first == 0
    assert (second, third) == pytest.approx((first_width + 10, second + second_width + 10))
    assert third + third_width == pytest.approx(540)
    assert first_width == third_width == pytest.approx(100)
    assert second_width == pytest.approx(320)


def a_rehearsal() -> Rehearsal:
    return Rehearsal(a_session(short_item(sets=2), short_item(a_squat(), sets=2, reps=2)))


def labels(rehearsal: Rehearsal) -> list[str]:
    return [block.label for block in blocks(rehearsal.state)]


def test_there_is_a_block_for_each_leg_of_each_set_of_the_current_exercise() -> None:
    rehearsal = a_rehearsal().until(StepKind.MOVE)
    assert labels(rehearsal) == [
        "Set 1 · Left leg",
        "Set 1 · Right leg",
        "Set 2 · Right leg",
        "Set 2 · Left leg",
    ]
    assert labels(rehearsal.until(StepKind.MOVE, bout=4)) == ["Set 1", "Set 2"]


def test_a_single_set_is_not_numbered() -> None:
    assert labels(Rehearsal(a_session(short_item())).until(StepKind.MOVE)) == ["Left leg", "Right leg"]


def test_cells_are_the_reps_and_the_rep_in_hand_is_marked() -> None:
    rehearsal = a_rehearsal().until(StepKind.MOVE, rep=3)
    block, other = blocks(rehearsal.state)[:2]
    assert (block.cells, block.done, block.is_current, block.is_in_hand) == (3, 2, True, True)
    assert (other.cells, other.done, other.is_current, other.is_in_hand) == (3, 0, False, False)


def test_in_a_break_the_block_to_come_is_current_with_no_rep_in_hand() -> None:
    rehearsal = a_rehearsal().until(StepKind.SWITCH)
    assert [(block.done, block.is_current, block.is_in_hand) for block in blocks(rehearsal.state)[:2]] == [
        (3, False, False),
        (0, True, False),
    ]


def test_skipped_reps_stay_open() -> None:
    rehearsal = a_rehearsal().until(StepKind.MOVE)
    rehearsal.do(Skip())
    rehearsal.until(StepKind.SWITCH)
    assert blocks(rehearsal.state)[0].done == 2


def test_a_set_that_is_done_again_shows_only_its_new_reps_while_it_lasts() -> None:
    rehearsal = a_rehearsal().until(StepKind.MOVE, rep=3)
    rehearsal.do(RedoSet())
    assert blocks(rehearsal.state)[0].done == 0
    rehearsal.until(StepKind.SWITCH)
    assert blocks(rehearsal.state)[0].done == 5


def _colors_at_the_ends(bar: SegmentBar) -> tuple[QColor, QColor]:
    """The colours of the cell furthest left and of the one furthest right."""
    image: QImage = bar.grab().toImage()
    cell_rows = [y for y in range(image.height()) if image.pixelColor(5, y) != image.pixelColor(5, 0)]
    middle = cell_rows[len(cell_rows) // 2]
    return image.pixelColor(5, middle), image.pixelColor(image.width() - 6, middle)


@pytest.mark.parametrize("is_mirrored", [False, True], ids=["left to right", "right to left"])
def test_cells_fill_from_the_leading_edge(qtbot: QtBot, is_mirrored: bool) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight)
    bar.resize(400, 60)
    bar.show_blocks((Block(label="", cells=10, done=1, is_current=True),), MOVE)
    theme = current_theme()
    expected = (theme.color(MOVE.ring), theme.color(MOVE.track))
    assert _colors_at_the_ends(bar) == (expected[::-1] if is_mirrored else expected)


def test_blocks_that_are_not_current_are_full_only_when_all_is_done(qtbot: QtBot) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    theme = current_theme()
    assert bar._cell_color(a_block(done=3), 0) != theme.color(bar._look.ring)
    assert bar._cell_color(a_block(done=4), 0) == theme.color(bar._look.ring)
