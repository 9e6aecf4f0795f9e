"""The page of an exercise file that was left out: what is wrong in it, where, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError
from kneeapp.ui.pages.source_excerpt import SourceExcerpt, excerpt
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class ProblemPage(QScrollArea):
    """Shows all mistakes of one file, the first of them with the lines round it."""

    open_requested = Signal()
    check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappingLabel(self.tr("This exercise file needs a fix"), "h1")
        self._lead = WrappingLabel("", "lead")
        self._message = WrappingLabel("", "h2")
        self._place = _selectable_label()
        self._source = SourceExcerpt(self.tr("Lines of the file"))
        self._all_caption = WrappingLabel("", "strong")
        self._all = _selectable_label()
        self._lay_out()

    def show_problem(self, error: LibraryFileError, source: str) -> None:
        """Show the file's mistakes; ``source`` is the text of the file, empty where it could not be read."""
        first = error.diagnostics[0]
        text = self.tr("kneeapp left {file} out and loaded everything else. Your routine is not affected.")
        self._lead.setText(text.format(file=error.path.name))
        self._message.setText(first.message)
        self._place.setText(_place(first))
        shown = excerpt(source, first.line)
        self._source.show_excerpt(shown)
        self._source.setVisible(bool(shown.lines))
        is_single = len(error.diagnostics) == 1
        self._all_caption.setText(self.tr("The message in full") if is_single else self.tr("All mistakes in this file"))
        self._all.setText("\n".join(map(str, error.diagnostics)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < Width.PAGE_NARROW
        set_look(self._title, "h1_narrow" if is_narrow else "h1")
        margin = Space.PAGE_NARROW if is_narrow else Space.PAGE
        self._page.setContentsMargins(margin, Space.HUGE, margin, margin)

    def _copy_message(self) -> None:
        QGuiApplication.clipboard().setText(self._all.text())

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._message.setObjectName("problem-message")
        self._place.setObjectName("problem-place")
        self._all.setObjectName("diagnostics")
        self._all.setAccessibleIdentifier("diagnostics")
        content = QWidget()
        set_look(content, "scrolled")
        self._page = QVBoxLayout(content)
        self._page.setSpacing(Space.SMALL)
        self._page.addWidget(self._title)
        self._page.addWidget(self._lead)
        self._page.addSpacing(Space.LARGE)
        self._page.addWidget(self._card())
        self._page.addStretch(1)
        self.setWidget(content)

    def _card(self) -> QFrame:
        card = QFrame()
        set_look(card, "card")
        card.setMaximumWidth(Width.PROBLEM)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(Space.PAGE_NARROW, Space.WIDE, Space.PAGE_NARROW, Space.WIDE)
        layout.setSpacing(Space.SMALL)
        for widget in (self._message, self._place, self._source):
            layout.addWidget(widget)
        layout.addSpacing(Space.SMALL)
        layout.addLayout(self._buttons())
        layout.addSpacing(Space.MEDIUM)
        layout.addWidget(self._all_caption)
        layout.addWidget(self._all)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        open_file = _button(row, self.tr("Open the file"), Kind.PRIMARY, "square-pen")
        check = _button(row, self.tr("Check again"), Kind.SECONDARY, "refresh-cw")
        copy = _button(row, self.tr("Copy message"), Kind.GHOST, "copy")
        open_file.clicked.connect(self.open_requested)
        check.clicked.connect(self.check_requested)
        copy.clicked.connect(self._copy_message)
        row.addStretch(1)
        return row


def _place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.file}:{diagnostic.line}:{diagnostic.column}"


def _selectable_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    set_look(label, "source")
    return label


def _button(row: QHBoxLayout, text: str, kind: Kind, icon: str) -> Button:
    button = Button(text, kind, icon=icon)
    row.addWidget(button)
    return button
