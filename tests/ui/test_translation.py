import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot

import kneeapp
from kneeapp.licences import PARTS
from tests.days import PART_NAME
from tests.pictures import SCREENS, TROUBLE, VOICES
from tests.staging import name_of, shown_settings
from tests.ui.screens import is_control, on_screen

_SETTERS = {"addButton", "far_button", "show_text", "QCheckBox", "QLabel", "QPushButton", "TickBox", "WrappingLabel"}
_SETTERS |= {"setAccessibleDescription", "setAccessibleName", "setInformativeText", "setPlaceholderText", "setSuffix"}
_SETTERS |= {"setText", "setToolTip", "setWindowTitle", "_button", "_label"}


def _calls() -> Iterator[tuple[str, ast.Call, str]]:
    """All calls in the program's windows: where, the call, and the name of what is called."""
    for path in sorted((Path(kneeapp.__file__).parent / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield f"{path.name}:{node.lineno}", node, name


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_only_whole_literals_are_given_to_the_translator() -> None:
    calls = [(place, call, name) for place, call, name in _calls() if name in ("tr", "translate")]
    calls = [(place, call, name) for place, call, name in calls if not _is_painter(call)]
    assert len(calls) > 100
    wrong = [place for place, call, name in calls if not all(map(_is_literal, call.args[: 1 if name == "tr" else 2]))]
    assert wrong == []


def _is_painter(call: ast.Call) -> bool:
    """Painters translate too, their coordinates."""
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "painter"


def test_no_words_are_shown_without_the_translator() -> None:
    said = [
        (place, word)
        for place, call, name in _calls()
        if name in _SETTERS
        for argument in call.args[:1]
        for word in _words(argument)
    ]
    assert [(place, word) for place, word in said if word != "kneeapp"] == []


def _words(node: ast.expr) -> list[str]:
    """The literal words of an argument, those within an f-string too."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return [text for text in texts if any(letter.isalpha() for letter in text)]


class Marker(QTranslator):
    """Sets every text that it is asked for between marks."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"«{text}»"


@pytest.fixture
def _marked(qapp: QApplication) -> Iterator[None]:
    marker = Marker()
    qapp.installTranslator(marker)
    yield
    qapp.removeTranslator(marker)


@pytest.mark.usefixtures("_marked")
@pytest.mark.parametrize("name", [name for name in SCREENS if name != "error-exercise-file"])
def test_every_word_that_is_not_from_a_file_can_be_translated(qtbot: QtBot, name: str) -> None:
    stage = on_screen(qtbot, name)
    exercises = repr(stage.window.library.loaded.library.exercises).casefold()
    widgets = [widget for widget in stage.window.findChildren(QWidget) if widget.isVisible()]
    shown = [widget.text() for widget in widgets if isinstance(widget, (QLabel, QAbstractButton))]
    shown += [name_of(widget) for widget in widgets if is_control(widget)]
    worded = [text for text in shown if any(letter.isalpha() for letter in text)]
    assert any("«" in text for text in worded)
    foreign = [text for text in worded if "«" not in text and text not in _PROPER_NAMES]
    assert [text for text in foreign if not all(_stands_in(part, exercises) for part in text.split(" → "))] == []


_PROPER_NAMES = {
    "kneeapp",
    "Mon, Wed, Fri",  # from the desktop
    TROUBLE,
    *(voice.name for voice in VOICES),  # from the desktop too
    PART_NAME,
    str(shown_settings().folder),
    *(name for part in PARTS for name in (part.name, part.licence)),
}


def _stands_in(text: str, exercises: str) -> bool:
    return all(word in exercises for word in text.casefold().replace(",", " ").split())
