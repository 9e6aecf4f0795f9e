"""The rows of settings on who speaks, the list of this computer's voices, and what is said where there are none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.settings_page import SettingsPage
from kneeapp.ui.pages.voice_dialog import VoiceDialog
from kneeapp.ui.sound_state import Voices
from kneeapp.ui.sound_words import no_voice_words, unsaid_words
from kneeapp.ui.system_voice.voice import VoiceName
from kneeapp.ui.theme import apply_theme, current_theme
from kneeapp.ui.widgets.voice_list import VoiceList, voice_note
from tests.staging import name_of
from tests.ui.pressing import focused, press_key
from tests.ui.test_settings_page import a_page, buttons, shown_settings, switch, texts

K = Qt.Key
BRITISH, SCOTS = VoiceName("Great Britain", "en-GB"), VoiceName("Scotland", "en-GB-SCOTLAND")
FOUND = Voices((BRITISH, SCOTS))
COMPUTER = Settings(is_system_voice=True)
CALM = "Says what comes next"


def shown(page: QWidget) -> set[str]:
    names = ("Recorded", "This computer’s", "Try", "Change")
    found = page.findChildren(QAbstractButton)
    return {one.text() for one in found if one.text() in names and one.isVisibleTo(page)}


def button(dialog: VoiceDialog, name: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == name)


def a_found_page(qtbot: QtBot, settings: Settings = COMPUTER, voices: Voices = FOUND) -> SettingsPage:
    page = a_page(qtbot, settings)
    page.show_voices(voices)
    QApplication.processEvents()
    return page


def opened(page: SettingsPage) -> VoiceDialog:
    buttons(page, "Change")[0].setFocus()
    buttons(page, "Change")[0].click()
    dialog = page.window().findChild(VoiceDialog)
    assert dialog is not None
    return dialog


def test_before_anybody_has_looked_there_is_nothing_of_it(qtbot: QtBot) -> None:
    page = a_page(qtbot, COMPUTER)
    assert (shown(page), CALM in texts(page)) == (set(), True)


@pytest.mark.parametrize(
    ("settings", "voices", "offered"),
    [
        (Settings(), FOUND, {"Recorded", "This computer’s"}),
        (Settings(), FOUND._replace(unsaid=("Wall sit",)), {"Recorded", "This computer’s", "Try", "Change"}),
        (COMPUTER, FOUND, {"Recorded", "This computer’s", "Try", "Change"}),
        (COMPUTER, Voices((SCOTS,)), {"Recorded", "This computer’s", "Try"}),
        (COMPUTER, Voices(), set()),
    ],
    ids=["recorded", "recorded with gaps", "several", "one", "none"],
)
def test_what_is_not_there_is_not_offered(qtbot: QtBot, settings: Settings, voices: Voices, offered: set[str]) -> None:
    assert shown(a_found_page(qtbot, settings, voices)) == offered


def test_voices_that_go_away_are_offered_no_more_until_they_are_back(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    seen = []
    for voices in (Voices(), FOUND):
        page.show_voices(voices)
        seen.append((len(shown(page)), no_voice_words() in texts(page), CALM in texts(page)))
    assert seen == [(0, True, False), (4, False, True)]


def test_what_nothing_can_say_is_told_in_plain_words(qtbot: QtBot) -> None:
    page = a_found_page(qtbot, voices=Voices((), ("Wall sit", "Clam")))
    assert f"{no_voice_words()} Not spoken in full: Wall sit, Clam." in texts(page)


def test_of_many_exercises_a_few_are_named() -> None:
    assert unsaid_words(()) == ""
    assert unsaid_words("ABC") == "Not spoken in full: A, B, C."
    assert unsaid_words("ABCDE") == "Not spoken in full: A, B, C and 2 more."


def test_who_speaks_is_told_at_once_and_shows_which_voice(qtbot: QtBot) -> None:
    page = a_found_page(qtbot, Settings())
    with qtbot.waitSignal(page.changed) as told:
        buttons(page, "This computer’s")[0].click()
    assert told.args == [COMPUTER]
    assert {"Try", "Change"} < shown(page)
    with qtbot.waitSignal(page.changed) as told:
        buttons(page, "Recorded")[0].click()
    assert told.args == [Settings()]


def test_what_is_chosen_is_shown_and_not_told(qtbot: QtBot) -> None:
    page = a_found_page(qtbot, Settings())
    with qtbot.assertNotEmitted(page.changed):
        page.show_settings(shown_settings(replace(COMPUTER, system_voice="Scotland")))
    assert buttons(page, "This computer’s")[0].isChecked()
    assert "Scotland" in texts(page)


@pytest.mark.parametrize("name", ["", "Gone"])
def test_without_a_chosen_voice_or_with_one_that_is_gone_the_computer_chooses(qtbot: QtBot, name: str) -> None:
    page = a_found_page(qtbot, replace(COMPUTER, system_voice=name))
    assert "The computer’s choice" in texts(page)
    assert chosen(opened(page)) == "The computer’s choice"


def chosen(dialog: QWidget) -> str:
    return next(one.text() for one in dialog.findChildren(QAbstractButton) if one.isChecked())


def test_trying_is_told(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    with qtbot.waitSignal(page.test_voice_wished):
        buttons(page, "Try")[0].click()


def test_without_a_voice_nobody_can_be_chosen(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    for _ in range(2):
        switch(page, "Voice").click()
        is_on = switch(page, "Voice").isChecked()
        names = ("Recorded", "This computer’s", "Try", "Change")
        assert [buttons(page, name)[0].isEnabled() for name in names] == [is_on] * 4


def test_rows_that_come_while_the_voice_is_off_cannot_be_used(qtbot: QtBot) -> None:
    page = a_found_page(qtbot, replace(COMPUTER, has_voice=False))
    assert not buttons(page, "Try")[0].isEnabled()


def test_tab_comes_to_them_after_the_switch_above(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    page.window().activateWindow()
    switch(page, "Voice").setFocus()
    names = []
    for _ in range(4):
        qtbot.keyClick(focused(), K.Key_Tab)
        names.append(name_of(focused()))
    assert names == ["This computer’s", "Try", "Change", "Every fifth"]


def test_a_screen_reader_hears_what_the_buttons_are_about(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    for name in ("Try", "Change"):
        spoken = QAccessible.queryAccessibleInterface(buttons(page, name)[0])
        assert spoken.text(QAccessible.Text.Description) == "This computer’s voice"


def test_a_voice_is_told_shown_and_heard_as_soon_as_it_is_chosen(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    told: list[object] = []
    page.changed.connect(told.append)
    page.test_voice_wished.connect(lambda: told.append("heard"))
    dialog = opened(page)
    assert focused() is button(dialog, "The computer’s choice")
    press_key(K.Key_Down)
    press_key(K.Key_Down)
    assert told == [
        *(replace(COMPUTER, system_voice="Great Britain"), "heard"),
        *(replace(COMPUTER, system_voice="Scotland"), "heard"),
    ]
    assert "Scotland" in texts(page)
    press_key(K.Key_Escape)
    assert dialog.isHidden()
    assert focused() is buttons(page, "Change")[0]


def test_done_and_a_press_beside_it_close_the_list(qtbot: QtBot) -> None:
    page = a_found_page(qtbot)
    dialog = opened(page)
    button(dialog, "Done").click()
    assert dialog.isHidden()
    dialog.deleteLater()
    QApplication.processEvents()
    buttons(page, "Change")[0].click()
    second = next(one for one in page.window().findChildren(VoiceDialog) if one.isVisible())
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert second.isHidden()


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_of_many_voices_the_chosen_one_is_in_view_and_no_name_is_cut(qtbot: QtBot, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = current_theme()
    apply_theme(app, replace(before, text_scale=scale, is_calm=True))
    long = "A voice with a name that runs on and on for ever"
    names = Voices(tuple(VoiceName(f"{long} {number}", "en-US") for number in range(40)))
    page = a_found_page(qtbot, replace(COMPUTER, system_voice=f"{long} 38"), names)
    dialog = opened(page)
    for _ in range(5):
        app.processEvents()
    card = next(one for one in dialog.findChildren(QAbstractButton) if one.isChecked())
    is_whole = card.visibleRegion().boundingRect() == card.rect()
    is_wide, is_inside = card.width() >= card.sizeHint().width(), dialog.rect().contains(dialog.card.geometry())
    apply_theme(app, before)
    assert card.text().endswith("38")
    assert (is_whole, is_wide, is_inside) == (True, True, True)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en-GB", "United Kingdom"),
        ("en_US", "United States"),
        ("en-GB-SCOTLAND", "United Kingdom"),
        ("en-029", "English"),
        ("en", "English"),
    ],
)
def test_a_voice_is_told_by_its_country_where_there_is_one(language: str, note: str) -> None:
    assert voice_note(VoiceName("A", language)) == note


def test_the_list_tells_the_name_of_a_voice_and_none_for_the_computers_choice(qtbot: QtBot) -> None:
    voices = VoiceList("Voices", FOUND.names, "Scotland")
    qtbot.addWidget(voices)
    told: list[str] = []
    voices.voice_chosen.connect(told.append)
    for index in (1, 0):
        voices.take(index)
    assert told == ["Great Britain", ""]
