"""A field of several lines for a note in plain text. Tab leaves it, as everywhere else."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.field_ground import paint_field
from kneeapp.ui.widgets.scrolling import let_scroll

LONGEST: Final = 2_000
"""The most letters that a note can have."""
_LOWEST: Final = 92
_USUAL: Final = 152


class NoteField(QPlainTextEdit):
    """What is typed or pasted beyond `LONGEST` letters is left out."""

    focus_radius: Final = Radius.LARGE

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_scroll(self)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setViewportMargins(Space.MEDIUM, Space.CHOICE, Space.MEDIUM, Space.CHOICE)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.textChanged.connect(self._on_text_changed)

    @property
    def note(self) -> str:
        """What was written, without space around it."""
        return self.toPlainText().strip()

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDEBAR, current_theme().scaled(_USUAL))

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.CARD_MARK, current_theme().scaled(_LOWEST))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, as far as there is room for it."""
        room = LONGEST - len(self.toPlainText()) + len(self.textCursor().selectedText())
        self.insertPlainText(source.text()[: max(0, room)])

    def event(self, event: QEvent) -> bool:
        """The ground lies under the frame and the viewport alike."""
        if event.type() is QEvent.Type.Paint:
            paint_field(self, "bg", Radius.LARGE)
            return True
        return super().event(event)

    def _on_text_changed(self) -> None:
        """Take back a letter for which there was no room; the change tells again."""
        if len(self.toPlainText()) > LONGEST:
            self.textCursor().deletePreviousChar()
