"""Where the parts of an exercise's page stand, at each width, text size and direction."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Exercise
from kneeapp.core.plan import default_dose
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.pages.exercise_layout import ExerciseLayout, stage_width
from kneeapp.ui.pages.exercise_page import ExercisePage
from kneeapp.ui.pages.exercise_text import ExerciseText
from kneeapp.ui.theme import TEXT_SCALES, apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.chips import ChipLabel
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.builders import an_exercise, minutes_of

LIGHT = theme_for(Qt.ColorScheme.Light)
BUILT_IN = load_library(builtin_library(), own_folder=None).library.exercises
PAGES = [
    (scale, QSize(*size))
    for scale, wide in zip(TEXT_SCALES, (984, 956, 928), strict=True)
    for size in ((wide, 800), (824, 600))
]
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture(autouse=True)
def _usual_text(qapp: QApplication) -> Iterator[None]:
    yield
    if current_theme() != LIGHT:  # a new theme takes long to reach all that other tests have left
        apply_theme(qapp, LIGHT)


def a_page(qtbot: QtBot, width: int, height: int = 800, exercise: Exercise | None = None) -> ExercisePage:
    page = ExercisePage(minutes_of)
    qtbot.addWidget(page)
    page.resize(width, height)
    shown = exercise or BUILT_IN[0]
    page.show_exercise(shown, default_dose(shown))
    page.show()
    _settle()
    return page


def part(page: ExercisePage, kind: type[QWidget]) -> QWidget:
    found = page.findChild(kind)
    assert isinstance(found, QWidget)
    return found


def place(widget: QWidget, page: ExercisePage) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def text_edges(page: ExercisePage) -> tuple[int, int]:
    """Where the column of text begins and ends across the page."""
    headings = [label for label in page.findChildren(WrappingLabel) if label.text() == "How to do it"]
    area = place(headings[0], page)
    return area.left(), area.right() + 1


@pytest.mark.parametrize(
    ("inner", "beside_text", "width"),
    [(904, 468, 468), (768, 344, 360), (848, 292, 398), (640, 200, 340), (1500, 1060, 560)],
)
def test_the_stage_takes_what_the_text_leaves_within_its_limits(inner: int, beside_text: int, width: int) -> None:
    assert stage_width(inner, beside_text) == width


@pytest.mark.parametrize(
    ("size", "title_top", "stage", "text"),
    [
        ((984, 800), 36, QRect(40, 188, 468, 510), (544, 944)),
        ((824, 600), 24, QRect(28, 144, 360, 366), (412, 796)),
    ],
    ids=["wide", "narrow"],
)
def test_the_parts_stand_where_the_design_has_them(
    qtbot: QtBot, size: tuple[int, int], title_top: int, stage: QRect, text: tuple[int, int]
) -> None:
    page = a_page(qtbot, *size)
    title = page.findChild(QLabel, "exercise-title")
    assert title is not None
    assert place(title, page).top() == title_top
    assert place(part(page, Stage), page) == stage
    assert text_edges(page) == text


def test_the_stage_is_never_much_higher_than_wide(qtbot: QtBot) -> None:
    page = a_page(qtbot, 984, 1400)
    stage = part(page, Stage)
    assert stage.height() == round(stage.width() * 1.15)


def test_on_a_page_too_narrow_for_two_columns_the_stage_stands_on_the_text(qtbot: QtBot) -> None:
    page = a_page(qtbot, 620)
    stage, text = place(part(page, Stage), page), place(part(page, ExerciseText), page)
    assert (stage.width(), stage.height()) == (564, 300)
    assert text.top() > stage.bottom()
    page_scroll, text_scroll = part(page, ExerciseLayout), part(page, ExerciseText)
    assert isinstance(page_scroll, FadingScrollArea)
    assert isinstance(text_scroll, FadingScrollArea)
    assert page_scroll.verticalScrollBar().maximum() > 0
    assert text_scroll.verticalScrollBar().maximum() == 0


def test_where_the_text_is_longer_than_its_column_it_scrolls_without_moving_aside(qtbot: QtBot) -> None:
    page = a_page(qtbot, 984, 2400)
    edges = text_edges(page)
    page.resize(984, 500)
    _settle()
    text = part(page, ExerciseText)
    assert isinstance(text, FadingScrollArea)
    assert text.verticalScrollBar().maximum() > 0
    assert text_edges(page) == edges


def test_the_scroll_bar_shows_while_the_focus_is_there_and_moves_the_text(qtbot: QtBot) -> None:
    page = a_page(qtbot, 984, 500)
    text = part(page, ExerciseText)
    assert isinstance(text, FadingScrollArea)
    bar = next(found for found in text.findChildren(QScrollBar) if found.parent() is text)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.findChildren(QAbstractButton)[-1].setFocus()
    assert not bar.isVisible()
    text.setFocus()
    assert bar.isVisible()
    bar.setValue(40)
    assert text.verticalScrollBar().value() == 40
    assert place(bar, page).left() >= text_edges(page)[1]


def test_a_text_that_is_all_in_sight_is_no_stop_for_tab(qtbot: QtBot) -> None:
    page = a_page(qtbot, 984, 2400)
    assert part(page, ExerciseText).focusPolicy() is Qt.FocusPolicy.NoFocus
    page.resize(984, 500)
    _settle()
    assert part(page, ExerciseText).focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_right_to_left_the_columns_change_places(qtbot: QtBot) -> None:
    page = a_page(qtbot, 984)
    page.setLayoutDirection(RIGHT_TO_LEFT)
    _settle()
    assert place(part(page, Stage), page) == QRect(984 - 40 - 468, 188, 468, 510)
    assert text_edges(page) == (40, 440)


@pytest.mark.parametrize(
    ("scale", "size", "direction"),
    [*((*page, LEFT_TO_RIGHT) for page in PAGES), *((*page, RIGHT_TO_LEFT) for page in PAGES[-2:])],
)
def test_at_no_text_size_anything_is_cut_or_lies_over_another(
    qtbot: QtBot, scale: float, size: QSize, direction: Qt.LayoutDirection
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, replace(LIGHT, text_scale=scale))
    page = a_page(qtbot, size.width(), size.height())
    page.setLayoutDirection(direction)
    for exercise in BUILT_IN:
        page.show_exercise(exercise, replace(default_dose(exercise), reps=default_dose(exercise).reps + 20))
        _settle()
        shown = [widget for widget in _worded(page) if widget.isVisible()]
        cut = [widget.text() for widget in shown if not _is_whole(widget, page)]
        assert cut == [], exercise.id
        grounds = [part(page, kind) for kind in (Stage, ExerciseText)]
        fixed = [widget for widget in shown if not any(ground.isAncestorOf(widget) for ground in grounds)]
        areas = [(place(widget, page), widget.text()) for widget in fixed]
        areas += [(place(ground, page), type(ground).__name__) for ground in grounds]
        overlapping = [
            (one, other)
            for index, (area, one) in enumerate(areas)
            for below, other in areas[index + 1 :]
            if area.intersects(below)
        ]
        assert overlapping == [], exercise.id


def test_chips_that_matter_least_are_left_out_on_a_narrow_page(qtbot: QtBot) -> None:
    page = a_page(qtbot, 984, exercise=an_exercise())
    assert "Long band, fixed at ankle height" in _chips(page)
    page.resize(824, 600)
    _settle()
    assert _chips(page) == ["10 reps · advised 10–15", "Each leg", "Hold 2 s", "About 10 min"]


def _chips(page: ExercisePage) -> list[str]:
    return [chip.text() for chip in page.findChildren(ChipLabel) if chip.isVisible()]


def _worded(page: ExercisePage) -> list[QLabel | QAbstractButton]:
    found: list[QLabel | QAbstractButton] = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return [widget for widget in found if widget.text()]


def _is_whole(widget: QLabel | QAbstractButton, page: ExercisePage) -> bool:
    if isinstance(widget, WrappingLabel | ChipLabel):
        is_high_enough = widget.height() >= widget.heightForWidth(widget.width())
    else:
        is_high_enough = widget.height() >= widget.minimumSizeHint().height()
    area = place(widget, page)
    is_inside = area.left() >= 0 and area.right() < page.width()
    return is_high_enough and is_inside and widget.width() >= widget.minimumSizeHint().width()


def _settle() -> None:
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()
