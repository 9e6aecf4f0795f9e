from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from pytestqt.qtbot import QtBot

from kneeapp.ui.theme import theme_for
from kneeapp.ui.widgets.answer_row import AnswerRow
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.done_bar import DoneBar, cell_areas, cell_color
from kneeapp.ui.widgets.segment_bar import Block

CURRENT = Block(label="Left leg", cells=10, done=6, is_current=True, is_in_hand=True)
LATER = Block(label="Right leg", cells=10, done=0, is_current=False)
LIGHT = theme_for(Qt.ColorScheme.Light)


def test_the_current_block_is_cut_into_its_reps_and_fills_its_place() -> None:
    cells = cell_areas(CURRENT, QRectF(20, 0, 327, 8))
    assert len(cells) == 10
    assert (cells[0].left(), cells[-1].right()) == (20, 347)
    assert {round(after.left() - before.right(), 6) for before, after in pairwise(cells)} == {3.0}


def test_another_block_is_one_cell() -> None:
    assert cell_areas(LATER, QRectF(0, 0, 100, 8)) == [QRectF(0, 0, 100, 8)]


def test_a_rep_in_hand_is_half_as_strong_as_one_that_is_done() -> None:
    done, in_hand, open_ = (cell_color(CURRENT, index, LIGHT) for index in (5, 6, 7))
    assert done == LIGHT.color("primary")
    assert (in_hand.rgb(), round(in_hand.alphaF(), 2)) == (done.rgb(), 0.55)
    assert open_ == LIGHT.color("line")


def test_a_block_behind_is_full() -> None:
    assert cell_color(Block(label="", cells=10, done=10, is_current=False), 0, LIGHT) == LIGHT.color("primary")
    assert cell_color(LATER, 0, LIGHT) == LIGHT.color("line")


def drawn(qtbot: QtBot, direction: Qt.LayoutDirection) -> tuple[int, int]:
    """Where the full colour begins and ends."""
    bar = DoneBar()
    qtbot.addWidget(bar)
    bar.setLayoutDirection(direction)
    bar.show_blocks((CURRENT, LATER))
    bar.resize(450, bar.sizeHint().height())
    picture = bar.grab().toImage()
    middle = picture.height() - 4
    done = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == LIGHT.color("primary")]
    return min(done), max(done)


def test_mirrored_it_fills_from_the_other_end(qtbot: QtBot) -> None:
    first, last = drawn(qtbot, Qt.LayoutDirection.LeftToRight)
    assert first < 5
    assert 180 < last < 220
    assert drawn(qtbot, Qt.LayoutDirection.RightToLeft) == (449 - last, 449 - first)


def places(qtbot: QtBot, width: int) -> list[QRect]:
    """Where three answers lie in a row of that width."""
    buttons = tuple(Button(text) for text in ("Resume", "Save", "Discard"))
    row = AnswerRow(buttons)
    qtbot.addWidget(row)
    row.resize(width, 200)
    row.show()
    return [button.geometry() for button in buttons]


def test_the_last_answer_stands_apart(qtbot: QtBot) -> None:
    first, second, last = places(qtbot, 500)
    assert second.x() == first.right() + 1 + 10
    assert last.right() == 499


def test_where_it_needs_a_line_of_its_own_it_begins_at_the_leading_edge(qtbot: QtBot) -> None:
    first, second, last = places(qtbot, 220)
    assert first.y() == second.y() < last.y()
    assert last.x() == 0
