"""The page of keys: it tells of every key that works, of no other, and shows what one does when it is pressed."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready
from kneeapp.core.session_state import Mode
from kneeapp.storage.settings import Settings
from kneeapp.ui.key_names import key_name, shortcut_name
from kneeapp.ui.pages.key_rows import NUMBERS, is_letter_alone, other_rows, session_rows, use_text
from kneeapp.ui.pages.keys_page import KeysPage
from kneeapp.ui.pages.keys_sheet import KeysSheet
from kneeapp.ui.session_key_table import KEYS_OF, USE_OF, KeyUse, is_letter
from kneeapp.ui.session_keys import SessionKeys
from kneeapp.ui.theme import theme_for
from kneeapp.ui.widgets.key_cap import CapExtent, KeyCap, cap_size
from kneeapp.ui.widgets.live_keys import SHOWS_MS, LiveKeys, live_parts
from kneeapp.ui.widgets.switch import Switch
from tests.staging import NO_MODIFIER, Stage, a_stage, name_of

K = Qt.Key
LIGHT = theme_for(Qt.ColorScheme.Light)


@pytest.fixture
def page(qtbot: QtBot) -> KeysPage:
    page = KeysPage()
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.begin(Settings())
    return page


def switch(page: QWidget, name: str) -> Switch:
    return next(one for one in page.findChildren(Switch) if one.accessibleName() == name and one.isVisible())


def switched_on(page: QWidget) -> list[str]:
    """The names of the switches that are shown and on."""
    return [one.accessibleName() for one in page.findChildren(Switch) if one.isVisible() and one.isChecked()]


def shown_names(page: KeysPage) -> set[str]:
    """All names of keys that the page shows: on caps, and behind "Also"."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    also = [label.text().removeprefix("Also ") for label in labels if label.text().startswith("Also ")]
    return {label.text() for label in labels if isinstance(label, KeyCap)} | {
        name for text in also for name in text.split(", ")
    }


@pytest.mark.parametrize("key", USE_OF)
def test_every_key_of_a_session_is_on_the_page(page: KeysPage, key: Qt.Key) -> None:
    assert key_name(key) in shown_names(page)
    assert use_text(key) != ""


def test_the_page_tells_of_no_key_that_does_nothing() -> None:
    told = {name for row in session_rows() for name in (*row.caps, *row.also)}
    known = {key_name(key) for key, use in USE_OF.items() if use is not KeyUse.KEYS}
    assert told == known


