"""What floats over a window: it holds the keyboard, and gives it back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.ask_dialog import AskDialog
from kneeapp.ui.widgets.overlay import dim_color, overlay_round
from kneeapp.ui.widgets.sheet import sheet_area
from kneeapp.ui.widgets.toast import STAYS_MS, Toast, ToastButton, toast_area

K = Qt.Key


class Window(QMainWindow):
    """A window with two fields, the first of which has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.content = QWidget()
        self.first, self.second = QLineEdit(self.content), QLineEdit(self.content)
        layout = QVBoxLayout(self.content)
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        self.setCentralWidget(self.content)
        self.pressed: list[str] = []
        shortcut = QShortcut(K.Key_F5, self)
        shortcut.activated.connect(lambda: self.pressed.append("F5"))
        full_screen = QShortcut(K.Key_F11, self)
        full_screen.activated.connect(lambda: self.pressed.append("F11"))
        self.resize(1280, 800)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    built = Window()
    qtbot.addWidget(built)
    built.show()
    built.activateWindow()
    assert QTest.qWaitForWindowActive(built)
    built.first.setFocus()
    return built


@pytest.fixture
def _calm(qapp: QApplication) -> Iterator[None]:
    plain = theme_for(Qt.ColorScheme.Light)
    apply_theme(qapp, replace(plain, is_calm=True))
    yield
    apply_theme(qapp, plain)


def ask(window: Window) -> AskDialog:
    return AskDialog(window.first, "Leave?", "All is kept.", safe="Stay", act="Leave")


def focused() -> str:
    widget = QApplication.focusWidget()
    return getattr(widget, "text", lambda: "")() if widget else "nothing"


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_the_safe_answer_has_the_focus_first_and_tab_stays_inside(window: Window) -> None:
    ask(window)
    walk = [focused()]
    for key in (K.Key_Tab, K.Key_Tab, K.Key_Backtab, K.Key_Backtab):
        press(key)
        walk.append(focused())
    assert walk == ["Stay", "Leave", "Stay", "Leave", "Stay"]


def test_escape_answers_safely_and_gives_the_focus_back(window: Window, qtbot: QtBot) -> None:
    dialog = ask(window)
    with qtbot.waitSignals([dialog.rejected, dialog.dismissed]), qtbot.assertNotEmitted(dialog.accepted):
        press(K.Key_Escape)
    assert QApplication.focusWidget() is window.first
    assert not dialog.isVisible()


