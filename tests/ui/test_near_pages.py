from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.ui.pages.notice_page import NoticePage
from kneeapp.ui.pages.preparation import preparations
from kneeapp.ui.pages.problem_page import ProblemPage
from kneeapp.ui.pages.source_excerpt import SourceExcerpt, excerpt, wave
from kneeapp.ui.theme import apply_theme, current_theme
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.builders import (
    a_both_legs_exercise,
    a_broken_file,
    an_exercise,
    an_exercise_without_band_or_hold,
    an_item,
)

SOURCE = "\n".join(f"line {number}" for number in range(1, 21))


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def button(page: QWidget, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def test_preparing_is_about_the_bands_that_the_routine_needs() -> None:
    anchored, loop, none = (
        an_item(an_exercise()),
        an_item(a_both_legs_exercise()),
        an_item(an_exercise_without_band_or_hold()),
    )
    first = [preparations(items)[0].text for items in ((anchored, loop), (loop,), (anchored, none), (none,))]
    assert first == [
        "Loop band and long band within reach",
        "Loop band within reach",
        "Long band within reach",
        "Two metres of clear floor",
    ]


def a_notice_page(qtbot: QtBot) -> NoticePage:
    page = NoticePage()
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_notice_makes_its_four_points(qtbot: QtBot) -> None:
    shown = texts(a_notice_page(qtbot))
    for heading in (
        "Talk to a doctor or physiotherapist first",
        "Exercise should not hurt",
        "Try one thing now",
        "Look over your band and your space",
    ):
        assert heading in shown


def test_only_the_tick_lets_one_begin(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    begin = button(page, "Get started")
    assert not begin.isEnabled()
    tick = page.findChild(QCheckBox)
    assert tick is not None
    assert tick.text() == "I have read this"
    tick.click()
    with qtbot.waitSignal(page.accepted):
        qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    tick.click()
    assert not begin.isEnabled()


def test_the_whole_tick_box_can_be_clicked(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    tick = page.findChild(QCheckBox)
    assert tick is not None
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert tick.isChecked()


def test_page_down_reads_on_where_the_notice_is_longer_than_the_window(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    page.resize(900, 300)
    QApplication.processEvents()
    bar = page.findChild(QScrollArea).verticalScrollBar()  # type: ignore[union-attr]
    tick = page.findChild(QCheckBox)
    for key, is_moved in ((Qt.Key.Key_PageDown, True), (Qt.Key.Key_PageUp, False)):
        qtbot.keyClick(tick, key)
        assert (bar.value() > 0) is is_moved


def test_the_tick_and_the_way_on_stay_in_view_while_one_reads(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    for size in ((1280, 800), (900, 600), (900, 400)):
        page.resize(*size)
        QApplication.processEvents()
        for control in (page.findChild(QCheckBox), button(page, "Get started")):
            assert control is not None
            assert page.rect().contains(QRect(control.mapTo(page, QPoint(0, 0)), control.size())), size


def test_the_notice_offers_to_be_read_aloud_only_where_there_is_a_voice(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    offered = []
    for can_read_aloud in (None, True, False):
        if can_read_aloud is not None:
            page.set_can_read_aloud(can_read_aloud)
        offered.append(button(page, "Read it aloud").isVisibleTo(page))
    assert offered == [False, True, False]


def test_the_notice_can_be_heard_before_it_is_accepted(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    page.set_can_read_aloud(True)
    with qtbot.waitSignal(page.read_aloud_wished):
        qtbot.mouseClick(button(page, "Read it aloud"), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_in_the_smallest_window_no_button_of_the_notice_is_squeezed(qtbot: QtBot, scale: float) -> None:
    app, before = QApplication.instance(), current_theme()
    assert isinstance(app, QApplication)
    apply_theme(app, replace(before, text_scale=scale))
    page = a_notice_page(qtbot)
    page.set_can_read_aloud(True)
    page.resize(900, 600)
    QApplication.processEvents()
    missing = [found.sizeHint().width() - found.width() for found in page.findChildren(QPushButton)]
    apply_theme(app, before)
    assert page.width() == 900
    assert max(missing) <= 0


def test_read_aloud_is_all_that_the_notice_says(qtbot: QtBot) -> None:
    page = a_notice_page(qtbot)
    aloud = page.text_to_read_aloud()
    points = [text for text in texts(page) if text not in ("kneeapp", "One minute of reading.")]
    assert [text for text in points if text not in aloud] == []


def a_problem_page(qtbot: QtBot, *, mistakes: int = 2, source: str = SOURCE) -> ProblemPage:
    page = ProblemPage()
    qtbot.addWidget(page)
    page.show_problem(a_broken_file(mistakes=mistakes), source)
    page.show()
    return page


def test_a_broken_file_tells_what_and_where(qtbot: QtBot) -> None:
    shown = texts(a_problem_page(qtbot))
    assert "Mistake 1." in shown
    assert "hip-bridge.yaml:14:57" in shown


def test_a_file_that_lacks_a_picture_alone_is_not_told_as_left_out(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    assert any("left hip-bridge.yaml out" in text for text in texts(page))
    error = a_broken_file()
    page.show_problem(LibraryFileError(error.path, error.diagnostics, is_left_out=False), SOURCE)
    assert "kneeapp loaded hip-bridge.yaml, but cannot show all of its pictures." in texts(page)


def test_a_file_of_poses_is_told_as_what_it_is(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    assert "This exercise file needs a fix" in texts(page)
    page.show_problem(LibraryFileError(Path("poses.yaml"), a_broken_file().diagnostics), SOURCE)
    assert "This file of poses needs a fix" in texts(page)


def test_all_mistakes_are_told_in_full(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    label = page.findChild(QLabel, "diagnostics")
    assert label is not None
    assert label.accessibleIdentifier() == "diagnostics"
    assert label.text() == "hip-bridge.yaml:14:57: Mistake 1.\nhip-bridge.yaml:15:57: Mistake 2."
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_lines_round_the_first_mistake_are_shown(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    shown = page.findChild(QTextEdit)
    assert shown is not None
    assert shown.isReadOnly()
    assert shown.toPlainText().splitlines() == ["12  line 12", "13  line 13", "14  line 14", "15  line 15"]


def test_a_file_that_could_not_be_read_shows_no_lines(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot, source="")
    shown = page.findChild(QTextEdit)
    assert shown is not None
    assert not shown.isVisible()


@pytest.mark.parametrize(
    ("line", "first", "count", "marked"), [(1, "1", 2, 0), (10, " 8", 4, 2), (20, "18", 3, 2), (21, "19", 2, None)]
)
def test_an_excerpt_keeps_to_the_file(line: int, first: str, count: int, marked: int | None) -> None:
    shown = excerpt(SOURCE, line)
    assert (len(shown.lines), shown.marked) == (count, marked)
    assert shown.lines[0] == f"{first}  line {first.strip()}"


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("- {seconds: two}", 13, "two"),
        ("- {seconds: 'two, or three'}", 13, "'two, or three'"),
        ('word: "a \\" b" # why', 7, '"a \\" b"'),
        ("reps: [1, many]", 11, "many"),
        ("steps: {}", 9, None),
        ("steps:", 7, None),
        ("steps:", 40, None),
    ],
)
def test_an_excerpt_knows_where_the_wrong_value_stands(text: str, column: int, value: str | None) -> None:
    shown = excerpt(text, 1, column)
    found = shown.lines[0][slice(*shown.value)] if shown.value else None
    assert found == value


def test_the_wrong_value_has_a_wave_under_it_and_nothing_else_has(qtbot: QtBot) -> None:
    line = wave(10, 30, 5).boundingRect()
    assert (line.left(), line.right()) == (10, 30)
    assert 3 <= line.top() < 5 < line.bottom() <= 7
    page = a_problem_page(qtbot, source="x\n" * 13 + "- {id: lower, kind: return, word: Lower, seconds: ab: two}")
    page.resize(1000, 800)
    QApplication.processEvents()
    shown = page.findChild(SourceExcerpt)
    assert shown is not None
    assert shown._excerpt.value is not None
    under = shown._underline(2, shown._excerpt.value).boundingRect()
    mark = shown._marked_area()
    assert mark.left() < under.left() < under.right() < mark.right()
    assert mark.top() < under.top() < under.bottom() < mark.bottom()


@pytest.mark.parametrize("width", [700, 824, 984, 1700])
def test_in_every_width_the_card_has_room_for_all_lines_and_buttons(qtbot: QtBot, width: int) -> None:
    page = a_problem_page(qtbot, source="seconds: a long line of a file, which goes on\n" * 20)
    page.resize(width, 700)
    for _ in range(5):
        QApplication.processEvents()
    shown, card = page.findChild(SourceExcerpt), button(page, "Open the file").parentWidget()
    assert shown is not None
    assert card is not None
    assert shown.height() >= shown.heightForWidth(shown.width())
    assert shown.geometry().bottom() < card.y()
    assert shown.verticalScrollBar().maximum() == 0


def test_the_name_of_the_file_stands_out_of_the_sentence(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    lead = next(label for label in page.findChildren(WrappingLabel) if "left hip-bridge.yaml out" in label.text())
    strong = lead._formats()[0]
    assert lead.text()[strong.start : strong.start + strong.length] == "hip-bridge.yaml"
    assert lead.textFormat() is Qt.TextFormat.PlainText


def test_the_page_says_that_saving_is_enough(qtbot: QtBot) -> None:
    assert "The file is checked again by itself each time you save it." in texts(a_problem_page(qtbot))


def test_mirrored_a_path_still_reads_from_left_to_right_at_the_other_edge(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    place = page.findChild(QLabel, "problem-place")
    assert place is not None
    assert place.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert place.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_message_can_be_copied(qtbot: QtBot) -> None:
    page = a_problem_page(qtbot)
    button(page, "Copy message").click()
    assert QGuiApplication.clipboard().text() == str(a_broken_file(mistakes=2))


@pytest.mark.parametrize(("text", "signal"), [("Open the file", "open_requested"), ("Check again", "check_requested")])
def test_a_broken_file_can_be_opened_and_checked(qtbot: QtBot, text: str, signal: str) -> None:
    page = a_problem_page(qtbot)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, text).click()
