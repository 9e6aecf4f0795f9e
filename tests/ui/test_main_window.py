import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

import kneeapp
from kneeapp.core.commands import Pause, Ready, Skip
from kneeapp.core.exercise import Side
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.licences import PARTS
from kneeapp.ui.widgets.ask_dialog import AskDialog
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.floor import Floor
from kneeapp.ui.widgets.search_field import SearchField
from kneeapp.ui.widgets.side_pill import SidePill
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.pictures import BROKEN, SCREENS
from tests.staging import Stage, a_stage, name_of, shown_settings

K = Qt.Key
EXERCISE = "single-leg-band"
SESSION_SCREENS = [name for name in SCREENS if name.startswith("session-") and name != "session-hurts"]
SIZES = [(900, 600), (1280, 800), (900, 1280), (3840, 2160)]


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return a_stage(qtbot)


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, qtbot: QtBot) -> Stage:
    """Each screen of the program in turn."""
    return on_screen(qtbot, request.param)


def on_screen(qtbot: QtBot, name: str) -> Stage:
    stage = a_stage(qtbot, BROKEN if name.startswith("error") else None)
    SCREENS[name](stage)
    QApplication.processEvents()
    return stage


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as the desktop does, so that shortcuts hear it first."""
    QTest.keyClick(stage.window.windowHandle(), key, modifiers)


def title(stage: Stage) -> str:
    names = ("today-title", "exercise-title", "notice-title")
    found = stage.window.findChildren(QLabel)
    return next(label.text() for label in found if label.isVisible() and label.objectName() in names)


# The notice.


def test_without_a_notice_it_begins_with_the_library(stage: Stage) -> None:
    assert title(stage) == "Ready when you are"


def test_the_notice_leads_to_the_library(stage: Stage, qtbot: QtBot) -> None:
    stage.window.show_notice()
    assert title(stage) == "Before your first session"
    _accept(stage, qtbot)
    assert title(stage) == "Ready when you are"


def test_what_is_to_start_waits_for_the_notice(stage: Stage, qtbot: QtBot) -> None:
    stage.window.show_notice()
    stage.start(EXERCISE)
    assert stage.driver.state is None
    assert title(stage) == "Before your first session"
    _accept(stage, qtbot)
    assert stage.text("phase") == "Set up, step 1 of 4"
    stage.click("Close")
    assert title(stage) == "Ready when you are"
    stage.window.show_notice()
    _accept(stage, qtbot)
    assert title(stage) == "Ready when you are"


def test_in_the_notice_no_shortcut_gets_past_it(stage: Stage) -> None:
    stage.window.show_notice()
    for key in (K.Key_F5, K.Key_1, K.Key_Slash):
        press(stage, key)
    assert stage.driver.state is None
    assert title(stage) == "Before your first session"


def _accept(stage: Stage, qtbot: QtBot) -> None:
    """Read the notice, and tick that."""
    tick = next(box for box in stage.window.findChildren(QCheckBox) if box.isVisible())
    tick.setChecked(True)
    with qtbot.waitSignal(stage.window.notice_accepted):
        stage.click("Get started")


# Shortcuts.


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(K.Key_Slash, Qt.KeyboardModifier.NoModifier), (K.Key_F, Qt.KeyboardModifier.ControlModifier)],
)
def test_slash_and_ctrl_f_search(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    press(stage, key, modifiers)
    assert isinstance(QApplication.focusWidget(), SearchField)


@pytest.mark.parametrize(("key", "name"), [(K.Key_1, "Single-leg band stretch"), (K.Key_5, "Forward lunge")])
def test_digits_open_exercises(stage: Stage, key: Qt.Key, name: str) -> None:
    press(stage, key)
    assert title(stage) == name


def test_a_digit_without_an_exercise_does_nothing(stage: Stage) -> None:
    press(stage, K.Key_9)
    assert title(stage) == "Ready when you are"


def test_ctrl_1_opens_today(stage: Stage) -> None:
    press(stage, K.Key_3)
    press(stage, K.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert title(stage) == "Ready when you are"


def test_digits_in_the_search_are_typed(stage: Stage) -> None:
    press(stage, K.Key_Slash)
    press(stage, K.Key_1)
    field = QApplication.focusWidget()
    assert isinstance(field, SearchField)
    assert field.text() == "1"
    assert title(stage) == "Ready when you are"


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_f5_starts_the_routine(stage: Stage, modifiers: Qt.KeyboardModifier) -> None:
    press(stage, K.Key_F5, modifiers)
    assert stage.text("phase") == "Set up, step 1 of 4"
    assert len(stage.state.timeline.items) == 5


def test_plus_minus_and_brackets_change_the_dose(stage: Stage) -> None:
    press(stage, K.Key_1)
    for key in (K.Key_Plus, K.Key_Plus, K.Key_Plus, K.Key_Minus, K.Key_BracketRight, K.Key_BracketRight):
        press(stage, key)
    press(stage, K.Key_BracketLeft)
    dose = stage.window.library.routine().items[0].dose
    assert (dose.reps, dose.hold_ms) == (12, 3_000)


def test_f11_fills_the_screen_and_comes_back(stage: Stage, qtbot: QtBot) -> None:
    for is_full in (True, False):
        press(stage, K.Key_F11)
        qtbot.waitUntil(lambda is_full=is_full: stage.window.isFullScreen() is is_full)  # type: ignore[misc]


def test_f11_works_in_a_session_too(stage: Stage, qtbot: QtBot) -> None:
    stage.start(EXERCISE)
    press(stage, K.Key_F11)
    qtbot.waitUntil(lambda: stage.window.isFullScreen())
    assert stage.text("phase") == "Set up, step 1 of 4"


def test_in_a_session_the_shortcuts_of_the_library_are_silent(stage: Stage) -> None:
    stage.start(EXERCISE)
    for key in (K.Key_2, K.Key_Slash):
        press(stage, key)
    press(stage, K.Key_1, Qt.KeyboardModifier.ControlModifier)
    stage.leave()
    assert title(stage) == "Ready when you are"
    assert not isinstance(QApplication.focusWidget(), SearchField)


# Closing.


def _question(stage: Stage) -> AskDialog | None:
    return next((box for box in stage.window.findChildren(AskDialog) if box.isVisible()), None)


def _answer(stage: Stage, name: str) -> None:
    question = _question(stage)
    assert question is not None
    next(button for button in question.findChildren(QAbstractButton) if button.text() == name).click()


def test_closing_the_library_closes(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.window.closed):
        assert stage.window.close()
    assert not stage.window.isVisible()


@pytest.mark.parametrize("ready", [0, 4])
def test_closing_in_a_session_pauses_and_asks(stage: Stage, ready: int) -> None:
    stage.start(EXERCISE, *[Ready()] * ready)
    assert not stage.window.close()
    assert stage.window.isVisible()
    assert stage.state.mode is Mode.PAUSED
    question = _question(stage)
    assert question is not None
    assert name_of(question) == "End the session and close?"
    assert "End the session and close?" in stage.texts()


def test_keeping_going_stays_in_the_pause(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    for _ in range(2):
        stage.window.close()
        _answer(stage, "Keep going")
        assert stage.window.isVisible()
        assert stage.state.mode is Mode.PAUSED
        assert _question(stage) is None


def test_escape_keeps_going(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.window.close()
    question = _question(stage)
    assert question is not None
    QTest.keyClick(question, K.Key_Escape)
    assert _question(stage) is None
    assert stage.window.isVisible()


def test_asking_twice_asks_once(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.window.close()
    stage.window.close()
    assert len([box for box in stage.window.findChildren(AskDialog) if box.isVisible()]) == 1


def test_ending_and_closing_closes(stage: Stage, qtbot: QtBot) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.window.close()
    with qtbot.waitSignal(stage.window.closed):
        _answer(stage, "End and close")
    assert not stage.window.isVisible()


@pytest.mark.parametrize("name", ["first-run", "library", "session-hurts", "summary", "error-exercise-file"])
def test_closing_outside_of_a_running_session_closes(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    assert stage.window.close()
    assert _question(stage) is None


# Moving pictures.


def test_frames_are_shown_only_while_somebody_can_see_a_session(stage: Stage) -> None:
    told = [stage.driver._frame_ms]
    stage.start(EXERCISE)
    told.append(stage.driver._frame_ms)
    stage.window.hide()
    stage.window._watch()
    told.append(stage.driver._frame_ms)
    stage.window.show()
    told.append(stage.driver._frame_ms)
    stage.leave()
    told.append(stage.driver._frame_ms)
    assert told == [None, 33, None, 33, None]


# Names.


def test_every_control_of_every_screen_has_a_name_which_is_its_text(screen: Stage) -> None:
    controls = [widget for widget in screen.window.findChildren(QWidget) if _is_control(widget)]
    assert controls
    assert [repr(widget) for widget in controls if not name_of(widget).strip()] == []
    buttons = [widget for widget in controls if isinstance(widget, QAbstractButton)]
    worded = [button for button in buttons if any(letter.isalnum() for letter in button.text())]
    assert [button.text() for button in worded] == [name_of(button) for button in worded]


def _is_control(widget: QWidget) -> bool:
    if not widget.isVisible() or isinstance(widget.parent(), QAbstractSpinBox):
        return False
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_reached or isinstance(widget, (QAbstractButton, QAbstractSpinBox, QLineEdit))


# Translation.

_SETTERS = {"addButton", "far_button", "show_text", "QCheckBox", "QLabel", "QPushButton", "TickBox", "WrappingLabel"}
_SETTERS |= {"setAccessibleDescription", "setAccessibleName", "setInformativeText", "setPlaceholderText", "setSuffix"}
_SETTERS |= {"setText", "setToolTip", "setWindowTitle", "_button", "_label"}


def _calls() -> Iterator[tuple[str, ast.Call, str]]:
    """All calls in the program's windows: where, the call, and the name of what is called."""
    for path in sorted((Path(kneeapp.__file__).parent / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield f"{path.name}:{node.lineno}", node, name


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_only_whole_literals_are_given_to_the_translator() -> None:
    calls = [(place, call, name) for place, call, name in _calls() if name in ("tr", "translate")]
    calls = [(place, call, name) for place, call, name in calls if not _is_painter(call)]
    assert len(calls) > 100
    wrong = [place for place, call, name in calls if not all(map(_is_literal, call.args[: 1 if name == "tr" else 2]))]
    assert wrong == []


def _is_painter(call: ast.Call) -> bool:
    """Painters translate too, their coordinates."""
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "painter"


def test_no_words_are_shown_without_the_translator() -> None:
    said = [
        (place, word)
        for place, call, name in _calls()
        if name in _SETTERS
        for argument in call.args[:1]
        for word in _words(argument)
    ]
    assert [(place, word) for place, word in said if word != "kneeapp"] == []


def _words(node: ast.expr) -> list[str]:
    """The literal words of an argument, those within an f-string too."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return [text for text in texts if any(letter.isalpha() for letter in text)]


class Marker(QTranslator):
    """Sets every text that it is asked for between marks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"«{text}»"


@pytest.fixture
def _marked(qapp: QApplication) -> Iterator[None]:
    marker = Marker()
    qapp.installTranslator(marker)
    yield
    qapp.removeTranslator(marker)


@pytest.mark.usefixtures("_marked")
@pytest.mark.parametrize("name", [name for name in SCREENS if name != "error-exercise-file"])
def test_every_word_that_is_not_from_a_file_can_be_translated(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    exercises = repr(stage.window.library.loaded.library.exercises).casefold()
    widgets = [widget for widget in stage.window.findChildren(QWidget) if widget.isVisible()]
    shown = [widget.text() for widget in widgets if isinstance(widget, (QLabel, QAbstractButton))]
    shown += [name_of(widget) for widget in widgets if _is_control(widget)]
    worded = [text for text in shown if any(letter.isalpha() for letter in text)]
    assert any("«" in text for text in worded)
    foreign = [text for text in worded if "«" not in text and text not in _PROPER_NAMES]
    assert [text for text in foreign if not all(_stands_in(part, exercises) for part in text.split(" → "))] == []


_PROPER_NAMES = {
    "kneeapp",
    str(shown_settings().folder),
    *(name for part in PARTS for name in (part.name, part.licence)),
}


def _stands_in(text: str, exercises: str) -> bool:
    return all(word in exercises for word in text.casefold().replace(",", " ").split())


# Right to left.


@pytest.fixture
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("_right_to_left")
@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_can_be_mirrored(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    assert stage.window.isRightToLeft()
    assert not stage.window.grab().isNull()


def _pill_shares(stage: Stage) -> list[tuple[Side, float]]:
    """For each leg in turn, where in the width of the picture the middle of its pill stands: 0 is the left edge."""
    shares = []
    for to_next in ([Skip()] * 10, []):
        pill = stage.window.findChild(SidePill)
        assert pill is not None
        QApplication.processEvents()
        picture = stage.window.findChild(Floor)
        assert picture is not None
        from_left = pill.geometry().center().x() - picture.geometry().left()
        shares.append((stage.state.bout.side, from_left / picture.width()))
        stage.say(*to_next)
    assert stage.state.step.kind is StepKind.SWITCH
    return shares


def _check_pills(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 5)
    (first, left), (second, right) = _pill_shares(stage)
    assert (first, second) == (Side.LEFT, Side.RIGHT)
    assert left < 0.4
    assert right > 0.6


def test_the_pill_stands_on_the_side_of_its_leg(stage: Stage) -> None:
    _check_pills(stage)


@pytest.mark.usefixtures("_right_to_left")
def test_mirrored_too_the_pill_stands_on_the_side_of_its_leg(qtbot: QtBot) -> None:
    _check_pills(a_stage(qtbot))


def test_in_a_mirrored_session_stop_is_at_the_other_edge(qtbot: QtBot, qapp: QApplication) -> None:
    edges = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        stage = a_stage(qtbot)
        stage.start(EXERCISE, *[Ready()] * 4)
        QApplication.processEvents()
        stop = stage.button("It hurts – stop")
        edges.append(stop.mapTo(stage.window, stop.rect().center()).x() < stage.window.width() / 2)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert edges == [True, False]


# Sizes.


@pytest.mark.parametrize("name", SESSION_SCREENS)
def test_in_no_size_a_text_of_a_session_is_cut_or_lies_over_another(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    cut: dict[tuple[int, int], list[str]] = {}
    overlapping: dict[tuple[int, int], list[tuple[str, str]]] = {}
    for size in SIZES:
        stage.window.resize(*size)
        for _ in range(5):  # wrapped text tells its height anew for each width
            QApplication.processEvents()
        stage.driver.look()
        assert stage.window.size() == QSize(*size)
        cut[size] = _cut_texts(stage.window)
        overlapping[size] = _overlapping_texts(stage.window)
    assert cut == {size: [] for size in SIZES}
    assert overlapping == {size: [] for size in SIZES}


@pytest.mark.parametrize("name", ["session-hurts", "summary", "today", "library", "first-run", "error-exercise-file"])
def test_no_label_of_a_page_that_scrolls_is_cut_across(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    for size in SIZES:
        stage.window.resize(*size)
        for _ in range(5):
            QApplication.processEvents()
        assert stage.window.size() == QSize(*size)
        for label in stage.window.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                assert label.width() >= label.minimumSizeHint().width(), (size, label.text())
        for area in stage.window.findChildren(QScrollArea):
            if area.isVisible():
                assert area.horizontalScrollBar().maximum() == 0, size


def _cut_texts(window: QWidget) -> list[str]:
    """The visible texts that do not fit into their label or button, or stand outside of the window."""
    return [text.text() for text in _worded(window) if not (_fits(text) and _is_inside(text, window))]


def _worded(window: QWidget) -> list[QLabel | QAbstractButton]:
    found: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [widget for widget in found if widget.isVisible() and widget.text()]


def _fits(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, FarLabel):
        font = widget._fitting_font()
        if widget._is_wrapped:
            return widget._fits(font.pixelSize())
        box = QFontMetrics(font).tightBoundingRect(widget.text())
        return QFontMetrics(font).horizontalAdvance(widget.text()) <= widget.width() and box.height() <= widget.height()
    if isinstance(widget, WrappingLabel):
        return widget.heightForWidth(widget.width()) <= widget.height()
    needed = widget.sizeHint()
    return needed.width() <= widget.width() and QFontMetrics(widget.font()).height() <= widget.height()


def _is_inside(widget: QWidget, window: QWidget) -> bool:
    """Whether no widget round it cuts anything of it off."""
    outer = widget.parentWidget()
    while outer is not None and outer is not window.parentWidget():
        if not outer.rect().contains(QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size())):
            return False
        outer = outer.parentWidget()
    return True


def _ink(widget: QLabel | QAbstractButton) -> QRect:
    """Where a text stands in its window: of large figures only what is painted, for the box round them is larger."""
    area = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    if not isinstance(widget, FarLabel) or widget._is_wrapped:
        return area
    metrics = QFontMetrics(widget._fitting_font())
    tight = metrics.tightBoundingRect(widget.text())
    baseline = area.center().y() + (metrics.ascent() - metrics.descent()) // 2
    return QRect(area.left(), baseline + tight.top(), area.width(), tight.height())


def _overlapping_texts(window: QWidget) -> list[tuple[str, str]]:
    inks = [(found.text(), _ink(found)) for found in _worded(window)]
    pairs = [(one, other) for index, one in enumerate(inks) for other in inks[index + 1 :]]
    shared = [(one[0], other[0], one[1].intersected(other[1])) for one, other in pairs]
    return [(one, other) for one, other, area in shared if min(area.width(), area.height()) > 2]


def test_a_very_wide_window_keeps_the_session_in_its_middle(stage: Stage) -> None:
    stage.start(EXERCISE, *[Ready()] * 4, Pause())
    stage.window.resize(2400, 800)
    QApplication.processEvents()
    close = stage.button("Close")
    assert close.mapTo(stage.window, QPoint(0, 0)).x() >= 400


def test_a_window_cannot_be_smaller_than_900_by_600(stage: Stage) -> None:
    assert stage.window.minimumSize() == QSize(900, 600)
