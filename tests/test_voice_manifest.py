import json
from pathlib import Path

import pytest

from kneeapp.storage.voice_manifest import Clip, VoiceManifest, clip_id, voice_manifest

HOLD = Clip("Hold", "hold.wav", 385)
SEVEN = Clip("7", "7.wav", 500)
MANIFEST = VoiceManifest({"hold": HOLD, "7": SEVEN})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stand tall.", "stand-tall"),
        ("Stand tall; the hips stay level", "stand-tall-the-hips-stay-level"),
        ("Feet hip-width apart", "feet-hip-width-apart"),
        ("That’s it", "thats-it"),
        ("Kopf höher", "kopf-höher"),
        ("7", "7"),
        ("…", ""),
    ],
)
def test_the_id_of_a_text_is_its_words(text: str, found: str) -> None:
    assert clip_id(text) == found


@pytest.mark.parametrize("text", ["Hold", "hold.", "HOLD!"])
def test_a_recording_is_found_whatever_the_case_and_the_punctuation(text: str) -> None:
    assert MANIFEST.clip_of(text) == HOLD


def test_what_was_not_recorded_is_not_found() -> None:
    assert MANIFEST.clip_of("Hold on") is None


def test_a_phrase_takes_as_long_as_its_parts() -> None:
    assert MANIFEST.length_ms(("7", "Hold.")) == 885
    assert MANIFEST.length_ms(()) == 0


def test_nobody_knows_how_long_a_phrase_takes_of_which_a_part_has_no_recording() -> None:
    assert MANIFEST.length_ms(("7", "Lift")) is None


def written(folder: Path, **changes: str | int) -> Path:
    """A manifest of "hold" and "7", whose files are as long as it tells; "hold" is told with these changes."""
    entries = {"hold": {"text": "Hold", "file": "hold.wav", "ms": 385} | changes}
    entries["7"] = {"text": "7", "file": "7.wav", "ms": 500}
    path = folder / "manifest.json"
    path.write_text(json.dumps({"rate": 1000, "clips": entries}))
    for clip in (HOLD, SEVEN):
        (folder / clip.file).write_bytes(bytes(44 + 2 * clip.length_ms))
    return path


def test_a_manifest_is_read(tmp_path: Path) -> None:
    assert voice_manifest(written(tmp_path)) == MANIFEST


def test_a_recording_that_is_missing_is_left_out_and_told(tmp_path: Path) -> None:
    path = written(tmp_path)
    (tmp_path / "hold.wav").unlink()
    assert voice_manifest(path) == VoiceManifest({"7": SEVEN}, ("hold.wav cannot be read: No such file or directory",))


@pytest.mark.parametrize("told_ms", [384, 386, 0])
def test_a_recording_of_another_length_is_left_out_and_told(tmp_path: Path, told_ms: int) -> None:
    found = voice_manifest(written(tmp_path, ms=told_ms))
    assert found == VoiceManifest({"7": SEVEN}, (f"hold.wav takes 385 ms and not {told_ms}",))


def test_a_recording_that_was_cut_off_is_left_out_and_told(tmp_path: Path) -> None:
    path = written(tmp_path)
    (tmp_path / "hold.wav").write_bytes(bytes(100))
    assert voice_manifest(path) == VoiceManifest({"7": SEVEN}, ("hold.wav takes 28 ms and not 385",))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "manifest.json is no JSON: Expecting value: line 1 column 1 (char 0)"),
        (
            b'{"rate": 22050, "cl',
            "manifest.json is no JSON: Unterminated string starting at: line 1 column 17 (char 16)",
        ),
        (b'{"rate": "\xff"}', "manifest.json is no JSON: 'utf-8' codec can't decode byte 0xff"),
        (b"[]", "manifest.json is not written as a manifest: TypeError("),
        (b"{}", "manifest.json is not written as a manifest: KeyError('rate')"),
        (b'{"rate": 22050}', "manifest.json is not written as a manifest: KeyError('clips')"),
        (b'{"rate": 22050, "clips": []}', "manifest.json is not written as a manifest: AttributeError("),
        (b'{"rate": 22050, "clips": {"hold": 3}}', "manifest.json is not written as a manifest: TypeError("),
        (b'{"rate": 22050, "clips": {"hold": {}}}', "manifest.json is not written as a manifest: KeyError('text')"),
    ],
)
def test_a_damaged_manifest_has_no_recordings_and_tells_why(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "manifest.json"
    path.write_bytes(content)
    found = voice_manifest(path)
    assert found.clips == {}
    assert found.problems[0].startswith(problem)


@pytest.mark.parametrize("rate", [0, "22050", None])
def test_a_rate_that_is_none_leaves_no_recordings(tmp_path: Path, rate: object) -> None:
    path = written(tmp_path)
    path.write_text(path.read_text().replace("1000", json.dumps(rate), 1))
    found = voice_manifest(path)
    assert (found.clips, len(found.problems)) == ({}, 1)


def test_a_missing_manifest_has_no_recordings(tmp_path: Path) -> None:
    problem = "manifest.json cannot be read: No such file or directory"
    assert voice_manifest(tmp_path / "manifest.json") == VoiceManifest({}, (problem,))
