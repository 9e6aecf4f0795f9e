"""``python -m tests.benchmarks.hearing``: when the tones of a real session at real speed sound, and what they cost.

The real program plays on a PulseAudio whose speaker leads nowhere; what that one plays is recorded and held against the
moments at which the tones were due. The same session once more without sound shows what sound takes. It needs
pulseaudio, Xvfb and xdotool.
"""

import argparse
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.figure_load import reading_of
from tests.benchmarks.tables import print_table, spread
from tests.e2e.display import Display, missing_tool
from tests.e2e.hearing import Heard, SoundingProgram
from tests.pulse import Pulse, missing_pulse


def main() -> int:
    """Measure, and print the tables."""
    options = _options()
    if problem := missing_pulse() or missing_tool():
        print(f"{problem}: nothing can be measured", file=sys.stderr)
        return 1
    heard, with_sound = _run(options, has_tones=True)
    _, without = _run(options, has_tones=False)
    _report(options, heard)
    rows = [("with sound", with_sound), ("without", without), ("ratio", with_sound / without)]
    print_table("processor seconds of the program and its loudspeaker", [(name, f"{s:.2f}") for name, s in rows])
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exercise", default="single-leg-band", metavar="ID")
    parser.add_argument("--reps", default=6, type=int, metavar="N", help="of one set, on each leg (default: 6)")
    return parser.parse_args()


def _run(options: argparse.Namespace, *, has_tones: bool) -> tuple[list[Heard], float]:
    """What was heard of a whole session, and how many s of a processor it took from its set-up on."""
    with tempfile.TemporaryDirectory() as name, Display() as display:
        server = Path(name) / "server"
        server.mkdir(mode=0o700)
        pulse = Pulse(server).start()
        sounding = SoundingProgram(display, pulse, Path(name), options.exercise, reps=options.reps, has_tones=has_tones)
        sounding.wait_for_loudspeaker()
        processes = sounding.processes()
        before = reading_of(processes)
        heard = sounding.hear(until="finished")
        after = reading_of(processes)
        sounding.program.end()
        pulse.stop()
    return heard, sum(after.used_s.values()) - sum(before.used_s.values())


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
