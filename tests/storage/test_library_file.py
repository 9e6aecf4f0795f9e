"""A file becomes exercises, or tells all its mistakes."""

import os
import socket
from pathlib import Path

import pytest

from kneeapp.core.exercise import Arrow, BandKind, Exercise, PhaseKind
from kneeapp.resources import builtin_library
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.library_file import read_exercises
from kneeapp.storage.text_file import MAX_BYTES

MINIMAL = """\
format: 1
exercises:
  - id: toe-raise
    name: Toe raise
    aim: Strengthens the calves.
    each_leg: true
    dose: {reps: {default: 12}}
    set_up: [{do: Stand tall}]
    how_to: [Rise onto your toes.]
    movement: [{id: rise, kind: move, word: Rise, seconds: 1.5}]
"""


def _write(folder: Path, text: str | bytes) -> Path:
    path = folder / "mine.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _read(folder: Path, text: str | bytes) -> Exercise:
    return read_exercises(_write(folder, text))[0]


def _told(path: Path) -> str:
    with pytest.raises(LibraryFileError) as caught:
        read_exercises(path)
    assert caught.value.path == path
    return str(caught.value)


def test_the_built_in_exercises_are_complete() -> None:
    exercises = read_exercises(builtin_library())
    assert [exercise.id for exercise in exercises] == [
        "single-leg-band",
        "leaning-ankle-band",
        "band-squat",
        "band-kick-back",
        "forward-lunge",
    ]
    assert all(len(exercise.phases) >= 4 and exercise.faults and exercise.stop_if for exercise in exercises)


def test_seconds_become_whole_milliseconds() -> None:
    first = read_exercises(builtin_library())[0]
    assert [phase.duration_ms for phase in first.phases] == [2000, None, 2500, 1000]
    assert (first.advice.hold_ms, first.advice.min_hold_ms, first.advice.max_hold_ms) == (2000, 1000, 10_000)
    assert (first.advice.rest_ms, first.advice.switch_ms) == (60_000, 20_000)


def test_every_key_arrives_in_the_exercise() -> None:
    first = read_exercises(builtin_library())[0]
    assert first.band is not None
    assert (first.band.kind, first.band.anchor_height) == (BandKind.ANCHORED, "ankle")
    assert first.muscles["standing_leg"] == ("gluteus medius", "ankle muscles")
    assert (first.phases[0].kind, first.phases[0].arrow, first.phases[0].caption) == (
        PhaseKind.MOVE,
        Arrow.OUT,
        "to the side",
    )
    assert (first.set_up[1].do, first.set_up[1].pin) == ("Stand side-on, the anchor on your {other}", "stand")
    assert first.switch == ("Turn round: anchor on your {other}", "Band on your {side} ankle")
    assert first.faults[1].fix == "Stop earlier."


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    exercise = _read(tmp_path, MINIMAL)
    assert exercise.short_name == "Toe raise"
    assert exercise.advice.advised_reps == (12, 12)
    assert (exercise.advice.hold_ms, exercise.advice.max_hold_ms) == (0, 0)
    assert (exercise.advice.sets, exercise.advice.max_sets, exercise.advice.sets_a_day) == (1, 10, 1)
    assert (exercise.advice.rest_ms, exercise.advice.switch_ms) == (60_000, 20_000)
    assert (exercise.band, exercise.muscles, exercise.phases[0].arrow, exercise.set_up[0].pin) == (None, {}, None, "")


def test_both_legs_at_once_need_no_time_for_changing_legs(tmp_path: Path) -> None:
    assert _read(tmp_path, MINIMAL.replace("each_leg: true", "each_leg: false")).advice.switch_ms is None


def test_a_text_over_several_lines_becomes_one_line(tmp_path: Path) -> None:
    folded = MINIMAL.replace("aim: Strengthens the calves.", "aim: >\n      Strengthens\n      the calves.\n")
    assert _read(tmp_path, folded).aim == "Strengthens the calves."


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_other_line_ends_are_read_and_counted(tmp_path: Path, ends: str) -> None:
    assert _read(tmp_path, MINIMAL.replace("\n", ends)).id == "toe-raise"
    broken = MINIMAL.replace("1.5", "fast").replace("\n", ends)
    assert f"{tmp_path}/mine.yaml:10:60: “seconds” should be" in _told(_write(tmp_path, broken))


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    assert _read(tmp_path, b"\xef\xbb\xbf" + MINIMAL.encode()).id == "toe-raise"


def test_a_byte_that_is_not_utf_8_is_told_at_its_place_behind_a_byte_order_mark(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + "# Übung\n# \u00e4".encode() + b"\xe4\n"
    assert ":2:4: this character (byte E4) is not UTF-8" in _told(_write(tmp_path, content))


def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    broken = MINIMAL.replace("Toe raise", "''").replace("true", "both").replace("12", "many").replace("1.5", "fast")
    path = _write(tmp_path, broken)
    with pytest.raises(LibraryFileError) as caught:
        read_exercises(path)
    assert [(each.line, each.column) for each in caught.value.diagnostics] == [(4, 11), (6, 15), (7, 28), (10, 60)]


def test_a_file_is_named_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _told(Path("none.yaml")) == "none.yaml:1:1: there is no such file; check its name and folder"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert _told(tmp_path).endswith(":1:1: this is a folder; an exercise file was expected")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "this is a device or a pipe" in _told(tmp_path / "pipe.yaml")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_an_endless_device_is_not_read() -> None:
    assert "this is a device or a pipe" in _told(Path("/dev/zero"))


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_socket_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yaml")
        assert "this is a device or a pipe" in _told(Path("s.yaml"))


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    assert "the file cannot be read: " in _told(tmp_path / "loop.yaml")


def test_a_path_that_no_file_can_have_is_told() -> None:
    assert "the file cannot be read: " in _told(Path("a\0b.yaml"))


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    path = _write(tmp_path, MINIMAL)
    monkeypatch.setattr(Path, "open", refuse)
    assert _told(path).endswith(":1:1: the file may not be read; allow it in the file’s permissions")


def test_a_file_of_the_greatest_size_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    filling = b"#" * (MAX_BYTES - len(MINIMAL)) + b"\n"
    assert _read(tmp_path, MINIMAL.encode() + filling[1:]).id == "toe-raise"
    assert _told(_write(tmp_path, MINIMAL.encode() + filling)).endswith(
        "the file is too large; an exercise file has at most 512 KB"
    )


def test_a_newer_format_is_told_alone(tmp_path: Path) -> None:
    path = _write(tmp_path, MINIMAL.replace("format: 1", "format: 3\ncolours: many").replace("1.5", "fast"))
    assert _told(path) == (
        f"{path}:1:9: this file is for a newer kneeapp (format 3; this one reads 1); update kneeapp to use it"
    )


def test_the_example_in_the_comment_of_the_built_in_library_loads(tmp_path: Path) -> None:
    text = builtin_library().read_text(encoding="utf-8")
    comment = text[text.index("# format: 1\n") : text.index("\n\nformat: 1\n")]
    example = "".join(f"{line.removeprefix('# ')}\n" for line in comment.split("\n"))
    exercise = _read(tmp_path, example)
    assert (exercise.id, len(exercise.phases)) == ("hip-bridge", 4)
