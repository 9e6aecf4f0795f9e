"""Which texts there are recordings of, in which files, and how long each takes: read from ``resources/voice``.

A recording is found by what it says, whatever the case and the punctuation, so that one "Stand tall" serves a tip and a
step of setting up, and an exercise of the user's own that says "Hold". One that is not as the manifest tells is left
out and told: the session goes on without it.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

_HEADER_BYTES: Final = 44
_SAMPLE_BYTES: Final = 2


class Clip(NamedTuple):
    """A recording: what it says, its file beside the manifest, how long it takes."""

    text: str
    file: str
    length_ms: int


class VoiceManifest(NamedTuple):
    """The recordings that can be played, by the ids of what they say. ``problems`` tell a log about the others."""

    clips: dict[str, Clip]
    problems: tuple[str, ...] = ()

    def clip_of(self, text: str) -> Clip | None:
        """The recording of a text; None where there is none."""
        return self.clips.get(clip_id(text))

    def length_ms(self, texts: Iterable[str]) -> int | None:
        """How long the texts take one after the other; None where one of them has no recording."""
        clips = [self.clip_of(text) for text in texts]
        return None if None in clips else sum(clip.length_ms for clip in clips if clip)


def clip_id(text: str) -> str:
    """The id of what a text says, fit for a file's name: "stand-tall" for "Stand tall."."""
    return re.sub(r"\W+", "-", text.casefold().replace("’", "")).strip("-")


def voice_manifest(path: Path) -> VoiceManifest:
    """The recordings of a manifest whose files lie beside it; none where it cannot be read."""
    try:
        content = json.loads(path.read_bytes())
        rate = content["rate"]
        clips = {key: Clip(entry["text"], entry["file"], entry["ms"]) for key, entry in content["clips"].items()}
        problems = {key: _problem(path.parent / clip.file, clip.length_ms, rate) for key, clip in clips.items()}
    except OSError as error:
        return VoiceManifest({}, (f"{path.name} cannot be read: {error.strerror}",))
    except ValueError as error:
        return VoiceManifest({}, (f"{path.name} is no JSON: {error}",))
    except (TypeError, KeyError, AttributeError, ZeroDivisionError) as error:
        return VoiceManifest({}, (f"{path.name} is not written as a manifest: {error!r}",))
    sound = {key: clip for key, clip in clips.items() if not problems[key]}
    return VoiceManifest(sound, tuple(filter(None, problems.values())))


def _problem(file: Path, length_ms: int, rate: int) -> str:
    """What is wrong with a file of so many ms; nothing where it is sound. Only its size is looked at, for speed."""
    try:
        samples = (file.stat().st_size - _HEADER_BYTES) // _SAMPLE_BYTES
    except OSError as error:
        return f"{file.name} cannot be read: {error.strerror}"
    found_ms = -(-samples * 1000 // rate)  # rounded up
    return "" if found_ms == length_ms else f"{file.name} takes {found_ms} ms and not {length_ms}"
