"""Two thousand mutilated copies of the built-in library: each loads or is told, quickly and at a place in the file."""

import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kneeapp.core.exercise import Exercise
from kneeapp.resources import builtin_library
from kneeapp.storage.checked_file import MOST_TOLD
from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError
from kneeapp.storage.library_file import read_exercises

ROUNDS = 2000
PARTS = 20
LONGEST_S = 1.0
"""A stated requirement: no file takes longer to read or to refuse."""

SPECIALS = [
    b"{",
    b"}",
    b"[",
    b"]",
    b": ",
    b"- ",
    b"*",
    b"&a ",
    b"!t ",
    b"'",
    b'"',
    b"|",
    b">",
    b"#",
    b"%",
    b"@",
    b"`",
    b"\t",
]
SPECIALS += [
    b"\0",
    b"\xff",
    b"\r",
    b"\n---\n",
    b"\n...\n",
    b"9" * 400,
    "😀".encode(),
    "\u00a0".encode(),
    "\u2028".encode(),
]


def _flip(text: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(text))
    return text[:at] + bytes([text[at] ^ 1 << rng.randrange(8)]) + text[at + 1 :]


def _delete(text: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(text))
    return text[:at] + text[at + rng.randint(1, 40) :]


def _duplicate(text: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(text))
    end = at + rng.randint(1, 400)
    return text[:end] + text[at:end] + text[end:]


def _swap(text: bytes, rng: random.Random) -> bytes:
    first, second = sorted(rng.sample(range(len(text)), 2))
    swapped = bytearray(text)
    swapped[first], swapped[second] = swapped[second], swapped[first]
    return bytes(swapped)


def _insert(text: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(SPECIALS) * rng.choice([1, 1, 1, 2, 30]) + text[at:]


def _truncate(text: bytes, rng: random.Random) -> bytes:
    return text[: rng.randrange(len(text))]


def _shuffle_lines(text: bytes, rng: random.Random) -> bytes:
    lines = text.split(b"\n")
    at = rng.randrange(len(lines))
    end = at + rng.randint(2, 6)
    lines[at:end] = rng.sample(lines[at:end], len(lines[at:end]))
    return b"\n".join(lines)


def _change_word(text: bytes, rng: random.Random) -> bytes:
    word = rng.choice(list(re.finditer(rb"[a-z_]+|[0-9.]+", text)))
    other = rng.choice([b"two", b"2,5", b"-1", b"0", b"yes", b"{side}", b"settle", b"hold", b"id", b"", b"999"])
    return text[: word.start()] + other + text[word.end() :]


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [
    _flip,
    _delete,
    _duplicate,
    _swap,
    _insert,
    _truncate,
    _shuffle_lines,
    _change_word,
]


def _some_exercises(text: bytes, rng: random.Random) -> bytes:
    """The real file without its comment, mostly with one exercise alone, for which a mutation is as hard to bear."""
    beginning, *exercises = re.split(rb"(?m)^(?=  - id: )", text[text.index(b"\nformat: 1") + 1 :])
    kept = exercises if rng.random() < 0.1 else [rng.choice(exercises)]
    return beginning + b"".join(kept)


def _mistakes(path: Path) -> tuple[Diagnostic, ...]:
    try:
        exercises = read_exercises(path)
    except LibraryFileError as error:
        return error.diagnostics
    assert all(isinstance(exercise, Exercise) for exercise in exercises)
    return ()


HUGE = [
    "format: 1\nexercises:\n  - id: a\n" + "".join(f"    nmae{number}: 1\n" for number in range(8_000)),
    "format: 1\nexercises:\n" + "  - {}\n" * 10_000,
    "format: 1\nexercises:\n" + "  - {id: a}\n" * 5_000,
    "format: " + "9" * 500_000,
    "format: 1\nexercises:\n  - name: '" + "{" * 500_000 + "'\n",
    "format: 1\nexercises:\n  - name: '" + "{a}" * 160_000 + "'\n",
    "format: 1\nexercises:\n  - each_leg: " + "yes " * 120_000,
    '"' * 500_000,
    "- " * 250_000,
    "? " * 250_000,
    "a\n" * 250_000,
    "a: b: " * 80_000,
    "[a, " * 120_000,
    "{" * 500_000,
    "#" * 500_000,
    "&a " * 160_000,
    "\n" * 500_000,
]


@pytest.mark.parametrize("text", HUGE, ids=lambda text: text[-40:].strip()[:12])
def test_a_huge_file_is_told_quickly_too(text: str, tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    path.write_text(text)
    begin = time.process_time()
    mistakes = _mistakes(path)
    assert time.process_time() - begin < LONGEST_S
    assert 1 <= len(mistakes) <= MOST_TOLD
    assert all(len(each.message) < 400 for each in mistakes)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutilated_file_loads_or_is_told_at_a_place_in_it(part: int, tmp_path: Path) -> None:
    rng = random.Random(f"exercises {part}")
    whole = builtin_library().read_bytes()
    path = tmp_path / "mutilated.yaml"
    for _ in range(ROUNDS // PARTS):
        text = whole if rng.random() < 0.05 else _some_exercises(whole, rng)
        for _ in range(rng.choice([1, 1, 1, 2, 4])):
            text = rng.choice(MUTATIONS)(text, rng) or text
        path.write_bytes(text)
        begin = time.process_time()
        mistakes = _mistakes(path)
        assert time.process_time() - begin < LONGEST_S
        lines = re.split(rb"\r\n|\r|\n", text)
        assert [each for each in mistakes if not _is_in(lines, each)] == []


def _is_in(lines: list[bytes], place: Diagnostic) -> bool:
    """Whether the place is a character of the file or the end of a line; a line has no fewer bytes than characters."""
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
