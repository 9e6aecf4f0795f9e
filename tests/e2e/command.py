"""The command line, run to its end as a user would."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from tests.e2e.patience import PATIENCE_S
from tests.e2e.program import CHECKOUT


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended, and the lines that it wrote."""

    code: int
    out: list[str]
    err: list[str]


def kneeapp(environment: Mapping[str, str], *words: str, python: tuple[str, ...] = ()) -> Ended:
    """Run ``python -m kneeapp`` with these words, and with these options of Python's own."""
    done = subprocess.run(
        [sys.executable, *python, "-m", "kneeapp", *words],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
    )
    return Ended(code=done.returncode, out=done.stdout.splitlines(), err=done.stderr.splitlines())
