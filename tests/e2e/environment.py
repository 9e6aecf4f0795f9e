"""The environment of a program that is started by a test: nothing of the user's desktop, home or Qt settings."""

import os
from pathlib import Path
from typing import Final

_LEFT_OUT: Final = ("QT_", "XDG_", "DISPLAY", "WAYLAND_", "DBUS_", "PYTHON", "LC_", "LANG", "COV_")


def bare_environment(home: Path) -> dict[str, str]:
    """An environment with a fresh home and without any display."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_LEFT_OUT)}
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
    return kept | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
    }


def unseen_environment(home: Path) -> dict[str, str]:
    """The same, with windows that are drawn nowhere."""
    return bare_environment(home) | {"QT_QPA_PLATFORM": "offscreen"}
