from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.pages.sound_choices import ShownSound
from kneeapp.ui.theme import Theme, apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.hearing_stage import WAVES, HearingStage, computer_area, wave_area
from kneeapp.ui.widgets.step_dots import step_dots
from kneeapp.ui.widgets.voice_choice import Voice, VoiceChoice
from tests.ui.pressing import focused, press_key


def a_page(qtbot: QtBot, width: int = 1280, height: int = 800) -> SoundCheckPage:
    page = SoundCheckPage(2, 3)
    qtbot.addWidget(page)
    page.show_sound(ShownSound(volume=60))
    page.resize(width, height)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()
    return page


def theme_of(scale: float, *, is_calm: bool = False) -> Theme:
    return replace(theme_for(Qt.ColorScheme.Light), text_scale=scale, is_calm=is_calm)


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChildren(QAbstractButton)
    return next(each for each in found if name in (each.text(), each.accessibleName()) and each.isVisibleTo(page))


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def voices(page: QWidget) -> list[str]:
    choice = page.findChild(VoiceChoice)
    assert choice is not None
    return [card.text() for card in choice.findChildren(QAbstractButton) if card.isVisibleTo(page)]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Play", "play_wished"),
        ("Yes, I can hear it", "heard"),
        ("Without sound", "skipped"),
        ("Back", "back_wished"),
    ],
)
def test_each_button_tells_what_it_is_for(qtbot: QtBot, name: str, signal: str) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, name).click()


def test_a_new_volume_is_told_and_heard_at_once(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    slider = page.findChild(QSlider)
    assert slider is not None
    slider.setFocus()
    told: list[object] = []
    page.volume_changed.connect(told.append)
    page.play_wished.connect(lambda: told.append("play"))
    press_key(Qt.Key.Key_Right)
    assert told == [65, "play"]


def test_while_the_volume_is_dragged_nothing_is_told(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    slider = page.findChild(QSlider)
    assert slider is not None
    page.volume_changed.connect(told.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(11, 22))
    qtbot.mouseMove(slider, QPoint(100, 22))
    assert told == []
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(100, 22))
    assert len(told) == 1


def test_showing_values_tells_nothing(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    for signal in (page.volume_changed, page.lower_tones_wished, page.voice_wished, page.play_wished):
        signal.connect(lambda *_args: told.append(1))
    page.show_sound(ShownSound(volume=20, has_lower_tones=True, voice=Voice.COMPUTER))
    assert told == []
    assert page.findChild(QSlider).value() == 20  # type: ignore[union-attr]
    assert button(page, "Lower").isChecked()
    assert button(page, "This computer’s").isChecked()


@pytest.mark.parametrize(
    ("label", "signal", "value"),
    [("Lower", "lower_tones_wished", True), ("This computer’s", "voice_wished", Voice.COMPUTER)],
)
def test_what_is_chosen_is_heard_at_once(qtbot: QtBot, label: str, signal: str, value: object) -> None:
    page = a_page(qtbot)
    told: list[object] = []
    getattr(page, signal).connect(told.append)
    page.play_wished.connect(lambda: told.append("play"))
    button(page, label).click()
    assert told == [value, "play"]


def test_a_voice_that_is_not_there_is_not_offered(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_sound(ShownSound(voices=(Voice.RECORDED, Voice.NONE)))
    assert voices(page) == ["Recorded", "None"]


def test_where_no_voice_is_found_the_page_says_that_sounds_still_work(qtbot: QtBot) -> None:
    page, note = a_page(qtbot), "No voice found on this computer. Sounds still work."
    assert note not in texts(page)
    page.show_sound(ShownSound(voice=Voice.NONE, voices=(Voice.NONE,)))
    assert note in texts(page)
    assert voices(page) == []
    assert "Three ticks and a start tone." in texts(page)


def test_what_is_played_follows_the_voice(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert "Three ticks, a start tone, then “Swing out. Hold.”" in texts(page)
    button(page, "None").click()
    assert "Three ticks and a start tone." in texts(page)


def test_where_nothing_can_be_heard_the_page_says_why_and_goes_on_without(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_available("This computer has no speaker.")
    shown = {each.text() for each in page.findChildren(QAbstractButton) if each.isVisibleTo(page)}
    assert "This computer has no speaker." in texts(page)
    assert shown == {"Without sound", "Back"}
    page.show_available(None)
    assert "This computer has no speaker." not in texts(page)
    assert button(page, "Yes, I can hear it").isVisibleTo(page)


def test_escape_goes_back(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.back_wished):
        press_key(Qt.Key.Key_Escape)


def test_tab_goes_through_the_page_from_top_to_bottom(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    order: list[str] = []
    page.focus_first()
    for _ in range(7):
        widget = focused()
        order.append(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))
        press_key(Qt.Key.Key_Tab)
    assert order == ["Play", "Volume", "Normal", "Recorded", "Yes, I can hear it", "Without sound", "Back"]


def test_a_screen_reader_hears_of_a_voice_what_is_drawn_on_its_card(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    card = button(page, "This computer’s")
    assert card.accessibleDescription() == "Says everything"


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (900, 1280), (3840, 2160)])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_in_every_size_the_answers_are_in_view(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, theme_of(scale))
    page = a_page(qtbot, *size)
    places = [button(page, name) for name in ("Yes, I can hear it", "Without sound", "Back")]
    apply_theme(app, theme_of(1.0))
    assert page.size().toTuple() == size
    for answer in places:
        assert page.rect().contains(QRect(answer.mapTo(page, QPoint(0, 0)), answer.size()))
    assert len({answer.mapTo(page, QPoint(0, 0)).y() for answer in places}) == 1


def test_voices_that_do_not_fit_side_by_side_stand_below_each_other(qtbot: QtBot) -> None:
    choice = VoiceChoice("Voice")
    qtbot.addWidget(choice)
    choice.show_voices(tuple(Voice), Voice.RECORDED)
    choice.show()
    lines = []
    for width in (640, 300):
        choice.resize(width, 300)
        for _ in range(3):
            QApplication.processEvents()
        lines.append(len({card.y() for card in choice.findChildren(QAbstractButton)}))
    assert lines == [1, 3]


def test_the_first_wave_is_the_nearest_and_the_computer_is_within_it() -> None:
    middle = QPointF(260, 743)
    waves = [wave_area(middle, wave, 1.0) for wave in range(WAVES)]
    assert [outer.contains(inner) for inner, outer in pairwise(waves)] == [True, True]
    assert waves[0].center() == middle
    assert waves[0].contains(computer_area(middle, 1.0))


def test_calm_the_waves_stay_as_they_are(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    stage = HearingStage()
    qtbot.addWidget(stage)
    at_rest = stage.waves_lit()
    stage.show_sounding(1)
    assert stage.waves_lit() != at_rest
    before = current_theme()
    apply_theme(app, theme_of(1.0, is_calm=True))
    lit = stage.waves_lit()
    apply_theme(app, before)
    assert lit == at_rest


def test_the_dot_of_the_step_at_hand_is_long() -> None:
    dots = step_dots(2, 3, 18)
    assert [dot.width() for dot in dots] == [8, 24, 8]
    assert [dot.left() for dot in dots] == [0, 14, 44]
