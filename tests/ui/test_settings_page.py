from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.storage import settings
from kneeapp.ui.appearance import Appearance, Scheme
from kneeapp.ui.pages.setting_row import SettingRow
from kneeapp.ui.pages.settings_page import SettingsPage
from kneeapp.ui.shown_settings import ShownSettings
from kneeapp.ui.theme import TEXT_SCALES, apply_theme, theme_for
from kneeapp.ui.widgets.switch import Switch
from tests.ui.windows import put_in_window

LIGHT = theme_for(Qt.ColorScheme.Light)


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, LIGHT)


def shown_settings(appearance: Appearance, **more: int) -> ShownSettings:
    home = Path.home()
    own = more.get("own_exercises", 0)
    return ShownSettings(
        appearance=appearance, folder=home / "k", own_folder=home / "k" / "exercises", own_exercises=own
    )


def a_page(qtbot: QtBot, appearance: Appearance | None = None, window_width: int = 1280, **more: int) -> SettingsPage:
    page = SettingsPage()
    page.show_settings(shown_settings(appearance or Appearance(), **more))
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
    found = page.findChild(Switch)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("appearance", "names"),
    [
        (Appearance(), ["System", "Normal"]),
        (Appearance(scheme=Scheme.LIGHT, text_scale=1.15), ["Light", "Large"]),
        (Appearance(scheme=Scheme.DARK, text_scale=1.3), ["Dark", "Largest"]),
    ],
)
def test_the_choices_are_shown(qtbot: QtBot, appearance: Appearance, names: list[str]) -> None:
    assert chosen(a_page(qtbot, appearance)) == names


@pytest.mark.parametrize(
    ("name", "wished"),
    [
        ("Dark", Appearance(scheme=Scheme.DARK)),
        ("Light", Appearance(scheme=Scheme.LIGHT)),
        ("Large", Appearance(text_scale=1.15)),
        ("Largest", Appearance(text_scale=1.3)),
        ("Calm motion", Appearance(is_calm=True)),
    ],
)
def test_a_change_is_told_at_once(qtbot: QtBot, name: str, wished: Appearance) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.appearance_changed) as told:
        qtbot.mouseClick(buttons(page, name)[0], Qt.MouseButton.LeftButton)
    assert told.args == [wished]


def test_changes_add_up(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    buttons(page, "Dark")[0].click()
    buttons(page, "Large")[0].click()
    with qtbot.waitSignal(page.appearance_changed) as told:
        calm(page).click()
    assert told.args == [Appearance(scheme=Scheme.DARK, text_scale=1.15, is_calm=True)]


def test_what_is_shown_already_is_no_change(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.assertNotEmitted(page.appearance_changed):
        buttons(page, "System")[0].click()
        page.show_settings(shown_settings(Appearance(scheme=Scheme.DARK, text_scale=1.3, is_calm=True)))
    assert chosen(page) == ["Dark", "Largest"]
    assert calm(page).isChecked()


@pytest.mark.parametrize(
    ("is_calm", "desktop_is_calm", "is_on"), [(None, True, True), (None, False, False), (False, True, False)]
)
def test_while_the_desktop_decides_the_switch_shows_what_it_decided(
    qapp: QApplication, qtbot: QtBot, is_calm: bool | None, desktop_is_calm: bool, is_on: bool
) -> None:
    apply_theme(qapp, replace(LIGHT, is_calm=desktop_is_calm))
    assert calm(a_page(qtbot, Appearance(is_calm=is_calm))).isChecked() is is_on


def test_another_choice_leaves_motion_to_the_desktop(qtbot: QtBot) -> None:
    page = a_page(qtbot, Appearance(is_calm=None))
    with qtbot.waitSignal(page.appearance_changed) as told:
        buttons(page, "Dark")[0].click()
    assert told.args[0].is_calm is None


def test_arrow_keys_move_among_the_themes(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.window().activateWindow()
    buttons(page, "System")[0].setFocus()
    with qtbot.waitSignal(page.appearance_changed) as told:
        qtbot.keyClick(buttons(page, "System")[0], Qt.Key.Key_Right)
    assert told.args == [Appearance(scheme=Scheme.LIGHT)]


def test_a_click_beside_a_switch_turns_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    row = next(row for row in page.findChildren(SettingRow) if row.isAncestorOf(calm(page)))
    with qtbot.waitSignal(page.appearance_changed):
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


@pytest.mark.parametrize(("name", "signal"), [("Show keys", "keys_wished"), ("About kneeapp", "about_wished")])
def test_buttons_lead_further(qtbot: QtBot, name: str, signal: str) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(getattr(page, signal)):
        buttons(page, name)[0].click()


def test_both_folders_are_shown_and_opened(qtbot: QtBot, tmp_path: Path) -> None:
    page = a_page(qtbot)
    assert str(Path("~/k")) in texts(page)
    (tmp_path / "file").write_text("")
    shown = ShownSettings(appearance=Appearance(), folder=tmp_path / "file" / "a", own_folder=tmp_path / "file" / "b")
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


def test_before_anything_is_shown_nothing_is_told(qtbot: QtBot) -> None:
    page = SettingsPage()
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(page.appearance_changed), qtbot.assertNotEmitted(page.message_wished):
        for button in (*buttons(page, "Dark"), *buttons(page, "Calm motion"), *buttons(page, "Open folder")):
            button.click()


def test_what_is_kept_is_what_can_be_chosen() -> None:
    assert settings.TEXT_SCALES == TEXT_SCALES
    assert set(settings.SCHEMES) == {scheme.value for scheme in Scheme}
