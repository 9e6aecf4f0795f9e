"""Folders and files that are not what they should be: the program starts, works and tells it in plain lines."""

import os
from pathlib import Path

import pytest

from tests.e2e.conftest import Start
from tests.e2e.program import CHECKOUT, Program, remember_notice

pytestmark = pytest.mark.e2e

BROKEN = CHECKOUT / "tests" / "data" / "bad_libraries" / "format_newer.yaml"


def check_it_works_and_forgets(program: Program, complaint: str) -> None:
    """The notice can be accepted and a session begun; each try to keep the settings is told in its own line.

    Closing asks first: that a session was stopped is nowhere but in memory.
    """
    program.accept_notice()
    program.trace.wait_for("step_entered", step="set_up")
    program.press("s")
    program.trace.wait_for("stopped")
    program.display.request_close(program.window)
    program.press("Tab", "space")
    assert program.wait_for_end() == 0
    assert program.stderr.splitlines() == [complaint] * 2


def test_a_file_in_place_of_the_data_folder_costs_the_settings_only(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("not a folder")
    program = start("--start", "band-squat")
    check_it_works_and_forgets(program, f"kneeapp: the settings cannot be kept in {folder}: File exists")
    assert folder.read_text() == "not a folder"


@pytest.mark.skipif("os.geteuid() == 0", reason="the superuser may write everywhere")
def test_a_data_folder_that_cannot_be_written_costs_the_settings_only(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o500)
    program = start("--start", "band-squat")
    check_it_works_and_forgets(program, f"kneeapp: the settings cannot be kept in {folder}: {os.strerror(13)}")


@pytest.mark.parametrize("library", [BROKEN, Path("missing.yaml"), CHECKOUT / "tests"], ids=lambda path: path.name)
def test_an_exercise_file_that_cannot_be_read_gives_way_to_the_built_in_library(
    start: Start, tmp_path: Path, library: Path
) -> None:
    remember_notice(tmp_path)
    program = start("--exercises", str(library), "--start", "forward-lunge")
    program.trace.wait_for("session_started", exercise="forward-lunge")
    assert program.stderr == ""
