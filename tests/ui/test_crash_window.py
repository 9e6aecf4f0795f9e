"""The crash window: what it says, what its buttons do, and that it needs nothing of the rest of the program."""

import ast
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QColor, QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.resources import resource
from kneeapp.ui import crash_window
from kneeapp.ui.crash_window import CrashWindow, nothing_lost, what_is_kept
from tests.fakes import FakeFileManager

REPORT = "\n".join(f"line {number}" for number in range(7))
LOG = Path.home() / "share" / "logs" / "kneeapp.log"
ALL = ("start-again", "report", "copy", "open-log", "quit")


@pytest.fixture(autouse=True)
def _theme_comes_back(qapp: QApplication) -> Iterator[None]:
    """The window takes the program's style away for good; the other tests need it."""
    sheet = qapp.styleSheet()
    yield
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)


@dataclass
class Staged:
    """A window on the screen, and how often it was to start the program again."""

    window: CrashWindow
    starts: list[bool]

    def part(self, name: str) -> QWidget:
        part = self.window.findChild(QWidget, name)
        assert part is not None, name
        return part

    def button(self, name: str) -> QPushButton:
        button = self.part(name)
        assert isinstance(button, QPushButton)
        return button

    def text(self, name: str) -> str:
        label = self.part(name)
        assert isinstance(label, QLabel)
        return label.text()

    @property
    def report(self) -> QPlainTextEdit:
        report = self.part("report")
        assert isinstance(report, QPlainTextEdit)
        return report

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key)


Stage = Callable[..., Staged]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """Puts a window on the screen in its own size."""

    def put(
        report: str = REPORT,
        *,
        log: Path | None = LOG,
        can_start: bool = True,
        scheme: Qt.ColorScheme = Qt.ColorScheme.Light,
    ) -> Staged:
        starts: list[bool] = []

        def start_again() -> bool:
            starts.append(can_start)
            return can_start

        sentence = nothing_lost()
        window = CrashWindow(report=report, what_is_kept=sentence, log=log, start_again=start_again, scheme=scheme)
        qtbot.addWidget(window)
        window.fit()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return Staged(window, starts)

    return put


def test_it_says_what_happened_and_what_is_kept(stage: Stage) -> None:
    staged = stage()
    assert staged.text("title") == "Something broke, and kneeapp had to stop"
    assert staged.text("sentence") == "You can start again."
    assert staged.text("privacy") == "Nothing about your health. Nothing is sent."
    assert staged.report.toPlainText() == REPORT


def test_a_session_that_is_lost_is_not_called_saved() -> None:
    sentence = "Not all of what you did in this session could be saved. You can start again."
    assert what_is_kept(is_whole=False) == sentence


def test_a_session_that_is_kept_can_be_carried_on() -> None:
    assert what_is_kept(is_whole=True) == "What you did is saved, up to the last rep. You can carry on from there."


def test_the_log_is_named_without_the_user(stage: Stage) -> None:
    staged = stage(log=Path.home() / "logs" / "kneeapp.log")
    assert staged.text("log") == "Log: ~/logs/kneeapp.log"
    assert staged.button("open-log").isVisible()


def test_a_long_path_is_shortened_in_its_middle(stage: Stage) -> None:
    staged = stage(log=Path("/", *["folder"] * 40, "kneeapp.log"))
    text = staged.text("log")
    assert text.startswith("Log: /folder")
    assert text.endswith("kneeapp.log")
    assert "…" in text
    assert staged.window.width() == 720


def test_without_a_log_there_is_no_folder_to_open(stage: Stage) -> None:
    staged = stage(log=None)
    assert staged.text("log") == "No log could be written."
    assert not staged.button("open-log").isVisible()


def test_copying_puts_the_report_on_the_clipboard(stage: Stage) -> None:
    staged = stage()
    QGuiApplication.clipboard().clear()
    staged.button("copy").click()
    assert QGuiApplication.clipboard().text() == REPORT
    assert staged.button("copy").text().strip() == "Copied"


def test_the_folder_of_the_log_is_opened(stage: Stage) -> None:
    staged, desktop = stage(), FakeFileManager()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # type: ignore[arg-type]  # PySide6 wants a str
    staged.button("open-log").click()
    QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == [LOG.parent]
    assert staged.text("sentence") == "You can start again."


def test_a_folder_that_cannot_be_opened_is_told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        crash_window, "QDesktopServices", type("None", (), {"openUrl": staticmethod(lambda _url: False)})
    )
    staged = stage()
    staged.button("open-log").click()
    assert staged.text("sentence") == "The folder could not be opened. Its place is below the report."


@pytest.mark.parametrize("how", ["button", "escape", "frame"])
def test_it_can_be_left(stage: Stage, qtbot: QtBot, how: str) -> None:
    staged = stage()
    ways = {
        "button": staged.button("quit").click,
        "escape": lambda: staged.press(Qt.Key.Key_Escape),
        "frame": staged.window.close,
    }
    with qtbot.waitSignal(staged.window.left, timeout=1_000):
        ways[how]()
    assert not staged.window.isVisible()
    assert staged.starts == []


