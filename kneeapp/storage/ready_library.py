"""The built-in exercises in a form that takes a start 1 ms to read; as YAML, checked value for value, they take 100.

The form belongs to one exact text of the YAML file and to no other: after an edit it is passed over until
``python -m kneeapp.storage.ready_library > resources/exercises.ready.json`` has written it anew.
"""

import json
import sys
import zlib
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

from kneeapp.core.exercise import Exercise


def ready_exercises(ready: Path, source: Path) -> tuple[Exercise, ...] | None:
    """The exercises of a YAML file from its ready form; None where there is none for just this text of the file."""
    try:
        found = json.loads(ready.read_bytes())
        if found["of"] != _mark(source):
            return None
        return tuple(_built(Exercise, entry) for entry in found["exercises"])
    except (OSError, ValueError, TypeError, KeyError):  # it was written for another shape of exercises
        return None


def ready_text(exercises: tuple[Exercise, ...], source: Path) -> str:
    """The text of the ready form of a file with these exercises."""
    content = {"of": _mark(source), "exercises": [_plain(exercise) for exercise in exercises]}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _mark(source: Path) -> list[int]:
    """What tells one text from another. It guards against edits, not against malice, so a checksum is enough."""
    content = source.read_bytes()
    return [len(content), zlib.crc32(content)]


def _plain(value: Any) -> Any:
    """A value of the core as JSON knows it; what has its default is left out."""
    if is_dataclass(value):
        own = {field.name: getattr(value, field.name) for field in fields(value) if not _is_default(value, field)}
        return {name: _plain(part) for name, part in own.items()}
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.value if isinstance(value, Enum) else value


def _is_default(value: Any, field: Any) -> bool:
    default = field.default if field.default_factory is MISSING else field.default_factory()
    return bool(getattr(value, field.name) == default)


def _built(kind: Any, plain: Any) -> Any:
    """The value of that type from its JSON."""
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
    if isinstance(plain, list):
        item = get_args(kind)[0]
        return tuple([_built(item, part) for part in plain])
    if isinstance(plain, dict) and get_origin(kind) is dict:
        item = get_args(kind)[1]
        return {name: _built(item, part) for name, part in plain.items()}
    if isinstance(plain, dict):
        types = {field.name: field.type for field in fields(kind)}
        return kind(**{name: _built(types[name], part) for name, part in plain.items()})
    return kind(plain) if isinstance(kind, type) and issubclass(kind, Enum) else plain


if __name__ == "__main__":
    from kneeapp.resources import builtin_library
    from kneeapp.storage.library_file import read_exercises  # the slow way, which reading the ready form must not know

    sys.stdout.write(ready_text(read_exercises(builtin_library()), builtin_library()))
