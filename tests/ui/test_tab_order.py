"""On every screen Tab goes once round all controls and back; the focus is always seen, never lost, never trapped."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.focus_ring import FocusRing, FocusRings
from kneeapp.ui.widgets.overlay import Overlay
from tests.pictures import BROKEN, SCREENS
from tests.staging import Stage, name_of, show

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module", autouse=True)
def _rings(qapp: QApplication) -> Iterator[None]:
    rings = FocusRings(qapp)
    yield
    rings.deleteLater()


@pytest.fixture(params=SCREENS)
def stage(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """A window on each screen in turn."""
    built = Stage(BROKEN if str(request.param).startswith("error") else None)
    show(built)
    SCREENS[request.param](built)
    QApplication.processEvents()
    yield built
    built.driver.end()
    built.window.close()
    built.window.deleteLater()


def test_tab_goes_round_all_controls(stage: Stage) -> None:
    order = list(_walk(stage, lambda: stage.press(Qt.Key.Key_Tab)))
    assert order[0] is order[-1], f"not round: {_names(order)}"
    missed = [widget for widget in _controls(stage.window) if widget not in order]
    assert missed == [], f"missed {_names(missed)} in {_names(order)}"


def test_back_tab_goes_the_same_way_back(stage: Stage) -> None:
    there = list(_walk(stage, lambda: stage.press(Qt.Key.Key_Tab)))
    back = list(_walk(stage, lambda: stage.press(Qt.Key.Key_Backtab, modifiers=SHIFT)))
    assert _names(back[1:]) == _names(there[:-1])[::-1] or set(back) == set(there)
    assert len(back) == len(there)


def test_every_stop_of_tab_is_seen_and_named(stage: Stage) -> None:
    for widget in _walk(stage, lambda: stage.press(Qt.Key.Key_Tab)):
        assert name_of(widget) or isinstance(widget, QAbstractItemView), f"{widget} has no name"
        assert _is_in_view(widget), f"{name_of(widget)} is out of sight"
        assert isinstance(widget, QAbstractItemView) or _ring_lies_round(widget), f"no ring round {name_of(widget)}"


def _walk(stage: Stage, step: Callable[[], None]) -> Iterator[QWidget]:
    """The focused widgets, from the first that a step leads to until it comes round again."""
    seen: list[QWidget] = []
    for _ in range(80):
        step()
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None, f"the focus is lost after {_names(seen)}"
        yield focused
        if focused in seen:
            return
        seen.append(focused)
    raise AssertionError(f"trapped: {_names(seen)}")


def _controls(window: QWidget) -> list[QWidget]:
    """What Tab has to reach: where something floats over the window, only what is in it."""
    floating = [overlay for overlay in window.findChildren(Overlay) if overlay.isVisible()]
    return [
        widget
        for widget in (floating[-1] if floating else window).findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView))
        if widget.focusProxy() is None and not isinstance(widget.parentWidget(), QAbstractItemView)
    ]


def _is_in_view(widget: QWidget) -> bool:
    area = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return widget.isVisible() and widget.window().rect().intersects(area) and not widget.visibleRegion().isEmpty()


def _ring_lies_round(widget: QWidget) -> bool:
    place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    rings = [ring for ring in widget.window().findChildren(FocusRing) if ring.isVisible()]
    return any(QRect(ring.mapToGlobal(QPoint(0, 0)), ring.size()).contains(place) for ring in rings)


def _names(widgets: list[QWidget]) -> list[str]:
    return [name_of(widget) or type(widget).__name__ for widget in widgets]
