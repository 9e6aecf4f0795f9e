"""What the command line answers, and with which exit code: 0 fine, 1 failed, 2 wrong usage. No display is needed."""

from pathlib import Path

import pytest

from kneeapp import __version__
from tests.e2e.command import kneeapp
from tests.e2e.environment import bare_environment, unseen_environment

BROKEN = "tests/data/bad_libraries/format_newer.yaml"
BUILT_IN = "exercises.yaml"


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """No display at all."""
    return bare_environment(tmp_path / "home")


@pytest.fixture
def unseen(tmp_path: Path) -> dict[str, str]:
    """Windows that are drawn nowhere."""
    return unseen_environment(tmp_path / "home")


def test_version_is_told(bare: dict[str, str]) -> None:
    ended = kneeapp(bare, "--version")
    assert (ended.code, ended.out, ended.err) == (0, [f"kneeapp {__version__}"], [])


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"]])
def test_help_explains_the_usage(bare: dict[str, str], words: list[str]) -> None:
    ended = kneeapp(bare, *words)
    assert (ended.code, ended.err) == (0, [])
    assert ended.out[0].startswith("usage: kneeapp")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--tempo", "2"], "kneeapp: error: unrecognized arguments: --tempo 2"),
        (["--spee", "2"], "kneeapp: error: unrecognized arguments: --spee 2"),
        (["band-squat"], "kneeapp: error: unrecognized arguments: band-squat"),
        (["--start"], "kneeapp: error: argument --start: expected one argument"),
        (["check"], "kneeapp check: error: the following arguments are required: FILE"),
    ],
)
def test_wrong_usage_is_told_in_one_line_after_the_usage(
    bare: dict[str, str], words: list[str], complaint: str
) -> None:
    ended = kneeapp(bare, *words)
    assert (ended.code, ended.out, ended.err[-1]) == (2, [], complaint)
    assert [line for line in ended.err[:-1] if not line.startswith(("usage:", " "))] == []


@pytest.mark.parametrize("speed", ["fast", "0", "-1", "0.05", "10001", "nan", "inf"])
def test_a_speed_out_of_range_is_refused_with_the_range(bare: dict[str, str], speed: str) -> None:
    ended = kneeapp(bare, f"--speed={speed}")
    told = f"kneeapp: error: argument --speed: a number from 0.1 to 10000 is expected, not “{speed}”"
    assert (ended.code, ended.err[-1]) == (2, told)


def test_an_unknown_exercise_is_refused_with_those_that_exist(unseen: dict[str, str]) -> None:
    ended = kneeapp(unseen, "--start", "handstand")
    assert (ended.code, len(ended.err)) == (2, 1)
    assert ended.err[0].startswith("kneeapp: there is no exercise “handstand”; there are: single-leg-band, ")


def test_a_trace_that_cannot_be_written_is_told_in_one_line(unseen: dict[str, str], tmp_path: Path) -> None:
    trace = tmp_path / "missing" / "trace.jsonl"
    ended = kneeapp(unseen, "--trace", str(trace))
    assert (ended.code, ended.err) == (1, [f"kneeapp: cannot write the trace {trace}: No such file or directory"])


def test_check_finds_the_built_in_library_fine(bare: dict[str, str]) -> None:
    ended = kneeapp(bare, "check", BUILT_IN)
    assert (ended.code, ended.out, ended.err) == (0, ["exercises.yaml: ok, 5 exercises"], [])


def test_check_tells_mistakes_with_their_places_and_goes_on_with_the_next_file(bare: dict[str, str]) -> None:
    ended = kneeapp(bare, "check", BROKEN, "missing.yaml", BUILT_IN)
    assert (ended.code, len(ended.out), ended.err) == (1, 3, [])
    assert ended.out[0].startswith(f"{BROKEN}:1:9: ")
    assert ended.out[1].startswith("missing.yaml:1:1: there is no such file")


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["--tempo"], ["check", BUILT_IN]])
def test_qt_is_not_loaded_where_no_window_is_needed(bare: dict[str, str], words: list[str]) -> None:
    imported = " ".join(kneeapp(bare, *words, python=("-X", "importtime")).err)
    assert "kneeapp.cli" in imported
    assert "PySide6" not in imported


def test_the_self_test_tells_what_it_checked_and_nothing_else(bare: dict[str, str]) -> None:
    ended = kneeapp(bare, "--self-test")
    assert (ended.code, ended.err) == (0, [])
    parts = [line.split(": ok, ")[0] for line in ended.out]
    assert parts == ["resources", "library", "settings", "Qt", "session"]
