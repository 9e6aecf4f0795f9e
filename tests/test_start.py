import os
import subprocess
import sys
from pathlib import Path

import pytest

from kneeapp.storage.settings import Settings, save_settings
from kneeapp.ui.notice_version import NOTICE_VERSION

# Runs the program up to its first paint, tells which modules it has brought by then, and ends.
PROGRAM = """
import os, sys
from kneeapp import cli, composition

def told(*_parts):
    print(*sys.modules, flush=True)
    os._exit(0)

composition.Composition._complete = told
cli.main(["--data-dir", sys.argv[1]])
"""

# The journal and with it sqlite3 are not among them: the page of today shows what was done.
HEAVY = {
    "msgspec", "yaml", "asyncio", "kneeapp.trace", "kneeapp.storage.library_file", "kneeapp.core.session",
    "kneeapp.core.commands", "kneeapp.core.effects", "kneeapp.core.keeping", "kneeapp.core.progress",
    "kneeapp.core.walk", "kneeapp.storage.backup", "kneeapp.storage.deletion", "kneeapp.storage.journal_salvage",
    "kneeapp.storage.resume_text", "kneeapp.storage.session_keeper",
    "kneeapp.ui.focus_ring", "kneeapp.ui.session_driver", "kneeapp.ui.session_flow", "kneeapp.ui.session_keys",
    "kneeapp.ui.pages.exercise_page", "kneeapp.ui.pages.problem_page", "kneeapp.ui.pages.session_page",
    "kneeapp.ui.pages.stopped_page", "kneeapp.ui.pages.done_page",
    "kneeapp.ui.next_day", "kneeapp.ui.pages.next_day_card", "kneeapp.ui.pages.plan_page",
    "kneeapp.ui.pages.progress_offer_page", "kneeapp.ui.pages.resume_dialog", "kneeapp.ui.pages.shown_plan",
    "kneeapp.ui.pages.see_someone_page", "kneeapp.ui.planned_days", "kneeapp.ui.progress_offers",
    "kneeapp.ui.resume_offer", "kneeapp.ui.session_care", "kneeapp.ui.widgets.ask_dialog",
    "kneeapp.ui.session_awake", "kneeapp.ui.wakefulness", "wakepy", "jeepney",
    "PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "PySide6.QtNetwork", "PySide6.QtSql",
}  # fmt: skip

FIGURES = (
    "kneeapp.core.figure", "kneeapp.ui.figure", "kneeapp.storage.figure", "kneeapp.storage.ready_figures",
    "kneeapp.ui.thumbnail_painting", "kneeapp.ui.widgets.stage_picture", "kneeapp.ui.widgets.exercise_image",
)  # fmt: skip
"""The beginnings of the names of all that figures and other pictures of exercises need."""


def modules_at_first_paint(folder: Path) -> set[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    return set(ended.stdout.split())


def test_the_first_paint_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    modules = modules_at_first_paint(tmp_path)
    assert "kneeapp.ui.pages.today_page" in modules
    assert modules & HEAVY == set()
    assert [name for name in modules if name.startswith(FIGURES)] == []


def test_the_very_first_paint_waits_for_the_notice_alone(tmp_path: Path) -> None:
    modules = modules_at_first_paint(tmp_path)
    assert "kneeapp.ui.pages.notice_page" in modules
    assert modules & (HEAVY | {"kneeapp.ui.library_view"}) == set()
    assert [name for name in modules if name.startswith(FIGURES)] == []


@pytest.mark.parametrize("content", ["format: 1\nexercises: []\n", None])
def test_only_files_of_the_users_own_bring_the_reader_of_yaml(tmp_path: Path, content: str | None) -> None:
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    (tmp_path / "exercises").mkdir()
    if content:
        (tmp_path / "exercises" / "own.yaml").write_text(content, encoding="utf-8")
    assert ("yaml" in modules_at_first_paint(tmp_path)) == bool(content)
