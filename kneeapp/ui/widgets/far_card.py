"""A card of a session: opaque where it floats, or letting the tint of its phase shine through."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from kneeapp.ui.sizes import Radius, Size
from kneeapp.ui.theme import current_theme, softened


class FarCard(QFrame):
    """A rounded ground for its parts; a bare one shows its parts alone."""

    def __init__(
        self,
        radius: int = Radius.SHEET,
        *,
        opacity: float = 1.0,
        has_line: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._radius, self._opacity, self._has_line, self._is_bare = radius, opacity, has_line, False

    def set_bare(self, is_bare: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Leave the ground away, or bring it back."""
        if is_bare != self._is_bare:
            self._is_bare = is_bare
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_bare:
            return
        theme = current_theme()
        line = Size.OUTLINE if theme.is_high_contrast else Size.HAIRLINE if self._has_line else 0
        inset, radius = line / 2, self._radius - line / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            role = "ink" if theme.is_high_contrast else "line"
            painter.setPen(QPen(theme.color(role), line) if line else Qt.PenStyle.NoPen)
            painter.setBrush(softened(theme.color("surface"), self._opacity))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
