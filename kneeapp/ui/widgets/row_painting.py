"""How a row of two lines is drawn: a mark in a tile, a title over a detail, and a word at the far end.

The geometry is apart from the ink, so that it can be checked without pixels; both mirror with the layout's direction.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font


@dataclass(frozen=True, kw_only=True)
class Row:
    """What a row says. Without a mark it has no tile; ``is_problem`` gives the ink of something to mend."""

    title: str
    detail: str
    mark: str = ""
    end: str = ""
    is_problem: bool = False


@dataclass(frozen=True, kw_only=True)
class RowParts:
    """Where the parts of a row lie; a part that the row does not have is empty."""

    tile: QRect
    title: QRect
    detail: QRect
    end: QRect


def row_parts(row: Row, area: QRect, direction: Qt.LayoutDirection) -> RowParts:
    """Where to draw the row inside the area."""
    inner = area.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
    tile = _tile(inner) if row.mark else QRect()
    start = tile.right() + 1 + Space.MEDIUM if row.mark else inner.left()
    end_width = QFontMetrics(_detail_font()).horizontalAdvance(row.end)
    end = QRect(inner.right() + 1 - end_width, inner.top(), end_width, inner.height())
    width = end.left() - start - (Space.MEDIUM if row.end else 0)
    title_height = QFontMetrics(_title_font()).height()
    detail_height = QFontMetrics(_detail_font()).height()
    top = inner.top() + (inner.height() - title_height - detail_height - Space.HAIR) // 2
    title = QRect(start, top, width, title_height)
    detail = QRect(start, top + title_height + Space.HAIR, width, detail_height)
    tile, title, detail, end = (QStyle.visualRect(direction, area, part) for part in (tile, title, detail, end))
    return RowParts(tile=tile, title=title, detail=detail, end=end)


def paint_row(painter: QPainter, row: Row, area: QRect, theme: Theme, direction: Qt.LayoutDirection) -> None:
    """Draw the row inside the area, over whatever background is there."""
    parts = row_parts(row, area, direction)
    leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if row.mark:
        _paint_tile(painter, row.mark, parts.tile, theme)
    painter.setPen(theme.color("danger_ink" if row.is_problem else "ink"))
    _paint_text(painter, row.title, parts.title, _title_font(), leading)
    painter.setPen(theme.color("danger_ink" if row.is_problem else "ink_2"))
    _paint_text(painter, row.detail, parts.detail, _detail_font(), leading)
    _paint_text(painter, row.end, parts.end, _detail_font(), leading)


def _tile(inner: QRect) -> QRect:
    side = min(Size.TILE, inner.height() - 2 * Space.TINY)
    return QRect(inner.left(), inner.top() + (inner.height() - side) // 2, side, side)


def _paint_tile(painter: QPainter, mark: str, tile: QRect, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary_soft"))
    painter.drawRoundedRect(tile, Radius.CONTROL, Radius.CONTROL)
    painter.setPen(theme.color("on_primary_soft"))
    font = _title_font()
    _paint_text(painter, mark, tile, font, Qt.AlignmentFlag.AlignCenter)


def _paint_text(painter: QPainter, text: str, area: QRect, font: QFont, alignment: Qt.AlignmentFlag) -> None:
    painter.setFont(font)
    fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fitting)


def _title_font() -> QFont:
    return text_font("strong", current_theme().text_scale)


def _detail_font() -> QFont:
    return text_font("meta", current_theme().text_scale)
