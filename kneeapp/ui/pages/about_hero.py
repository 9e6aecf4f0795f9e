"""The head of the About page: the icon, what kneeapp is in a line, its version, and the figure."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRadialGradient
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp import __version__
from kneeapp.core.exercise import Side
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.widgets.app_icon import AppIcon
from kneeapp.ui.widgets.button import Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.flow_layout import FlowLayout
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.widgets.pill import Pill
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_card import figure_width
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_LIGHT = 0.62
_MARGIN = 36
_EXAMPLE = "leaning-ankle-band"
_COPY = Extent(height=Size.CHIP, radius=Size.CHIP // 2, padding=Space.MEDIUM, icon=Size.ICON_TINY, style="chip")


class AboutHero(Stage):
    """Lit from its middle, wherever the figure is."""

    copy_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_example(_EXAMPLE, Side.LEFT)
        copy = Button(self.tr("Copy version details"), Kind.GHOST, _COPY, icon="copy")
        copy.clicked.connect(self.copy_wished)
        facts = FlowLayout()
        facts.setSpacing(Space.TINY)
        facts.addWidget(Pill(self.tr("Version {number}").format(number=__version__)))
        facts.addWidget(copy)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(WrappingLabel("kneeapp", "h1"))
        words.addWidget(WrappingLabel(self.tr("Guided leg and hip exercise, at home."), "lead"))
        words.addSpacing(Space.MEDIUM)
        words.addLayout(facts)
        words.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, Space.LARGE, _MARGIN, Space.LARGE)
        row.setSpacing(Space.WIDE)
        row.addWidget(AppIcon(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    def figure_area(self) -> QRectF:
        """The end of the hero, as far as its words leave room."""
        width = figure_width(self.width())
        return mirrored(QRectF(self.width() - width, 0, width, self.height()), self)

    def paint_lit(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_light(painter, QRectF(self.rect()), current_theme())

    def paint_quiet(self, painter: QPainter) -> None:
        """Without a figure the icon says enough."""

    def _fit(self) -> None:
        self.setMinimumHeight(current_theme().scaled(Size.HERO))


def _paint_light(painter: QPainter, area: QRectF, theme: Theme) -> None:
    reach = (area.width() ** 2 + area.height() ** 2) ** 0.5 / 2
    light = QRadialGradient(area.center(), reach * _LIGHT)
    light.setColorAt(0, theme.color("stage_hi"))
    light.setColorAt(1, theme.color("stage"))
    inset = Size.OUTLINE / 2 if theme.is_high_contrast else 0.0
    path = QPainterPath()
    path.addRoundedRect(area.adjusted(inset, inset, -inset, -inset), Radius.STAGE, Radius.STAGE)
    painter.fillPath(path, light)
    if inset:
        painter.strokePath(path, QPen(theme.color("ink"), Size.OUTLINE))
