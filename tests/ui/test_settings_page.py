from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.storage import settings
from kneeapp.storage.settings import Settings
from kneeapp.ui.appearance import Scheme
from kneeapp.ui.far import FAR_SCALES
from kneeapp.ui.pages.setting_row import SettingCard, SettingRow
from kneeapp.ui.pages.settings_page import SettingsPage
from kneeapp.ui.shown_settings import ShownSettings
from kneeapp.ui.theme import TEXT_SCALES, apply_theme, skin_colors, theme_for
from kneeapp.ui.widgets.seconds_stepper import SecondsStepper
from kneeapp.ui.widgets.skin_choice import Swatch
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.ui.windows import put_in_window

LIGHT = theme_for(Qt.ColorScheme.Light)
CHANGED = Settings(
    scheme="dark",
    text_scale=1.3,
    is_calm=True,
    first_lead_in_s=3,
    rest_s=90,
    switch_s=25,
    pace="brisk",
    waits_for_user=True,
    is_self_paced=True,
    is_mirrored=False,
    skin=3,
    has_letter_keys=False,
    has_tones=False,
    has_voice=False,
    is_system_voice=True,
    system_voice="English (Scotland)",
    sound_volume=35,
    is_lower_pitch=True,
    counting="every_rep",
    counts_down=False,
    has_hold_ticks=True,
    says_legs=False,
    says_tips=False,
    keeps_speaker_awake=True,
    picture_delay_ms=120,
)
SWITCHES = ["At my own pace", "Wait for me", "Calm motion", "Mirror the figure", "Single-letter keys"]
LEAD_IN, REST, SWITCH = "Lead-in before the first rep", "Rest between sets", "Time to switch sides"


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, LIGHT)


def shown_settings(chosen: Settings, **more: int) -> ShownSettings:
    home = Path.home()
    own = more.get("own_exercises", 0)
    return ShownSettings(settings=chosen, folder=home / "k", own_folder=home / "k" / "exercises", own_exercises=own)


def a_page(qtbot: QtBot, chosen: Settings | None = None, window_width: int = 1280, **more: int) -> SettingsPage:
    page = SettingsPage()
    page.show_settings(shown_settings(chosen or Settings(), **more))
    put_in_window(qtbot, page, window_width, 600)
    return page


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def buttons(page: QWidget, name: str) -> list[QAbstractButton]:
    found = page.findChildren(QAbstractButton)
    return [one for one in found if QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) == name]


def chosen(page: SettingsPage) -> list[str]:
    return [one.text() for one in page.findChildren(QAbstractButton) if one.isChecked() and one.text()]


def calm(page: SettingsPage) -> Switch:
    return switch(page, "Calm motion")


def switch(page: SettingsPage, name: str) -> Switch:
    return next(one for one in page.findChildren(Switch) if one.accessibleName() == name)


def stepper(page: SettingsPage, name: str) -> SecondsStepper:
    return next(one for one in page.findChildren(SecondsStepper) if one.accessibleName() == name)


@pytest.mark.parametrize(
    ("chosen_settings", "names"),
    [
        (Settings(), ["Normal", "Every fifth", "System", "Normal", "Tan"]),
        (Settings(scheme="light", text_scale=1.15, skin=0), ["Normal", "Every fifth", "Light", "Large", "Light"]),
        (Settings(scheme="dark", text_scale=1.3, pace="slow"), ["Slow", "Every fifth", "Dark", "Largest", "Tan"]),
        (Settings(pace="brisk", skin=3), ["Brisk", "Every fifth", "System", "Normal", "Dark brown"]),
    ],
)
def test_the_choices_are_shown(qtbot: QtBot, chosen_settings: Settings, names: list[str]) -> None:
    assert chosen(a_page(qtbot, chosen_settings)) == names


@pytest.mark.parametrize(
    ("name", "wished"),
    [
        ("Slow", Settings(pace="slow")),
        ("Brisk", Settings(pace="brisk")),
        ("At my own pace", Settings(is_self_paced=True)),
        ("Wait for me", Settings(waits_for_user=True)),
        ("Dark", Settings(scheme="dark")),
        ("Light", Settings(scheme="light")),
        ("Large", Settings(text_scale=1.15)),
        ("Largest", Settings(text_scale=1.3)),
        ("Calm motion", Settings(is_calm=True)),
        ("Mirror the figure", Settings(is_mirrored=False)),
        ("Dark brown", Settings(skin=3)),
        ("Single-letter keys", Settings(has_letter_keys=False)),
    ],
)
def test_a_change_is_told_at_once(qtbot: QtBot, name: str, wished: Settings) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.changed) as told:
        qtbot.mouseClick(buttons(page, name)[0], Qt.MouseButton.LeftButton)
    assert told.args == [wished]


