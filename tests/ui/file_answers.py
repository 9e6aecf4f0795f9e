"""Answers in place of the desktop's dialogs for files, and to the questions over a window."""

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kneeapp.ui.file_dialogs import FileWish
from kneeapp.ui.widgets.ask_dialog import AskDialog


class FileAnswers:
    """Answers each wish with the same file, or with none, and remembers what was asked."""

    def __init__(self, answer: Path | None) -> None:
        self.answer = answer
        self.wishes: list[FileWish] = []

    def __call__(self, _over: QWidget, wish: FileWish) -> Path | None:
        self.wishes.append(wish)
        return self.answer


def question(window: QWidget) -> AskDialog | None:
    """The question over a window; there is never more than one."""
    found = [dialog for dialog in window.findChildren(AskDialog) if dialog.isVisible()]
    assert len(found) < 2
    return found[0] if found else None


def asked(window: QWidget) -> str:
    """All that the question over a window says, but for its answers; nothing where there is none."""
    dialog = question(window)
    return " ".join(label.text() for label in dialog.findChildren(QLabel)) if dialog else ""


def answers(window: QWidget) -> list[str]:
    """The answers that the question offers, the safe one first."""
    dialog = question(window)
    return [button.text() for button in dialog.findChildren(QAbstractButton)] if dialog else []


def answer(window: QWidget, word: str) -> None:
    """Give that answer."""
    dialog = question(window)
    assert dialog is not None
    next(button for button in dialog.findChildren(QAbstractButton) if button.text() == word).click()
