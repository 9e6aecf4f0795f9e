"""The question about a session that was left open: what it says, what has the focus, what each way out of it means."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Side
from kneeapp.ui.pages.resume_dialog import ResumeDialog
from kneeapp.ui.pages.resume_words import moment_text, place_text, saved_text
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.stage import Stage
from tests.care import a_resume
from tests.ui.pressing import focused_button, press_key

WISHES = ("resume_wished", "save_wished", "discard_wished")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    built = QWidget()
    qtbot.addWidget(built)
    built.resize(1280, 800)
    built.show()
    built.activateWindow()
    assert QTest.qWaitForWindowActive(built)
    return built


@pytest.fixture
def _large_text(qapp: QApplication) -> Iterator[None]:
    plain = theme_for(Qt.ColorScheme.Light)
    apply_theme(qapp, replace(plain, text_scale=1.3))
    yield
    apply_theme(qapp, plain)


def ask(window: QWidget, **changes: object) -> tuple[ResumeDialog, list[str]]:
    """The dialog, and the wishes that it will have told."""
    dialog, told = ResumeDialog(window, a_resume(**changes)), []
    for name in WISHES:
        getattr(dialog, name).connect(lambda name=name: told.append(name))
    return dialog, told


def shown_buttons(dialog: ResumeDialog) -> list[str]:
    """The texts of the buttons, from the leading edge."""
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    return [button.text() for button in sorted(buttons, key=lambda button: button.x())]


def click(dialog: ResumeDialog, text: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == text).click()


def moment(**changes: object) -> str:
    return moment_text(a_resume(**changes)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "You were at rep 7 of 10, left leg, 4 minutes ago."),
        ({"side": Side.BOTH, "reps": 15}, "You were at rep 7 of 15, 4 minutes ago."),
        (
            {"side": Side.BOTH, "reps": 15, "sets": 3, "set_number": 2},
            "You were at rep 7 of 15, set 2 of 3, 4 minutes ago.",
        ),
        ({"side": Side.RIGHT, "ago": "an hour ago"}, "You were at rep 7 of 10, right leg, an hour ago."),
        ({"rep": None}, "You were about to begin 10 reps, left leg, 4 minutes ago."),
        ({"rep": None, "side": Side.BOTH, "sets": 3}, "You were about to begin 10 reps, set 1 of 3, 4 minutes ago."),
    ],
)
def test_the_sentence_says_where_one_was(changes: dict[str, object], text: str) -> None:
    assert moment(**changes) == text


def test_what_belongs_together_stays_in_one_line() -> None:
    assert moment_text(a_resume()).split(" ") == [
        "You", "were", "at", "rep\xa07\xa0of\xa010,", "left\xa0leg,", "4\xa0minutes\xa0ago.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reps", "saved"),
    [
        (0, "No rep is saved yet."),
        (1, "One rep is saved."),
        (6, "Six reps are saved."),
        (10, "Ten reps are saved."),
        (11, "11 reps are saved."),
    ],
)
def test_what_is_saved_is_told_in_words(reps: int, saved: str) -> None:
    assert saved_text(a_resume(reps_saved=reps)) == f"{saved} Resuming starts with a short lead-in."


def test_what_cannot_be_resumed_promises_no_lead_in() -> None:
    assert saved_text(a_resume(can_resume=False)) == "Six reps are saved. This session can no longer be resumed."


def test_the_only_exercise_of_a_session_has_no_number() -> None:
    assert place_text(a_resume()) == "Single-leg band stretch, exercise 1 of 5"
    assert place_text(a_resume(exercises=1)) == "Single-leg band stretch"


@pytest.mark.parametrize(
    ("changes", "buttons"),
    [
        ({}, ["Resume", "Save what I did", "Discard"]),
        ({"is_old": True}, ["Save what I did", "Resume", "Discard"]),
        ({"can_resume": False}, ["Save what I did", "Discard"]),
    ],
)
def test_the_first_answer_is_the_likely_one_and_has_the_focus(
    window: QWidget, changes: dict[str, object], buttons: list[str]
) -> None:
    dialog, _ = ask(window, **changes)
    assert shown_buttons(dialog) == buttons
    walk = [focused_button()]
    for _ in buttons:
        press_key(Qt.Key.Key_Tab)
        walk.append(focused_button())
    assert walk == [*buttons, buttons[0]]


@pytest.mark.parametrize(
    ("answer", "wish"), [("Resume", WISHES[0]), ("Save what I did", WISHES[1]), ("Discard", WISHES[2])]
)
def test_each_answer_is_told_once_and_ends_the_question(window: QWidget, answer: str, wish: str) -> None:
    dialog, told = ask(window)
    click(dialog, answer)
    assert told == [wish]
    assert not dialog.isVisible()


def test_escape_saves(window: QWidget) -> None:
    dialog, told = ask(window)
    press_key(Qt.Key.Key_Escape)
    assert told == ["save_wished"]
    assert not dialog.isVisible()


def test_closing_the_window_saves(window: QWidget) -> None:
    _, told = ask(window)
    window.close()
    assert told == ["save_wished"]


def test_a_press_beside_it_answers_nothing(window: QWidget) -> None:
    dialog, told = ask(window)
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=dialog.rect().topLeft())
    assert told == []
    assert dialog.isVisible()


def test_a_screen_reader_is_told_the_sentence_and_what_is_saved(window: QWidget) -> None:
    dialog, _ = ask(window)
    assert dialog.accessibleName() == moment_text(a_resume())
    assert "Six reps are saved." in dialog.accessibleDescription()
    assert "exercise 1 of 5" in dialog.accessibleDescription()


def stage_of(dialog: ResumeDialog) -> Stage:
    stage = dialog.findChild(Stage)
    assert stage is not None
    return stage


def test_it_has_the_size_of_the_design_with_the_stage_at_its_leading_side(window: QWidget) -> None:
    dialog, _ = ask(window)
    assert (dialog.card.width(), dialog.card.height()) == (816, 384)
    assert (stage_of(dialog).x(), stage_of(dialog).width(), stage_of(dialog).height()) == (0, 292, 384)


LONGEST = {"ago": "on Wednesday at 18:40", "sets": 3, "set_number": 2, "is_old": True}


@pytest.mark.usefixtures("_large_text")
def test_with_large_text_in_the_smallest_window_the_stage_gives_way_and_nothing_is_cut(window: QWidget) -> None:
    window.resize(900, 600)
    dialog, _ = ask(window, **LONGEST)
    QApplication.processEvents()
    assert not stage_of(dialog).isVisible()
    assert window.rect().contains(dialog.card.geometry())
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