def test_changes_add_up(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    buttons(page, "Dark")[0].click()
    buttons(page, "Large")[0].click()
    with qtbot.waitSignal(page.changed) as told:
        calm(page).click()
    assert told.args == [Settings(scheme="dark", text_scale=1.15, is_calm=True)]


def test_what_is_shown_already_is_no_change(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.assertNotEmitted(page.changed):
        buttons(page, "System")[0].click()
        page.show_settings(shown_settings(CHANGED))
    assert chosen(page) == ["Brisk", "Every rep", "Dark", "Largest", "Dark brown"]
    assert {name: switch(page, name).isChecked() for name in SWITCHES} == {
        "At my own pace": True,
        "Wait for me": True,
        "Calm motion": True,
        "Mirror the figure": False,
        "Single-letter keys": False,
    }
    assert [stepper.text() for stepper in page.findChildren(SecondsStepper)] == ["3 s", "90 s", "25 s"]


@pytest.mark.parametrize(
    ("is_calm", "desktop_is_calm", "is_on"), [(None, True, True), (None, False, False), (False, True, False)]
)
def test_while_the_desktop_decides_the_switch_shows_what_it_decided(
    qapp: QApplication, qtbot: QtBot, is_calm: bool | None, desktop_is_calm: bool, is_on: bool
) -> None:
    apply_theme(qapp, replace(LIGHT, is_calm=desktop_is_calm))
    assert calm(a_page(qtbot, Settings(is_calm=is_calm))).isChecked() is is_on


def test_another_choice_leaves_motion_to_the_desktop(qtbot: QtBot) -> None:
    page = a_page(qtbot, Settings(is_calm=None))
    with qtbot.waitSignal(page.changed) as told:
        buttons(page, "Dark")[0].click()
    assert told.args[0].is_calm is None


def test_arrow_keys_move_among_the_themes(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.window().activateWindow()
    buttons(page, "System")[0].setFocus()
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(buttons(page, "System")[0], Qt.Key.Key_Right)
    assert told.args == [Settings(scheme="light")]


def test_a_click_beside_a_switch_turns_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    row = next(row for row in page.findChildren(SettingRow) if row.isAncestorOf(calm(page)))
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert calm(page).isChecked()


@pytest.mark.parametrize("scale", TEXT_SCALES)
@pytest.mark.parametrize("window_width", [1280, 900])
def test_rows_are_high_enough_to_hit_and_nothing_is_cut(
    qapp: QApplication, qtbot: QtBot, scale: float, window_width: int
) -> None:
    apply_theme(qapp, replace(LIGHT, text_scale=scale))
    page = a_page(qtbot, window_width=window_width)
    assert min(row.height() for row in page.findChildren(SettingRow)) >= 44
    assert page.horizontalScrollBar().maximum() == 0
    assert [
        label.text() for label in page.findChildren(QLabel) if label.height() < label.minimumSizeHint().height()
    ] == []
    assert [
        label.text()
        for label in page.findChildren(WrappingLabel)
        if label.height() < label.heightForWidth(label.width())
    ] == []


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Show keys", "keys_wished"),
        ("About kneeapp", "about_wished"),
        ("Test", "test_tone_wished"),
        ("Can you hear this?", "sound_check_wished"),
        ("Can you read this?", "read_check_wished"),
        ("Save…", "backup_wished"),
        ("Restore…", "restore_wished"),
        ("Delete everything…", "delete_wished"),
    ],
)
def test_buttons_lead_further(qtbot: QtBot, name: str, signal: str) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(getattr(page, signal)):
        buttons(page, name)[0].click()


def test_both_columns_end_at_the_same_height(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    cards = page.findChildren(SettingCard)
    lefts = sorted({card.x() for card in cards})
    ends = [max(card.geometry().bottom() for card in cards if card.x() == left) for left in lefts]
    assert len(ends) == 2
    assert ends[0] == ends[1]
    heights = [row.height() for row in page.findChildren(SettingRow)]
    assert max(heights) - min(heights) <= 24


def test_both_folders_are_shown_and_opened(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot)
    assert str(Path("~/k")) in texts(page)
    (tmp_path / "file").write_text("")
    shown = ShownSettings(settings=Settings(), folder=tmp_path / "file" / "a", own_folder=tmp_path / "file" / "b")
    page.show_settings(shown)
    for button, folder in zip(buttons(page, "Open folder"), (shown.folder, shown.own_folder), strict=True):
        with qtbot.waitSignal(page.message_wished) as told:
            button.click()
        assert str(folder) in told.args[0]
    told_apart = [button.accessibleDescription() for button in buttons(page, "Open folder")]
    assert told_apart == ["Kept on this computer only", "My own exercises"]


@pytest.mark.parametrize(("count", "text"), [(0, "None yet"), (1, "One exercise"), (12, "12 exercises")])
def test_the_number_of_own_exercises_is_told(qtbot: QtBot, count: int, text: str) -> None:
    assert text in texts(a_page(qtbot, own_exercises=count))


@pytest.mark.parametrize(
    ("name", "steps", "wished"),
    [
        (LEAD_IN, 1, Settings(first_lead_in_s=11)),
        (LEAD_IN, -9, Settings(first_lead_in_s=3)),
        (LEAD_IN, 99, Settings(first_lead_in_s=30)),
        (REST, 1, Settings(rest_s=15)),
        (REST, 4, Settings(rest_s=60)),
        (REST, 99, Settings(rest_s=180)),
        (SWITCH, 1, Settings(switch_s=10)),
        (SWITCH, 99, Settings(switch_s=25)),
    ],
)
def test_seconds_are_stepped_within_their_limits(qtbot: QtBot, name: str, steps: int, wished: Settings) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.changed) as told:
        stepper(page, name).stepBy(steps)
    assert told.args == [wished]


@pytest.mark.parametrize(("name", "chosen"), [(REST, Settings(rest_s=25)), (SWITCH, Settings(switch_s=25))])
def test_below_its_smallest_number_a_time_is_as_advised(qtbot: QtBot, name: str, chosen: Settings) -> None:
    page = a_page(qtbot, chosen)
    assert stepper(page, name).text() == "25 s"
    with qtbot.waitSignal(page.changed) as told:
        stepper(page, name).stepBy(-99)
    assert told.args == [Settings()]
    assert stepper(page, name).text() == "Advised"


def test_a_typed_number_is_told_once_and_raised_to_the_smallest(qtbot: QtBot) -> None:
    page, told = a_page(qtbot), list[Settings]()
    page.changed.connect(told.append)
    line = stepper(page, REST)
    line.selectAll()
    qtbot.keyClicks(line, "7")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told == [Settings(rest_s=15)]
    assert line.text() == "15 s"


def test_the_wheel_scrolls_the_page_over_a_stepper_without_the_focus(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.window().activateWindow()
    for is_focused, seconds in ((False, 10), (True, 11)):
        stepper(page, LEAD_IN if is_focused else REST).setFocus()
        QApplication.sendEvent(stepper(page, LEAD_IN), a_turn_of_the_wheel())
        assert stepper(page, LEAD_IN).value() == seconds


def a_turn_of_the_wheel() -> QWheelEvent:
    place, phase = QPointF(60, 20), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, phase, False
    )


def test_at_ones_own_pace_there_is_no_other_to_choose(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert buttons(page, "Slow")[0].isEnabled()
    switch(page, "At my own pace").click()
    assert not buttons(page, "Slow")[0].isEnabled()


def test_the_colours_of_the_figure_have_names_and_one_stop_for_tab(qtbot: QtBot) -> None:
    swatches = a_page(qtbot).findChildren(Swatch)
    assert [swatch.text() for swatch in swatches] == ["Light", "Tan", "Brown", "Dark brown"]
    assert [bool(swatch.focusPolicy() & Qt.FocusPolicy.TabFocus) for swatch in swatches] == [False, True, False, False]
    assert {swatch.grab().toImage().pixelColor(22, 22).name() for swatch in swatches} == set(
        map(str.lower, skin_colors())
    )


@pytest.mark.parametrize("skin", [0, 3])
def test_a_ring_lies_round_the_chosen_colour_alone(qtbot: QtBot, skin: int) -> None:
    swatches = a_page(qtbot, Settings(skin=skin)).findChildren(Swatch)
    ringed = [LIGHT.color("primary") == one.grab().toImage().pixelColor(3, 22) for one in swatches]
    assert [index for index, has_ring in enumerate(ringed) if has_ring] == [skin]


def test_before_anything_is_shown_nothing_is_told(qtbot: QtBot) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.changed), qtbot.assertNotEmitted(page.message_wished):
        for button in (*buttons(page, "Dark"), *buttons(page, "Calm motion"), *buttons(page, "Open folder")):
            button.click()


def test_what_is_kept_is_what_can_be_chosen() -> None:
    assert settings.TEXT_SCALES == TEXT_SCALES
    assert settings.FAR_SCALES == FAR_SCALES
    assert len(settings.SKINS) == len(skin_colors())
    assert set(settings.SCHEMES) == {scheme.value for scheme in Scheme}