def test_escape_leaves_it_from_the_report_too(stage: Stage, qtbot: QtBot) -> None:
    staged = stage()
    staged.report.setFocus()
    with qtbot.waitSignal(staged.window.left, timeout=1_000):
        staged.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("focus", ["start-again", "report"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_starts_again(stage: Stage, qtbot: QtBot, focus: str, key: Qt.Key) -> None:
    staged = stage()
    staged.part(focus).setFocus()
    with qtbot.waitSignal(staged.window.left, timeout=1_000):
        staged.press(key)
    assert staged.starts == [True]


def test_return_presses_the_button_that_has_the_focus(stage: Stage) -> None:
    staged = stage()
    QGuiApplication.clipboard().clear()
    staged.button("copy").setFocus()
    staged.press(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == REPORT
    assert staged.starts == []


def test_a_program_that_cannot_be_started_again_is_told(stage: Stage) -> None:
    staged = stage(can_start=False)
    staged.button("start-again").click()
    assert staged.text("sentence") == "kneeapp could not be started from here. Please start it yourself."
    assert staged.window.isVisible()


def test_everything_is_reached_by_tab_and_the_way_back_in_is_first(stage: Stage) -> None:
    staged = stage()
    reached = []
    for _ in ALL:
        reached.append(staged.window.focusWidget().objectName())
        staged.press(Qt.Key.Key_Tab)
    assert tuple(reached) == ALL
    assert staged.part("start-again").hasFocus()


@pytest.mark.parametrize("name", ALL)
def test_what_has_the_focus_is_seen_to_have_it(stage: Stage, name: str) -> None:
    staged = stage()
    part = staged.part(name)
    part.setFocus()
    sizes = part.size()
    assert shade(part.grab().toImage(), part.width() // 2, 0) == crash_window._LIGHT["focus"]
    staged.part("quit" if name != "quit" else "copy").setFocus()
    assert shade(part.grab().toImage(), part.width() // 2, 0) != crash_window._LIGHT["focus"]
    assert part.size() == sizes


def test_everything_has_a_name_for_a_screen_reader(stage: Stage) -> None:
    staged = stage()
    names = {name: staged.part(name).accessibleName() for name in ALL}
    assert names == {
        "start-again": "Start again",
        "report": "Report",
        "copy": "Copy report",
        "open-log": "Open log folder",
        "quit": "Quit",
    }
    assert not staged.window.findChildren(QAction)


@pytest.mark.parametrize("lines", [1, 7, 12])
def test_a_report_of_up_to_twelve_lines_is_seen_whole(stage: Stage, lines: int) -> None:
    staged = stage("\n".join(["x"] * lines))
    assert staged.report.verticalScrollBar().maximum() == 0


def test_a_longer_report_scrolls_and_the_window_still_fits(stage: Stage) -> None:
    staged = stage("\n".join(["x" * 20] * 40))
    assert 40 - staged.report.verticalScrollBar().maximum() == 12
    assert staged.window.width() <= 720
    assert staged.window.height() <= 600
    assert staged.part("start-again").geometry().bottom() < staged.window.height()


def test_on_a_small_screen_the_report_gives_way(stage: Stage) -> None:
    staged = stage("\n".join(["x"] * 40))
    staged.window.resize(720, 440)
    QApplication.processEvents()
    assert staged.window.height() == 440
    assert staged.part("start-again").geometry().bottom() < 440
    assert staged.report.geometry().bottom() < staged.part("log").geometry().top()


def test_the_report_is_read_only_and_can_be_selected(stage: Stage) -> None:
    report = stage().report
    report.selectAll()
    assert report.isReadOnly()
    assert report.textCursor().selectedText().count("\N{PARAGRAPH SEPARATOR}") == 6


def test_the_report_is_left_to_right_in_every_language(stage: Stage, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        staged = stage()
        assert staged.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert staged.report.layoutDirection() is Qt.LayoutDirection.LeftToRight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shade(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name().upper()


@pytest.mark.parametrize(("scheme", "role"), [(Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Dark, "dark")])
def test_it_is_light_or_dark_in_the_colours_of_the_rest(stage: Stage, scheme: Qt.ColorScheme, role: str) -> None:
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))[role]
    image = stage(scheme=scheme).window.grab().toImage()
    assert shade(image, 5, 5) == tokens["surface"]


@pytest.mark.parametrize("role", ["light", "dark"])
def test_its_own_colours_are_those_of_the_tokens(role: str) -> None:
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))[role]
    own = {"light": crash_window._LIGHT, "dark": crash_window._DARK}[role]
    assert {name: own[name] for name in own} == {name: tokens["bg" if name == "field" else name] for name in own}
    assert all(QColor(color).isValid() for color in own.values())


def test_without_icons_it_works_all_the_same(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> Path:
        raise OSError

    monkeypatch.setattr(crash_window, "resource", missing)
    staged = stage()
    assert staged.button("copy").icon().isNull()
    assert staged.button("copy").text() == "Copy report"


def test_a_broken_icon_is_left_out(stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "icon").write_text("no picture")
    monkeypatch.setattr(crash_window, "resource", lambda _name: tmp_path / "icon")
    assert stage().button("copy").icon().isNull()


def test_it_stays_until_it_is_left_and_takes_the_theme_away(qapp: QApplication) -> None:
    qapp.setStyleSheet("QLabel { font-size: 90px; }")
    window = CrashWindow(report=REPORT, what_is_kept="", log=None, start_again=lambda: True)
    seen: list[tuple[bool, str]] = []

    def leave() -> None:
        seen.append((window.isVisible(), qapp.styleSheet()))
        window.close()

    QTimer.singleShot(0, leave)
    window.stay()
    assert seen == [(True, "")]


def test_it_imports_nothing_that_could_be_what_broke() -> None:
    tree = ast.parse(Path(crash_window.__file__).read_text(encoding="utf-8"))
    own = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)} | {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    assert {name for name in own if name and name.startswith("kneeapp")} == {"kneeapp.home", "kneeapp.resources"}
