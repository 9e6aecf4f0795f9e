from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Skip
from kneeapp.storage.settings import Settings
from kneeapp.ui.far import FAR_SCALES
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.pictures import SCREENS
from tests.staging import Stage, a_stage
from tests.ui.screens import on_screen
from tests.ui.sessions import go_on, ready

SESSION_SCREENS = [
    name for name in SCREENS if name.startswith("session-") and name not in ("session-hurts", "session-setup-pain")
]
SIZES = [(900, 600), (1280, 800), (900, 1280), (3840, 2160)]


@pytest.mark.parametrize("name", SESSION_SCREENS)
def test_in_no_size_a_text_of_a_session_is_cut_or_lies_over_another(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    cut: dict[tuple[int, int], list[str]] = {}
    overlapping: dict[tuple[int, int], list[tuple[str, str]]] = {}
    for size in SIZES:
        _resize(stage, size)
        cut[size] = _cut_texts(stage.window)
        overlapping[size] = _overlapping_texts(stage.window)
    assert cut == {size: [] for size in SIZES}
    assert overlapping == {size: [] for size in SIZES}


EXERCISES = ("single-leg-band", "leaning-ankle-band", "band-squat", "band-kick-back", "forward-lunge")
WINDOWS = [(900, 600), (1280, 800), (900, 1280), (1920, 960)]


@pytest.mark.parametrize("scale", FAR_SCALES)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_in_no_far_size_a_text_of_an_exercise_is_cut_or_lies_over_another(
    qtbot: QtBot, exercise: str, scale: float
) -> None:
    stage = a_stage(qtbot, stage=Stage(settings=Settings(far_scale=scale)))
    stage.start(exercise)
    wrong = []
    for moment in _moments(stage):
        for size in WINDOWS:
            _resize(stage, size)
            found = [*_cut_texts(stage.window), *_overlapping_texts(stage.window)]
            wrong += [(size, moment, text) for text in found]
    assert wrong == []


def _moments(stage: Stage) -> Iterator[str]:
    """Through the lead-in, each phase of the first rep, a break and a pause."""
    ready(stage)
    while stage.state.step.rep != 2:
        index = stage.state.index
        yield stage.state.step.kind.value
        while stage.state.index == index:
            go_on(stage)
    while not stage.state.step.is_break:
        stage.say(Skip())
    yield "break"
    stage.say(Pause())
    yield "pause"


def _resize(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    for _ in range(5):  # wrapped text tells its height anew for each width
        QApplication.processEvents()
    stage.driver.look()
    assert stage.window.size() == QSize(*size)


SCROLLING = (
    "session-hurts", "session-setup-pain", "hurts-strong", "summary", "summary-strong",
    "today", "today-begun", "today-left-out", "sound-check", "sound-check-silent", "read-check", "read-check-large",
)  # fmt: skip


@pytest.mark.parametrize("name", [*SCROLLING, "library", "first-run", "error-exercise-file"])
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
