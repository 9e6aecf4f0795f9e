import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.pictures import SCREENS
from tests.ui.screens import on_screen


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[QWidget, str]]:
    """Which widgets were shown as windows of their own, and what each was at that moment.

    An event filter on the whole application would see the same, but PySide crashes over some of the events.
    """
    windows: list[tuple[QWidget, str]] = []
    show, set_visible = QWidget.show, QWidget.setVisible

    def keep(widget: QWidget) -> None:
        if widget.isWindow():
            windows.append((widget, f"{widget!r} {widget.accessibleName()} {getattr(widget, 'text', str)()}"))

    def show_and_keep(widget: QWidget) -> None:
        keep(widget)
        show(widget)

    def set_visible_and_keep(widget: QWidget, visible: bool) -> None:  # Qt's own signature
        if visible:
            keep(widget)
        set_visible(widget, visible)

    monkeypatch.setattr(QWidget, "show", show_and_keep)
    monkeypatch.setattr(QWidget, "setVisible", set_visible_and_keep)
    return windows


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_shows_no_window_but_its_own(shown: list[tuple[QWidget, str]], qtbot: QtBot, name: str) -> None:
    window = on_screen(qtbot, name).window
    assert any(widget is window for widget, _ in shown)
    assert [told for widget, told in shown if widget is not window] == []