def test_every_key_of_the_table_does_something(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    stage.start("routine", *[Ready()] * 4)
    keys = stage.window.findChild(SessionKeys)
    assert keys is not None
    for key in USE_OF:
        told: list[object] = []
        keys.command_wished.connect(told.append)
        keys.sets_wished.connect(lambda told=told: told.append("sets"))
        keys.keys_wished.connect(lambda told=told: told.append("keys"))
        keys.mute_wished.connect(lambda told=told: told.append("mute"))
        keys.voice_wished.connect(lambda told=told: told.append("voice"))
        keys.say_again_wished.connect(lambda told=told: told.append("say again"))
        keys.volume_wished.connect(told.append)
        keys._press.at_ms.clear()
        keys._begin(key, stage.state)
        if USE_OF[key] is KeyUse.SKIP:
            assert keys._press.held == key
        else:
            assert told != [], key
        for signal in (keys.command_wished, keys.sets_wished, keys.keys_wished, keys.mute_wished, keys.voice_wished):
            signal.disconnect()
        keys.say_again_wished.disconnect()
        keys.volume_wished.disconnect()


def test_every_shortcut_of_the_window_is_on_the_page(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    told = {name for row in other_rows() for name in row.caps} | set(NUMBERS)
    for shortcut in stage.window.findChildren(QShortcut):
        assert shortcut_name(shortcut.key().toString()) in told


def test_without_letters_the_page_tells_of_all_other_keys_and_of_no_letter(page: KeysPage) -> None:
    page.begin(Settings(has_letter_keys=False))
    QApplication.processEvents()
    told = shown_names(page)
    assert {name for name in told if len(name) == 1} == {"→", "←", "↑", "↓"}
    assert {key_name(key) for key in USE_OF if not is_letter(key)} <= told
    assert {"F1", "F11", "Ctrl+F", "Ctrl+1"} <= told
    assert "It hurts – stop" in texts(page)
    assert [text for text in texts(page) if text in ("Undo the last rep", "List of sets", "Open that exercise")] == []


def test_without_letters_the_page_says_so(page: KeysPage) -> None:
    assert switched_on(page) == ["Single-letter keys"]
    page.begin(Settings(has_letter_keys=False))
    assert switched_on(page) == []
    assert pressed(page, K.Key_S) == "S: Switched off"
    assert "This button works. Try the next one." not in texts(page)
    assert pressed(page, K.Key_F8) == "F8: It hurts – stop"
    assert pressed(page, K.Key_A) == "A: Does nothing here"
    page.begin(Settings())
    assert pressed(page, K.Key_S) == "S: It hurts – stop"


@pytest.mark.parametrize("has_letters", [True, False])
@pytest.mark.parametrize("is_one_button", [True, False])
def test_page_and_sheets_follow_the_settings(qtbot: QtBot, has_letters: bool, is_one_button: bool) -> None:
    chosen = Settings(has_letter_keys=has_letters, is_one_button=is_one_button)
    stage = a_stage(qtbot, stage=Stage(settings=chosen))
    on = ["Single-letter keys"] * has_letters + ["One button"] * is_one_button
    stage.window.library.show_keys()
    QApplication.processEvents()
    assert switched_on(stage.window) == on
    assert ("Next or pause; hold: back" in stage.texts()) is is_one_button
    stage.start("single-leg-band", *[Ready()] * 4)
    stage.wait(10_500)
    stage.window.session.show_keys()
    assert switched_on(stage.window) == on
    assert ("Next or pause; hold: back" in stage.texts()) is is_one_button


@pytest.mark.parametrize(
    ("name", "wished"),
    [("Single-letter keys", Settings(has_letter_keys=False)), ("One button", Settings(is_one_button=True))],
)
def test_a_choice_is_told_and_shown_at_once(page: KeysPage, qtbot: QtBot, name: str, wished: Settings) -> None:
    before = texts(page)
    with qtbot.waitSignal(page.content.changed) as told:
        switch(page, name).click()
    assert told.args == [wished]
    assert texts(page) != before


def test_a_choice_keeps_what_was_chosen_before(page: KeysPage) -> None:
    told: list[Settings] = []
    page.content.changed.connect(told.append)
    page.begin(Settings(sound_volume=35))
    switch(page, "One button").click()
    switch(page, "Single-letter keys").click()
    assert told[-1] == Settings(sound_volume=35, is_one_button=True, has_letter_keys=False)


def test_what_the_settings_say_is_shown_and_not_told(page: KeysPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.content.changed):
        page.begin(Settings(has_letter_keys=False, is_one_button=True))
    assert switched_on(page) == ["One button"]


def test_with_one_button_the_place_to_try_says_what_it_does(page: KeysPage) -> None:
    assert pressed(page, K.Key_F5) == "F5: Pause, resume, ready"
    switch(page, "One button").click()
    page.content.live.setFocus()
    assert pressed(page, K.Key_F5) == "F5: Next or pause; hold: back"
    assert pressed(page, K.Key_PageDown) == "PageDown: Skip"


@pytest.mark.parametrize("is_over_session", [True, False])
def test_sheets_tell_of_a_choice_too(qtbot: QtBot, is_over_session: bool) -> None:
    stage = paused(qtbot)
    if not is_over_session:
        stage.window.session.end()
        stage.window.show_notice()
    stage.window.show_keys()
    (sheet,) = stage.window.findChildren(KeysSheet)
    with qtbot.waitSignal(stage.window.keys_changed) as told:
        switch(sheet, "One button").click()
    assert told.args == [Settings(is_one_button=True)]


def test_in_the_sheet_tab_comes_from_the_field_to_the_switches_and_then_to_its_foot(qtbot: QtBot) -> None:
    stage = paused(qtbot)
    KeysSheet(stage.window, Settings())
    names = []
    for _ in range(5):
        stage.press(K.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(name_of(focused))
    assert names == ["Single-letter keys", "One button", "It hurts – stop", "Resume", "Close"]


@pytest.mark.parametrize("key", [K.Key_Slash, K.Key_1, K.Key_9, K.Key_Plus, K.Key_BracketRight, K.Key_Question])
def test_near_the_screen_letters_and_signs_can_be_switched_off_too(qtbot: QtBot, key: Qt.Key) -> None:
    stage = a_stage(qtbot, stage=Stage(settings=Settings(has_letter_keys=False)))
    stage.window.library.show_exercise("band-squat")
    before, focused = stage.texts(), QApplication.focusWidget()
    QTest.keyClick(stage.window.windowHandle(), key)
    assert stage.texts() == before
    assert QApplication.focusWidget() is focused


def test_near_the_screen_all_other_keys_work_on(qtbot: QtBot) -> None:
    stage = a_stage(qtbot, stage=Stage(settings=Settings(has_letter_keys=False)))
    handle = stage.window.windowHandle()
    for key, modifier, title in (
        (K.Key_3, Qt.KeyboardModifier.ControlModifier, "Settings"),
        (K.Key_1, Qt.KeyboardModifier.ControlModifier, "Ready when you are"),
        (K.Key_F1, NO_MODIFIER, "Keys and remotes"),
    ):
        QTest.keyClick(handle, key, modifier)
        assert title in stage.texts()


@pytest.mark.parametrize(
    ("key", "is_one"),
    [("/", True), ("1", True), ("-", True), (K.Key_Question, True), ("Ctrl+F", False), ("F5", False), ("Space", False)],
)
def test_a_letter_alone_is_told_from_other_shortcuts(key: str | Qt.Key, is_one: bool) -> None:
    assert is_letter_alone(key) is is_one


def test_each_use_has_its_own_keys() -> None:
    assert set(KEYS_OF) == set(KeyUse)
    assert len(USE_OF) == sum(map(len, KEYS_OF.values()))


@pytest.mark.parametrize(
    ("key", "name"),
    [(K.Key_Space, "Space"), (K.Key_Right, "→"), (K.Key_S, "S"), (K.Key_Minus, "−"), (K.Key_F5, "F5"), (K.Key_A, "A")],
)
def test_keys_are_called_what_stands_on_them(key: Qt.Key, name: str) -> None:
    assert key_name(key) == name


# The place to try keys.


def pressed(page: KeysPage, key: Qt.Key) -> str:
    QCoreApplication.sendEvent(page.content.live, QKeyEvent(QEvent.Type.KeyPress, key, NO_MODIFIER))
    return page.content.live.text()


def texts(page: KeysPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("key", [key for key in USE_OF if key != K.Key_Escape])
def test_a_key_is_shown_with_what_it_does(page: KeysPage, key: Qt.Key) -> None:
    assert pressed(page, key) == f"{key_name(key)}: {use_text(key)}"
    assert "This button works. Try the next one." in texts(page)
    assert page.content.live.hasFocus()


def test_an_unknown_key_says_so(page: KeysPage) -> None:
    assert pressed(page, K.Key_A) == "A: Does nothing here"
    assert "This button works. Try the next one." not in texts(page)


def test_a_modifier_alone_is_no_key(page: KeysPage) -> None:
    assert pressed(page, K.Key_Shift) == ""


def test_what_is_shown_goes_after_three_seconds(page: KeysPage) -> None:
    live = page.content.live
    pressed(page, K.Key_S)
    assert (live.timer.isSingleShot(), live.timer.interval(), live.timer.isActive()) == (True, SHOWS_MS, True)
    live.timer.timeout.emit()
    assert live.text() == ""
    assert "This button works. Try the next one." not in texts(page)


def test_while_it_has_the_focus_no_shortcut_acts(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    live = LiveKeys(use_text, stage.window.library)
    live.show()
    live.setFocus()
    for key in (K.Key_F5, K.Key_Slash, K.Key_1, K.Key_F11, K.Key_F1):
        QTest.keyClick(stage.window.windowHandle(), key)
    assert live.hasFocus()
    assert live.text().startswith("F1")
    assert stage.driver.state is None
    assert not stage.window.isFullScreen()


@pytest.mark.parametrize("key", [K.Key_Tab, K.Key_Escape])
def test_tab_and_escape_leave_it(qtbot: QtBot, key: Qt.Key) -> None:
    stage = paused(qtbot)
    sheet = KeysSheet(stage.window, Settings())
    assert sheet.content.live.hasFocus()
    stage.press(key)
    assert sheet.isVisible()
    assert not sheet.content.live.hasFocus()
    assert stage.state.mode is Mode.PAUSED


def paused(qtbot: QtBot) -> Stage:
    stage = a_stage(qtbot)
    stage.start("single-leg-band", *[Ready()] * 4)
    stage.wait(10_500)
    stage.say(Pause())
    return stage


def test_over_a_session_a_tried_key_does_nothing_to_it(qtbot: QtBot) -> None:
    stage = paused(qtbot)
    sheet = KeysSheet(stage.window, Settings())
    stage.press(*(key for key in USE_OF if key != K.Key_Escape))
    assert stage.state.mode is Mode.PAUSED
    assert sheet.content.live.text().startswith("?")


def test_beside_it_the_stop_keys_work_again(qtbot: QtBot) -> None:
    stage = paused(qtbot)
    sheet = KeysSheet(stage.window, Settings())
    stage.driver.state_changed.connect(sheet.show_state)
    stage.press(K.Key_Tab, K.Key_S)
    assert (stage.state.mode, sheet.isVisible()) == (Mode.STOPPED, False)


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("word", ["Skip", "Pause, resume, ready", "It hurts – stop"])
def test_cap_arrow_and_word_stand_side_by_side_inside(word: str, is_mirrored: bool) -> None:
    area = QRectF(0, 0, 404, 148)
    parts = live_parts(area, QSizeF(130, 60), word, LIGHT, is_mirrored=is_mirrored)
    order = [parts.cap, parts.arrow, parts.word]
    if is_mirrored:
        order.reverse()
    assert order[0].right() < order[1].left()
    assert order[1].right() < order[2].left()
    assert order[0].left() >= 0
    assert order[2].right() <= area.right()
    assert 22 <= parts.type_height <= 40


def test_a_short_word_is_set_at_forty() -> None:
    assert live_parts(QRectF(0, 0, 404, 148), QSizeF(130, 60), "Skip", LIGHT, is_mirrored=False).type_height == 40


def test_caps_are_as_wide_as_their_names_and_never_narrow() -> None:
    assert cap_size("S", CapExtent.PLAIN, LIGHT).width() == 34
    assert cap_size("PageDown", CapExtent.PLAIN, LIGHT).width() > cap_size("Esc", CapExtent.PLAIN, LIGHT).width() > 34


@pytest.mark.parametrize("width", [560, 720, 1000])
def test_no_text_of_the_page_is_cut(page: KeysPage, width: int) -> None:
    page.resize(width, 600)
    for _ in range(5):
        QApplication.processEvents()
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
