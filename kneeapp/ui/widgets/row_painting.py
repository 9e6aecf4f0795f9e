"""How a row is drawn: something in a square, a title over a detail, and a word at the far end; or the square alone.

The geometry is apart from the ink, so that it can be checked without pixels; both mirror with the layout's direction.
Words that do not fit into the width wrap and make the row higher: nothing is cut off.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.mirroring import mirrored_in
from kneeapp.ui.widgets.row_end import RowEnd, Standing
from kneeapp.ui.widgets.row_lead import Lead, paint_lead
from kneeapp.ui.widgets.row_look import LIST_ROW, Ground, RowCoat, RowLook, RowState, coat_of_row
from kneeapp.ui.widgets.wrapped_text import WrappedText, formatted, styled_text


@dataclass(frozen=True, kw_only=True)
class Row:
    """What a row says; ``mark`` is what stands before its words, drawn as its ``lead`` asks.

    ``exercise_id`` is of whom the tile shows a picture, once there is one.
    ``share`` is how much of its ring is filled, 0 to 1: of the lead, or of the one with the ``count`` at the far end.
    ``reserve`` is room at the far end for a control that lies over the row. ``accent`` is the end of the detail that
    stands out, "" for none.
    """

    title: str
    detail: str = ""
    accent: str = ""
    mark: str = ""
    exercise_id: str = ""
    lead: Lead = Lead.TILE
    end: str = ""
    standing: Standing = Standing.OPEN
    count: str = ""
    share: float = 0.0
    reserve: int = 0


class RowParts(NamedTuple):
    """Where the parts of a row lie; a part that the row does not have is empty."""

    tile: QRect
    title: QRect
    detail: QRect
    end: QRect


def row_parts(row: Row, area: QRect, direction: Qt.LayoutDirection, look: RowLook = LIST_ROW) -> RowParts:
    """Where to draw the row inside the area; what was asked lately is remembered for the next painting."""
    return _row_parts(row, area.getRect(), direction, look, current_theme().text_scale)


@lru_cache(maxsize=256)
def _row_parts(
    row: Row, rect: tuple[int, int, int, int], direction: Qt.LayoutDirection, look: RowLook, _scale: float
) -> RowParts:
    area = QRect(*rect)
    start, end_width, width = _columns(row, look, area.width())
    title, detail = _heights(row, look, width)
    top = area.top() + (area.height() - title - detail - _between(row, look)) // 2
    tile_top = area.top() + (area.height() - look.lead) // 2
    parts = (
        QRect(area.left() + look.padding, tile_top, look.lead, look.lead) if row.mark else QRect(),
        QRect(area.left() + start, top, width, title),
        QRect(area.left() + start, top + title + _between(row, look), width, detail),
        QRect(area.right() + 1 - look.end - end_width, area.top(), end_width, area.height()),
    )
    whole = QRectF(area)
    tile, title_area, detail_area, end = (mirrored_in(whole, QRectF(part), direction).toRect() for part in parts)
    return RowParts(tile=tile, title=title_area, detail=detail_area, end=end)


def row_height(row: Row, look: RowLook, width: int) -> int:
    """How high the row is in that width; what was asked lately is remembered, for layouts ask again and again."""
    return _row_height(row, look, width, current_theme().text_scale)


@lru_cache(maxsize=256)
def _row_height(row: Row, look: RowLook, width: int, _scale: float) -> int:
    title, detail = _heights(row, look, _columns(row, look, width)[2])
    return max(look.height, title + detail + _between(row, look) + 2 * _ABOVE)


def paint_row(  # noqa: PLR0913  # all that a row's picture depends on
    painter: QPainter, row: Row, area: QRect, look: RowLook, state: RowState, *, direction: Qt.LayoutDirection
) -> None:
    """Draw the row over the whole area, with its ground."""
    theme = current_theme()
    coat, parts = _coat(row, look, state, theme), row_parts(row, area, direction, look)
    _paint_ground(painter, area, look.radius, coat)
    if row.mark:
        painter.setOpacity(_STEPPED_BACK if look.ground is Ground.CARD and row.standing in _SETTLED else 1.0)
        paint_lead(painter, row.lead, row.mark, QRectF(parts.tile), coat.title, share=row.share, of=row.exercise_id)
        painter.setOpacity(1.0)
    painter.setPen(coat.title)
    styled_text(row.title, look.title, direction).paint(painter, parts.title)
    painter.setPen(coat.detail)
    if row.detail:
        _detail(row, direction).paint(painter, parts.detail)
    _end(row, look).paint(painter, QRectF(parts.end), coat.detail, direction)


def paint_tile(painter: QPainter, row: Row, area: QRect, look: RowLook, state: RowState) -> None:
    """Draw only what stands before the words, in the middle of the area, which is that of the selection's outline."""
    theme = current_theme()
    coat = coat_of_row(look, state._replace(is_selected=False), theme)
    _paint_ground(painter, area, Radius.TILE, coat)
    if state.is_selected:
        painter.setPen(QPen(theme.color("primary"), Size.OUTLINE))
        painter.setBrush(theme.color("surface") if look.ground is Ground.PLAIN else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), Radius.TILE, Radius.TILE)
    side = Size.ICON_LARGE if row.lead is Lead.ICON else Size.RAIL_TILE
    tile = QRectF(0, 0, side, side)
    tile.moveCenter(QRectF(area).center())
    paint_lead(painter, row.lead, row.mark, tile, coat.title, share=row.share, of=row.exercise_id)


