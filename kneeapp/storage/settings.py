"""What the program remembers between two starts, in one small file of the data folder."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kneeapp.core.plan import Pacing

if TYPE_CHECKING:
    from kneeapp.core.cue_preferences import CuePreferences

_NAME = "settings.json"
_SIZES = range(1, 32_768)
"""The widths and heights that a desktop's coordinates can hold."""

SCHEMES: Final = ("system", "light", "dark")
TEXT_SCALES: Final = (1.0, 1.15, 1.3)
FAR_SCALES: Final = (0.85, 1.0, 1.25)
"""The sizes of what is read from afar, times its own: small, normal, large."""
PACES: Final = {"slow": 125, "normal": 100, "brisk": 80}
"""How long movements take at each pace, in per cent of their own time."""
FIRST_LEAD_IN_S: Final = range(3, 31)
REST_S: Final = range(15, 181)
SWITCH_S: Final = range(10, 26)
SKINS: Final = range(4)
"""The sets of colours that the figure can have."""
SOUND_VOLUME: Final = range(101)
COUNTINGS: Final = ("every_rep", "every_fifth", "off")
"""Which reps are counted aloud: the values of `CountMode`, whose import the start would pay for."""
PICTURE_DELAY_MS: Final = range(401)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """``notice_version`` is the safety notice that was read, 0 for none. The window's size is in logical pixels.

    ``scheme`` is one of `SCHEMES`, ``text_scale`` one of `TEXT_SCALES`, ``far_scale`` one of `FAR_SCALES`; ``is_calm``
    is None while the desktop decides. ``rest_s`` and ``switch_s`` are None while each exercise has its own; ``pace`` is
    one of `PACES`, ``skin`` one of `SKINS`. A mirrored figure has its left where the user has it.

    With ``is_one_button`` the one key that pauses and goes on leads back where it is held.

    ``sound_volume`` is from silent to full as in `SOUND_VOLUME`, ``counting`` one of `COUNTINGS`; the picture waits for
    a slow speaker by ``picture_delay_ms``. With ``is_system_voice`` this computer's voice says everything, where there
    is one; ``system_voice`` is its name, "" for the one that the computer chooses.
    """

    notice_version: int = 0
    window_width: int = 1280
    window_height: int = 800
    is_maximized: bool = False
    scheme: str = "system"
    text_scale: float = 1.0
    far_scale: float = 1.0
    is_calm: bool | None = None
    first_lead_in_s: int = 10
    rest_s: int | None = None
    switch_s: int | None = None
    pace: str = "normal"
    waits_for_user: bool = False
    is_self_paced: bool = False
    is_mirrored: bool = True
    skin: int = 1
    has_letter_keys: bool = True
    is_one_button: bool = False
    has_tones: bool = True
    has_voice: bool = True
    is_system_voice: bool = False
    system_voice: str = ""
    sound_volume: int = 80
    is_lower_pitch: bool = False
    counting: str = "every_fifth"
    counts_down: bool = True
    has_hold_ticks: bool = False
    says_legs: bool = True
    says_tips: bool = True
    keeps_speaker_awake: bool = False
    picture_delay_ms: int = 0

    @property
    def cue_preferences(self) -> "CuePreferences":
        """What is heard of a session with these settings."""
        from kneeapp.core.cue_preferences import CountMode, CuePreferences  # noqa: PLC0415  # not needed to start

        return CuePreferences(
            has_tones=self.has_tones,
            has_voice=self.has_voice,
            counting=CountMode(self.counting),
            counts_down=self.counts_down,
            has_hold_ticks=self.has_hold_ticks,
            says_legs=self.says_legs,
            says_tips=self.says_tips,
        )

    @property
    def pacing(self) -> Pacing:
        """The times of a session that begins with these settings."""
        return Pacing(
            first_lead_in_ms=1000 * self.first_lead_in_s,
            rest_ms=None if self.rest_s is None else 1000 * self.rest_s,
            switch_ms=None if self.switch_s is None else 1000 * self.switch_s,
            movement_percent=PACES[self.pace],
            waits_for_user=self.waits_for_user,
            is_self_paced=self.is_self_paced,
        )


def load_settings(folder: Path) -> Settings:
    """The settings of a data folder; what is missing, unknown or cannot be falls back to its default."""
    try:
        found = json.loads((folder / _NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    given: dict[str, Any] = found if isinstance(found, dict) else {}
    return Settings(**{name: value for name, value in given.items() if name in _CHECKS and _CHECKS[name](value)})


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves either the old or the new file; OSError where they cannot be kept."""
    import tempfile  # noqa: PLC0415  # the start only reads

    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    number, name = tempfile.mkstemp(dir=folder, prefix=_NAME)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(folder / _NAME)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _is_one_of(numbers: range) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and value in numbers  # a bool is an int as well


def _is_none_or_one_of(numbers: range) -> Callable[[Any], bool]:
    return lambda value: value is None or _is_one_of(numbers)(value)


def _is_claim(value: object) -> bool:
    return type(value) is bool


_CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "notice_version": lambda value: type(value) is int,
    "window_width": _is_one_of(_SIZES),
    "window_height": _is_one_of(_SIZES),
    "is_maximized": _is_claim,
    "scheme": lambda value: value in SCHEMES,
    "text_scale": lambda value: type(value) is float and value in TEXT_SCALES,
    "far_scale": lambda value: type(value) is float and value in FAR_SCALES,
    "is_calm": lambda value: value is None or type(value) is bool,
    "first_lead_in_s": _is_one_of(FIRST_LEAD_IN_S),
    "rest_s": _is_none_or_one_of(REST_S),
    "switch_s": _is_none_or_one_of(SWITCH_S),
    "pace": lambda value: type(value) is str and value in PACES,
    "waits_for_user": _is_claim,
    "is_self_paced": _is_claim,
    "is_mirrored": _is_claim,
    "skin": _is_one_of(SKINS),
    "has_letter_keys": _is_claim,
    "is_one_button": _is_claim,
    "has_tones": _is_claim,
    "has_voice": _is_claim,
    "is_system_voice": _is_claim,
    "system_voice": lambda value: type(value) is str,
    "sound_volume": _is_one_of(SOUND_VOLUME),
    "is_lower_pitch": _is_claim,
    "counting": lambda value: value in COUNTINGS,
    "counts_down": _is_claim,
    "has_hold_ticks": _is_claim,
    "says_legs": _is_claim,
    "says_tips": _is_claim,
    "keeps_speaker_awake": _is_claim,
    "picture_delay_ms": _is_one_of(PICTURE_DELAY_MS),
}
"""Whether a value can be what its setting says, for every setting."""
