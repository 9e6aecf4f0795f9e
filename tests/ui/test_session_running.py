"""A session while time runs: what is painted anew, how the ground changes, when the bars step back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.commands import Pause, Ready
from kneeapp.core.timeline import StepKind
from kneeapp.ui.pages.session_page import SessionPage
from kneeapp.ui.session_look import FADED, bars_opacity
from kneeapp.ui.theme import apply_theme, blended, current_theme, theme_for
from kneeapp.ui.widgets.fading import Fading
from kneeapp.ui.widgets.ring import Ring
from kneeapp.ui.widgets.segment_bar import SegmentBar
from tests.staging import RIGHT, Stage, a_lasting_stage, name_of, show

EXERCISE = "single-leg-band"
LEAD_IN_MS, OUT_MS = 10_000, 2_000

lasting_stage = pytest.fixture(scope="module")(a_lasting_stage)


@pytest.fixture
def stage(lasting_stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr(page(lasting_stage), "_is_read_aloud", lambda: False)
    show(lasting_stage)
    lasting_stage.wait(1_000)
    yield lasting_stage
    lasting_stage.leave()


@pytest.fixture
def _calm(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, replace(theme_for(Qt.ColorScheme.Light), is_calm=True))
    yield
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


def page(stage: Stage) -> SessionPage:
    found = stage.window.session.findChild(SessionPage)  # which makes the session's pages
    assert found is not None
    return found


def ring(stage: Stage) -> Ring:
    found = stage.window.findChild(Ring)
    assert found is not None
    return found


def lead_in(stage: Stage, ms: int) -> None:
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(ms)


class Painted(QObject):
    """Which widgets painted themselves, other than those that only lie below what did."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._painted: list[QWidget] = []
        self._app = app

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painted.append(watched)
        return False

    def of(self, stage: Stage, ms: int) -> set[QWidget]:
        """What a look after so long paints."""
        QApplication.processEvents()
        self._painted.clear()
        self._app.installEventFilter(self)
        stage.clock.pass_ms(ms)
        stage.driver.look()
        QApplication.processEvents()
        self._app.removeEventFilter(self)
        painted = set(self._painted)
        return {one for one in painted if not any(one.isAncestorOf(other) for other in painted - {one})}


# Painting.


def test_during_a_hold_only_the_ring_is_painted_anew(stage: Stage, qapp: QApplication) -> None:
    lead_in(stage, LEAD_IN_MS + OUT_MS + 400)
    assert stage.state.step.kind is StepKind.HOLD
    painted = Painted(qapp)
    assert [painted.of(stage, 33) for _ in range(5)] == [{ring(stage)}] * 5


def test_a_new_second_paints_its_number_too(stage: Stage, qapp: QApplication) -> None:
    lead_in(stage, LEAD_IN_MS + OUT_MS + 980)
    assert ring(stage).countdown in Painted(qapp).of(stage, 40)
    assert stage.text("countdown") == "1"


@pytest.mark.usefixtures("_calm")
def test_calm_a_ring_stands_still_between_seconds(stage: Stage, qapp: QApplication) -> None:
    lead_in(stage, 3_100)
    painted = Painted(qapp)
    assert [painted.of(stage, 200) for _ in range(4)] == [set()] * 4
    stage.wait(50)
    assert ring(stage).countdown in painted.of(stage, 100)


# The ground.


def tints(stage: Stage, *after_ms: int) -> list[QColor]:
    """The ground so long after a movement has begun that follows the lead-in."""
    lead_in(stage, LEAD_IN_MS)
    seen, passed = [], 0
    for ms in after_ms:
        stage.wait(ms - passed)
        passed = ms
        seen.append(page(stage).tint_now())
    return seen


def test_the_ground_slides_to_the_tint_of_the_phase_by_the_clock(stage: Stage) -> None:
    theme = current_theme()
    before, after = theme.color("bg"), theme.color("move_tint")
    assert tints(stage, 0, 160, 320) == [before, blended(before, after, 0.5), after]


def test_what_is_looked_at_late_has_its_tint_at_once(stage: Stage) -> None:
    assert tints(stage, 900) == [current_theme().color("move_tint")]


def test_from_a_phase_to_one_of_the_same_tint_the_ground_stays(stage: Stage) -> None:
    settle_ms = 2_000 + 2_000 + 2_500
    assert tints(stage, settle_ms, settle_ms + 100, settle_ms + 1_100) == [current_theme().color("move_tint")] * 3


@pytest.mark.usefixtures("_calm")
def test_calm_the_ground_changes_at_once(stage: Stage) -> None:
    assert tints(stage, 0) == [current_theme().color("move_tint")]


def test_a_pause_greys_the_ground_at_once_for_its_clock_stands(stage: Stage) -> None:
    lead_in(stage, 2_000)
    stage.say(Pause())
    assert page(stage).tint_now() == current_theme().color("paused_tint")


# The bars.


def opacities(stage: Stage) -> dict[str, float]:
    """How much is seen of each control, by its name."""
    controls = {name: stage.button(name) for name in stage.buttons()}
    return {name: control.opacity for name, control in controls.items() if isinstance(control, Fading)}


