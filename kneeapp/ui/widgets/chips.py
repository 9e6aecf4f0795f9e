"""Short facts in pills, in as many lines as they need: painted here, to a screen reader plain text."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import SECONDARY_LINE, Size, Space
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.flow_layout import FlowLayout

_REMARK_OPACITY: Final = 0.8
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class ChipKind(Enum):
    """What a chip tells: each kind has a ground and a text colour of its own."""

    DOSE = ("primary_soft", "on_primary_soft")
    FACT = ("sunken", "ink_2")
    GOOD = ("ok_soft", "ok_ink")
    WARNING = ("warn_soft", "warn_ink")


@dataclass(frozen=True, kw_only=True)
class Chip:
    """One pill: an icon by its name, the text, and a remark on it in plain letters.

    ``is_minor`` says that it may be left out where there is little room.
    """

    text: str
    remark: str = ""
    icon: str = ""
    kind: ChipKind = ChipKind.DOSE
    is_minor: bool = False


@dataclass(frozen=True, kw_only=True)
class _Extent:
    height: int
    padding: int
    icon: int
    icon_gap: int
    text_style: str
    remark_style: str


_USUAL: Final = _Extent(
    height=Size.CHIP, padding=14, icon=Size.ICON_CHIP, icon_gap=8, text_style="chip", remark_style="note"
)
_SMALL: Final = _Extent(
    height=Size.CHIP_NARROW, padding=13, icon=Size.ICON_TINY, icon_gap=6, text_style="meta_strong", remark_style="meta"
)


class ChipLabel(QLabel):
    """A pill in a layout; its text is what a screen reader says."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip(text="")
        self._extent = _USUAL
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chip(chip or self._chip)

    def show_chip(self, chip: Chip) -> None:
        """Show this chip from now on."""
        self._chip = chip
        self.setText(" · ".join(filter(None, (chip.text, chip.remark))))
        self.updateGeometry()
        self.update()

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Be a little smaller, or as large as usual."""
        extent = _SMALL if is_narrow else _USUAL
        if extent is not self._extent:
            self._extent = extent
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        height = current_theme().scaled(self._extent.height)
        return QSize(sum(self._widths()) + 2 * self._extent.padding, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(Size.CARD_MARK, self.sizeHint().width()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        missing = self.sizeHint().width() - width
        if missing <= 0:
            return self.sizeHint().height()
        text = QRect(0, 0, max(1, self._widths()[1] - self._icon_gap() - missing), 0)
        needed = QFontMetrics(self._font(self._extent.text_style)).boundingRect(text, _WRAPPED, self._chip.text)
        return max(self.sizeHint().height(), needed.height() + self._extent.padding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        _, text_role = self._chip.kind.value
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, theme)
            icon, text, remark = self._parts()
            if self._chip.icon:
                paint_icon(painter, self._chip.icon, QRectF(icon), theme.color(text_role))
            painter.setPen(theme.color(text_role))
            painter.setFont(self._font(self._extent.text_style))
            leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
            painter.drawText(text, _WRAPPED | leading | Qt.AlignmentFlag.AlignAbsolute, self._chip.text)
            painter.setPen(self._remark_color(theme))
            painter.setFont(self._font(self._extent.remark_style))
            painter.drawText(remark, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._chip.remark)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        ground_role, _ = self._chip.kind.value
        line = SECONDARY_LINE if theme.is_high_contrast else 0.0
        painter.setPen(QPen(theme.color("ink"), line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground_role))
        area = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        radius = (min(self.height(), self.sizeHint().height()) - line) / 2
        painter.drawRoundedRect(area, radius, radius)

    def _widths(self) -> tuple[int, int, int]:
        """How wide the icon, the text and the remark are, each with the gap before it."""
        chip = self._chip
        icon = current_theme().scaled(self._extent.icon) if chip.icon else 0
        text = _advance(self._font(self._extent.text_style), chip.text)
        remark = _advance(self._font(self._extent.remark_style), chip.remark)
        return icon, text + self._icon_gap(), remark + (Space.SMALL if chip.remark else 0)

    def _icon_gap(self) -> int:
        return self._extent.icon_gap if self._chip.icon else 0

    def _parts(self) -> tuple[QRect, ...]:
        parts = chip_parts(self.size(), self._widths(), self._extent.padding, self._icon_gap())
        return tuple(QStyle.visualRect(self.layoutDirection(), self.rect(), part) for part in parts)

    def _remark_color(self, theme: Theme) -> QColor:
        _, text_role = self._chip.kind.value
        is_soft = self._chip.kind is ChipKind.DOSE and not theme.is_high_contrast
        return softened(theme.color(text_role), _REMARK_OPACITY if is_soft else 1.0)

    def _font(self, style: str) -> QFont:
        return text_font(style, current_theme().text_scale)


def chip_parts(size: QSize, widths: tuple[int, int, int], padding: int, icon_gap: int) -> tuple[QRect, ...]:
    """The boxes of icon, text and remark from left to right in a chip of that size.

    The widths hold the gaps before text and remark; where there is too little room the text gets less.
    """
    icon_width, text_width, remark_width = widths
    text_width = min(text_width, size.width() - 2 * padding - icon_width - remark_width)
    icon = QRect(padding, 0, icon_width, size.height())
    text = QRect(padding + icon_width, 0, text_width, size.height())
    remark = QRect(padding + icon_width + text_width, 0, remark_width, size.height())
    return icon, text.adjusted(icon_gap, 0, 0, 0), remark.adjusted(Space.SMALL if remark_width else 0, 0, 0, 0)


class Chips(QWidget):
    """A line of chips; a chip without text is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._labels: list[ChipLabel] = []
        self._is_narrow = False
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setSpacing(Space.SMALL)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show these chips in place of those before."""
        self._chips = chips
        shown = [chip for chip in chips if chip.text and not (chip.is_minor and self._is_narrow)]
        while len(self._labels) < len(shown):
            self._labels.append(self._new_label())
        for label in self._labels[len(shown) :]:
            label.hide()
        for label, chip in zip(self._labels, shown, strict=False):
            label.show_chip(chip)
            label.set_narrow(self._is_narrow)
            label.show()

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Take little room: smaller chips, and only those that matter most."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.show_chips(self._chips)

    def _new_label(self) -> ChipLabel:
        label = ChipLabel(parent=self)
        self._flow.addWidget(label)
        return label


def _advance(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1 if text else 0
