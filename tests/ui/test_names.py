import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.pictures import SCREENS
from tests.staging import Stage, name_of
from tests.ui.screens import is_control, on_screen


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, qtbot: QtBot) -> Stage:
    """Each screen of the program in turn."""
    return on_screen(qtbot, request.param)


def test_every_control_of_every_screen_has_a_name_which_is_its_text(screen: Stage) -> None:
    controls = [widget for widget in screen.window.findChildren(QWidget) if is_control(widget)]
    assert controls
    assert [repr(widget) for widget in controls if not name_of(widget).strip()] == []
    buttons = [widget for widget in controls if isinstance(widget, QAbstractButton)]
    worded = [button for button in buttons if any(letter.isalnum() for letter in button.text())]
    assert [button.text() for button in worded] == [name_of(button) for button in worded]
