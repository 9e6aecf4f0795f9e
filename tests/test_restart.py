"""The program is started again in the way in which it was started."""

import subprocess
import sys
from pathlib import Path

import pytest

from kneeapp.restart import Started, start_again_command

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("started", "command"),
    [
        (Started(python="/v/python", whole=("python", "-m", "kneeapp"), words=()), "/v/python -m kneeapp"),
        (
            Started(
                python="/v/python",
                whole=("python", "-X", "dev", "-m", "kneeapp", "--start", "routine", "--speed", "2"),
                words=("--start", "routine", "--speed", "2"),
            ),
            "/v/python -X dev -m kneeapp --speed 2",
        ),
        (
            Started(
                python="/v/python",
                whole=("/v/python", "/v/kneeapp", "--data-dir=x", "--start=routine"),
                words=("--data-dir=x", "--start=routine"),
            ),
            "/v/python /v/kneeapp --data-dir=x",
        ),
        (
            Started(python="/o/kneeapp", whole=("kneeapp", "--speed", "2"), words=("--speed", "2"), is_frozen=True),
            "/o/kneeapp --speed 2",
        ),
        (
            Started(python="/mount/python", whole=("python", "-m", "kneeapp"), words=(), bundle="/o/k.AppImage"),
            "/o/k.AppImage",
        ),
    ],
    ids=["module", "module with words", "script", "frozen", "bundle"],
)
def test_the_program_is_started_again_as_it_was_but_not_into_a_session(started: Started, command: str) -> None:
    assert " ".join(start_again_command(started)) == command


def test_this_process_knows_how_it_was_started() -> None:
    program = "from kneeapp.restart import *; print(start_again_command(Started.here()))"
    command = [sys.executable, "-c", program, "--start", "x", "y"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == repr((sys.executable, "-c", program, "y"))
