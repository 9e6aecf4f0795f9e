"""What the program remembers between two starts, in one small file of the data folder."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

_NAME = "settings.json"
_SIZES = range(1, 32_768)
"""The widths and heights that a desktop's coordinates can hold."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """``notice_version`` is the safety notice that was read, 0 for none. The window's size is in logical pixels."""

    notice_version: int = 0
    window_width: int = 1280
    window_height: int = 800
    is_maximized: bool = False


def load_settings(folder: Path) -> Settings:
    """The settings of a data folder; what is missing, unknown or cannot be falls back to its default."""
    try:
        found = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    known = {field.name: field.type for field in fields(Settings)}
    given: dict[str, Any] = found if isinstance(found, dict) else {}
    possible = {name: value for name, value in given.items() if type(value) is known.get(name)}
    return Settings(
        **{name: value for name, value in possible.items() if not name.startswith("window_") or value in _SIZES}
    )


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves either the old or the new file; OSError where they cannot be kept."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, name = tempfile.mkstemp(dir=folder, prefix=_NAME)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(folder / _NAME)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
