import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.widgets.lazy_page import LazyPage


@pytest.fixture
def stack(qtbot: QtBot) -> QStackedWidget:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(QLabel("first"))
    return stack


@pytest.fixture
def made() -> list[QLabel]:
    return []


@pytest.fixture
def page(stack: QStackedWidget, made: list[QLabel]) -> LazyPage[QLabel]:
    def make() -> QLabel:
        made.append(QLabel("later"))
        return made[-1]

    return LazyPage(stack, make)


def test_a_page_that_nobody_asks_for_is_not_made(page: LazyPage[QLabel], made: list[QLabel]) -> None:
    assert page.made is None
    assert not page.is_shown
    assert made == []


def test_a_page_is_made_once(page: LazyPage[QLabel], made: list[QLabel]) -> None:
    assert page.get() is page.get() is page.show() is page.made
    assert len(made) == 1


def test_asking_for_a_page_does_not_show_it(stack: QStackedWidget, page: LazyPage[QLabel]) -> None:
    assert stack.indexOf(page.get()) == 1
    assert stack.currentIndex() == 0
    assert not page.is_shown


def test_showing_a_page_makes_it_the_current_one(stack: QStackedWidget, page: LazyPage[QLabel]) -> None:
    shown = page.show()
    assert stack.currentWidget() is shown
    assert page.is_shown
    stack.setCurrentIndex(0)
    assert not page.is_shown


def test_a_rehearsed_page_has_its_size_and_is_not_shown(stack: QStackedWidget, page: LazyPage[QLabel]) -> None:
    stack.resize(300, 200)
    rehearsed = page.rehearse()
    assert rehearsed.size() == stack.size()
    assert rehearsed.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    assert not page.is_shown
    assert page.show() is rehearsed
