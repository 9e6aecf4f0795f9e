"""The bar of one rep: a segment for each phase, as long as its seconds, what has passed of it solid, and its word.

The geometry is apart from the ink. Time runs from left to right in every language.
"""

from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.core.exercise import PhaseKind
from kneeapp.core.rep_times import PhaseTime
from kneeapp.ui.sizes import FOCUS_RING, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font

_HIGH: Final = Size.DOT
_GAP: Final = 3.0
_KNOB: Final = 7.0
_LEAST: Final = 60
_STYLE: Final = "meta_strong"


class RepBar(QWidget):
    """Where a rep is; decoration, so a screen reader is told nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: tuple[PhaseTime, ...] = ()
        self._at_ms = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rep(self, times: tuple[PhaseTime, ...], at_ms: float) -> None:
        """Show this rep at that moment."""
        if (times, at_ms) != (self._times, self._at_ms):
            self._times, self._at_ms = times, at_ms
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, current_theme().scaled(Size.TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, words = current_theme(), _widest_word(self._times)
        bar = QRectF(self.rect()).adjusted(_KNOB, 0, -(words + Space.MEDIUM if words else _KNOB), 0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for segment in bar_segments(self._times, bar, self._at_ms):
                _paint_segment(painter, segment, theme)
            self._paint_word(painter, theme)

    def _paint_word(self, painter: QPainter, theme: Theme) -> None:
        now = next((time for time in self._times if self._at_ms < time.ends_ms), None)
        if now is not None:
            painter.setFont(text_font(_STYLE, theme.text_scale))
            painter.setPen(theme.color("ink"))
            at_end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(self.rect(), at_end, now.phase.word)


class BarSegment(NamedTuple):
    """Where the segment of a phase lies, how much of it has passed, and the middle of the knob, if it is there."""

    kind: PhaseKind
    area: QRectF
    passed: float
    knob: QPointF | None


def bar_segments(times: tuple[PhaseTime, ...], area: QRectF, at_ms: float) -> tuple[BarSegment, ...]:
    """The segments side by side, in the middle of the height of an area; the knob is in one of them."""
    if not times:
        return ()
    a_ms = max(0.0, area.width() - _GAP * (len(times) - 1)) / times[-1].ends_ms
    widths = [time.lasts_ms * a_ms for time in times]
    lefts = accumulate([width + _GAP for width in widths[:-1]], initial=area.left())
    top = area.center().y() - _HIGH / 2
    return tuple(
        _segment(time, QRectF(left, top, width, _HIGH), at_ms)
        for time, left, width in zip(times, lefts, widths, strict=True)
    )


def _segment(time: PhaseTime, area: QRectF, at_ms: float) -> BarSegment:
    passed = min(max((at_ms - time.begins_ms) / time.lasts_ms, 0.0), 1.0)
    is_now = time.begins_ms <= at_ms < time.ends_ms
    knob = QPointF(area.left() + passed * area.width(), area.center().y()) if is_now else None
    return BarSegment(time.phase.kind, area, passed, knob)


def _paint_segment(painter: QPainter, segment: BarSegment, theme: Theme) -> None:
    solid, track = _colors(segment.kind, theme)
    radius = _HIGH / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    painter.drawRoundedRect(segment.area, radius, radius)
    if segment.passed > 0:
        painter.setBrush(solid)
        area = QRectF(segment.area)
        area.setWidth(max(area.width() * segment.passed, _HIGH))
        painter.drawRoundedRect(area, radius, radius)
    if segment.knob is not None:
        painter.setPen(QPen(solid, FOCUS_RING))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(segment.knob, _KNOB - FOCUS_RING / 2, _KNOB - FOCUS_RING / 2)


def _colors(kind: PhaseKind, theme: Theme) -> tuple[QColor, QColor]:
    """Of what has passed, and of what is still to come."""
    if theme.is_high_contrast:
        return theme.color("ink"), theme.color("disabled_ink")
    solid, track = _ROLES[kind]
    return theme.color(solid), theme.color(track)


def _widest_word(times: tuple[PhaseTime, ...]) -> int:
    metrics = QFontMetrics(text_font(_STYLE, current_theme().text_scale))
    return max((metrics.horizontalAdvance(time.phase.word) for time in times), default=0)


_ROLES: Final = {
    PhaseKind.MOVE: ("move", "move_track"),
    PhaseKind.HOLD: ("hold", "hold_track"),
    PhaseKind.RETURN: ("move", "move_track"),
    PhaseKind.SETTLE: ("ink_3", "stage_floor"),
}
