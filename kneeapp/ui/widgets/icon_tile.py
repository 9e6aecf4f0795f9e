"""An icon on a soft square; decoration, so a screen reader is told nothing."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground


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
            fill = theme.color(self._ground)
            paint_rounded_ground(painter, area, fill, theme, radius=Radius.TILE, line=Size.OUTLINE)
            icon = QRectF(0, 0, self._icon, self._icon)
            icon.moveCenter(area.center())
            paint_icon(painter, self._name, icon, theme.color(self._ink))
