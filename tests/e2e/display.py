"""A private X display, with the keys of a person in front of it. It needs Xvfb and xdotool, and no window manager."""

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.e2e.close_request import request_close
from tests.e2e.environment import bare_environment
from tests.e2e.patience import PATIENCE_S, wait_until

_SCREEN: Final = "1280x800x24"
_TITLE: Final = "^kneeapp$"


def missing_tool() -> str | None:
    """Why no private display can be had here, None where it can."""
    missing = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    return f"{' and '.join(missing)} not installed" if missing else None


class Display:
    """An Xvfb that lives as long as the ``with`` block. ``name`` is what DISPLAY is set to."""

    def __init__(self) -> None:
        self._server, self.name = _start_server()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait(PATIENCE_S)

    @property
    def process_id(self) -> int:
        """What the system calls the server's process."""
        return self._server.pid

    def environment(self, home: Path) -> dict[str, str]:
        """What a program needs to open its windows here, with a fresh home."""
        return bare_environment(home) | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def windows(self) -> list[str]:
        """The ids of the program's windows that can be seen."""
        return self._xdotool("search", "--onlyvisible", "--name", _TITLE).split()

    def focus(self, window: str) -> None:
        """Let a window have the keys."""
        wait_until(lambda: self._has_focus(window), "the focus")

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their X names, into the window that has the focus."""
        self._xdotool("key", *keys)

    def request_close(self, window: str) -> None:
        """Ask a window to close, as its frame's button would."""
        request_close(self.name, int(window))

    def _has_focus(self, window: str) -> bool:
        self._xdotool("windowfocus", window)
        return self._xdotool("getwindowfocus", "-f").strip() == window

    def _xdotool(self, *words: str) -> str:
        environment = os.environ | {"DISPLAY": self.name}
        done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, timeout=PATIENCE_S)
        return done.stdout


def _start_server() -> tuple[subprocess.Popen[bytes], str]:
    """Xvfb, and the free display that it chose by itself.

    Without -noreset it would begin anew, and refuse everyone meanwhile, each time that its last client leaves.
    """
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-nolisten", "tcp", "-noreset", "-screen", "0", _SCREEN]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end, encoding="ascii") as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    return server, f":{number}"
