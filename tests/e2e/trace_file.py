"""A trace while it grows: the lines that the program has written so far, and waiting for one of them."""

import json
from pathlib import Path
from typing import Any

from tests.e2e.patience import PATIENCE_S, wait_until

Line = dict[str, Any]


class TraceFile:
    """The file of ``--trace``. ``passed`` lines were waited for already, so the next wait looks behind them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.passed = 0

    def lines(self) -> list[Line]:
        """All lines so far, without one that is only half written."""
        text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

    def of_kind(self, *kinds: str) -> list[Line]:
        """All lines so far of these kinds."""
        return [line for line in self.lines() if line["kind"] in kinds]

    def wait_for(self, kind: str, *, patience_s: float = PATIENCE_S, **values: object) -> Line:
        """The next line of that kind and with these values that was not waited past yet."""
        return wait_until(lambda: self._next({"kind": kind} | values), f"{kind} {values} in the trace", patience_s)

    def _next(self, wanted: Line) -> Line | None:
        for index, line in enumerate(self.lines()[self.passed :], start=self.passed + 1):
            if wanted.items() <= line.items():
                self.passed = index
                return line
        return None
