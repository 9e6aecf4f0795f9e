"""A program that breaks in the middle of a session: it tells so in a window of its own, and ends."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.e2e.display import Display
from tests.e2e.patience import PATIENCE_S, wait_until
from tests.e2e.program import CHECKOUT, remember_notice

pytestmark = pytest.mark.e2e

BREAKING: Final = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from kneeapp import app, composition

class Breaking(composition.MainWindow):
    def __init__(self, *parts):
        super().__init__(*parts)
        QTimer.singleShot(1_000, self.break_down)

    def break_down(self):
        level = 7
        raise ValueError(f"pain {level}")

composition.MainWindow = Breaking
sys.exit(app.run(app.Options(data_dir=Path(sys.argv[1]), start="band-squat")))
"""


@pytest.fixture
def broken(display: Display, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program, which breaks a second after its window was made."""
    remember_notice(tmp_path)
    with (tmp_path / "stderr").open("wb") as stderr:
        program = subprocess.Popen(
            [sys.executable, "-c", BREAKING, str(tmp_path / "data")],
            cwd=CHECKOUT,
            env=display.environment(tmp_path),
            stderr=stderr,
        )
    yield program
    if program.poll() is None:
        program.kill()
        program.wait(PATIENCE_S)


def crash_window(display: Display) -> str | None:
    found = display._xdotool("search", "--onlyvisible", "--name", "^kneeapp has stopped$").split()
    return found[0] if found else None


def test_an_exception_in_a_slot_is_told_in_a_window_and_ends_the_program(
    broken: subprocess.Popen[bytes], display: Display, tmp_path: Path
) -> None:
    window = wait_until(lambda: crash_window(display), "the crash window")
    assert display.windows() == []
    assert broken.poll() is None

    log = (tmp_path / "data" / "logs" / "kneeapp.log").read_text(encoding="utf-8")
    assert "an exception that nobody caught" in log
    assert "in break_down" in log
    assert "ValueError (its text is left out" in log
    assert "pain 7" not in log
    assert str(tmp_path) not in log

    display.focus(window)
    display.press("Escape")
    assert broken.wait(PATIENCE_S) == 1
    assert "ended with exit code 1" in (tmp_path / "data" / "logs" / "kneeapp.log").read_text(encoding="utf-8")
