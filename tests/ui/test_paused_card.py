from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QVariantAnimation
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.pages.paused_card import PausedCard
from kneeapp.ui.theme import Theme, apply_theme, theme_for
from kneeapp.ui.widgets.cast_shadow import CastShadow
from kneeapp.ui.widgets.far_card import FarCard
from tests.ui.pressing import focused_button, press_key

Child = TypeVar("Child", bound=QObject)
LIGHT = theme_for(Qt.ColorScheme.Light)


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """The program, back in the light theme afterwards."""
    yield qapp
    apply_theme(qapp, LIGHT)


def a_page(qtbot: QtBot) -> tuple[QWidget, PausedCard]:
    """A card on a page, not shown yet."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 700)
    QPushButton("Close", page)
    card = PausedCard(page)
    layout = QVBoxLayout(page)
    layout.addWidget(card)
    layout.addStretch(1)
    return page, card


def child(widget: QWidget, kind: type[Child]) -> Child:
    """The one of that class within."""
    (found,) = widget.findChildren(kind)
    return found


def opacity(card: PausedCard) -> float | None:
    """How much of the card shows while it comes; None once nothing holds it back."""
    effect = child(card, FarCard).graphicsEffect()
    return effect.opacity() if isinstance(effect, QGraphicsOpacityEffect) else None


def top(page: QWidget, card: PausedCard) -> int:
    inner = child(card, FarCard)
    QApplication.processEvents()
    return inner.mapTo(page, QPoint(0, 0)).y()


def shown(qtbot: QtBot, page: QWidget) -> None:
    with qtbot.waitActive(page):
        page.show()


def test_a_card_comes_from_below_and_leaves_no_effect_behind(qtbot: QtBot) -> None:
    page, card = a_page(qtbot)
    page.show()
    coming = child(card, QVariantAnimation)
    assert coming.duration() == 400
    coming.pause()
    coming.setCurrentTime(0)
    start = top(page, card)
    assert opacity(card) == 0
    coming.setCurrentTime(200)
    assert 0.5 < (opacity(card) or 0) < 1
    assert start - 16 < top(page, card) < start
    coming.setCurrentTime(400)
    assert opacity(card) is None
    assert top(page, card) == start - 16


def test_calm_motion_shows_the_card_at_once(qtbot: QtBot, themed: QApplication) -> None:
    apply_theme(themed, replace(LIGHT, is_calm=True))
    page, card = a_page(qtbot)
    page.show()
    assert opacity(card) is None
    assert child(card, QVariantAnimation).state() is QVariantAnimation.State.Stopped


def test_a_card_that_is_hidden_while_it_comes_is_whole_the_next_time(qtbot: QtBot) -> None:
    page, card = a_page(qtbot)
    page.show()
    card.hide()
    assert opacity(card) is None
    assert child(card, QVariantAnimation).state() is QVariantAnimation.State.Stopped


def test_the_shadow_falls_on_the_page(qtbot: QtBot) -> None:
    page, card = a_page(qtbot)
    page.show()
    shadow = child(page, CastShadow)
    inner = child(card, FarCard)
    assert shadow.parentWidget() is page
    assert shadow.geometry().contains(inner.rect().translated(inner.mapTo(page, QPoint(0, 0))))


def tabbed(times: int) -> list[str]:
    """The buttons that so many presses of Tab come to."""
    buttons = []
    for _ in range(times):
        press_key(Qt.Key.Key_Tab)
        buttons.append(focused_button())
    return buttons


def test_tab_reaches_resume_first_and_then_the_other_ways_on(qtbot: QtBot) -> None:
    page, card = a_page(qtbot)
    page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    card.come_after(page)
    shown(qtbot, page)
    page.setFocus()
    assert tabbed(5) == ["Resume", "Repeat the set", "It hurts – stop", "End session", "Close"]


def test_in_a_narrow_window_tab_reaches_the_voice_between_them(qtbot: QtBot) -> None:
    page, card = a_page(qtbot)
    card.take_from_bar(is_narrow=True)
    card.come_after(page)
    shown(qtbot, page)
    card.resume.setFocus()
    assert tabbed(3) == ["Repeat the set", "Voice off", "It hurts – stop"]


@pytest.mark.parametrize("is_narrow", [False, True])
@pytest.mark.parametrize("theme", [LIGHT, replace(LIGHT, text_scale=1.3)])
@pytest.mark.parametrize("unit", [0.7, 1.0, 1.75])
def test_no_button_of_the_card_is_cut(
    qtbot: QtBot, themed: QApplication, unit: float, theme: Theme, is_narrow: bool
) -> None:
    page, card = a_page(qtbot)
    card.set_unit(unit)
    card.take_from_bar(is_narrow=is_narrow)
    page.resize(1200, 900)
    page.show()
    apply_theme(themed, theme)
    QApplication.processEvents()
    for button in card.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
        assert button.height() >= button.sizeHint().height(), button.text()


def test_the_card_is_no_wider_than_designed_where_there_is_room(qtbot: QtBot) -> None:
    page, card = a_page(qtbot)
    page.show()
    QApplication.processEvents()
    inner = child(card, FarCard)
    assert inner.width() == 520
    assert abs(inner.mapTo(page, QPoint(0, 0)).x() - (900 - 520) // 2) <= 1
