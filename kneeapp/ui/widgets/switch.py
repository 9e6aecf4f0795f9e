"""A switch: on or off at once, to Qt and to screen readers a check box.

A check in the knob tells on from off without colour. The row that it stands in shows its name and takes clicks for it.
"""

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.sizes import Motion, Size
from kneeapp.ui.theme import Theme, blended, current_theme


class Switch(QCheckBox):
    """Shows no text; its name is for screen readers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._share = 0.0
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._place_knob)
        self.toggled.connect(self._on_toggled)

    @property
    def focus_radius(self) -> float:
        """How round the ends are, for the ring of the focus."""
        return self.height() / 2

    @property
    def knob_share(self) -> float:
        """How far the knob is on its way from off, 0, to on, 1."""
        return self._share

    def show_on(self, is_on: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Be on or off from now on, at once and without telling that it changed."""
        with QSignalBlocker(self):
            self.setChecked(is_on)
        self._slide.stop()
        self._place_knob(float(is_on))

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.scaled(Size.SWITCH), theme.scaled(Size.SWITCH_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, is_hovered = current_theme(), self.isEnabled() and self.underMouse()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        knob = knob_area(
            QSize(self.size()),
            1 - self._share if is_mirrored else self._share,
            theme.scaled(Size.KNOB) + 2 * is_hovered,
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = theme.color("ink" if self.isEnabled() else "disabled_ink")
            painter.setPen(QPen(line, Size.OUTLINE) if theme.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(self._ground(theme))
            _paint_ground(painter, QRectF(self.rect()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._knob(theme))
            painter.drawEllipse(knob)
            if self.isChecked():
                paint_icon(painter, "check", _inner(knob), self._ground(theme), stroke=2.5)

    def _ground(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.color("disabled_bg")
        off = theme.color("bg" if theme.is_high_contrast else "line_strong")
        return blended(off, theme.color("primary"), self._share)

    def _knob(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.color("disabled_ink")
        if theme.is_high_contrast:
            return theme.color("on_primary" if self.isChecked() else "ink")
        return theme.color("surface")

    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._slide.stop()
        duration = current_theme().lasting(Motion.QUICK)
        if not duration or not self.isVisible():
            self._place_knob(float(is_on))
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(self._share)
        self._slide.setEndValue(float(is_on))
        self._slide.start()

    def _place_knob(self, share: float) -> None:
        self._share = share
        self.update()


def knob_area(size: QSize, share: float, diameter: float) -> QRectF:
    """The box of the knob in a switch of that size: at its left end for 0, at its right end for 1."""
    reach = size.height() / 2
    middle = QPointF(reach + (size.width() - 2 * reach) * share, reach)
    half = diameter / 2
    return QRectF(middle - QPointF(half, half), middle + QPointF(half, half))


def _inner(knob: QRectF) -> QRectF:
    margin = knob.width() * 0.17
    return knob.adjusted(margin, margin, -margin, -margin)


def _paint_ground(painter: QPainter, area: QRectF) -> None:
    inset = painter.pen().widthF() / 2 if painter.pen().style() is not Qt.PenStyle.NoPen else 0.0
    area = area.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
