from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.appearance import Appearance, Appearances, Desktop, Scheme, theme_of
from kneeapp.ui.theme import TEXT_SCALES, Theme, apply_theme, current_theme, theme_for

LIGHT, DARK = (theme_for(scheme) for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark))


def desktop(
    scheme: Qt.ColorScheme = Qt.ColorScheme.Light,
    *,
    window: str = "white",
    is_high_contrast: bool = False,
    is_calm: bool = False,
) -> Desktop:
    palette = QPalette(QColor(window))
    palette.setColor(QPalette.ColorRole.Window, QColor(window))
    return Desktop(scheme=scheme, is_high_contrast=is_high_contrast, is_calm=is_calm, palette=palette)


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, LIGHT)


@pytest.mark.parametrize(
    ("choice", "scheme", "expected"),
    [
        (Scheme.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Scheme.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Scheme.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Scheme.DARK, Qt.ColorScheme.Light, DARK),
    ],
)
def test_the_users_choice_goes_before_the_desktop(choice: Scheme, scheme: Qt.ColorScheme, expected: Theme) -> None:
    assert theme_of(Appearance(scheme=choice), desktop(scheme)) == expected


@pytest.mark.parametrize(("window", "expected"), [("#202020", DARK), ("#efefef", LIGHT)])
def test_a_desktop_that_tells_no_scheme_shows_it_by_its_palette(window: str, expected: Theme) -> None:
    assert theme_of(Appearance(), desktop(Qt.ColorScheme.Unknown, window=window)) == expected


def test_a_high_contrast_desktop_brings_its_own_colours() -> None:
    theme = theme_of(Appearance(), desktop(window="#000000", is_high_contrast=True))
    assert theme.is_high_contrast
    assert theme.is_dark
    assert {theme.color(role).name() for role in ("bg", "surface", "hold_tint", "warn_soft")} == {"#000000"}


@pytest.mark.parametrize(
    ("choice", "asked", "expected"),
    [(None, True, True), (None, False, False), (False, True, False), (True, False, True)],
)
def test_calm_is_the_desktops_word_until_the_user_says(choice: bool | None, asked: bool, expected: bool) -> None:
    theme = theme_of(Appearance(is_calm=choice), desktop(is_calm=asked))
    assert theme.is_calm is expected
    assert theme.lasting(320) == (0 if expected else 320)


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_text_near_the_screen_grows_by_the_scale(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    appearances = Appearances(qapp, Appearance(text_scale=scale))
    label = QLabel("Ready")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == round(15 * scale)
    assert current_theme().scaled(44) == round(44 * scale)
    appearances.deleteLater()


def test_a_new_choice_reaches_what_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    appearances = Appearances(qapp, Appearance(scheme=Scheme.LIGHT))
    window = QWidget()
    label = QLabel("Ready")
    QVBoxLayout(window).addWidget(label)
    qtbot.addWidget(window)
    window.show()
    for scheme, theme in ((Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)):
        appearances.choose(Appearance(scheme=scheme))
        QApplication.processEvents()  # Qt tells widgets of a palette by an event
        assert label.palette().color(QPalette.ColorRole.WindowText) == theme.color("ink")
    appearances.deleteLater()


def test_the_desktop_is_followed_while_the_program_runs(qapp: QApplication) -> None:
    appearances = Appearances(qapp, Appearance())
    apply_theme(qapp, DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not current_theme().is_dark
    appearances.deleteLater()


def test_light_dark_light_is_the_same_picture(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("Ready")
    qtbot.addWidget(label)
    pictures = []
    for theme in (LIGHT, DARK, LIGHT):
        apply_theme(qapp, theme)
        QApplication.processEvents()
        pictures.append(label.grab().toImage())
    assert pictures[0] == pictures[2] != pictures[1]
