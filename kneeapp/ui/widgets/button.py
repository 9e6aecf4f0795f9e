"""The buttons of kneeapp: painted here in all their states, to Qt and to screen readers plain push buttons.

Its kind says what a button is for, its extent how large it is. An icon follows the text's colour in every state; a
key cap shows the key that does the same.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme, softened
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.button_coat import Coat, Kind, coat_of, state_of


@dataclass(frozen=True, kw_only=True)
class Extent:
    """How large a button is, in logical pixels; its text in a style of `typography.STYLES`."""

    height: int
    radius: int
    padding: int
    icon: int
    style: str


PLAIN = Extent(height=Size.TARGET, radius=Radius.CONTROL, padding=18, icon=Size.ICON_SMALL, style="strong")
LARGE = Extent(height=Size.TARGET_LARGE, radius=Radius.LARGE, padding=24, icon=Size.ICON_LARGE, style="big_button")
HUGE = Extent(height=Size.TARGET_HUGE, radius=Radius.CARD, padding=32, icon=Size.ICON_FAR, style="huge_button")


class Button(QPushButton):
    """A push button of some kind and extent, with an icon before its text and a key cap behind it, if any."""

    def __init__(  # noqa: PLR0913  # what a button looks like, each by its name
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        extent: Extent = PLAIN,
        *,
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._kind, self._extent, self._icon, self._key = kind, extent, icon, key
        self.setAutoDefault(True)  # Return presses the focused button; by itself Qt does that on some desktops only
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return self.corner_radius()

    def corner_radius(self) -> float:
        """How round the corners are."""
        return min(self._extent.radius, self.height() / 2)

    def set_kind(self, kind: Kind) -> None:
        """Be of another kind."""
        if kind is not self._kind:
            self._kind = kind
            self.update()

    def set_extent(self, extent: Extent) -> None:
        """Take another size."""
        if extent != self._extent:
            self._extent = extent
            self.updateGeometry()
            self.update()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon, or none for an empty name."""
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        height = self._height()
        if not self.text():
            return QSize(height, height)
        padding = 0 if self._kind is Kind.LINK else 2 * self._extent.padding
        return QSize(round(self._content_width()) + padding, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, state = current_theme(), state_of(self)
        coat = coat_of(self._kind, state, theme)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, coat)
            painter.translate(0, 1 if state.is_pressed and self._kind is Kind.PRIMARY else 0)
            self._paint_content(painter, coat, theme)

    def font_now(self) -> QFont:
        """The font of the text, which follows the user's text size."""
        return text_font(self._extent.style, current_theme().text_scale)

    def _height(self) -> int:
        return current_theme().scaled(self._extent.height)

    def _icon_size(self) -> int:
        return current_theme().scaled(self._extent.icon) if self._icon else 0

    def _gap(self) -> int:
        return Space.SMALL if self._icon and self.text() else 0

    def _content_width(self) -> float:
        text = QFontMetrics(self.font_now()).horizontalAdvance(self.text())
        return self._icon_size() + self._gap() + text + self._key_width()

    def _key_width(self) -> float:
        if not self._key:
            return 0.0
        metrics = QFontMetrics(self._key_font())
        return Space.LARGE + metrics.horizontalAdvance(self._key) + 2 * Space.SMALL + Space.HAIR

    def _key_font(self) -> QFont:
        return text_font("chip", current_theme().text_scale)

    def _paint_ground(self, painter: QPainter, coat: Coat) -> None:
        inset = coat.line_width / 2
        has_line = coat.line_width > 0
        painter.setPen(QPen(coat.line, coat.line_width) if has_line else Qt.PenStyle.NoPen)
        painter.setBrush(coat.fill)
        radius = self.corner_radius() - inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_content(self, painter: QPainter, coat: Coat, theme: Theme) -> None:
        left = (self.width() - self._content_width()) / 2
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft

        def placed(width: float) -> QRectF:
            nonlocal left
            x = self.width() - left - width if is_mirrored else left
            left += width
            return QRectF(x, 0, width, self.height())

        if self._icon:
            paint_icon(painter, self._icon, _middle(placed(self._icon_size()), self._icon_size()), coat.text)
            placed(self._gap())
        font = self.font_now()
        font.setUnderline(self._kind is Kind.LINK and self.underMouse())
        painter.setFont(font)
        painter.setPen(coat.text)
        text_width = QFontMetrics(font).horizontalAdvance(self.text())
        painter.drawText(placed(text_width), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self.text())
        if self._key:
            placed(Space.LARGE)
            self._paint_key(painter, placed(self._key_width() - Space.LARGE), coat, theme)

    def _paint_key(self, painter: QPainter, area: QRectF, coat: Coat, theme: Theme) -> None:
        cap = QRectF(area.left(), area.center().y() - theme.scaled(13), area.width(), theme.scaled(26))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(softened(coat.text, 0.18))
        painter.drawRoundedRect(cap, Radius.SMALL, Radius.SMALL)
        painter.setFont(self._key_font())
        painter.setPen(coat.text)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)


def _middle(area: QRectF, side: float) -> QRectF:
    return QRectF(area.center() - QPointF(side / 2, side / 2), area.center() + QPointF(side / 2, side / 2))
