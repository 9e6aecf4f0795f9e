"""A complaint of the YAML parser and the lines around it: where it gave up and what stands there.

What to say about it is in yaml_wording.
"""

import re
from typing import Protocol

import yaml

from kneeapp.storage.mistake import START, Place, UnreadableError

_ODD_INDENT = re.compile(r"[ ]*([^\S ]|[\u200b\u2060])")
_LIST_MARK = re.compile(r"\s*(- +)*")


class _Mark(Protocol):
    """A mark of either parser; line and column count from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class Complaint:
    """What the parser said: ``place`` is where it gave up, ``begin`` where the thing began that it was reading."""

    def __init__(self, problem: yaml.MarkedYAMLError, lines: list[str]) -> None:
        self.wording = f"{problem.context or ''}: {problem.problem or ''}"
        self.lines = lines
        self.place = self._within(place_of(problem.problem_mark or problem.context_mark))
        self.begin = self._within(place_of(problem.context_mark or problem.problem_mark))

    def here(self, message: str) -> UnreadableError:
        return UnreadableError(self.place, message)

    def at_begin(self, message: str) -> UnreadableError:
        return UnreadableError(self.begin, message)

    def before(self) -> str:
        return self._line(self.place)[: self.place.column - 1]

    def rest(self) -> str:
        return self._line(self.place)[self.place.column - 1 :]

    def opening(self) -> str:
        return self._line(self.begin)[self.begin.column - 1 :][:1]

    def line_above(self) -> Place | None:
        """Where the last line above that holds more than a comment begins, behind its list marks."""
        for number in range(self.place.line - 1, 0, -1):
            line = self.lines[number - 1]
            if line.strip() and not line.lstrip().startswith("#"):
                return Place(number, content_column(line))
        return None

    def lacks_colon(self, place: Place) -> bool:
        return not re.search(r":(\s|$)", self._line(place))

    def open_quote(self) -> Place | None:
        """The double quote of an earlier line that was closed by the one just before the place."""
        if self.before().count('"') % 2:
            for number in range(self.place.line - 1, 0, -1):
                if self.lines[number - 1].count('"') % 2:
                    return Place(number, self.lines[number - 1].rindex('"') + 1)
        return None

    def odd_indent(self) -> UnreadableError | None:
        for place in (self.place, self.begin, self.line_above() or self.begin):
            if odd := _ODD_INDENT.match(self._line(place)):
                blank = odd.group(1)
                name = "a tab" if blank == "\t" else f"a special blank (U+{ord(blank):04X})"
                message = f"{name} stands at the beginning of this line; use spaces"
                return UnreadableError(Place(place.line, odd.end()), message)
        return None

    def _within(self, place: Place) -> Place:
        """The place, or the end of the text: libyaml counts one line more where the last has no line break."""
        if place.line <= len(self.lines):
            return place
        return Place(len(self.lines), len(self.lines[-1]) + 1)

    def _line(self, place: Place) -> str:
        return self.lines[place.line - 1]


def content_column(line: str) -> int:
    """The column of the first character behind blanks and list marks (“- ”)."""
    match = _LIST_MARK.match(line)
    return match.end() + 1 if match else 1


def place_of(mark: _Mark | None) -> Place:
    """The place of a mark of the parser; the start where there is none."""
    return Place(mark.line + 1, mark.column + 1) if mark else START
