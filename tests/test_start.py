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

HEAVY = {
    "msgspec", "yaml", "asyncio", "kneeapp.trace", "kneeapp.storage.library_file", "kneeapp.core.session",
    "kneeapp.ui.focus_ring", "kneeapp.ui.session_driver", "kneeapp.ui.session_flow", "kneeapp.ui.session_keys",
    "kneeapp.ui.pages.exercise_page", "kneeapp.ui.pages.problem_page", "kneeapp.ui.pages.session_page",
    "kneeapp.ui.pages.stopped_page", "kneeapp.ui.pages.done_page",
    "PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "PySide6.QtNetwork", "PySide6.QtSql",
}  # fmt: skip


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


def test_the_very_first_paint_waits_for_the_notice_alone(tmp_path: Path) -> None:
    modules = modules_at_first_paint(tmp_path)
    assert "kneeapp.ui.pages.notice_page" in modules
    assert modules & (HEAVY | {"kneeapp.ui.library_view"}) == set()


@pytest.mark.parametrize("content", ["format: 1\nexercises: []\n", None])
def test_only_files_of_the_users_own_bring_the_reader_of_yaml(tmp_path: Path, content: str | None) -> None:
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    (tmp_path / "exercises").mkdir()
    if content:
        (tmp_path / "exercises" / "own.yaml").write_text(content, encoding="utf-8")
    assert ("yaml" in modules_at_first_paint(tmp_path)) == bool(content)
