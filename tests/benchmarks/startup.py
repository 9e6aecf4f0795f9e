"""``python -m tests.benchmarks.startup``: from the start of Python to the first paint, beside a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Final

from tests.benchmarks.tables import print_table

RUNS: Final = 9

# Both end at once after their first paint, where the event loop would begin.
_END: Final = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
QApplication.exec = lambda app: (app.processEvents(), os._exit(0))
"""

_BARE: Final = """
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.exec()
"""

_KNEEAPP: Final = """
import sys
from kneeapp.cli import main
main(["--data-dir", sys.argv[1]])
"""


def main() -> None:
    """Start each several times, in turn so that both meet the same machine, and print the medians."""
    programs = {"bare window": _END + _BARE, "kneeapp": _END + _KNEEAPP}
    took_ms: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS):
            for name, program in programs.items():
                took_ms[name].append(_run_ms(program, folder))
    rows = [(name, _figures(runs)) for name, runs in took_ms.items()]
    print_table(f"to the first paint, {RUNS} runs, offscreen", rows)


def _figures(runs_ms: list[float]) -> str:
    return f"median {statistics.median(runs_ms):.0f}, best {min(runs_ms):.0f}, worst {max(runs_ms):.0f} ms"


def _run_ms(program: str, data_folder: str) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, data_folder], check=True, stderr=subprocess.DEVNULL, env=environment)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
