"""``python -m tests.benchmarks.hearing``: when the tones of a real session at real speed sound, and what they cost.

The real program plays on a PulseAudio whose speaker leads nowhere; what that one plays is recorded and held against the
moments at which the tones were due. The same session without sound, in turn with it, shows what sound takes; with the
voice some tones cannot be told from words, so only those of sessions without it tell how late they are. It needs
pulseaudio, Xvfb and xdotool.
"""

import argparse
import statistics
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from tests.benchmarks.figure_load import reading_of
from tests.benchmarks.tables import print_table, spread
from tests.e2e.display import Display, missing_tool
from tests.e2e.hearing import Heard, SoundingProgram
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
    used_s: dict[str, list[float]] = {name: [] for name in SOUNDS}
    heard: list[Heard] = []
    for _ in range(options.rounds):
        for name, sounds in SOUNDS.items():
            tones, seconds = _run(options, sounds)
            used_s[name].append(seconds)
            heard += tones if name == "tones" else []
    _report(options, heard)
    _report_cost(used_s)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exercise", default="single-leg-band", metavar="ID")
    parser.add_argument("--reps", default=6, type=int, metavar="N", help="of one set, on each leg (default: 6)")
    parser.add_argument("--rounds", default=1, type=int, metavar="N", help="through all three (default: 1)")
    return parser.parse_args()


def _run(options: argparse.Namespace, sounds: Sounds) -> tuple[list[Heard], float]:
    """What was heard of a whole session, and how many s of a processor it took from its set-up on."""
    with tempfile.TemporaryDirectory() as name, Display() as display:
        server = Path(name) / "server"
        server.mkdir(mode=0o700)
        pulse = Pulse(server).start()
        folder = Path(name)
        words = sounds._asdict()
        sounding = SoundingProgram(display, pulse, folder, options.exercise, reps=options.reps, **words)
        sounding.wait_for_loudspeaker()
        processes = sounding.processes()
        before = reading_of(processes)
        heard = sounding.hear(until="finished")
        after = reading_of(processes)
        sounding.program.end()
        pulse.stop()
    return heard, sum(after.used_s.values()) - sum(before.used_s.values())


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
