"""A mistake in a text that a user wrote, before it is known which file the text came from."""

import re
from typing import NamedTuple

LONGEST_SHOWN = 40
"""Characters of a user's text that a message repeats, at most."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """A character of a text; line and column count from 1."""

    line: int
    column: int


class Mistake(NamedTuple):
    """What is wrong at a place, and what was expected there."""

    place: Place
    message: str


class UnreadableError(Exception):
    """A text or file that cannot be read any further, because of one mistake."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(f"{place.line}:{place.column}: {message}")
        self.mistake = Mistake(place, message)


START = Place(1, 1)


def place_at(text: str, index: int) -> Place:
    """The place of ``text[index]``; an index past the end gives the place where the next character would stand."""
    lines = split_lines(text[:index])
    return Place(len(lines), len(lines[-1]) + 1)


def shortened(text: str) -> str:
    """The text on one line and not too long for a message."""
    line = " ".join(text[: LONGEST_SHOWN * 10].split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1].rstrip()}…"


def split_lines(text: str) -> list[str]:
    """The lines without their ends, as YAML and editors count them: a form feed, say, ends no line. At least one."""
    return _LINE_BREAK.split(text)
