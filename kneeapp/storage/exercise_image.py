"""The picture of a user's own exercise: a file that lies beside the exercise file, and nothing that lies elsewhere.

It is looked at without being understood: whether it can be drawn shows when it is.
"""

from pathlib import Path
from typing import Final

from kneeapp.storage.mistake import shortened

MAX_BYTES: Final = 5 * 1024 * 1024
"""A picture that is larger is refused; a photo for the whole screen takes about 2 MB."""

SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".svg")

_OF_FOLDERS: Final = frozenset("/\\:\0")


class ImageError(Exception):
    """A picture that cannot be used, and why."""


def image_path(folder: Path, name: str) -> Path:
    """The absolute path of the picture of that name in a folder; ImageError where it cannot be used."""
    if set(name) & _OF_FOLDERS or name in (".", ".."):
        raise ImageError(f"“image” should be the name of a file beside this one; “{shortened(name)}” names a folder")
    if Path(name).suffix.lower() not in SUFFIXES:
        raise ImageError(f"“image” should be a PNG, JPEG or SVG file, such as squat.png; it says “{shortened(name)}”")
    try:
        return _existing(folder.resolve(), name)
    except (OSError, RuntimeError, ValueError) as error:  # a link that leads to itself is a RuntimeError before 3.13
        raise ImageError(f"the picture “{shortened(name)}” cannot be read; check its permissions") from error


def image_bytes(path: Path) -> bytes:
    """What is in a picture; ImageError where it cannot be used, for it may have changed since its path was found."""
    found = image_path(path.parent, path.name)
    try:
        with found.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ImageError(f"the picture “{shortened(path.name)}” may not be read") from error
    if len(content) > MAX_BYTES:
        raise _too_large(path.name)
    return content


def _existing(folder: Path, name: str) -> Path:
    path = (folder / name).resolve()
    if path.parent != folder:
        raise ImageError(f"“{shortened(name)}” is a link to another folder; put the picture itself beside this file")
    if not path.exists():
        raise ImageError(f"there is no file “{shortened(name)}” beside this one; check its name and folder")
    if not path.is_file():
        raise ImageError(f"“{shortened(name)}” is no file; a picture was expected")
    if path.stat().st_size > MAX_BYTES:
        raise _too_large(name)
    return path


def _too_large(name: str) -> ImageError:
    return ImageError(f"the picture “{shortened(name)}” is too large; it may have at most {MAX_BYTES // 1024**2} MB")
