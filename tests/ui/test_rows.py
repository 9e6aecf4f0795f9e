"""Rows: their colours in each state, their geometry, and the ring round an item of a list."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.exercise_list import ExerciseList
from kneeapp.ui.focus_ring import ring_area
from kneeapp.ui.high_contrast import high_contrast_roles
from kneeapp.ui.theme import Theme, apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.item_ring import ItemRing
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_lead import Lead
from kneeapp.ui.widgets.row_look import (
    CARD_ROW,
    FOOT_ROW,
    LIST_ROW,
    PROBLEM_ROW,
    RowLook,
    RowState,
    coat_of_row,
)
from kneeapp.ui.widgets.row_painting import Row, paint_row, paint_tile, row_height, row_parts
from kneeapp.ui.widgets.search_field import ClearButton, SearchField
from tests.builders import a_plan

LIGHT, DARK = theme_for(Qt.ColorScheme.Light), theme_for(Qt.ColorScheme.Dark)
REST, HOVERED, PRESSED = RowState(), RowState(is_hovered=True), RowState(is_hovered=True, is_pressed=True)
SELECTED = RowState(is_selected=True)
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def high_contrast() -> Theme:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("white"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("black"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("indigo"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("yellow"))
    return replace(LIGHT, roles=high_contrast_roles(LIGHT.roles, palette), is_high_contrast=True)


@pytest.fixture
def _restored(qapp: QApplication) -> Iterator[None]:
    before = current_theme()
    yield
    apply_theme(qapp, before)


def opacities(look: RowLook, theme: Theme) -> list[float]:
    return [round(coat_of_row(look, state, theme).fill.alphaF(), 2) for state in (REST, HOVERED, PRESSED, SELECTED)]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_row_of_a_list_comes_forward_step_by_step(theme: Theme) -> None:
    assert opacities(LIST_ROW, theme) == [0, 0.55, 0.8, 1]
    selected = coat_of_row(LIST_ROW, SELECTED, theme)
    assert (selected.line_width, selected.has_shadow, selected.fill) == (1, True, theme.color("surface"))


def test_a_card_shows_by_its_outline_that_it_is_pointed_at() -> None:
    coats = [coat_of_row(CARD_ROW, state, LIGHT) for state in (REST, HOVERED)]
    assert [coat.line for coat in coats] == [LIGHT.color("line"), LIGHT.color("line_strong")]
    assert coat_of_row(CARD_ROW, PRESSED, LIGHT).fill == LIGHT.color("sunken")


def test_a_problem_is_told_in_the_colours_of_danger_in_every_state() -> None:
    coats = [coat_of_row(PROBLEM_ROW, state, LIGHT) for state in (REST, HOVERED, PRESSED, SELECTED)]
    assert {coat.title.name() for coat in coats} == {LIGHT.color("danger_ink").name()}
    assert len({(coat.fill.name(), coat.line_width) for coat in coats}) == 4


def test_a_quiet_row_takes_full_ink_when_it_is_pointed_at_or_selected() -> None:
    inks = [coat_of_row(FOOT_ROW, state, LIGHT).title for state in (REST, HOVERED, SELECTED)]
    assert inks == [LIGHT.color("ink_2"), LIGHT.color("ink"), LIGHT.color("ink")]


@pytest.mark.parametrize("look", [LIST_ROW, CARD_ROW, PROBLEM_ROW, FOOT_ROW])
def test_in_high_contrast_what_is_selected_is_highlighted(look: RowLook) -> None:
    theme = high_contrast()
    coat = coat_of_row(look, SELECTED, theme)
    assert (coat.fill, coat.title, coat.detail) == (
        theme.color("primary"),
        theme.color("on_primary"),
        theme.color("on_primary"),
    )


@pytest.mark.parametrize(("look", "widths"), [(LIST_ROW, [0, 2]), (CARD_ROW, [2, 2]), (PROBLEM_ROW, [2, 2])])
def test_in_high_contrast_grounds_are_outlines(look: RowLook, widths: list[int]) -> None:
    coats = [coat_of_row(look, state, high_contrast()) for state in (REST, HOVERED)]
    assert [coat.line_width for coat in coats] == widths
    assert {coat.fill.alpha() for coat in coats} == {0}


def test_a_row_is_as_high_as_its_look_asks_and_higher_where_words_wrap() -> None:
    row = Row(title="Single-leg band", detail="10 reps · hold 2 s", mark="SB")
    assert [row_height(row, look, 264) for look in (LIST_ROW, CARD_ROW)] == [64, 76]
    assert row_height(row, LIST_ROW, 160) > 64


@pytest.mark.usefixtures("_restored")
@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("width", [150, 264, 320])
def test_the_words_of_a_row_stand_inside_of_it(
    qapp: QApplication, scale: float, width: int, direction: Qt.LayoutDirection
) -> None:
    apply_theme(qapp, replace(LIGHT, text_scale=scale))
    row = Row(title="A rather long name of an exercise", detail="3 sets of 15 · hold 3 s", mark="AR", end="9 min")
    area = QRect(7, 11, width, row_height(row, LIST_ROW, width))
    parts = row_parts(row, area, direction)
    for part in (parts.tile, parts.title, parts.detail, parts.end):
        assert area.contains(part)
    assert not parts.title.intersects(parts.detail)
    assert not parts.tile.intersects(parts.title)


def painted(theme: Theme, state: RowState, row: Row, look: RowLook, *, is_tile: bool) -> QImage:
    image = QImage(264, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.color("sidebar"))
    with QPainter(image) as painter:
        if is_tile:
            paint_tile(painter, row, QRect(0, 0, 52, 52), look, state)
        else:
            paint_row(painter, row, QRect(0, 0, 264, 64), look, state, direction=LEFT_TO_RIGHT)
    return image


@pytest.mark.parametrize("is_tile", [True, False])
@pytest.mark.parametrize("lead", Lead)
def test_a_row_looks_different_when_it_is_selected(lead: Lead, is_tile: bool) -> None:
    row = Row(title="Today", mark="search" if lead is Lead.ICON else "5", lead=lead)
    rest, selected = (painted(LIGHT, state, row, LIST_ROW, is_tile=is_tile) for state in (REST, SELECTED))
    assert rest != selected


def test_a_selected_tile_has_an_outline_in_primary() -> None:
    image = painted(LIGHT, SELECTED, Row(title="Squat", mark="S"), LIST_ROW, is_tile=True)
    assert image.pixelColor(26, 0) == image.pixelColor(0, 26) == LIGHT.color("primary")


def test_a_tile_is_never_painted_in_the_ink_of_a_highlight(qapp: QApplication) -> None:
    """Of a tile only the outline is highlighted, so ink for the highlight would not be seen on it."""
    before, theme = current_theme(), high_contrast()
    apply_theme(qapp, theme)
    row = Row(title="Settings", mark="settings", lead=Lead.ICON)
    image = painted(theme, SELECTED, row, FOOT_ROW, is_tile=True)
    apply_theme(qapp, before)
    colors = {image.pixelColor(x, y).name() for x in range(52) for y in range(52)}
    assert theme.color("ink").name() in colors
    assert theme.color("on_primary").name() not in colors


def test_showing_the_same_row_again_paints_nothing(qtbot: QtBot) -> None:
    class Counting(RowButton):
        paints = 0

        def paintEvent(self, event: object) -> None:
            self.paints += 1

    button = Counting()
    qtbot.addWidget(button)
    button.show_row(Row(title="Today", detail="26 min"))
    with qtbot.waitExposed(button):
        button.show()
    QApplication.processEvents()
    before = button.paints
    button.show_row(Row(title="Today", detail="26 min"))
    button.set_tiled(is_tile=False)
    QApplication.processEvents()
    assert button.paints == before > 0


def a_window_with_a_list(qtbot: QtBot) -> tuple[QWidget, ExerciseList]:
    window = QWidget()
    qtbot.addWidget(window)
    rows = ExerciseList("Exercises")
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(rows)
    rows.show_items(a_plan().items)
    window.resize(296, 500)
    with qtbot.waitActive(window):
        window.show()
    return window, rows


def ring_of(window: QWidget) -> ItemRing:
    found = window.findChild(ItemRing)
    assert found is not None
    return found


def test_the_keyboard_has_a_ring_round_the_item_it_is_at(qtbot: QtBot) -> None:
    window, rows = a_window_with_a_list(qtbot)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    rows.focus_first()
    for row in (0, 1):
        item = rows.visualItemRect(rows.item(row)).adjusted(0, 2, 0, -2).translated(rows.geometry().topLeft())
        assert ring_of(window).isVisible()
        assert ring_of(window).geometry() == ring_area(item)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    rows.clearFocus()
    assert not ring_of(window).isVisible()


def test_a_click_on_an_item_draws_no_ring(qtbot: QtBot) -> None:
    window, rows = a_window_with_a_list(qtbot)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(1)).center())
    assert rows.hasFocus()
    assert not ring_of(window).isVisible()
    rows.select(a_plan().items[2].exercise.id)
    assert not ring_of(window).isVisible()


def test_the_list_is_as_high_as_the_rows_in_view(qtbot: QtBot) -> None:
    _, rows = a_window_with_a_list(qtbot)
    assert rows.minimumSizeHint().height() == 3 * 68
    rows.show_only((a_plan().items[1].exercise,))
    assert rows.minimumSizeHint().height() == 68


def a_search_field(qtbot: QtBot) -> SearchField:
    field = SearchField("Search exercises")
    qtbot.addWidget(field)
    field.resize(264, 42)
    field.show()
    return field


def test_a_cross_clears_the_search_once_there_is_something_to_clear(qtbot: QtBot) -> None:
    field = a_search_field(qtbot)
    cross = field.findChild(ClearButton)
    assert cross is not None
    assert not cross.isVisible()
    qtbot.keyClicks(field, "squat")
    assert cross.isVisible()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not cross.isVisible()


def test_mirrored_the_icon_and_the_cross_change_places(qtbot: QtBot) -> None:
    field = a_search_field(qtbot)
    margins = field.textMargins()
    cross = field.findChild(ClearButton)
    assert cross is not None
    right = cross.geometry()
    field.setLayoutDirection(RIGHT_TO_LEFT)
    field.resize(265, 42)
    assert (field.textMargins().left(), field.textMargins().right()) == (margins.right(), margins.left())
    assert cross.x() == 264 - right.right() - 1


def test_escape_in_an_empty_search_leaves_it(qtbot: QtBot) -> None:
    field = a_search_field(qtbot)
    qtbot.keyClicks(field, "a")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
