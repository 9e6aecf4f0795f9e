from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.theme import Theme, apply_theme, current_theme, set_look, theme_for
from kneeapp.ui.widgets.button import HUGE, LARGE, PLAIN, Button
from kneeapp.ui.widgets.button_coat import Kind

LIGHT, DARK = (theme_for(scheme) for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark))


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, LIGHT)


def test_an_unknown_desktop_scheme_is_light() -> None:
    assert theme_for(Qt.ColorScheme.Unknown) == LIGHT


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(KeyError):
        LIGHT.color("mauve")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_button_and_its_window_take_the_theme(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    apply_theme(qapp, theme)
    window = QWidget()
    QVBoxLayout(window).addWidget(Button("Start", Kind.PRIMARY))
    qtbot.addWidget(window)
    assert _color_at(window, 2, 2) == theme.color("bg")
    assert _color_at(window, window.width() // 2, window.height() // 2 - 18) == theme.color("primary")


def test_changing_the_theme_reaches_widgets_that_are_shown(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    window = _window_with(QLabel("Ready"), "body")
    qtbot.addWidget(window)
    window.show()
    apply_theme(qapp, DARK)
    QApplication.processEvents()  # Qt tells widgets of a palette by an event
    child = window.findChild(QLabel)
    assert child is not None
    assert current_theme() == DARK
    assert child.palette().color(QPalette.ColorRole.WindowText) == DARK.color("ink")


def test_other_colours_are_painted_once(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    window, holder = QMainWindow(), QWidget()
    window.setCentralWidget(holder)
    counted = _Counted("Start", parent=holder)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: counted.paints > 0)
    counted.paints = 0
    apply_theme(qapp, DARK)
    qtbot.waitUntil(lambda: counted.paints > 0)
    assert counted.paints == 1


def test_buttons_are_large_enough_to_hit(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, LIGHT)
    heights = []
    for extent in (PLAIN, LARGE, HUGE):
        button = Button("Start", Kind.PRIMARY, extent)
        qtbot.addWidget(button)
        heights.append(button.sizeHint().height())
    assert heights == [44, 56, 68]


class _Counted(Button):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def _window_with(child: QLabel, look: str) -> QWidget:
    window = QWidget()
    QVBoxLayout(window).addWidget(child)
    set_look(child, look)
    window.ensurePolished()
    child.ensurePolished()
    return window


def _color_at(window: QWidget, x: int, y: int) -> QColor:
    return window.grab().toImage().pixelColor(x, y)
