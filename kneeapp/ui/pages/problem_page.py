"""The page of an exercise file that was left out: what is wrong in it, where, and what can be done."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError
from kneeapp.storage.library_folder import OWN_POSES
from kneeapp.ui.pages.source_excerpt import SourceExcerpt, excerpt
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.flow_layout import FlowLayout
from kneeapp.ui.widgets.icon_line import IconLine
from kneeapp.ui.widgets.icon_tile import IconTile
from kneeapp.ui.widgets.mirroring import leading_edge
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class ProblemPage(QScrollArea):
    """Shows all mistakes of one file, the first of them with the lines round it."""

    open_requested = Signal()
    check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappingLabel("", "h1")
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
        self._title.setText(self._title_of(error))
        self._lead.setText(self._consequence(error).format(file=error.path.name))
        self._lead.emphasize(error.path.name)
        self._message.setText(first.message)
        self._place.setText(_place(first))
        shown = excerpt(source, first.line, first.column)
        self._source.show_excerpt(shown)
        self._source.setVisible(bool(shown.lines))
        is_single = len(error.diagnostics) == 1
        self._all_caption.setText(self.tr("The message in full") if is_single else self.tr("All mistakes in this file"))
        self._all.setText("\n".join(map(str, error.diagnostics)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < Width.WINDOW_NARROW
        set_look(self._title, "h1_narrow" if is_narrow else "h1")
        side, top = (Space.PAGE_NARROW, Space.WIDE) if is_narrow else (Space.PAGE, _TOP)
        self._page.setContentsMargins(side, top, side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align_places()

    def _title_of(self, error: LibraryFileError) -> str:
        is_poses = error.path.name.lower() == OWN_POSES
        return self.tr("This file of poses needs a fix") if is_poses else self.tr("This exercise file needs a fix")

    def _consequence(self, error: LibraryFileError) -> str:
        if error.is_left_out:
            return self.tr("kneeapp left {file} out and loaded everything else. Your routine is not affected.")
        return self.tr("kneeapp loaded {file}, but cannot show all of its pictures.")

    def _align_places(self) -> None:
        """A path reads from left to right in any language, but stands at the edge where all else begins."""
        leading = leading_edge(self.layoutDirection())
        for label in (self._place, self._all):
            label.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)

    def _copy_message(self) -> None:
        QGuiApplication.clipboard().setText(self._all.text())

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._message.setObjectName("problem-message")
        self._place.setObjectName("problem-place")
        self._all.setObjectName("diagnostics")
        self._all.setAccessibleIdentifier("diagnostics")
        self._lead.setMaximumWidth(Width.PROBLEM_LEAD)
        self._align_places()
        content = QWidget()
        self._page = QVBoxLayout(content)
        self._page.setSpacing(0)
        self._page.addLayout(self._heading())
        self._page.addSpacing(Space.CHOICE)
        self._page.addWidget(self._lead)
        self._page.addSpacing(_BELOW_LEAD)
        row = QHBoxLayout()  # which asks the card for its height in the width that it may have
        row.addWidget(self._card(), 1)
        row.addStretch(0)
        self._page.addLayout(row)
        self._page.addSpacing(Space.CARD)
        again = WrappingLabel(self.tr("The file is checked again by itself each time you save it."), "soft")
        self._page.addWidget(IconLine("info", again, role="ink_2", look="soft", side=Size.ICON_SMALL))
        self._page.addSpacing(Space.WIDE)
        self._page.addWidget(self._all_caption)
        self._page.addSpacing(Space.TINY)
        self._page.addWidget(self._all)
        self._page.addStretch(1)
        show_scrolled(self, content)

    def _heading(self) -> QHBoxLayout:
        heading = QHBoxLayout()
        heading.setSpacing(Space.LARGE)
        tile = IconTile(
            "file-warning", ground="danger_soft", ink="danger_ink", side=Size.PROBLEM_TILE, icon=_TITLE_ICON
        )
        heading.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        return heading

    def _card(self) -> Panel:
        card = Panel()
        card.set_panel("card")
        card.setMaximumWidth(Width.PROBLEM)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(Space.PAGE_NARROW, Space.WIDE, Space.PAGE_NARROW, Space.WIDE)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addSpacing(Space.SMALL)
        layout.addWidget(IconLine("map-pin", self._place, role="ink_2", look="source", side=Size.ICON_SMALL))
        layout.addSpacing(Space.CARD)
        layout.addWidget(self._source)
        layout.addSpacing(Space.BLOCK)
        layout.addWidget(self._buttons())
        return card

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.CHOICE)
        open_file = _button(row, self.tr("Open the file"), Kind.PRIMARY, "square-pen")
        check = _button(row, self.tr("Check again"), Kind.SECONDARY, "rotate-cw")
        copy = _button(row, self.tr("Copy message"), Kind.GHOST, "copy")
        open_file.clicked.connect(self.open_requested)
        check.clicked.connect(self.check_requested)
        copy.clicked.connect(self._copy_message)
        return holder


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


def _button(row: FlowLayout, text: str, kind: Kind, icon: str) -> Button:
    button = Button(text, kind, icon=icon)
    row.addWidget(button)
    return button


_TOP = 36
_BELOW_LEAD = 28
_TITLE_ICON = 26
