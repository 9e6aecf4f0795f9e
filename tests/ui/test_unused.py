import re
from enum import Enum
from pathlib import Path

import pytest

from kneeapp.ui import far, looks, sizes, typography

PACKAGE = Path(__file__).parents[2] / "kneeapp"
CODE = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
TABLES = [sizes.Space, sizes.Radius, sizes.Size, sizes.Width, sizes.Motion, far.FarType, far.FarSize]
LOOKS_OR_TYPE = {Path(module.__file__ or "") for module in (looks, typography)}
ELSEWHERE = "\n".join(code for path, code in CODE.items() if path not in LOOKS_OR_TYPE)
QUOTED_ELSEWHERE = set(re.findall(r'"(\w+)"', ELSEWHERE))


@pytest.mark.parametrize("table", TABLES)
def test_every_size_is_used(table: type[Enum]) -> None:
    used = set(re.findall(rf"\b{table.__name__}\.(\w+)", "\n".join(CODE.values())))
    assert sorted(set(table.__members__) - used) == []


def test_every_look_of_labels_is_used() -> None:
    assert sorted(set(looks.LABELS) - QUOTED_ELSEWHERE) == []


def test_every_style_of_text_is_used() -> None:
    of_labels = {style for style, _ink in looks.LABELS.values()}
    assert sorted(set(typography.STYLES) - of_labels - QUOTED_ELSEWHERE) == []
