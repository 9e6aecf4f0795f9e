"""An icon on a soft square; decoration, so a screen reader is told nothing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import current_theme


class IconTile(QWidget):
    """The icon of that name on a ground; ground and ink are roles, ``side`` is that of the square."""

    def __init__(  # noqa: PLR0913  # what it looks like, each by its name
        self,
        name: str,
        *,
        ground: str = "primary_soft",
        ink: str = "on_primary_soft",
        side: int = Size.TILE,
        icon: int = Size.ICON_LARGE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._ground, self._ink, self._icon = name, ground, ink, icon
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = current_theme(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = Size.OUTLINE if theme.is_high_contrast else 0
            painter.setPen(QPen(theme.color("ink"), width) if width else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(self._ground))
            inset = width / 2
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), Radius.TILE, Radius.TILE)
            icon = QRectF(0, 0, self._icon, self._icon)
            icon.moveCenter(area.center())
            paint_icon(painter, self._name, icon, theme.color(self._ink))
