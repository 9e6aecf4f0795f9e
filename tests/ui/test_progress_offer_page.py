from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kneeapp.core.progress import OfferKind
from kneeapp.ui.pages.offer_words import ShownProof, offer_text, proof_texts, take_text, unit_text
from kneeapp.ui.pages.progress_offer_page import ProgressOfferPage
from kneeapp.ui.pages.proof_rows import ProofRows
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.care import TODAY, an_offer
from tests.ui.pressing import press_key

ANSWERS = ("taken", "not_now", "never")
NOT_TO_BE_SAID = ("recommend", "should", "improv", "!")


def a_page(
    qtbot: QtBot, kind: OfferKind = OfferKind.MORE_REPS, size: tuple[int, int] = (1280, 800)
) -> ProgressOfferPage:
    page = ProgressOfferPage()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.ask(an_offer(kind))
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()
    return page


def proofs_height(page: ProgressOfferPage) -> int:
    rows = page.findChild(ProofRows)
    assert rows is not None
    return rows.sizeHint().height()


def told_by(page: ProgressOfferPage) -> list[str]:
    told: list[str] = []
    for name in ANSWERS:
        getattr(page, name).connect(lambda name=name: told.append(name))
    return told


def texts(page: ProgressOfferPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def buttons(page: ProgressOfferPage) -> list[str]:
    return [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize(
    ("kind", "question", "answer", "unit"),
    [
        (OfferKind.MORE_REPS, "You met your own target twice. Want to try 12?", "Try 12", "reps, each leg"),
        (
            OfferKind.NEXT_BAND,
            "You reached 15 twice. Want to try the next band, with 10 reps?",
            "Try the next band",
            "reps, next band",
        ),
        (OfferKind.STEP_BACK, "You stopped early last time. Want to try 8 for now?", "Try 8", "reps, each leg"),
    ],
)
def test_it_asks_and_never_advises(qtbot: QtBot, kind: OfferKind, question: str, answer: str, unit: str) -> None:
    offer = an_offer(kind)
    assert (offer_text(offer), take_text(offer), unit_text(offer)) == (question, answer, unit)
    page = a_page(qtbot, kind)
    assert {question, unit, "now", str(offer.reps_now), str(offer.reps_next)} <= set(texts(page))
    assert buttons(page) == [answer, "Not now", "Never for this one"]
    said = " ".join(texts(page)).lower()
    assert [word for word in NOT_TO_BE_SAID if word in said] == []


def test_both_legs_together_are_not_told_apart() -> None:
    offer = replace(an_offer(), is_each_leg=False)
    assert unit_text(offer) == "reps"
    assert proof_texts(offer.proofs[0], offer)[1] == "10 of 10"


@pytest.mark.parametrize(
    ("proof", "expected"),
    [
        (
            ShownProof(day=TODAY, done=9, asked=9, effort=2, pain=1),
            ("Today", "9 of 9, both legs", "Effort moderate, pain 1"),
        ),
        (ShownProof(day=TODAY, done=5, asked=10, pain=3), ("Today", "5 of 10", "Pain 3")),
        (ShownProof(day=TODAY, done=10, asked=10, effort=0), ("Today", "10 of 10, both legs", "Effort easy")),
        (ShownProof(day=TODAY, done=10, asked=10), ("Today", "10 of 10, both legs", "")),
    ],
)
def test_a_session_is_told_in_three_parts(proof: ShownProof, expected: tuple[str, str, str]) -> None:
    assert proof_texts(proof, an_offer()) == expected


def test_the_two_sessions_are_there_with_their_days(qtbot: QtBot) -> None:
    shown = texts(a_page(qtbot))
    assert shown.count("10 of 10, both legs") == 2
    assert {"Today", "Monday", "Effort moderate, pain 1", "Effort low, pain 1"} <= set(shown)


def test_another_offer_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    before = proofs_height(page)
    page.ask(an_offer(OfferKind.STEP_BACK))
    QApplication.processEvents()
    assert proofs_height(page) == before - 60
    assert "5 of 10" in texts(page)
    assert "10 of 10, both legs" not in texts(page)
    assert "You met your own target twice. Want to try 12?" not in texts(page)


@pytest.mark.parametrize(("index", "answer"), list(enumerate(ANSWERS)))
def test_each_answer_is_reached_by_tab_and_told_once(qtbot: QtBot, index: int, answer: str) -> None:
    page = a_page(qtbot)
    told = told_by(page)
    for _ in range(index + 1):
        press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Return)
    assert told == [answer]


def test_a_hasty_space_takes_nothing(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told = told_by(page)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        press_key(key)
    assert told == []


def test_escape_is_not_now(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told = told_by(page)
    press_key(Qt.Key.Key_Escape)
    assert told == ["not_now"]


def test_never_stands_at_the_end_of_the_line(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    found = page.findChildren(QPushButton)
    edges = [button.mapTo(page, QPoint(0, 0)).x() for button in found]
    assert edges == sorted(edges)
    assert edges[0] == 520 + 72
    assert found[-1].mapTo(page, found[-1].rect().topRight()).x() == 1280 - 72 - 1


@pytest.fixture
def _large_text(qapp: QApplication) -> Iterator[None]:
    plain = theme_for(Qt.ColorScheme.Light)
    apply_theme(qapp, replace(plain, text_scale=1.3))
    yield
    apply_theme(qapp, plain)


@pytest.mark.usefixtures("_large_text")
@pytest.mark.parametrize("kind", OfferKind)
def test_with_large_text_in_the_smallest_window_nothing_is_cut(qtbot: QtBot, kind: OfferKind) -> None:
    page = a_page(qtbot, kind, (900, 600))
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert page.rect().contains(button.mapTo(page, button.rect().bottomRight())), button.text()
    for label in page.findChildren(WrappingLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
