"""The questions after a session, and the note of the page that follows a stop."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.pages.done_page import DonePage
from kneeapp.ui.pages.questions_card import QuestionsCard, SummaryAnswers
from kneeapp.ui.pages.stopped_page import StoppedPage
from kneeapp.ui.widgets.effort_scale import EffortScale, bar_areas
from kneeapp.ui.widgets.note_field import LONGEST, NoteField
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.tick_box import TickBox
from tests.builders import a_both_legs_exercise, an_exercise
from tests.staging import name_of

SWING, SQUAT = an_exercise(), a_both_legs_exercise()
BURN = "A muscle that burns is not pain, and neither is a mild stretch."
WATCH = "Keep an eye on it. If it grows, stop earlier."


@pytest.fixture
def card(qtbot: QtBot) -> QuestionsCard:
    card = QuestionsCard()
    qtbot.addWidget(card)
    card.begin((SWING, SQUAT))
    card.show()
    return card


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def click(page: QWidget, *names: str) -> None:
    for name in names:
        found = [button for button in page.findChildren(QAbstractButton) if name_of(button) == name]
        next(button for button in found if button.isVisibleTo(page)).click()


def note(page: QWidget) -> NoteField:
    found = page.findChild(NoteField)
    assert found is not None
    return found


def saved(card: QuestionsCard, qtbot: QtBot) -> object:
    with qtbot.waitSignal(card.saved) as told:
        click(card, "Save")
    assert told.args is not None
    return told.args[0]


def test_nothing_is_answered_in_advance(card: QuestionsCard, qtbot: QtBot) -> None:
    assert saved(card, qtbot) == SummaryAnswers()


def test_what_was_answered_is_told(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "1", "Moderate")
    note(card).setPlainText("  The left hip felt stronger.\n")
    assert saved(card, qtbot) == SummaryAnswers(pain=1, effort=2, note="The left hip felt stronger.")


def test_the_questions_can_be_skipped(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "1")
    with qtbot.waitSignal(card.skipped), qtbot.assertNotEmitted(card.saved):
        click(card, "Skip the questions")


def test_they_are_asked_anew_after_each_session(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "5", "Hard", "Squat")
    note(card).setPlainText("Once")
    card.begin((SWING, SQUAT))
    assert saved(card, qtbot) == SummaryAnswers()
    assert "Which exercise was it?" not in texts(card)
    click(card, "5")
    assert saved(card, qtbot) == SummaryAnswers(pain=5)


@pytest.mark.parametrize(("pain", "line"), [("0", BURN), ("1", WATCH), ("3", WATCH), ("4", BURN), ("10", BURN)])
def test_only_a_slight_pain_is_to_be_watched(card: QuestionsCard, pain: str, line: str) -> None:
    assert {BURN, WATCH} & set(texts(card)) == {BURN}
    click(card, pain)
    assert {BURN, WATCH} & set(texts(card)) == {line}


@pytest.mark.parametrize(("pain", "is_asked"), [("3", False), ("4", True), ("10", True)])
def test_of_a_strong_pain_it_is_asked_which_exercise_it_was(card: QuestionsCard, pain: str, is_asked: bool) -> None:
    click(card, pain)
    assert ("Which exercise was it?" in texts(card)) is is_asked
    assert any("left out of your plan until you put it back" in text for text in texts(card)) is is_asked


def test_several_exercises_may_have_hurt(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "6", "Squat", "Side swing")
    assert saved(card, qtbot) == SummaryAnswers(pain=6, hurting=(SWING.id, SQUAT.id))


def test_who_cannot_say_names_none_and_the_other_way_round(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "6", "Squat", "I cannot say")
    assert saved(card, qtbot) == SummaryAnswers(pain=6)
    click(card, "Squat")
    ticked = [name_of(tick) for tick in card.findChildren(TickBox) if tick.isChecked()]
    assert ticked == ["Squat"]


def test_of_a_pain_that_was_taken_back_no_exercise_is_kept(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "6", "Squat", "2")
    assert saved(card, qtbot) == SummaryAnswers(pain=2)


def test_a_strong_pain_leads_to_whom_to_see(card: QuestionsCard, qtbot: QtBot) -> None:
    click(card, "4")
    with qtbot.waitSignal(card.see_someone_wished):
        click(card, "When to see someone")


def test_the_bars_of_an_effort_grow_and_mirror() -> None:
    bars = bar_areas(QPointF(100, 50), 1.0, is_mirrored=False)
    assert [bar.height() for bar in bars] == [6, 10, 14, 18, 22]
    assert (bars[0].left(), bars[-1].right(), {bar.bottom() for bar in bars}) == (79, 121, {50})
    mirrored = bar_areas(QPointF(100, 50), 1.0, is_mirrored=True)
    assert [bar.left() for bar in mirrored] == [bar.left() for bar in bars][::-1]


def test_an_effort_lights_as_many_bars_as_it_is_strong(qtbot: QtBot) -> None:
    scale = EffortScale("Effort")
    qtbot.addWidget(scale)
    scale.show()
    inks = []
    for button in scale.findChildren(QAbstractButton):
        image, bars = button.grab().toImage(), bar_areas(QPointF(button.width() / 2, 0), 1.0, is_mirrored=False)
        foot = round(button.height() * 0.49) - 4
        inks.append([image.pixelColor(round(bar.center().x()), foot).lightness() < 100 for bar in bars])
    assert [sum(ink) for ink in inks] == [1, 2, 3, 4, 5]


# The note.


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(NoteField("Anything to remember?", page))
    layout.addWidget(TickBox("After", page))
    page.show()
    return page


@pytest.fixture
def field(page: QWidget) -> NoteField:
    found = note(page)
    found.setFocus()
    return found


def test_tab_leaves_the_note(field: NoteField) -> None:
    field.window().activateWindow()
    assert QTest.qWaitForWindowActive(field.window())
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), TickBox)
    assert field.note == ""


def test_return_begins_another_line(field: NoteField) -> None:
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "two")
    assert field.note == "one\ntwo"


def test_what_is_typed_beyond_the_end_is_left_out(field: NoteField) -> None:
    field.setPlainText("a" * (LONGEST - 1))
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, "bc")
    assert field.note == "a" * (LONGEST - 1) + "b"


@pytest.mark.parametrize("letter", ["x", "𝒳", "👩‍🦰"])
def test_what_is_pasted_fills_the_room_that_is_left(field: NoteField, letter: str) -> None:
    field.setPlainText("a" * (LONGEST - 5))
    field.moveCursor(field.textCursor().MoveOperation.End)
    pasted = QMimeData()
    pasted.setText(letter * 100)
    field.insertFromMimeData(pasted)
    assert field.note == "a" * (LONGEST - 5) + (letter * 100)[:5]


def test_what_is_pasted_is_plain_text(field: NoteField) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("bold")
    field.insertFromMimeData(pasted)
    assert field.note == "bold"


# The page itself.


def test_trouble_is_told_with_a_way_out_and_can_be_taken_back(qtbot: QtBot) -> None:
    page = DonePage()
    qtbot.addWidget(page)
    page.show()
    assert "The disk is full." not in texts(page)
    assert not next(found for found in page.findChildren(QAbstractButton) if "elsewhere" in found.text()).isVisible()
    page.show_trouble("The disk is full.")
    assert "The disk is full." in texts(page)
    with qtbot.waitSignal(page.save_elsewhere_wished):
        click(page, "Save elsewhere…")
    page.show_trouble("")
    assert "The disk is full." not in texts(page)


# After a stop.


@pytest.fixture
def stopped(qtbot: QtBot) -> StoppedPage:
    page = StoppedPage()
    qtbot.addWidget(page)
    page.begin(SWING, has_next=True)
    page.show()
    return page


def said(page: StoppedPage) -> str:
    return next(text for text in texts(page) if "doctor" in text)


@pytest.mark.parametrize(("strength", "is_left_out"), [("3", False), ("4", True), ("10", True)])
def test_a_strong_pain_leaves_the_exercise_out(stopped: StoppedPage, strength: str, is_left_out: bool) -> None:
    click(stopped, strength)
    assert said(stopped).startswith("From 4 upward") is is_left_out


def test_the_second_stop_in_a_week_leaves_it_out_for_now(stopped: StoppedPage) -> None:
    assert said(stopped).startswith("A tired muscle is not pain.")
    stopped.begin(SWING, has_next=True, is_second_stop=True)
    assert said(stopped).startswith("That is the second stop in this exercise within a week")
    stopped.begin(SWING, has_next=True)
    assert said(stopped).startswith("A tired muscle is not pain.")


def test_every_stop_leads_to_whom_to_see(stopped: StoppedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stopped.see_someone_wished):
        click(stopped, "When to see someone")


def wants_easier(page: StoppedPage) -> bool:
    report = page.report()
    return report is not None and report.wants_easier


def test_the_easier_version_is_offered_where_there_is_one_and_off_at_first(stopped: StoppedPage) -> None:
    switch = stopped.findChild(Switch)
    assert switch is not None
    assert not switch.isVisible()
    stopped.begin(replace(SWING, easier=("no band", "a smaller swing")), has_next=True, has_easier=True)
    assert "No band, or a smaller swing" in texts(stopped)
    wanted = [wants_easier(stopped)]
    switch.click()
    wanted.append(wants_easier(stopped))
    stopped.begin(SWING, has_next=True, has_easier=True)
    assert [*wanted, wants_easier(stopped)] == [False, True, False]


def test_a_click_beside_the_switch_turns_it_too(stopped: StoppedPage) -> None:
    stopped.begin(SWING, has_next=True, has_easier=True)
    title = next(label for label in stopped.findChildren(QLabel) if label.text().startswith("Take the easier"))
    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    assert wants_easier(stopped)
