"""Where the files that ship with kneeapp are: the checkout's own folders first, else the copies inside the package.

A checkout comes first because an editable install keeps a copy that goes stale.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


class ResourceError(Exception):
    """A file that ships with kneeapp is not there: the installation is incomplete."""


def builtin_library() -> Path:
    """The path of the built-in exercise library."""
    return _existing("exercises.yaml")


def resource(name: str) -> Path:
    """The path of a file below ``resources/``, such as "tokens.json"; never one outside of it."""
    if ".." in Path(name).parts or Path(name).is_absolute():
        raise ResourceError(f"not a resource's name: {name}")
    return _existing(f"resources/{name}")


def _existing(name: str) -> Path:
    is_checkout = (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "exercises.yaml").is_file()
    path = (_CHECKOUT if is_checkout else _PACKAGE / "_data") / name
    if not path.is_file():
        raise ResourceError(f"{name} is missing: kneeapp is not completely installed. Install it again.")
    return path
