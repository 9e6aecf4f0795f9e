import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from kneeapp.licences import PARTS, QT, Part, licence_text
from kneeapp.ui.pages.licences_page import LicencesPage, whole_text


def a_page(qtbot: QtBot, width: int = 984) -> LicencesPage:
    page = LicencesPage()
    qtbot.addWidget(page)
    page.resize(width, 600)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    return page


def part_list(page: LicencesPage) -> QListWidget:
    found = page.findChild(QListWidget)
    assert found is not None
    return found


def shown_text(page: LicencesPage) -> QPlainTextEdit:
    found = page.findChild(QPlainTextEdit)
    assert found is not None
    return found


def test_the_licence_of_kneeapp_is_shown_first(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert part_list(page).currentItem().text() == "kneeapp"
    assert shown_text(page).toPlainText() == licence_text(PARTS[0])


@pytest.mark.parametrize("index", range(len(PARTS)), ids=[part.name for part in PARTS])
def test_a_part_that_is_chosen_shows_its_licence_word_for_word(qtbot: QtBot, index: int) -> None:
    page = a_page(qtbot)
    part_list(page).setCurrentRow(index)
    assert licence_text(PARTS[index]).replace("\f", "\n") in shown_text(page).toPlainText().replace("\f", "\n")
    assert shown_text(page).accessibleName() == f"Licence of {PARTS[index].name}"


def test_a_part_tells_its_licence_to_a_screen_reader(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    first = QAccessible.queryAccessibleInterface(part_list(page)).child(0)
    assert first.text(QAccessible.Text.Name) == "kneeapp"
    assert first.text(QAccessible.Text.Description) == "MIT"


def test_keys_walk_the_parts_and_scroll_the_text(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    part_list(page).setFocus()
    QTest.keyClick(part_list(page), Qt.Key.Key_Down)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown_text(page).toPlainText()
    QTest.keyClick(part_list(page), Qt.Key.Key_Tab)
    assert shown_text(page).hasFocus()
    QTest.keyClick(shown_text(page), Qt.Key.Key_PageDown)
    QTest.keyClick(shown_text(page), Qt.Key.Key_PageDown)
    assert shown_text(page).verticalScrollBar().value() > 0
    QTest.keyClick(shown_text(page), Qt.Key.Key_Tab)
    assert not shown_text(page).hasFocus()


def test_another_part_begins_at_its_top(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    part_list(page).setCurrentRow(1)
    shown_text(page).verticalScrollBar().setValue(200)
    part_list(page).setCurrentRow(6)
    assert shown_text(page).verticalScrollBar().value() == 0


def test_the_text_can_be_selected_and_not_changed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    shown = shown_text(page)
    before = shown.toPlainText()
    QTest.keyClicks(shown, "abc")
    QTest.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shown.toPlainText() == before
    assert len(shown.textCursor().selectedText()) == len(before)


@pytest.mark.parametrize("words", ["linked dynamically", "https://code.qt.io", "https://www.qt.io", "You may replace"])
def test_what_the_licence_of_qt_asks_to_be_said_is_said(words: str) -> None:
    assert words in whole_text(QT)


def test_only_qt_has_more_to_say_than_its_licence() -> None:
    assert [part.name for part in PARTS if whole_text(part) != licence_text(part)] == ["Qt and PySide6"]


def test_a_text_that_is_missing_is_told() -> None:
    part = Part(name="Lost", licence="MIT", texts=("licences/lost.txt",))
    assert whole_text(part).startswith("The text is missing from this installation.")


def test_back_leads_to_about(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    back = next(found for found in page.findChildren(QPushButton) if found.text() == "About")
    with qtbot.waitSignal(page.back_wished):
        back.click()


@pytest.mark.parametrize(("width", "is_beside"), [(984, True), (824, False)])
def test_the_text_stands_beside_the_list_where_its_lines_fit(qtbot: QtBot, width: int, is_beside: bool) -> None:
    page = a_page(qtbot, width)
    items, shown = part_list(page).geometry(), shown_text(page).geometry()
    assert (items.right() < shown.left()) is is_beside
    assert (items.bottom() < shown.top()) is not is_beside
