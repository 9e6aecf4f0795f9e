"""A change of the settings holds at once: in what is shown, in the next session, and in the next run."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.commands import Ready
from kneeapp.core.plan import Pacing
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.crash import CrashGuard
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.settings_page import SettingsPage
from kneeapp.ui.theme import apply_theme, current_theme, theme_for
from kneeapp.ui.widgets.row_button import RowButton
from tests.fakes import SilentOutput
from tests.staging import Stage, a_stage, name_of

EXERCISE = "single-leg-band"


def durations(stage: Stage, kind: StepKind) -> set[int | None]:
    return {step.duration_ms for step in stage.state.timeline.steps if step.kind is kind}


def test_a_session_takes_its_times_from_the_settings(qtbot: QtBot) -> None:
    chosen = Settings(first_lead_in_s=3, rest_s=90, switch_s=10, pace="slow")
    stage = a_stage(qtbot, stage=Stage(settings=chosen))
    stage.start("routine")
    assert durations(stage, StepKind.LEAD_IN) == {3_000, 5_000}
    assert durations(stage, StepKind.REST) == durations(stage, StepKind.REST_BETWEEN_EXERCISES) == {90_000}
    assert durations(stage, StepKind.SWITCH) == {10_000}
    assert stage.state.timeline.steps[stage.state.timeline.first_index(0, rep=1)].duration_ms == 2_500


def test_at_ones_own_pace_the_first_rep_waits(qtbot: QtBot) -> None:
    stage = a_stage(qtbot, stage=Stage(settings=Settings(is_self_paced=True)))
    stage.start(EXERCISE, *[Ready()] * 4)
    stage.wait(10_000)
    assert (stage.state.mode, stage.state.step.kind) == (Mode.WAITING, StepKind.MOVE)


def test_a_change_counts_from_the_next_session_on(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    for settings, lead_in_ms in ((Settings(), 10_000), (Settings(first_lead_in_s=30), 30_000)):
        stage.settings = settings
        stage.start(EXERCISE)
        assert max(filter(None, durations(stage, StepKind.LEAD_IN))) == lead_in_ms
        stage.leave()


def test_times_are_told_by_the_settings(qtbot: QtBot) -> None:
    stage = a_stage(qtbot)
    before = times(stage)
    stage.settings = Settings(rest_s=180)
    stage.window.library.show_times()
    assert (before, times(stage)) == (["26 min", "26 min"], ["38 min", "38 min"])


def times(stage: Stage) -> list[str]:
    """How long the routine takes: on today's page, and in the sidebar."""
    library = stage.window.library
    told = "; ".join((*stage.texts(), library.sidebar.findChildren(RowButton)[0].accessibleDescription()))
    return re.findall(r"\d\d min", told)


@pytest.fixture
def composition(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Composition]:
    """The whole program in a data folder; after it the theme is the plain one again."""
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    built = Composition(qapp, tmp_path, CrashGuard(lambda: tmp_path), output=SilentOutput())
    yield built
    built.window.deleteLater()
    built._appearances.deleteLater()
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


def test_what_is_chosen_on_the_page_is_kept_and_counts_at_once(composition: Composition, tmp_path: Path) -> None:
    library = composition.window.library
    library.show_settings()
    page = library.findChild(SettingsPage)
    assert page is not None
    for name in ("Slow", "Dark", "At my own pace", "Single-letter keys", "Lower tones", "Off"):
        next(one for one in page.findChildren(QAbstractButton) if name_of(one) == name).click()
    assert load_settings(tmp_path) == Settings(
        notice_version=NOTICE_VERSION,
        pace="slow",
        scheme="dark",
        is_self_paced=True,
        has_letter_keys=False,
        is_lower_pitch=True,
        counting="off",
    )
    assert current_theme().is_dark
    assert "29 min" in library.sidebar.findChildren(RowButton)[0].accessibleDescription()


def test_the_next_session_and_run_begin_with_what_was_chosen(composition: Composition, tmp_path: Path) -> None:
    library = composition.window.library
    library.help.settings_changed.emit(replace(load_settings(tmp_path), rest_s=180))
    composition.window.start(library.routine())
    state = composition.window.session.running
    assert state is not None
    rests = {step.duration_ms for step in state.timeline.steps if step.kind is StepKind.REST}
    assert rests == {180_000}
    composition.window.session.end()
    assert load_settings(tmp_path).pacing == Pacing(rest_ms=180_000)
