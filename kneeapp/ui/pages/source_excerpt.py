"""A few lines of a file around a mistake, with their numbers, its line marked and its value underlined."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.scrolling import let_scroll

LINES_BEFORE: Final = 2
LINES_AFTER: Final = 1

_GAP: Final = "  "
_LINE: Final = 30
_SIDE: Final = 22
_MARK_INSET: Final = 12
_END: Final = 14
_ENDLESS: Final = 100_000
_WAVE: Final = 4.0
_LIFT: Final = 3.0
_WAVE_PEN: Final = 1.6
_VALUE: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,\[\]{}]+""")


@dataclass(frozen=True, kw_only=True)
class Excerpt:
    """Numbered lines of a source.

    ``marked`` counts from 0 within them and is None where the source lacks the line; ``digits`` is how long the numbers
    are, ``value`` where in the marked line the wrong value begins and ends, None where nothing stands there.
    """

    lines: tuple[str, ...]
    marked: int | None
    digits: int = 0
    value: tuple[int, int] | None = None


def excerpt(source: str, line: int, column: int = 1) -> Excerpt:
    """The lines round that line, with the value that begins in that column; both count from 1."""
    lines = source.splitlines()
    first = max(1, line - LINES_BEFORE)
    last = min(len(lines), line + LINES_AFTER)
    digits = len(str(last))
    shown = tuple(f"{number:>{digits}}{_GAP}{lines[number - 1]}" for number in range(first, last + 1))
    if line > len(lines):
        return Excerpt(lines=shown, marked=None, digits=digits)
    value = _VALUE.match(lines[line - 1], column - 1)
    before = digits + len(_GAP)
    span = (value.start() + before, value.end() + before) if value else None
    return Excerpt(lines=shown, marked=line - first, digits=digits, value=span)


class SourceExcerpt(QTextEdit):
    """Shows an excerpt, to be read, selected and copied only."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._excerpt = Excerpt(lines=(), marked=None)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        let_scroll(self)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return Radius.CONTROL

    def show_excerpt(self, shown: Excerpt) -> None:
        """Show these lines in place of those before."""
        self._excerpt = shown
        self.setPlainText("\n".join(shown.lines))
        self._set_type()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._set_type()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the lines are, with room for the bar where they have to be scrolled sideways."""
        metrics = QFontMetrics(_fixed_font())
        widest = max(map(metrics.horizontalAdvance, self._excerpt.lines), default=0)
        bar = self.horizontalScrollBar().sizeHint().height() if widest + 2 * _SIDE > width else 0
        return max(1, len(self._excerpt.lines)) * _line_height() + 2 * _END + bar

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(_ENDLESS))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(_ENDLESS))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.viewport().rect())
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = Size.OUTLINE if theme.is_high_contrast else 0
            painter.setPen(QPen(theme.color("ink"), width) if width else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bg"))
            inset = width / 2
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), Radius.CONTROL, Radius.CONTROL)
            if self._excerpt.marked is not None:
                painter.setBrush(theme.color("danger_soft"))
                painter.drawRoundedRect(self._marked_area(), Radius.SMALL, Radius.SMALL)
        super().paintEvent(event)
        if self._excerpt.marked is not None and self._excerpt.value is not None:
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.color("danger_ink"), _WAVE_PEN))
                painter.drawPath(self._underline(self._excerpt.marked, self._excerpt.value))

    def _underline(self, line: int, value: tuple[int, int]) -> QPainterPath:
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        start = cursor.position()
        edges = []
        for place in value:
            cursor.setPosition(start + place)
            edges.append(self.cursorRect(cursor))
        return wave(edges[0].left(), edges[1].left(), edges[0].bottom() + 1)

    def _marked_area(self) -> QRectF:
        """The marked line over the whole width, wherever the lines are scrolled to."""
        top = _END + (self._excerpt.marked or 0) * _line_height()
        return (
            QRectF(self.viewport().rect())
            .adjusted(_MARK_INSET, 0, -_MARK_INSET, 0)
            .intersected(QRectF(0, top, self.viewport().width(), _line_height()))
        )

    def _set_type(self) -> None:
        """Set font, lines and colours anew, as the theme has them now."""
        font = _fixed_font()
        self.document().setDefaultFont(font)
        frame = self.document().rootFrame().frameFormat()
        # In a line of fixed height the text stands at the bottom, and it should stand in the middle.
        spare = (_line_height() - QFontMetrics(font).height()) // 2
        frame.setTopMargin(_END - spare)
        frame.setBottomMargin(_END)
        frame.setLeftMargin(_SIDE)
        frame.setRightMargin(_SIDE)
        self.document().rootFrame().setFrameFormat(frame)
        self._set_lines()
        self.setExtraSelections(self._selections())
        self.updateGeometry()

    def _set_lines(self) -> None:
        every = QTextBlockFormat()
        every.setLineHeight(_line_height(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(every)

    def _selections(self) -> list[QTextEdit.ExtraSelection]:
        theme, shown = current_theme(), self._excerpt
        numbers = QTextCharFormat()
        numbers.setForeground(theme.color("ink_3"))
        selections = [self._selection(line, (0, shown.digits), numbers) for line in range(len(shown.lines))]
        if shown.marked is not None and shown.value is not None:
            wrong = QTextCharFormat()
            wrong.setForeground(theme.color("danger_ink"))
            selections.append(self._selection(shown.marked, shown.value, wrong))
        return selections

    def _selection(self, line: int, span: tuple[int, int], form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        block = self.document().findBlockByNumber(line)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + span[0])
        cursor.setPosition(block.position() + span[1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, form
        return selection


def wave(left: float, right: float, middle: float) -> QPainterPath:
    """A wavy line from left to right round that height, in whole waves or a little more."""
    path = QPainterPath(QPointF(left, middle))
    x, is_up = left, False
    while x < right:
        lift = -_LIFT if is_up else _LIFT
        path.quadTo(QPointF(x + _WAVE / 2, middle + lift), QPointF(x + _WAVE, middle))
        x, is_up = x + _WAVE, not is_up
    return path


def _fixed_font() -> QFont:
    return text_font("source", current_theme().text_scale)


def _line_height() -> int:
    return current_theme().scaled(_LINE)