def is_faded(stage: Stage) -> bool:
    shown = opacities(stage)
    assert shown.pop("Pause") == shown.pop("It hurts – stop") == 1.0
    assert len(set(shown.values())) == 1
    return set(shown.values()) == {FADED}


@pytest.mark.parametrize(
    ("idle_ms", "opacity"), [(0, 1.0), (3_999, 1.0), (4_000, 1.0), (4_200, 0.7), (4_400, 0.4), (60_000, 0.4)]
)
def test_bars_fade_after_four_seconds(idle_ms: int, opacity: float) -> None:
    assert bars_opacity(idle_ms, 400) == pytest.approx(opacity)


def test_calm_bars_fade_at_once() -> None:
    assert [bars_opacity(idle_ms, 0) for idle_ms in (3_999, 4_000)] == [1.0, FADED]


def test_left_alone_the_bars_fade_but_for_stop_and_pause(stage: Stage) -> None:
    lead_in(stage, 3_900)
    assert not is_faded(stage)
    stage.wait(500)
    assert is_faded(stage)


def test_the_pointer_brings_the_bars_back_at_once(stage: Stage) -> None:
    lead_in(stage, 5_000)
    stage.touch()
    assert not is_faded(stage)
    stage.wait(3_900)
    assert not is_faded(stage)
    stage.wait(500)
    assert is_faded(stage)


def test_any_key_brings_the_bars_back_even_one_that_the_session_uses(stage: Stage) -> None:
    for key in (Qt.Key.Key_X, RIGHT):
        lead_in(stage, 5_000)
        assert is_faded(stage)
        stage.send(QEvent.Type.KeyPress, key)
        assert not is_faded(stage)
        stage.send(QEvent.Type.KeyRelease, key)
        stage.leave()


def test_bars_stay_while_a_control_has_the_focus(stage: Stage) -> None:
    lead_in(stage, 500)
    stage.tab_to("Skip")
    stage.wait(6_000)
    assert not is_faded(stage)


def test_bars_stay_for_who_has_the_screen_read_out(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page(stage), "_is_read_aloud", lambda: True)
    lead_in(stage, 6_000)
    assert not is_faded(stage)


def test_a_set_up_never_fades_its_bar(stage: Stage) -> None:
    stage.start("routine")
    stage.wait(9_000)
    assert set(opacities(stage).values()) == {1.0}


# The list of sets.


@pytest.mark.parametrize("ms", [0, LEAD_IN_MS + 500])
def test_the_bar_of_the_sets_asks_for_their_list(stage: Stage, qtbot: QtBot, ms: int) -> None:
    lead_in(stage, ms)
    with qtbot.waitSignal(page(stage).set_list_wished):
        stage.click("List of sets")
    assert stage.button("List of sets").toolTip() == "List of sets (L)"


def test_between_exercises_the_bar_shows_them_all_as_wide_as_each_other(stage: Stage) -> None:
    stage.start("routine")
    bar = stage.button("List of sets")
    assert isinstance(bar, SegmentBar)
    assert [(block.label, block.done, block.is_cut) for block in bar.blocks] == [("", 1, False)] + [("", 0, False)] * 4


def test_a_single_exercise_has_no_bar_in_its_set_up(stage: Stage) -> None:
    stage.start(EXERCISE)
    assert "List of sets" not in stage.buttons()


# Screen readers and places.


def test_a_ring_is_a_named_graphic_and_no_progress_bar(stage: Stage) -> None:
    lead_in(stage, 500)
    interface = QAccessible.queryAccessibleInterface(ring(stage))
    assert interface.role() is QAccessible.Role.Graphic
    assert name_of(ring(stage)) == "Time of this step"


@pytest.mark.parametrize(("name", "key"), [("Skip", "Right"), ("Back", "Left"), ("Pause", "Space")])
def test_round_buttons_tell_their_word_and_key(stage: Stage, name: str, key: str) -> None:
    lead_in(stage, 500)
    assert stage.button(name).text() == ""
    assert stage.button(name).toolTip() == f"{name} ({key})"


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (1024, 768), (1920, 960), (2560, 1000), (3840, 2160)])
def test_pause_stands_exactly_in_the_middle(stage: Stage, size: tuple[int, int]) -> None:
    lead_in(stage, 500)
    stage.window.resize(*size)
    QApplication.processEvents()
    pause = stage.button("Pause")
    middle = pause.mapTo(stage.window, QPoint(0, 0)).x() + pause.width() / 2
    assert middle == pytest.approx(stage.window.width() / 2, abs=1)


def test_upright_the_next_step_stands_with_the_words_and_the_transport_at_the_end(stage: Stage) -> None:
    lead_in(stage, 500)
    stage.window.resize(900, 1280)
    QApplication.processEvents()
    assert stage.texts().count("Swing out") == 1
    skip = stage.button("Skip")
    assert skip.mapTo(stage.window, QPoint(0, 0)).x() + skip.width() == pytest.approx(900 - 32, abs=1)
