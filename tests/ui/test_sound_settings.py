"""The card of what is heard: each choice is told at once, and what has no meaning cannot be chosen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.settings_page import SettingsPage
from kneeapp.ui.sound_words import no_device_words
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.slider import Slider
from kneeapp.ui.widgets.switch import Switch
from tests.staging import name_of
from tests.ui.test_settings_page import a_page, buttons, shown_settings, switch, texts

K = Qt.Key
VOLUME, DELAY = "Sounds", "The picture waits for the sound"
OF_TONES, OF_VOICE = {"Lower tones", "Ticks in a hold"}, {"Count", "Say which leg", "Tips"}


def slider(page: SettingsPage, name: str) -> Slider:
    return next(one for one in page.findChildren(Slider) if one.accessibleName() == name)


def test_what_is_chosen_is_shown(qtbot: QtBot) -> None:
    shown = {
        "Tones": "has_tones",
        "Lower tones": "is_lower_pitch",
        "Voice": "has_voice",
        "Countdown": "counts_down",
        "Say which leg": "says_legs",
        "Tips": "says_tips",
        "Ticks in a hold": "has_hold_ticks",
        "Keep the speaker awake": "keeps_speaker_awake",
    }
    for field in shown.values():
        default = bool(getattr(Settings(), field))
        chosen = replace(Settings(), **{field: not default})  # type: ignore[arg-type]  # one claim of it
        page = a_page(qtbot, chosen)
        assert {name: switch(page, name).isChecked() for name in shown} == {
            name: getattr(chosen, setting) for name, setting in shown.items()
        }


@pytest.mark.parametrize(
    ("name", "wished"),
    [
        ("Tones", Settings(has_tones=False)),
        ("Lower tones", Settings(is_lower_pitch=True)),
        ("Voice", Settings(has_voice=False)),
        ("Every rep", Settings(counting="every_rep")),
        ("Off", Settings(counting="off")),
        ("Countdown", Settings(counts_down=False)),
        ("Say which leg", Settings(says_legs=False)),
        ("Tips", Settings(says_tips=False)),
        ("Ticks in a hold", Settings(has_hold_ticks=True)),
        ("Keep the speaker awake", Settings(keeps_speaker_awake=True)),
    ],
)
def test_a_choice_is_told_at_once(qtbot: QtBot, name: str, wished: Settings) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.changed) as told:
        buttons(page, name)[0].click()
    assert told.args == [wished]


def test_a_volume_is_told_when_it_is_let_go_and_then_heard(qtbot: QtBot) -> None:
    page, told = a_page(qtbot), list[object]()
    page.changed.connect(told.append)
    page.test_tone_wished.connect(lambda: told.append("tone"))
    volume = slider(page, VOLUME)
    drag(qtbot, volume, 20, 62)
    assert told == []
    qtbot.mouseRelease(volume, Qt.MouseButton.LeftButton, pos=at(volume, 62))
    assert told == [Settings(sound_volume=60), "tone"]


def test_keys_move_the_volume_by_fives(qtbot: QtBot) -> None:
    page, told = a_page(qtbot), list[Settings]()
    page.changed.connect(told.append)
    for key in (K.Key_Right, K.Key_Left, K.Key_Home, K.Key_End):
        qtbot.keyClick(slider(page, VOLUME), key)
    assert [settings.sound_volume for settings in told] == [85, 80, 0, 100]


def test_the_delay_goes_in_steps_of_20_ms_with_its_number_beside_it(qtbot: QtBot) -> None:
    page, told = a_page(qtbot, Settings(picture_delay_ms=100)), list[Settings]()
    page.changed.connect(told.append)
    delay = slider(page, DELAY)
    assert (delay.value(), "100 ms" in texts(page)) == (100, True)
    drag(qtbot, delay, 20, 62)
    assert (told, "240 ms" in texts(page)) == ([], True)
    qtbot.mouseRelease(delay, Qt.MouseButton.LeftButton, pos=at(delay, 62))
    for key in (K.Key_Right, K.Key_PageUp, K.Key_End, K.Key_Home):
        qtbot.keyClick(delay, key)
    assert [settings.picture_delay_ms for settings in told] == [240, 260, 360, 400, 0]
    assert "0 ms" in texts(page)


def at(slider: Slider, percent: int) -> QPoint:
    run = slider.run()
    return QPoint(round(run.knob / 2 + (run.width - run.knob) * percent / 100), slider.height() // 2)


def drag(qtbot: QtBot, slider: Slider, *percents: int) -> None:
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, percents[0]))
    for percent in percents:
        qtbot.mouseMove(slider, at(slider, percent))


def test_the_delay_keeps_its_place_while_its_number_grows(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    places = set()
    for delay_ms in (0, 20, 400):
        page.show_settings(shown_settings(Settings(picture_delay_ms=delay_ms)))
        QApplication.processEvents()
        places.add(slider(page, DELAY).geometry().getRect())
    assert len(places) == 1


def test_the_wheel_scrolls_the_page_over_a_slider_without_the_focus(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.window().activateWindow()
    place, phase = QPointF(60, 20), Qt.ScrollPhase.NoScrollPhase
    held = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    for focused, volume in ((DELAY, 80), (VOLUME, 90)):
        slider(page, focused).setFocus()
        turn = QWheelEvent(place, place, QPoint(), QPoint(0, 120), *held, phase, False)
        QApplication.sendEvent(slider(page, VOLUME), turn)
        assert slider(page, VOLUME).value() == volume


@pytest.mark.parametrize(
    ("chosen", "without_meaning"),
    [
        (Settings(), set()),
        (Settings(has_tones=False), OF_TONES),
        (Settings(has_voice=False), OF_VOICE),
        (Settings(has_tones=False, has_voice=False), {*OF_TONES, *OF_VOICE, "Countdown"}),
    ],
)
def test_what_has_no_meaning_cannot_be_chosen(qtbot: QtBot, chosen: Settings, without_meaning: set[str]) -> None:
    assert disabled(a_page(qtbot, chosen)) == without_meaning
    page = a_page(qtbot)
    for name, is_on in (("Tones", chosen.has_tones), ("Voice", chosen.has_voice)):
        if not is_on:
            switch(page, name).click()
    assert disabled(page) == without_meaning


def disabled(page: SettingsPage) -> set[str]:
    parts: list[QWidget] = [*page.findChildren(Switch), *page.findChildren(ChoiceRow), *page.findChildren(Slider)]
    return {part.accessibleName() for part in parts if not part.isEnabled()}


def test_what_is_shown_is_not_told(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    shown = shown_settings(Settings(sound_volume=5, picture_delay_ms=400, counting="off", has_voice=False))
    with qtbot.assertNotEmitted(page.changed), qtbot.assertNotEmitted(page.test_tone_wished):
        page.show_settings(shown)
    assert slider(page, VOLUME).value() == 5


@pytest.mark.parametrize("words", [no_device_words()])
def test_trouble_is_told_on_the_card_as_long_as_there_is_any(qtbot: QtBot, words: str) -> None:
    page = a_page(qtbot)
    assert words not in texts(page)
    page.show_sound_trouble(words)
    assert words in texts(page)
    page.show_sound_trouble("")
    assert words not in texts(page)
    assert "" not in texts(page)


def test_every_control_of_the_card_has_a_name_and_is_reached_in_the_order_of_the_rows(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.window().activateWindow()
    slider(page, VOLUME).setFocus()
    names = list[str]()
    while len(names) < 12:
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(name_of(focused))
        qtbot.keyClick(focused, K.Key_Tab)
    assert names == [
        *("Sounds", "Test", "Tones", "Lower tones", "Voice", "Every fifth", "Countdown", "Say which leg", "Tips"),
        *("Ticks in a hold", DELAY, "Keep the speaker awake"),
    ]


def test_a_screen_reader_hears_what_a_number_and_a_button_are_about(qtbot: QtBot) -> None:
    page = a_page(qtbot, Settings(picture_delay_ms=40))
    spoken = QAccessible.queryAccessibleInterface(slider(page, DELAY))
    assert spoken.text(QAccessible.Text.Description) == "In milliseconds"
    assert spoken.valueInterface().currentValue() == 40
    assert buttons(page, "Test")[0].accessibleDescription() == "Sounds"
