"""Where Speech Dispatcher listens, and how it is started where it does not."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess, QStandardPaths

_PROGRAM: Final = "speech-dispatcher"
_ADDRESS: Final = "SPEECHD_ADDRESS"
_UNIX: Final = "unix_socket"


def dispatcher_path(environ: Mapping[str, str]) -> str:
    """Its socket, by the same rules as its other programs; empty where the user has set an address on a network."""
    kind, _colon, path = environ.get(_ADDRESS, _UNIX).partition(":")
    if kind != _UNIX:
        return ""
    return path or str(_runtime_folder(environ) / _PROGRAM / "speechd.sock")


def start_dispatcher(environ: Mapping[str, str]) -> bool:
    """Have it start by itself, as its own programs do; False where that cannot be, or where an address was set."""
    program = QStandardPaths.findExecutable(_PROGRAM)
    if not program or _ADDRESS in environ:
        return False
    process = QProcess()
    process.setProgram(program)
    process.setArguments(["--spawn"])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started: bool | tuple[bool, int] = process.startDetached()
    return started if isinstance(started, bool) else started[0]


def _runtime_folder(environ: Mapping[str, str]) -> Path:
    folder = environ.get("XDG_RUNTIME_DIR")
    return Path(folder) if folder else Path(environ.get("XDG_CACHE_HOME") or Path(environ.get("HOME", "/"), ".cache"))
