from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.care import NextDayAnswer
from kneeapp.ui.pages.next_day_card import NextDayCard, ShownNextDay, question_text
from kneeapp.ui.theme import TEXT_SCALES, apply_theme, theme_for
from tests.care import TODAY
from tests.ui.pressing import focused_button, press_key

YESTERDAY = TODAY - timedelta(days=1)
SIGNALS = ("answered", "undone", "dismissed", "see_someone_wished", "easier_wished")


@pytest.fixture
def card(qtbot: QtBot) -> NextDayCard:
    return a_card(qtbot, is_easier_offered=True)


def a_card(qtbot: QtBot, *, is_easier_offered: bool) -> NextDayCard:
    """A card in the right column of a window, above a further button."""
    window = QWidget()
    qtbot.addWidget(window, before_close_func=lambda _widget: window.hide())
    column = QVBoxLayout(window)
    card, below = NextDayCard(), QPushButton("Below")
    card.ask(ShownNextDay(session_day=YESTERDAY, today=TODAY, is_easier_offered=is_easier_offered))
    card.setFixedWidth(304)
    column.addWidget(card)
    column.addWidget(below)
    column.addStretch(1)
    window.resize(400, 600)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return card


def told_by(card: NextDayCard) -> list[tuple[object, ...]]:
    """What it tells from now on."""
    told: list[tuple[object, ...]] = []
    for name in SIGNALS:
        getattr(card, name).connect(lambda *values, name=name: told.append((name, *values)))
    return told


def button(card: NextDayCard, name: str) -> QPushButton:
    found = card.findChildren(QPushButton)
    return next(button for button in found if name in (button.text(), button.accessibleName()))


def shown(card: NextDayCard) -> list[str]:
    """The visible texts, buttons included."""
    widgets: list[QLabel | QPushButton] = [*card.findChildren(QLabel), *card.findChildren(QPushButton)]
    return sorted(widget.text() or widget.accessibleName() for widget in widgets if widget.isVisible())


def press(card: NextDayCard, name: str) -> None:
    button(card, name).setFocus()
    QTest.keyClick(button(card, name), Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "yesterday’s session?"), (2, "Monday’s session?"), (6, "Thursday’s session?"), (7, "your last session?")],
)
def test_the_question_names_the_session(days: int, words: str) -> None:
    assert question_text(TODAY - timedelta(days=days), TODAY) == f"How are your knees today after {words}"


def test_it_asks_with_nothing_chosen(card: NextDayCard) -> None:
    question = "How are your knees today after yesterday’s session?"
    assert shown(card) == ["Better", "Close", question, "Same", "Worse"]
    assert not any(button.isCheckable() for button in card.findChildren(QPushButton))
    assert {button(card, name).accessibleDescription() for name in ("Better", "Same", "Worse")} == {question}


def test_answers_are_48_high_and_equally_wide(card: NextDayCard) -> None:
    sizes = [button(card, name).size() for name in ("Better", "Same", "Worse")]
    assert {size.height() for size in sizes} == {48}
    assert max(size.width() for size in sizes) - min(size.width() for size in sizes) <= 1


@pytest.mark.parametrize(
    ("name", "answer"), [("Better", NextDayAnswer.BETTER), ("Same", NextDayAnswer.SAME), ("Worse", NextDayAnswer.WORSE)]
)
def test_an_answer_is_told_once_and_can_be_taken_back(card: NextDayCard, name: str, answer: NextDayAnswer) -> None:
    told, asking = told_by(card), shown(card)
    press(card, name)
    assert told == [("answered", answer)]
    assert f"You logged “{name}”." in shown(card)
    press(card, "Undo")
    assert told == [("answered", answer), ("undone",)]
    assert shown(card) == asking


def test_better_and_same_are_one_line_without_a_comment(card: NextDayCard) -> None:
    before = card.height()
    press(card, "Same")
    QApplication.processEvents()
    assert shown(card) == ["Undo", "You logged “Same”."]
    assert card.height() < before / 2


@pytest.mark.parametrize("is_offered", [True, False])
def test_worse_leads_to_whom_to_see_and_offers_the_easier_version_where_there_is_one(
    qtbot: QtBot, is_offered: bool
) -> None:
    card = a_card(qtbot, is_easier_offered=is_offered)
    press(card, "Worse")
    assert "When to see someone" in shown(card)
    assert ("Easier version next time" in shown(card)) is is_offered


def test_the_ways_on_after_worse_are_told(card: NextDayCard) -> None:
    press(card, "Worse")
    told = told_by(card)
    press(card, "When to see someone")
    press(card, "Easier version next time")
    assert told == [("see_someone_wished",), ("easier_wished",)]
    assert "The easier version comes next time." in shown(card)
    assert "Easier version next time" not in shown(card)


def test_taking_worse_back_offers_the_easier_version_anew(card: NextDayCard) -> None:
    for name in ("Worse", "Easier version next time", "Undo", "Worse"):
        press(card, name)
    assert "Easier version next time" in shown(card)
    assert "The easier version comes next time." not in shown(card)


def test_the_focus_stays_in_the_card(card: NextDayCard) -> None:
    walk = []
    for name in ("Worse", "Easier version next time", "Undo"):
        press(card, name)
        walk.append(focused_button())
    assert walk == ["Undo", "Undo", "Worse"]


def test_tab_goes_from_the_cross_through_the_answers(card: NextDayCard) -> None:
    button(card, "Close").setFocus()
    walk = []
    for _ in range(4):
        press_key(Qt.Key.Key_Tab)
        walk.append(focused_button())
    assert walk == ["Better", "Same", "Worse", "Below"]


def test_the_cross_closes_it_without_an_answer_and_the_focus_goes_on(card: NextDayCard) -> None:
    told = told_by(card)
    press(card, "Close")
    assert told == [("dismissed",)]
    assert not card.isVisible()
    assert focused_button() == "Below"


@pytest.fixture(params=TEXT_SCALES)
def _text_scale(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    plain = theme_for(Qt.ColorScheme.Light)
    apply_theme(qapp, replace(plain, text_scale=request.param))
    yield
    apply_theme(qapp, plain)


@pytest.mark.usefixtures("_text_scale")
def test_no_button_is_cut_in_the_column_of_the_usual_width(qtbot: QtBot) -> None:
    card = a_card(qtbot, is_easier_offered=True)
    check_nothing_is_cut(card)
    press(card, "Worse")
    check_nothing_is_cut(card)


def check_nothing_is_cut(card: NextDayCard) -> None:
    QApplication.processEvents()
    visible = [found for found in card.findChildren(QPushButton) if found.isVisible()]
    assert visible
    for found in visible:
        assert found.width() >= found.sizeHint().width(), found.text()
        assert found.mapTo(card, found.rect().topRight()).x() <= card.rect().right(), found.text()
