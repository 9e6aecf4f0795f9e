"""The built-in figures in a form that is read in 2 ms; as YAML, checked value for value, they take far longer.

The form belongs to one exact text of the YAML file and to no other: after an edit it is passed over until
``python -m kneeapp.storage.ready_figures > resources/poses.ready.json`` has written it anew.
"""

import json
import sys
from pathlib import Path

from kneeapp.storage.figures import Figures
from kneeapp.storage.plain_tuples import maker_of, plain_of
from kneeapp.storage.text_mark import text_mark


def ready_figures(ready: Path, source: Path) -> Figures | None:
    """The figures of a YAML file from its ready form; None where there is none for just this text of the file."""
    try:
        found = json.loads(ready.read_bytes())
        if found["of"] != text_mark(source):
            return None
        figures: Figures = maker_of(Figures)(found["figures"])
    except (OSError, ValueError, TypeError, KeyError, AttributeError):  # it was written for another shape of figures
        return None
    return figures


def ready_text(figures: Figures, source: Path) -> str:
    """The text of the ready form of a file with these figures."""
    content = {"of": text_mark(source), "figures": plain_of(figures)}
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False) + "\n"


if __name__ == "__main__":
    from kneeapp.resources import resource
    from kneeapp.storage.figure_file import read_figures  # the slow way, which reading the ready form must not know

    sys.stdout.write(ready_text(read_figures(resource("poses.yaml")), resource("poses.yaml")))
