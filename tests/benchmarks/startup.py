"""``python -m tests.benchmarks.startup``: from the start of Python to the first paint, beside a bare PySide6 window.

Both run in turn, so that they meet the same machine. The shares tell what the time of kneeapp went into.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kneeapp.storage.settings import Settings, save_settings
from kneeapp.ui.notice_version import NOTICE_VERSION
from tests.benchmarks.tables import print_table

# Each tells at which moments of the system's steady clock it came how far, and ends after its first paint.
_BEGIN: Final = """
import json, os, sys, time
moments = {}

def mark(name):
    moments[name] = time.clock_gettime(time.CLOCK_MONOTONIC) * 1000

def end(*_):
    mark("shown")
    QApplication.processEvents()
    mark("painted")
    print(json.dumps(moments), flush=True)
    os._exit(0)

mark("python")
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
mark("qt")
QApplication.exec = end
"""

_BARE: Final = """
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Hello"))
window.resize(1280, 800)
window.show()
app.exec()
"""

_KNEEAPP: Final = """
from kneeapp import app, cli
mark("imported")
cli.main(["--data-dir", sys.argv[1]])
"""

_SHARES: Final = (
    ("Python itself", "begun", "python"),
    ("importing PySide6", "python", "qt"),
    ("importing kneeapp", "qt", "imported"),
    ("building the window", "imported", "shown"),
    ("painting it", "shown", "painted"),
)

Moments = dict[str, float]


def main() -> None:
    """Start each several times and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", default=9, type=int, metavar="N", help="of each (default: 9)")
    runs = parser.parse_args().runs
    bare, own = _measured(runs)
    ratios = [_ms(mine, "begun", "painted") / _ms(its, "begun", "painted") for its, mine in zip(bare, own, strict=True)]
    rows = [
        ("bare window", _figures([_ms(run, "begun", "painted") for run in bare], "ms")),
        ("kneeapp", _figures([_ms(run, "begun", "painted") for run in own], "ms")),
        ("ratio", _figures(ratios, "times", digits=2)),
    ]
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    print_table(f"to the first paint, {runs} runs, {platform}", rows)
    shares = [
        (name, f"{statistics.median(_ms(run, start, stop) for run in own):.0f} ms") for name, start, stop in _SHARES
    ]
    print_table("of kneeapp's time, medians", shares)


def _measured(runs: int) -> tuple[list[Moments], list[Moments]]:
    """The moments of each run; the first of each fills the caches and is left out."""
    bare, own = [], []
    with tempfile.TemporaryDirectory() as folder:
        save_settings(Path(folder), Settings(notice_version=NOTICE_VERSION))
        for _ in range(runs + 1):
            bare.append(_run(_BEGIN + _BARE, folder))
            own.append(_run(_BEGIN + _KNEEAPP, folder))
    return bare[1:], own[1:]


def _ms(run: Moments, start: str, stop: str) -> float:
    return run[stop] - run[start]


def _figures(values: Sequence[float], unit: str, digits: int = 0) -> str:
    names = {"median": statistics.median(values), "best": min(values), "worst": max(values)}
    return ", ".join(f"{name} {value:.{digits}f}" for name, value in names.items()) + f" {unit}"


def _run(program: str, data_folder: str) -> Moments:
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
    command = [sys.executable, "-c", program, data_folder]
    begun = time.clock_gettime(time.CLOCK_MONOTONIC) * 1000
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
    moments: Moments = json.loads(ended.stdout.splitlines()[-1])
    return moments | {"begun": begun}


if __name__ == "__main__":
    main()
