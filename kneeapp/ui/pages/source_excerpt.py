"""A few lines of a file around a mistake, with their numbers and the line of the mistake marked."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme

LINES_BEFORE = 2
LINES_AFTER = 2


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """Numbered lines of a source; ``marked`` counts from 0 within them and is None where the source lacks the line."""

    lines: tuple[str, ...]
    marked: int | None


def excerpt(source: str, line: int) -> Excerpt:
    """The lines round that line, which counts from 1."""
    lines = source.splitlines()
    first = max(1, line - LINES_BEFORE)
    last = min(len(lines), line + LINES_AFTER)
    digits = len(str(last))
    shown = tuple(f"{number:>{digits}}   {lines[number - 1]}" for number in range(first, last + 1))
    return Excerpt(lines=shown, marked=line - first if line <= len(lines) else None)


class SourceExcerpt(QPlainTextEdit):
    """Shows an excerpt, to be read, selected and copied only."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked: int | None = None
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_excerpt(self, shown: Excerpt) -> None:
        """Show these lines in place of those before."""
        self._marked = shown.marked
        self.setPlainText("\n".join(shown.lines))
        self._mark()
        self._fit_height(max(1, len(shown.lines)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _mark(self) -> None:
        if self._marked is None:
            self.setExtraSelections([])
            return
        theme = current_theme()
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document().findBlockByNumber(self._marked))
        selection.format.setBackground(theme.color("danger_soft"))
        selection.format.setForeground(theme.color("danger_ink"))
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, 1)
        self.setExtraSelections([selection])

    def _fit_height(self, lines: int) -> None:
        self.ensurePolished()
        frame = 2 * (Space.SMALL + round(self.document().documentMargin()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + frame + Size.SCROLL_BAR)
