"""Texts in which the home folder, and with it the user's name, is shown as ~."""

import re
from functools import cache
from pathlib import Path


def with_short_home(text: str) -> str:
    """The text with ~ for the home folder, wherever its path stands as a whole, with either kind of slash."""
    pattern = _pattern(_home())
    return text if pattern is None else pattern.sub("~", text)


def _home() -> str:
    try:
        return str(Path.home())
    except (RuntimeError, OSError, ValueError):
        return ""


@cache
def _pattern(home: str) -> re.Pattern[str] | None:
    parts = [part for part in re.split(r"[/\\]+", home) if part]
    if not parts:  # some containers have / as their home
        return None
    root = r"[/\\]+" if home[0] in "/\\" else ""
    path = r"[/\\]+".join(map(re.escape, parts))
    return re.compile(rf"(?<![\w.]){root}{path}(?!\w)", re.IGNORECASE if root == "" else 0)
