"""The buttons of a running session: they follow the window's size, and fade with their bar.

A click does not take the focus, so that Space stays the key that pauses; Tab does.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeapp.ui.far import FarSize, small_unit
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.button import LARGE, Button, Extent
from kneeapp.ui.widgets.button_coat import Coat, Kind, coat_of, state_of
from kneeapp.ui.widgets.fading import Fading
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.widgets.mirroring import mirrored

CLOSE: Final = replace(LARGE, height=FarSize.CLOSE, radius=Radius.CONTROL, icon=Size.ICON_FAR)
ROUND: Final = replace(LARGE, height=FarSize.ROUND, radius=FarSize.ROUND // 2, icon=Size.ICON_FAR)
ROUND_LARGE: Final = replace(LARGE, height=FarSize.PAUSE, radius=FarSize.PAUSE // 2, icon=28)
LONG: Final = replace(LARGE, padding=26)
_PLUS: Final = "+"


class FarButton(Fading, Button):
    """A button whose extent is in units of the session; never smaller than can be hit."""

    def __init__(  # noqa: PLR0913  # what a button looks like, each by its name
        self,
        text: str,
        kind: Kind,
        extent: Extent = LONG,
        *,
        icon: str = "",
        name: str = "",
        key: str = "",
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, extent, icon=icon, key=key, parent=parent)
        self._unit, self._full = 1.0, extent
        self._picture = KeptPicture()
        self.setAccessibleName(name)
        self.setToolTip(tip or name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        smallest = min(self._full.height, Size.TARGET_LARGE)
        height = max(smallest, round(self._full.height * unit))
        grown = height / self._full.height
        self.set_extent(
            replace(
                self._full,
                height=height,
                radius=round(self._full.radius * grown),
                padding=round(self._full.padding * unit),
                icon=round(self._full.icon * max(grown, self._small()))
                if self.text()
                else round(self._full.icon * grown),
            )
        )

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint if self.text() else QSize(hint.height(), hint.height())

    def font_now(self) -> QFont:
        """The font of the text: it grows with the window, or with the user's text size."""
        return text_font(self._full.style, self._small())

    def paintEvent(self, event: QPaintEvent) -> None:
        state = state_of(self)

        def draw(painter: QPainter) -> None:
            theme = current_theme()
            coat = coat_of(self._kind, state, theme)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, coat)
            self._paint_content(painter, coat, theme)

        key = (self.text(), self._icon, self._kind, self._extent, self._unit, state)
        self._picture.paint(self, key, draw, opacity=self.opacity)

    def _paint_content(self, painter: QPainter, coat: Coat, theme: Theme) -> None:
        """A plus that begins the text is drawn as the icon of it, and the text goes on behind."""
        if not self.text().startswith(_PLUS):
            super()._paint_content(painter, coat, theme)
            return
        rest, size = self.text().removeprefix(_PLUS), self._icon_size()
        width = QFontMetrics(self.font_now()).horizontalAdvance(rest)
        left = (self.width() - size - self._gap() - width) / 2
        icon = QRectF(left, 0, size, self.height())
        words = QRectF(icon.right() + self._gap(), 0, width, self.height())
        painter.setFont(self.font_now())
        painter.setPen(coat.text)
        paint_icon(painter, "plus", mirrored(icon, self), coat.text)
        painter.drawText(mirrored(words, self), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, rest)

    def _small(self) -> float:
        return small_unit(self._unit, current_theme().text_scale)

    def _height(self) -> int:
        return self._extent.height

    def _icon_size(self) -> int:
        return self._extent.icon if self._icon else 0
