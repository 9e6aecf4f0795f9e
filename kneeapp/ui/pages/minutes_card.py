"""How long each day of the plan takes: a card of bars and figures, or one line where it has no room beside the list."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.day_names import DAYS, day_name, short_day_name
from kneeapp.ui.pages.plan_wording import day_minutes_text, week_minutes_text
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import Theme, current_theme, set_look
from kneeapp.ui.typography import tabular, text_font
from kneeapp.ui.widgets.line_icon import LineIcon
from kneeapp.ui.widgets.mirroring import leading_edge, mirrored
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_EDGE: Final = 20
_TOP: Final = 21
_LINE: Final = 34
_BAR: Final = 10
_ROUND_TO: Final = 5
_STYLES: Final = ("meta", "meta_strong")


class MinutesCard(Panel):
    """The minutes of the week under each other, today's in semibold, and their sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._days = tuple(DayMinutes(day, self) for day in DAYS)
        self._week = QLabel(self)
        set_look(self._week, "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _TOP, _EDGE, Space.LARGE)
        layout.setSpacing(0)
        layout.addWidget(WrappingLabel(self.tr("Minutes a day"), "card_title", self))
        layout.addWidget(WrappingLabel(self.tr("With rests, without set-up"), "meta", self))
        layout.addSpacing(Space.MEDIUM)
        for day in self._days:
            layout.addWidget(day)
        layout.addSpacing(Space.CHOICE)
        layout.addWidget(Panel("line", self))
        layout.addSpacing(Space.BUTTONS)
        layout.addLayout(self._sum())
        self._fit()

    def show_minutes(self, minutes: tuple[int | None, ...], today: int) -> None:
        """Show the minutes of the seven days, None for a day without exercises."""
        longest = full_bar(minutes)
        for number, (day, of_day) in enumerate(zip(self._days, minutes, strict=True)):
            day.show_minutes(of_day, longest, is_today=number == today)
        self._week.setText(day_minutes_text(sum(of_day or 0 for of_day in minutes)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(current_theme().scaled(Width.MINUTES))

    def _sum(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(WrappingLabel(self.tr("A week"), "meta", self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._week)
        return row


class MinutesLine(Panel):
    """The same in words, for above the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._text = WrappingLabel("", "note", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, Space.MEDIUM, _EDGE, Space.MEDIUM)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(LineIcon("clock-3", "primary", Size.ICON_SMALL, "note", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_minutes(self, minutes: tuple[int | None, ...]) -> None:
        """Show the minutes of the seven days, None for a day without exercises."""
        self._text.setText(week_minutes_text(minutes))


class DayMinutes(QLabel):
    """A day, a bar and a figure in a line; to a screen reader the day's name and the figure."""

    def __init__(self, day: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._share, self._is_today = day, 0.0, False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_minutes(self, minutes: int | None, longest: int, *, is_today: bool) -> None:
        """Show these minutes; a bar that is full stands for the longest."""
        self._share, self._is_today = (minutes or 0) / longest, is_today
        self.setText(day_minutes_text(minutes))
        name = self.tr("{day}, today: {minutes}") if is_today else self.tr("{day}: {minutes}")
        self.setAccessibleName(name.format(day=day_name(self._day), minutes=self.text()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, current_theme().scaled(_LINE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, direction = current_theme(), self.layoutDirection()
        parts = line_parts(QRectF(self.rect()), _names_width(theme), self._figure_width(theme))
        leading = leading_edge(direction)
        trailing = leading_edge(Qt.LayoutDirection(1 - direction.value))
        upright = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as the words themselves run
            self._paint_bar(painter, parts.bar, theme)
            painter.setFont(_font("meta_strong" if self._is_today else "meta", theme))
            painter.setPen(theme.color("ink" if self._is_today else "ink_2"))
            painter.drawText(mirrored(parts.name, self), leading | upright, short_day_name(self._day))
            painter.setFont(_font("meta_strong", theme))
            painter.setPen(theme.color("ink"))
            painter.drawText(mirrored(parts.figure, self), trailing | upright, self.text())

    def _paint_bar(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        done = QRectF(area)
        done.setWidth(area.width() * self._share)
        painter.setPen(QPen(theme.color("ink"), Size.HAIRLINE) if theme.is_high_contrast else Qt.PenStyle.NoPen)
        for part, role in ((area, "sunken"), (done, "primary")):
            painter.setBrush(theme.color(role))
            if part.width() > 0:
                painter.drawRoundedRect(mirrored(part, self), _BAR / 2, _BAR / 2)

    def _figure_width(self, theme: Theme) -> int:
        metrics = QFontMetrics(_font("meta_strong", theme))
        return max(metrics.horizontalAdvance(text) for text in (self.text(), day_minutes_text(100)))


@dataclass(frozen=True, kw_only=True)
class LineParts:
    """Where day, bar and figure lie in a line that reads from the left."""

    name: QRectF
    bar: QRectF
    figure: QRectF


def line_parts(area: QRectF, name: float, figure: float) -> LineParts:
    """The parts of a line whose days and figures are so wide: the bar has what is left between them."""
    start, end = area.left() + name + Space.MEDIUM, area.right() - figure - Space.SMALL
    return LineParts(
        name=QRectF(area.left(), area.top(), name, area.height()),
        bar=QRectF(start, area.center().y() - _BAR / 2, max(0.0, end - start), _BAR),
        figure=QRectF(area.right() - figure, area.top(), figure, area.height()),
    )


def full_bar(minutes: tuple[int | None, ...]) -> int:
    """The minutes that a full bar stands for: the next five above the longest day."""
    longest = max((of_day or 0 for of_day in minutes), default=0)
    return (longest // _ROUND_TO + 1) * _ROUND_TO


def _names_width(theme: Theme) -> int:
    metrics = [QFontMetrics(_font(style, theme)) for style in _STYLES]
    return max(one.horizontalAdvance(short_day_name(day)) for one in metrics for day in DAYS)


def _font(style: str, theme: Theme) -> QFont:
    return tabular(text_font(style, theme.text_scale))
