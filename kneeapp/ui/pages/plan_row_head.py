"""The words of a plan's row: tile, name and dose in one button that opens and closes the row.

The geometry is apart from the ink. Words that do not fit into the width wrap and make the button higher.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.pages.plan_wording import left_out_text, row_dose_text
from kneeapp.ui.pages.shown_plan import ShownPlanRow
from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.thumbnails import thumbnails
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.mirroring import mirrored_in
from kneeapp.ui.widgets.rounded_ground import paint_rounded_ground
from kneeapp.ui.widgets.row_lead import Lead, paint_lead, thumbnail_of
from kneeapp.ui.widgets.wrapped_text import WrappedText, styled_text

_ANY: Final = Qt.LayoutDirection.LeftToRight
_PAUSE: Final = "pause"
_FADED: Final = 0.6
_STROKE: Final = 2.4  # as dark as the text beside it


class PlanRowHead(QPushButton):
    """Checked while its row is open. What it shows is its name, its dose and place are its description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = HeadWords(name="", detail="", mark="")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        thumbnails().made.connect(self._on_thumbnails_made)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return Radius.CONTROL

    def show_row(self, row: ShownPlanRow, place: str) -> None:
        """Show this row, which has that place in the plan."""
        detail = left_out_text(row.left_out) if row.left_out else row_dose_text(row)
        is_left_out = row.left_out is not None
        self._words = HeadWords(
            name=row.name, detail=detail, mark=row.mark, exercise_id=row.exercise_id, is_left_out=is_left_out
        )
        self.setAccessibleName(row.name)
        self.setAccessibleDescription(f"{detail}, {place}")
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: the list decides which row is open."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return head_height(self._words, width)

    def sizeHint(self) -> QSize:
        return QSize(Size.SIDEBAR, self.heightForWidth(Size.SIDEBAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.TILE, Size.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, words = current_theme(), self._words
        parts = head_parts(words, self.rect(), self.layoutDirection())
        name, detail = ("ink_2", "warn_ink") if words.is_left_out else ("ink", "ink_2")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_tile(painter, words, QRectF(parts.tile), theme)
            painter.setPen(theme.color(name))
            words.name_text(self.layoutDirection()).paint(painter, parts.name)
            if words.is_left_out:
                paint_icon(painter, _PAUSE, QRectF(parts.icon), theme.color(detail), stroke=_STROKE)
            painter.setPen(theme.color(detail))
            words.detail_text(self.layoutDirection()).paint(painter, parts.detail)

    def _on_thumbnails_made(self, exercise_id: str) -> None:
        if exercise_id == self._words.exercise_id:
            self.update()


@dataclass(frozen=True, kw_only=True)
class HeadWords:
    """What the button says; left out, it is grey, and its detail has an icon and the colour of a warning."""

    name: str
    detail: str
    mark: str
    exercise_id: str = ""
    is_left_out: bool = False

    def name_text(self, direction: Qt.LayoutDirection) -> WrappedText:
        """The name as it is set."""
        return styled_text(self.name, "strong", direction)

    def detail_text(self, direction: Qt.LayoutDirection) -> WrappedText:
        """The second line as it is set."""
        return styled_text(self.detail, "meta", direction)


@dataclass(frozen=True, kw_only=True)
class HeadParts:
    """Where the parts lie; the icon's box is empty where there is none."""

    tile: QRect
    name: QRect
    icon: QRect
    detail: QRect


def head_parts(words: HeadWords, area: QRect, direction: Qt.LayoutDirection) -> HeadParts:
    """Where to draw the words inside the area: the tile before them, all in the middle of its height."""
    start, icon, (name, detail) = _start(), _icon_width(words), _heights(words, area.width())
    width, top = max(1, area.width() - start), area.top() + (area.height() - name - detail) // 2
    left, line = area.left() + start, words.detail_text(_ANY).line
    parts = (
        QRect(area.left(), area.top() + (area.height() - Size.TILE) // 2, Size.TILE, Size.TILE),
        QRect(left, top, width, name),
        QRect(left, top + name, max(0, icon - Space.TINY), line if icon else 0),
        QRect(left + icon, top + name, max(1, width - icon), detail),
    )
    tile_area, name_area, icon_area, detail_area = (
        mirrored_in(QRectF(area), QRectF(part), direction).toRect() for part in parts
    )
    return HeadParts(tile=tile_area, name=name_area, icon=icon_area, detail=detail_area)


def head_height(words: HeadWords, width: int) -> int:
    """How high the button is in that width."""
    return max(Size.PLAN_ROW - 2 * Space.SMALL, sum(_heights(words, width)))


def _start() -> int:
    return Size.TILE + Space.BUTTONS


def _icon_width(words: HeadWords) -> int:
    return current_theme().scaled(Size.ICON_TINY) + Space.TINY if words.is_left_out else 0


def _heights(words: HeadWords, width: int) -> tuple[int, int]:
    inner = max(1, width - _start())
    detail = max(1, inner - _icon_width(words))
    return words.name_text(_ANY).height(inner), words.detail_text(_ANY).height(detail)


def _paint_tile(painter: QPainter, words: HeadWords, area: QRectF, theme: Theme) -> None:
    if not words.is_left_out:
        paint_lead(painter, Lead.TILE, words.mark, area, QColor(), of=words.exercise_id)
        return
    ground = theme.color("disabled_bg")
    paint_rounded_ground(painter, area, ground, theme, radius=Radius.CONTROL, line=Size.OUTLINE)
    if picture := thumbnail_of(words.exercise_id, area, painter):
        painter.setOpacity(_FADED)
        painter.drawPixmap(area.topLeft(), greyed(picture))
        painter.setOpacity(1.0)
        return
    painter.setPen(theme.color("ink_3"))
    painter.setFont(text_font("strong", theme.text_scale))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words.mark)


def greyed(picture: QPixmap) -> QPixmap:
    """The picture without its colours."""
    image = picture.toImage()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.setAlphaChannel(image)
    return QPixmap.fromImage(grey)