def _coat(row: Row, look: RowLook, state: RowState, theme: Theme) -> RowCoat:
    """The colours of the row: what is next has a strong outline, what was left out for pain says so in its own ink."""
    coat = coat_of_row(look, state, theme)
    if row.standing is Standing.NEXT:
        line = coat.detail if theme.is_high_contrast else theme.color("primary")
        return coat._replace(line=line, line_width=Size.OUTLINE)
    if row.standing is Standing.LEFT_OUT and not theme.is_high_contrast:
        return coat._replace(detail=theme.color("warn_ink"))
    return coat


def _paint_ground(painter: QPainter, area: QRect, radius: int, coat: RowCoat) -> None:
    ground = QRectF(area)
    if coat.has_shadow:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(softened(current_theme().color("ink"), _SHADOW))
        painter.drawRoundedRect(ground.adjusted(0, 1, 0, 0), radius, radius)
        ground.adjust(0, 0, 0, -1)  # the shadow's room, which a button does not have around it
    inset = coat.line_width / 2
    painter.setPen(QPen(coat.line, coat.line_width) if coat.line_width else Qt.PenStyle.NoPen)
    painter.setBrush(coat.fill)
    painter.drawRoundedRect(ground.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def _columns(row: Row, look: RowLook, width: int) -> tuple[int, int, int]:
    """Where the words begin, how wide the word at the end is, and how wide the words may be."""
    start = look.padding + (look.lead + look.gap if row.mark else 0)
    end = row.reserve or _end(row, look).width
    return start, end, max(1, width - start - look.end - (end + Space.MEDIUM if end else 0))


def _heights(row: Row, look: RowLook, width: int) -> tuple[int, int]:
    detail = _detail(row, _ANY).height(width) if row.detail else 0
    return styled_text(row.title, look.title, _ANY).height(width), detail


def _detail(row: Row, direction: Qt.LayoutDirection) -> WrappedText:
    text = styled_text(row.detail, _DETAIL, direction)
    if not row.accent:
        return text
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415  # its enums take 4 ms to make, and few rows need it

    theme, form = current_theme(), QTextCharFormat()
    form.setFont(text_font(_ACCENT, theme.text_scale))
    if not theme.is_high_contrast:
        form.setForeground(theme.color("primary"))
    return replace(text, formats=(formatted(len(row.detail) - len(row.accent), len(row.accent), form),))


def _between(row: Row, look: RowLook) -> int:
    return look.between if row.detail else 0


def _end(row: Row, look: RowLook) -> RowEnd:
    return RowEnd(text=row.end, style=look.end_style, standing=row.standing, count=row.count, share=row.share)


_ANY = Qt.LayoutDirection.LeftToRight
_DETAIL = "meta"
_ACCENT = "meta_strong"
_ABOVE = 10
_STEPPED_BACK = 0.72
_SETTLED = (Standing.DONE, Standing.LEFT_OUT)
_SHADOW = 0.07
