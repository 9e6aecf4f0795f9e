"""The recorded voice: which recordings say a phrase, and how long it takes."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kneeapp.core.cue_words import Phrase, Word
from kneeapp.resources import ResourceError, resource
from kneeapp.storage.voice_manifest import VoiceManifest, voice_manifest
from kneeapp.ui.spoken_words import Exercises, phrase_texts, word_texts


class Recording(NamedTuple):
    """A file, and how long it takes."""

    file: Path
    length_ms: int


class Voice(NamedTuple):
    """Recordings of texts, in a folder."""

    manifest: VoiceManifest
    folder: Path

    def length_ms(self, phrase: Phrase, exercises: Exercises) -> int | None:
        """How long a phrase takes in real ms; None where there is no recording of a part of it."""
        return self.manifest.length_ms(phrase_texts(phrase, exercises))

    def recordings(self, words: Iterable[Word], exercises: Exercises) -> tuple[Recording, ...]:
        """What to play for these words, one after the other; a word that lacks a recording is left out whole."""
        return tuple(recording for word in words for recording in self._recordings_of(word, exercises))

    def _recordings_of(self, word: Word, exercises: Exercises) -> tuple[Recording, ...]:
        return self.recordings_of(word_texts(word, exercises))

    def recordings_of(self, texts: Iterable[str]) -> tuple[Recording, ...]:
        """What to play for these texts; nothing where one of them lacks a recording."""
        clips = [self.manifest.clip_of(text) for text in texts]
        if None in clips:
            return ()
        return tuple(Recording(self.folder / clip.file, clip.length_ms) for clip in clips if clip)


def recorded_voice() -> Voice:
    """The voice that ships with kneeapp; without a word where its files are missing."""
    try:
        path = resource("voice/manifest.json")
    except ResourceError:
        return Voice(VoiceManifest({}), Path())
    return Voice(voice_manifest(path), path.parent)
