from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QScrollArea, QStackedWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.care_print import care_document
from kneeapp.ui.pages.care_words import at_once, care_groups, care_lead, care_note, care_title
from kneeapp.ui.pages.see_someone_page import SeeSomeonePage
from tests.ui.pressing import focused, press_key

SIGNS = [sign for group in care_groups() for sign in group.signs]
ALL_WORDS = [
    care_title(), care_lead(), care_note(), *SIGNS,
    *(words for group in (at_once(), *care_groups()) for words in (group.title, group.line)),
]  # fmt: skip
NOT_TO_BE_SAID = ("!", "cure", "treat", "diagnos", "patient", "therapy", "abnormal", "arthritis", "fracture", "warning")


def a_page(qtbot: QtBot, width: int = 1280, height: int = 800) -> SeeSomeonePage:
    page = SeeSomeonePage()
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()
    return page


def button(page: SeeSomeonePage, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def area_of(page: SeeSomeonePage) -> QScrollArea:
    area = page.findChild(QScrollArea)
    assert area is not None
    return area


def places(page: SeeSomeonePage) -> list[QPoint]:
    """Where the titles of the groups stand."""
    titles = [group.title for group in care_groups()]
    found = {label.text(): label for label in page.findChildren(QLabel)}
    return [found[title].mapTo(page, QPoint(0, 0)) for title in titles]


def test_everything_is_in_view_in_the_usual_window(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert sorted(label.text() for label in page.findChildren(QLabel) if label.text()) == sorted(ALL_WORDS)
    assert area_of(page).verticalScrollBar().maximum() == 0


def test_it_says_every_sign_once_and_promises_nothing() -> None:
    assert len(set(SIGNS)) == len(SIGNS) == 12
    said = " ".join(ALL_WORDS).lower()
    assert [word for word in NOT_TO_BE_SAID if word in said] == []


@pytest.mark.parametrize(("width", "is_narrow"), [(1280, False), (1080, False), (1079, True), (900, True)])
def test_cards_stand_side_by_side_where_the_window_is_wide(qtbot: QtBot, width: int, is_narrow: bool) -> None:
    page = a_page(qtbot, width, 600)
    assert len({place.x() for place in places(page)}) == (1 if is_narrow else 3)
    assert len({place.y() for place in places(page)}) == (3 if is_narrow else 1)
    assert area_of(page).horizontalScrollBar().maximum() == 0


def test_what_is_out_of_sight_is_reached_by_keys(qtbot: QtBot) -> None:
    page = a_page(qtbot, 900, 600)
    bar = area_of(page).verticalScrollBar()
    assert bar.maximum() > 0
    while focused() is not area_of(page):
        press_key(Qt.Key.Key_Tab)
    assert area_of(page).accessibleName() == "When to see someone"
    for _ in range(10):
        QTest.keyClick(area_of(page), Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()


def test_the_way_back_has_the_focus_and_escape_is_one_too(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert focused() is button(page, "Back")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        with qtbot.waitSignal(page.back_wished):
            QTest.keyClick(button(page, "Back"), key)


def test_shown_again_it_begins_at_its_top(qtbot: QtBot) -> None:
    stack, page, other = QStackedWidget(), SeeSomeonePage(), QPushButton("Elsewhere")
    qtbot.addWidget(stack)
    stack.addWidget(other)
    stack.addWidget(page)
    stack.resize(900, 600)
    stack.show()
    stack.activateWindow()
    assert QTest.qWaitForWindowActive(stack)
    stack.setCurrentWidget(page)
    QApplication.processEvents()
    area_of(page).verticalScrollBar().setValue(100)
    assert area_of(page).verticalScrollBar().value() == 100
    button(page, "Print").setFocus()
    stack.setCurrentWidget(other)
    stack.setCurrentWidget(page)
    assert area_of(page).verticalScrollBar().value() == 0
    assert focused() is button(page, "Back")


def test_without_a_printer_that_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    page = a_page(qtbot)
    with qtbot.waitSignal(page.message_wished) as told:
        button(page, "Print").click()
    assert told.args == ["No printer found on this computer"]


def answering(paper: Path, answer: QDialog.DialogCode) -> Callable[[QPrintDialog], QDialog.DialogCode]:
    """A dialog in which somebody chose to print to that file, and gave that answer."""

    def answered(dialog: QPrintDialog) -> QDialog.DialogCode:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(paper))
        return answer

    return answered


@pytest.mark.parametrize(
    ("answer", "is_printed"), [(QDialog.DialogCode.Accepted, True), (QDialog.DialogCode.Rejected, False)]
)
def test_it_is_printed_where_the_user_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: QDialog.DialogCode, is_printed: bool
) -> None:
    paper = tmp_path / "paper.pdf"
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["A printer"])
    monkeypatch.setattr(QPrintDialog, "exec", answering(paper, answer))
    page = a_page(qtbot)
    with qtbot.assertNotEmitted(page.message_wished):
        button(page, "Print").click()
    assert paper.exists() is is_printed
    assert not is_printed or paper.read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_paper_that_cannot_be_written_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    paper = tmp_path / "no such folder" / "paper.pdf"
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["A printer"])
    monkeypatch.setattr(QPrintDialog, "exec", answering(paper, QDialog.DialogCode.Accepted))
    page = a_page(qtbot)
    with qtbot.waitSignal(page.message_wished) as told:
        button(page, "Print").click()
    assert told.args == ["The printer did not take the page"]


def test_the_paper_says_all_that_the_page_says(qapp: QApplication) -> None:
    printed = care_document().toPlainText()
    assert [words for words in ALL_WORDS if words not in printed] == []