@pytest.mark.parametrize(("name", "is_accepted"), [("Stay", False), ("Leave", True)])
def test_each_answer_is_told_once(window: Window, name: str, is_accepted: bool) -> None:
    dialog, told = ask(window), []
    dialog.accepted.connect(lambda: told.append(True))
    dialog.rejected.connect(lambda: told.append(False))
    button = next(button for button in dialog.findChildren(QWidget) if getattr(button, "text", str)() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [is_accepted]


def test_return_presses_the_answer_that_has_the_focus(window: Window, qtbot: QtBot) -> None:
    dialog = ask(window)
    with qtbot.waitSignal(dialog.rejected):
        press(K.Key_Return)


def test_the_focus_cannot_be_taken_by_what_lies_beneath(window: Window) -> None:
    ask(window)
    press(K.Key_Tab)
    window.second.setFocus()
    assert focused() == "Leave"


def test_one_over_another_keeps_the_focus_and_gives_it_back_to_the_lower_one(window: Window) -> None:
    lower = ask(window)
    upper = AskDialog(window, "Sure?", "Quite.", safe="No", act="Yes")
    assert focused() == "No"
    upper.leave()
    assert focused() == "Stay"
    lower.leave()
    assert QApplication.focusWidget() is window.first


def test_shortcuts_beneath_rest_but_for_full_screen(window: Window) -> None:
    dialog = ask(window)
    for key in (K.Key_F5, K.Key_F11):
        QTest.keyClick(window.windowHandle(), key)
    assert window.pressed == ["F11"]
    dialog.leave()
    QTest.keyClick(window.windowHandle(), K.Key_F5)
    assert window.pressed == ["F11", "F5"]


def test_a_press_beside_a_question_does_nothing(window: Window) -> None:
    dialog = ask(window)
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert dialog.isVisible()


def test_it_covers_its_window_in_every_size_with_the_card_in_the_middle(window: Window) -> None:
    dialog = ask(window)
    for size in (QSize(900, 600), QSize(1600, 900)):
        window.resize(size)
        assert dialog.geometry() == QRect(0, 0, size.width(), size.height())
        assert (dialog.card.geometry().center() - dialog.rect().center()).manhattanLength() <= 2
        assert dialog.card.width() == 400


def test_a_long_text_makes_the_card_higher(window: Window) -> None:
    short, long = ask(window), AskDialog(window, "Leave?", "All is kept. " * 20, safe="Stay", act="Leave")
    assert long.card.height() >= short.card.height() + 3 * 22


def test_it_goes_with_its_window(window: Window, qtbot: QtBot) -> None:
    dialog = ask(window)
    with qtbot.waitSignal(dialog.dismissed), qtbot.assertNotEmitted(dialog.accepted):
        window.close()


def test_to_a_screen_reader_it_is_a_dialog_with_the_title_as_its_name(window: Window) -> None:
    interface = QAccessible.queryAccessibleInterface(ask(window))
    assert interface.role() is QAccessible.Role.Dialog
    assert interface.text(QAccessible.Text.Name) == "Leave?"


def test_it_fades_in(window: Window, qtbot: QtBot) -> None:
    dialog = ask(window)
    assert isinstance(dialog.card.graphicsEffect(), QGraphicsOpacityEffect)
    qtbot.waitUntil(lambda: dialog.card.graphicsEffect() is None)


@pytest.mark.usefixtures("_calm")
def test_calm_motion_shows_it_at_once(window: Window) -> None:
    assert ask(window).card.graphicsEffect() is None


def test_an_overlay_is_found_from_anything_in_it(window: Window) -> None:
    dialog = ask(window)
    assert overlay_round(dialog.findChildren(QWidget)[-1]) is dialog
    assert overlay_round(window.first) is None


def test_the_scrim_darkens_in_light_and_in_dark() -> None:
    light, dark = (dim_color(theme_for(scheme)) for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark))
    assert max(light.lightness(), dark.lightness()) < 64
    assert (round(light.alphaF(), 2), round(dark.alphaF(), 2)) == (0.34, 0.62)


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(900, 600), QSize(900, 1280), QSize(3840, 2160)])
def test_a_sheet_lies_in_the_middle_under_the_bar(size: QSize) -> None:
    area = sheet_area(size)
    assert area.width() <= 1040
    assert abs(area.left() - (size.width() - area.right() - 1)) <= 1
    assert area.top() > 0
    assert area.bottom() < size.height() - 20


# Toasts.


def shown(window: Window) -> Toast:
    toast = Toast(window.first)
    toast.say("Saved")
    return toast


def test_a_toast_lies_in_the_lower_corner_at_the_end_of_the_line() -> None:
    room, size = QSize(1280, 800), QSize(290, 60)
    assert toast_area(room, size, Qt.LayoutDirection.LeftToRight) == QRect(958, 708, 290, 60)
    assert toast_area(room, size, Qt.LayoutDirection.RightToLeft) == QRect(32, 708, 290, 60)


def test_a_toast_follows_its_window_and_never_leaves_it(window: Window) -> None:
    toast = Toast(window)
    toast.say("A long word about what has happened, and more. " * 4, action="Undo")
    for size in (QSize(1280, 800), QSize(900, 600)):
        window.resize(size)
        assert window.rect().adjusted(32, 32, -32, -32).contains(toast.geometry())


def test_a_toast_goes_by_itself(window: Window) -> None:
    toast = shown(window)
    assert (toast.timer.interval(), toast.timer.isActive()) == (STAYS_MS, True)
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_stays_while_it_has_the_focus(window: Window) -> None:
    toast = shown(window)
    toast.findChildren(ToastButton)[-1].setFocus()
    toast.timer.timeout.emit()
    assert toast.isVisible()
    assert toast.timer.isActive()
    press(K.Key_Escape)
    assert not toast.isVisible()
    assert QApplication.focusWidget() is window.first


def test_a_toast_takes_no_focus_by_itself(window: Window) -> None:
    shown(window)
    assert QApplication.focusWidget() is window.first


def test_a_new_toast_takes_the_place_of_the_one_before(window: Window) -> None:
    toast = shown(window)
    toast.say("Deleted", action="Undo")
    toast.say("Restored")
    texts = [widget.text() for widget in toast.findChildren(QWidget) if widget.isVisible() and hasattr(widget, "text")]
    assert [text for text in texts if text] == ["Restored"]


def test_the_action_of_a_toast_is_told_and_ends_it(window: Window, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.say("Deleted", action="Undo")
    action = next(button for button in toast.findChildren(ToastButton) if button.text() == "Undo")
    with qtbot.waitSignal(toast.action_wished):
        QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
