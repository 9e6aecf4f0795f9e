"""The two buttons of a session's bar for what is heard: what they show, wish and say, and where they stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready
from kneeapp.storage.settings import Settings
from kneeapp.ui.pages.paused_card import PausedCard
from kneeapp.ui.pages.session_top_bar import TopBar
from kneeapp.ui.pages.sound_buttons import SoundButtons
from kneeapp.ui.session_look import FADED
from kneeapp.ui.sound_state import Sound, SoundState
from kneeapp.ui.sound_words import no_device_words
from kneeapp.ui.widgets import volume_sign
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.far_button import FarButton
from kneeapp.ui.widgets.segment_bar import SegmentBar
from kneeapp.ui.widgets.volume_sign import STAYS_MS, VolumeSign
from tests.staging import Stage, a_stage, name_of

K = Qt.Key
EXERCISE = "single-leg-band"


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


@pytest.fixture
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def in_rep(stage: Stage) -> Stage:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(11_000)
    return stage


def of_sound(stage: Stage) -> list[QAbstractButton]:
    """The buttons for sound and voice that can be seen, in that order."""
    both = stage.window.findChild(SoundButtons)
    assert both is not None
    return [button for button in both.findChildren(QAbstractButton) if button.isVisible()]


@pytest.mark.parametrize(
    ("state", "names", "icons"),
    [
        (SoundState(), ["Mute", "Voice off"], ["volume-2", "message-circle"]),
        (SoundState(sound=Sound.MUTED), ["Sound on", "Voice off"], ["volume-x", "message-circle"]),
        (SoundState(has_voice=False), ["Mute", "Voice on"], ["volume-2", "message-circle-off"]),
        (SoundState(sound=Sound.NO_DEVICE), ["No sound", "Voice off"], ["volume-x", "message-circle"]),
    ],
)
def test_the_buttons_show_how_it_is_and_say_what_a_press_does(
    stage: Stage, state: SoundState, names: list[str], icons: list[str]
) -> None:
    in_rep(stage).window.session.show_sound(state)
    assert [name_of(button) for button in of_sound(stage)] == names
    assert [button._icon for button in of_sound(stage) if isinstance(button, FarButton)] == icons


def test_before_anything_is_told_sound_and_voice_are_on(stage: Stage) -> None:
    assert [name_of(button) for button in of_sound(in_rep(stage))] == ["Mute", "Voice off"]


def test_a_tip_tells_the_key(stage: Stage) -> None:
    in_rep(stage)
    assert [button.toolTip() for button in of_sound(stage)] == ["Mute (M)\nVolume 80 %", "Voice off (V)"]
    stage.window.session.show_sound(SoundState(sound=Sound.MUTED, has_voice=False, volume=35))
    assert [button.toolTip() for button in of_sound(stage)] == ["Sound on (M)\nVolume 35 %", "Voice on (V)"]
    assert of_sound(stage)[0].accessibleDescription() == "Volume 35 %"


def test_where_there_is_no_device_the_button_stands_out_and_says_so_until_there_is_one(stage: Stage) -> None:
    session = in_rep(stage).window.session
    session.show_sound(SoundState(sound=Sound.NO_DEVICE))
    sound = of_sound(stage)[0]
    assert isinstance(sound, FarButton)
    told = [(sound._kind, sound.toolTip(), sound.accessibleDescription())]
    session.show_sound(SoundState(sound=Sound.MUTED))
    told.append((sound._kind, sound.toolTip(), sound.accessibleDescription()))
    assert told == [
        (Kind.WARNING, no_device_words(), no_device_words()),
        (Kind.QUIET, "Sound on (M)\nVolume 80 %", "Volume 80 %"),
    ]


@pytest.mark.parametrize(("index", "signal"), [(0, "mute_wished"), (1, "voice_wished")])
def test_a_press_is_only_a_wish(stage: Stage, qtbot: QtBot, index: int, signal: str) -> None:
    session = in_rep(stage).window.session
    with qtbot.waitSignal(getattr(session, signal)):
        qtbot.mouseClick(of_sound(stage)[index], Qt.MouseButton.LeftButton)
    assert [name_of(button) for button in of_sound(stage)] == ["Mute", "Voice off"]


@pytest.mark.parametrize(("key", "signal"), [(K.Key_M, "mute_wished"), (K.Key_V, "voice_wished")])
def test_keys_wish_the_same_in_every_state_unless_letters_are_off(qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    stage = a_stage(qtbot)
    stage.start(EXERCISE)
    for go in (lambda: None, lambda: in_rep(stage), lambda: stage.say(Pause())):
        go()
        with qtbot.waitSignal(getattr(stage.window.session, signal)):
            stage.press(key)
    stage.settings = Settings(has_letter_keys=False)
    with qtbot.assertNotEmitted(getattr(stage.window.session, signal)):
        stage.press(key)


def test_they_stand_at_the_end_of_the_bar_in_every_state(stage: Stage) -> None:
    stage.start("routine")
    stage.window.resize(1280, 800)
    places = []
    for go in (lambda: None, lambda: in_rep(stage), lambda: stage.say(Pause())):
        go()
        QApplication.processEvents()
        places.append([left_of(button) for button in of_sound(stage)])
    assert places == [[1152, 1204]] * 3


@pytest.mark.usefixtures("_right_to_left")
def test_mirrored_they_stand_at_the_other_end(qtbot: QtBot) -> None:
    stage = in_rep(a_stage(qtbot))
    stage.window.resize(1280, 800)
    QApplication.processEvents()
    assert [left_of(button) for button in of_sound(stage)] == [84, 32]


def left_of(button: QAbstractButton) -> int:
    return button.mapTo(button.window(), QPoint(0, 0)).x()


@pytest.mark.parametrize(("size", "count"), [((999, 700), 1), ((900, 600), 1), ((900, 1280), 1), ((1000, 700), 2)])
def test_in_a_narrow_window_the_voice_gives_way(stage: Stage, size: tuple[int, int], count: int) -> None:
    stage.window.resize(*size)
    in_rep(stage)
    QApplication.processEvents()
    assert len(of_sound(stage)) == count
    assert all(button.width() >= 44 for button in of_sound(stage))


@pytest.mark.parametrize("size", [(900, 600), (1000, 700), (1280, 800), (900, 1280), (1920, 960)])
def test_nothing_of_the_bar_lies_over_them(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    stage.start("routine")
    for go in (lambda: None, lambda: in_rep(stage)):
        go()
        QApplication.processEvents()
        bar, sound = stage.window.findChild(TopBar), stage.window.findChild(SoundButtons)
        assert bar is not None
        assert sound is not None
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        parts = [part for part in bar.findChildren(QWidget, options=direct) if part is not sound and part.isVisible()]
        assert bar.findChild(SegmentBar) in parts
        assert [part for part in parts if part.geometry().intersects(sound.geometry())] == []


def test_tab_comes_to_them_behind_the_bar_of_the_sets(stage: Stage) -> None:
    in_rep(stage)
    names = []
    for _ in range(4):
        stage.press(K.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(name_of(focused))
    assert names == ["Close", "List of sets", "Mute", "Voice off"]


def test_they_fade_with_the_bar_and_come_back(stage: Stage) -> None:
    in_rep(stage)
    stage.wait(5_000)
    assert {button.opacity for button in of_sound(stage) if isinstance(button, FarButton)} == {FADED}
    stage.touch()
    stage.wait(100)
    assert {button.opacity for button in of_sound(stage) if isinstance(button, FarButton)} == {1.0}


def sign(stage: Stage) -> VolumeSign:
    found = stage.window.findChild(VolumeSign)
    assert found is not None
    return found


@pytest.mark.parametrize("key", [K.Key_Up, K.Key_Down])
def test_another_volume_is_told_for_a_moment(stage: Stage, key: Qt.Key) -> None:
    session = in_rep(stage).window.session
    assert not sign(stage).isVisible()
    session.volume_wished.connect(lambda by: session.show_sound(SoundState(volume=60 + by)))
    stage.press(key)
    assert (sign(stage).isVisible(), sign(stage).text()) == (True, "Volume 65 %" if key == K.Key_Up else "Volume 55 %")
    assert (sign(stage).timer.isActive(), sign(stage).timer.interval()) == (True, STAYS_MS)
    sign(stage).timer.timeout.emit()
    assert not sign(stage).isVisible()


def test_at_full_volume_the_key_still_tells_how_loud_it_is(stage: Stage) -> None:
    session = in_rep(stage).window.session
    session.show_sound(SoundState(volume=100))
    stage.press(K.Key_Up)
    assert sign(stage).text() == "Volume 100 %"
    assert sign(stage).isVisible()


@pytest.mark.parametrize("size", [(900, 600), (1280, 800), (900, 1280), (1920, 960)])
def test_the_volume_is_told_beside_the_buttons_in_full(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    in_rep(stage)
    stage.window.session.show_sound(SoundState(volume=100))
    stage.window.session.change_volume(5)
    QApplication.processEvents()
    told, sound = sign(stage), of_sound(stage)[0]
    ends = told.mapTo(stage.window, QPoint(told.width(), 0)).x()
    assert 0 <= left_of(sound) - ends <= 12
    assert told.width() > told.natural_width()
    assert told.height() >= 44


def test_a_screen_reader_says_the_volume(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(volume_sign, "announce", lambda _widget, told: said.append(told.text))
    in_rep(stage).press(K.Key_Up)
    assert said == ["Volume 80 %"]


@pytest.mark.parametrize(("size", "is_in_card"), [((900, 600), True), ((900, 1280), True), ((1280, 800), False)])
def test_the_card_of_a_pause_has_the_voice_and_the_time_left_where_the_bar_has_not(
    stage: Stage, qtbot: QtBot, size: tuple[int, int], is_in_card: bool
) -> None:
    stage.window.resize(*size)
    in_rep(stage).say(Pause())
    QApplication.processEvents()
    card = stage.window.findChild(PausedCard)
    assert card is not None
    shown = [button.text() for button in card.findChildren(QAbstractButton) if button.isVisible()]
    assert ("Voice off" in shown) is is_in_card
    assert any("min left." in text for text in stage.texts()) is is_in_card
    stage.window.session.show_sound(SoundState(has_voice=False))
    assert stage.buttons().count("Voice on") == 1
    with qtbot.waitSignal(stage.window.session.voice_wished):
        qtbot.mouseClick(stage.button("Voice on"), Qt.MouseButton.LeftButton)
