"""The real program in a process of its own, and a person who leads it by keys."""

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kneeapp.storage.settings import Settings, save_settings
from kneeapp.ui.notice_version import NOTICE_VERSION
from tests.e2e.display import Display
from tests.e2e.patience import PATIENCE_S, wait_until
from tests.e2e.trace_file import TraceFile

CHECKOUT: Final = Path(__file__).parents[2]

_HAND_S: Final = 0.2
"""A hand's pace: two presses within 150 ms would be taken for one key that bounces."""


class Program:
    """A running kneeapp with its trace; everything it keeps is below ``folder``. It is told of ``environment`` too."""

    def __init__(
        self, display: Display, folder: Path, *words: str, environment: Mapping[str, str] | None = None
    ) -> None:
        self.display, self.folder = display, folder
        self.trace = TraceFile(folder / "trace.jsonl")
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "stderr").open("wb") as stderr:
            command = [sys.executable, "-m", "kneeapp", "--data-dir", str(folder / "data"), *words]
            self._process = subprocess.Popen(
                [*command, "--trace", str(self.trace.path)],
                cwd=CHECKOUT,
                env=display.environment(folder / "home") | dict(environment or {}),
                stderr=stderr,
            )
        try:
            self.window = wait_until(self._first_window, "the program's window")
            display.focus(self.window)
        except BaseException:
            self.end()
            raise

    @property
    def process_id(self) -> int:
        """What the system calls its process."""
        return self._process.pid

    @property
    def stderr(self) -> str:
        """What the program has complained about so far."""
        return (self.folder / "stderr").read_text(encoding="utf-8")

    def press(self, *keys: str) -> None:
        """Press keys one after another, as fast as a hand does."""
        for key in keys:
            time.sleep(_HAND_S)
            self.display.press(key)

    def accept_notice(self) -> None:
        """Tick what has been read, and get started."""
        self.press("Tab", "space", "Tab", "space")

    def set_up(self, instructions: int) -> None:
        """Go through the set-up, until the lead-in runs."""
        for _ in range(instructions):
            self.trace.wait_for("step_entered", step="set_up")
            self.press("space")
        self.trace.wait_for("step_entered", step="lead_in")

    def wait_for_kept_settings(self) -> None:
        """Wait until the data folder holds the settings."""
        wait_until(lambda: (self.folder / "data" / "settings.json").exists(), "the settings")

    def close(self) -> int:
        """Close the window; the exit code."""
        self.display.request_close(self.window)
        return self.wait_for_end()

    def wait_for_end(self) -> int:
        """The exit code."""
        return self._process.wait(PATIENCE_S)

    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def end(self) -> None:
        """Make sure that nothing is left of it."""
        if self.is_running():
            self._process.kill()
            self._process.wait(PATIENCE_S)

    def _first_window(self) -> str | None:
        assert self.is_running(), f"the program ended: {self.stderr}"
        return next(iter(self.display.windows()), None)


def remember_notice(folder: Path, *, has_tones: bool = False, has_voice: bool = False) -> None:
    """Let the program that keeps everything below ``folder`` find the notice already read, and what is to be heard."""
    settings = Settings(notice_version=NOTICE_VERSION, has_tones=has_tones, has_voice=has_voice)
    save_settings(folder / "data", settings)
