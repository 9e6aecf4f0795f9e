"""``python -m tests.benchmarks.sound``: from asking for a tone to hearing it, and how evenly ticks are spaced.

The real loudspeaker plays on a PulseAudio whose speaker leads nowhere, and what that one plays is recorded. Every
second there is a tick, and words 120 ms later if wished, as in a session.
"""

import argparse
import os
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, qInstallMessageHandler

from kneeapp.resources import resource
from kneeapp.ui.sound.process_output import ProcessOutput
from tests.benchmarks.tables import print_table, spread
from tests.pulse import Pulse, Recording, missing_pulse

SECOND_MS: Final = 1_000
QUIET_MS: Final = 150
LATEST_MS: Final = 400
WARM_UP_MS: Final = 3_000


class Ticking(QObject):
    """Ticks and words, and when they were asked for and how long that took."""

    def __init__(self, output: ProcessOutput, *, has_words: bool) -> None:
        super().__init__()
        self.asked_ms: list[float] = []
        self.took_ms: list[float] = []
        self._output = output
        self._tick = resource("sounds/normal/tick.wav")
        self._words = sorted(resource("voice/manifest.json").parent.glob("*.wav"))[:100] if has_words else []
        output.prepare((self._tick, *self._words))
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._play)
        self._timer.start(SECOND_MS)

    def stop(self) -> None:
        """Ask for no more."""
        self._timer.stop()

    def _play(self) -> None:
        start_ms = time.monotonic() * 1000
        self._output.play(self._tick, 1.0)
        self.asked_ms.append(start_ms)
        self.took_ms.append(time.monotonic() * 1000 - start_ms)
        if self._words:
            word = self._words[len(self.asked_ms) % len(self._words)]
            QTimer.singleShot(120, self, lambda: self._output.play(word, 0.3))


def main() -> int:
    """Measure, and print a table."""
    options = _options()
    problem = missing_pulse()
    if problem is not None:
        print(f"{problem}: nothing can be measured", file=sys.stderr)
        return 1
    remarks: list[str] = []
    app = QCoreApplication([])
    qInstallMessageHandler(lambda kind, context, text: remarks.append(text))
    with tempfile.TemporaryDirectory() as folder:
        pulse = Pulse(Path(folder)).start()
        os.environ.update(pulse.env)
        ticking, recording = _tick(app, pulse, options)
        pulse.stop()
    _report(ticking, recording.onsets_ms(QUIET_MS), remarks)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ticks", default=60, type=int, metavar="N", help="how many (default: 60)")
    parser.add_argument(
        "--words", action="store_true", help="say words between them; only few ticks are told apart then"
    )
    return parser.parse_args()


def _tick(app: QCoreApplication, pulse: Pulse, options: argparse.Namespace) -> tuple[Ticking, Recording]:
    output = ProcessOutput(app)
    output.open()
    _wait(WARM_UP_MS)
    ticking = Ticking(output, has_words=options.words)
    with pulse.record() as recording:
        _wait((options.ticks + 1) * SECOND_MS)
    ticking.stop()
    QTimer.singleShot(0, app.quit)
    app.exec()
    return ticking, recording


def _wait(wait_ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(wait_ms, loop.quit)
    loop.exec()


def _report(ticking: Ticking, onsets_ms: list[float], remarks: list[str]) -> None:
    heard_ms = [_heard_ms(asked_ms, onsets_ms) for asked_ms in ticking.asked_ms[:-1]]
    late_ms = [heard - asked for heard, asked in zip(heard_ms, ticking.asked_ms, strict=False) if heard is not None]
    pairs = [(first, second) for first, second in pairwise(heard_ms) if first is not None and second is not None]
    off_ms = [abs(second - first - SECOND_MS) for first, second in pairs]
    rows = {"call": ticking.took_ms, "asked to heard": late_ms, "a second between ticks is off by": off_ms}
    title = f"{len(late_ms)} of {len(heard_ms)} ticks were heard; Qt's remarks: {remarks or 'none'}"
    print_table(title, [(name, spread(values, "ms")) for name, values in rows.items()])


def _heard_ms(asked_ms: float, onsets_ms: list[float]) -> float | None:
    return next((onset_ms for onset_ms in onsets_ms if asked_ms - 5 < onset_ms < asked_ms + LATEST_MS), None)


if __name__ == "__main__":
    sys.exit(main())
