"""How loud a session is, told for a moment beside the button for sound, large enough to be read from afar."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeapp.ui.announcements import Announcement
from kneeapp.ui.announcer import announce
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size
from kneeapp.ui.sound_words import volume_words
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground

STAYS_MS: Final = 3_000


class VolumeSign(FarLabel):
    """Hides itself when its ``timer`` has run out; a screen reader says it too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(FarType.HINT, parent=parent)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAYS_MS)
        self.timer.timeout.connect(self.hide)
        self.hide()

    def say(self, volume: int) -> None:
        """Show this volume for a moment."""
        self.show_text(volume_words(volume))
        self.show()
        self.raise_()
        self.timer.start()
        announce(self, Announcement(text=self.text(), is_urgent=True))

    def sizeHint(self) -> QSize:
        height = max(Size.TARGET, round(FarSize.CLOSE * self._unit))
        return QSize(self.natural_width() + height, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area, fill = QRectF(self.rect()), theme.color("surface")
            paint_rounded_ground(painter, area, fill, theme, radius=Radius.CONTROL, line=SECONDARY_LINE)
        super().paintEvent(event)
