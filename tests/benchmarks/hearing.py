"""``python -m tests.benchmarks.hearing``: when the tones of a real session at real speed sound, and what they cost.

The real program plays on a PulseAudio whose speaker leads nowhere; what that one plays is recorded and held against the
moments at which the tones were due. With the voice some tones could not be told from words, so it is off there. What
sound takes is shown by sessions without sound, with tones, and with tones and voice, in turn; nobody records those, for
a recorder keeps the sound server and all that play on it busier. It needs pulseaudio, Xvfb and xdotool.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from tests.benchmarks.figure_load import reading_of
from tests.benchmarks.tables import print_table, spread
from tests.e2e.display import Display, missing_tool
from tests.e2e.hearing import LONGEST_S, Heard, SoundingProgram
from tests.pulse import Pulse, missing_pulse


class Sounds(NamedTuple):
    """What a session lets one hear."""

    has_tones: bool
    has_voice: bool


SOUNDS: Final = {
    "without sound": Sounds(has_tones=False, has_voice=False),
    "tones": Sounds(has_tones=True, has_voice=False),
    "tones and voice": Sounds(has_tones=True, has_voice=True),
}
MOST_TIMES: Final = 1.3


def main() -> int:
    """Measure, and print the tables."""
    options = _options()
    if problem := missing_pulse() or missing_tool():
        print(f"{problem}: nothing can be measured", file=sys.stderr)
        return 1
    _report(options, _heard(options))
    used_s: dict[str, list[float]] = {name: [] for name in SOUNDS}
    for _ in range(options.rounds):
        for name, sounds in SOUNDS.items():
            used_s[name].append(_used_s(options, sounds))
    _report_cost(used_s)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exercise", default="single-leg-band", metavar="ID")
    parser.add_argument("--reps", default=6, type=int, metavar="N", help="of one set, on each leg (default: 6)")
    parser.add_argument("--rounds", default=2, type=int, metavar="N", help="of what it takes (default: 2)")
    return parser.parse_args()


@contextmanager
def _sounding(options: argparse.Namespace, sounds: Sounds) -> Iterator[SoundingProgram]:
    """A program that has just shown the set-up of a session."""
    with tempfile.TemporaryDirectory() as name, Display() as display:
        server = Path(name) / "server"
        server.mkdir(mode=0o700)
        pulse = Pulse(server).start()
        words = sounds._asdict()
        sounding = SoundingProgram(display, pulse, Path(name), options.exercise, reps=options.reps, **words)
        sounding.wait_for_loudspeaker()
        yield sounding
        sounding.program.end()
        pulse.stop()


def _heard(options: argparse.Namespace) -> list[Heard]:
    """What was heard of a whole session."""
    with _sounding(options, SOUNDS["tones"]) as sounding:
        return sounding.hear(until="finished")


def _used_s(options: argparse.Namespace, sounds: Sounds) -> float:
    """How many s of a processor a whole session took from its set-up on."""
    with _sounding(options, sounds) as sounding:
        processes = sounding.processes()
        before = reading_of(processes)
        sounding.program.set_up(len(sounding.exercise.set_up))
        sounding.program.trace.wait_for("finished", patience_s=LONGEST_S)
        after = reading_of(processes)
    return sum(after.used_s.values()) - sum(before.used_s.values())


def _report_cost(used_s: dict[str, list[float]]) -> None:
    without = used_s["without sound"]
    rows = []
    for name, seconds in used_s.items():
        times = statistics.median(one / other for one, other in zip(seconds, without, strict=True))
        rows.append((name, f"{statistics.median(seconds):.2f} s, {times:.2f} times"))
    print_table(f"processor time of the program and its loudspeaker (ideal: at most {MOST_TIMES} times)", rows)


def _report(options: argparse.Namespace, heard: list[Heard]) -> None:
    sounding = [tone for tone in heard if tone.heard_ms is not None]
    late_ms = [tone.late_ms for tone in sounding]
    off_ms = [abs(after.late_ms - before.late_ms) for before, after in pairwise(sounding)]
    rows = [
        ("heard", f"{len(sounding)} of {len(heard)} tones"),
        ("late", spread(late_ms, "ms")),
        ("spacing of tones off by", spread(off_ms, "ms")),
    ]
    print_table(f"{options.exercise}, {options.reps} reps on each leg, at real speed", rows)


if __name__ == "__main__":
    sys.exit(main())
