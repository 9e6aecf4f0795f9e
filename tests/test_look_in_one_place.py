"""Colours, sizes and fonts live in the theme's files alone: no widget or page says one for itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[1] / "kneeapp" / "ui"
THEME = {
    "appearance.py",
    "theme.py",
    "sizes.py",
    "typography.py",
    "far.py",
    "high_contrast.py",
    "icons.py",
    "scrolling.py",
}
PLAIN = {"crash_window.py"}
"""Shown when anything may be broken, the theme included, so it brings what little look it has."""

COLOR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?)\(")
LENGTHS = {
    "addSpacing",
    "setContentsMargins",
    "setFixedHeight",
    "setFixedSize",
    "setFixedWidth",
    "setHorizontalSpacing",
    "setMaximumHeight",
    "setMaximumWidth",
    "setMinimumHeight",
    "setMinimumSize",
    "setMinimumWidth",
    "setSpacing",
    "setVerticalSpacing",
}
FONTS = {"setPixelSize", "setPointSize", "setPointSizeF", "setFamily", "setFamilies", "setWeight", "setBold"}
LOOKS = {"setStyleSheet", "setPalette"}


def _modules() -> list[Path]:
    return sorted(path for path in UI.rglob("*.py") if path.name not in THEME | PLAIN)


@pytest.mark.parametrize("path", _modules(), ids=lambda path: str(path.relative_to(UI)))
def test_a_widget_takes_its_look_from_the_theme(path: Path) -> None:
    assert list(literals(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'painter.setPen("#ff0000")',
        "painter.setPen(QColor(1, 2, 3))",
        "painter.setPen(Qt.GlobalColor.red)",
        "layout.setSpacing(5)",
        "layout.setContentsMargins(0, 0, 0, -3)",
        "font.setPixelSize(size)",
        'QFont("Sans")',
        'label.setStyleSheet("color: red")',
    ],
)
def test_a_look_of_its_own_is_found(source: str) -> None:
    assert len(list(literals(source))) == 1


def literals(source: str) -> Iterator[str]:
    """What a module says about its look, with the line."""
    for node in ast.walk(ast.parse(source)):
        if (told := _told(node)) is not None:
            yield f"{getattr(node, 'lineno', 0)}: {told}"


def _told(node: ast.AST) -> str | None:
    match node:
        case ast.Constant(value=str(text)) if COLOR.search(text):
            return text
        case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name) if name != "transparent":
            return name
        case ast.Call(func=ast.Name(id="QColor" | "QFont" as name), args=[ast.Constant(), *_]):
            return name
        case ast.Call(func=ast.Attribute(attr=name)) if name in FONTS | LOOKS:
            return name
        case ast.Call(func=ast.Attribute(attr=name), args=args) if name in LENGTHS and any(map(_is_length, args)):
            return name
        case _:
            return None


def _is_length(node: ast.AST) -> bool:
    """A number that is not 0; a sign or a sum before it does not hide it."""
    numbers = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    return any(isinstance(value, int | float) and not isinstance(value, bool) and value > 2 for value in numbers)
