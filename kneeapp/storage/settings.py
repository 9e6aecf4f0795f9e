"""What the program remembers between two starts, in one small file of the data folder."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

_NAME = "settings.json"
_SIZES = range(1, 32_768)
"""The widths and heights that a desktop's coordinates can hold."""

SCHEMES: Final = ("system", "light", "dark")
TEXT_SCALES: Final = (1.0, 1.15, 1.3)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """``notice_version`` is the safety notice that was read, 0 for none. The window's size is in logical pixels.

    ``scheme`` is one of `SCHEMES`, ``text_scale`` one of `TEXT_SCALES`; ``is_calm`` is None while the desktop decides.
    """

    notice_version: int = 0
    window_width: int = 1280
    window_height: int = 800
    is_maximized: bool = False
    scheme: str = "system"
    text_scale: float = 1.0
    is_calm: bool | None = None


def load_settings(folder: Path) -> Settings:
    """The settings of a data folder; what is missing, unknown or cannot be falls back to its default."""
    try:
        found = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    given: dict[str, Any] = found if isinstance(found, dict) else {}
    return Settings(**{name: value for name, value in given.items() if name in _CHECKS and _CHECKS[name](value)})


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves either the old or the new file; OSError where they cannot be kept."""
    import tempfile  # noqa: PLC0415  # the start only reads

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


def _is_length(value: object) -> bool:
    return type(value) is int and value in _SIZES


_CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "notice_version": lambda value: type(value) is int,  # a bool is an int as well, but none that was written here
    "window_width": _is_length,
    "window_height": _is_length,
    "is_maximized": lambda value: type(value) is bool,
    "scheme": lambda value: value in SCHEMES,
    "text_scale": lambda value: type(value) is float and value in TEXT_SCALES,
    "is_calm": lambda value: value is None or type(value) is bool,
}
"""Whether a value can be what its setting says, for every setting."""
