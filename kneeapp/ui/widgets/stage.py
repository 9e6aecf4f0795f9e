"""The stage: the place of the figure; where an exercise has none, of a quiet symbol over its floor."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.shown_exercises import shown_exercise
from kneeapp.ui.sizes import Radius, Width
from kneeapp.ui.theme import Theme, blended, current_theme
from kneeapp.ui.typography import far_font
from kneeapp.ui.widgets.kept_picture import KeptPicture
from kneeapp.ui.widgets.mark import paint_mark
from kneeapp.ui.widgets.stage_light import paint_light
from kneeapp.ui.widgets.stage_subject import Frame, Subject
from kneeapp.ui.wording import initials

if TYPE_CHECKING:
    from kneeapp.ui.widgets.stage_picture import StagePicture

_SYMBOL: Final = 0.30


class Stage(QFrame):
    """A frame lit from its middle, with an exercise: its own picture, its figure, or the initials of its name.

    Before the window's first paint there are no figures yet. Without an exercise it has the initials that it is given,
    or the mark.
    """

    symbol_share: float = _SYMBOL
    """How high the symbol is, of the place of the figure."""
    side_share: float = 0.0
    foot_share: float = 0.0
    """How much of the stage stays free at each side of the place of the figure, and below it."""

    def __init__(self, radius: int = Radius.STAGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._radius = radius
        self._symbol = ""
        self._subject: Subject | None = None
        self._moment: tuple[Frame, ...] = ()
        self._picture: StagePicture | None = None
        self._ground = KeptPicture()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return self._radius

    @property
    def subject(self) -> Subject | None:
        """The exercise that is shown, and how."""
        return self._subject

    def show_symbol(self, symbol: str) -> None:
        """Show these initials."""
        self._subject = self._picture = None
        self._symbol = symbol
        self.update()

    def show_example(self, exercise_id: str, side: Side) -> None:
        """Show the exercise of that id from that side, or the mark where the library has none."""
        exercise = shown_exercise(exercise_id)
        if exercise is None:
            self.show_symbol("")
        else:
            self.show_exercise(Subject(exercise, side))

    def show_exercise(self, subject: Subject, moment: tuple[Frame, ...] = ()) -> None:
        """Show an exercise at a moment of its rep; without one in the pose that stands for it."""
        self._symbol = initials(subject.exercise.short_name)
        self._subject, self._moment, self._picture = subject, moment, None
        self.update()

    def show_moment(self, moment: tuple[Frame, ...]) -> None:
        """Show another moment of the same rep; nothing is painted where it looks the same."""
        before, self._moment = self._moment, moment
        picture = self._picture_now()
        if picture is not None and picture.look(before) != picture.look(moment):
            self.update(picture.moving_area(self.figure_area()))

    def minimumSizeHint(self) -> QSize:
        return QSize(Width.STAGE_MIN, Width.STAGE_MIN)

    def figure_area(self) -> QRectF:
        """Where the figure stands."""
        side, foot = self.width() * self.side_share, self.height() * self.foot_share
        return QRectF(self.rect()).adjusted(side, 0, -side, -foot)

    def lit_area(self) -> QRectF:
        """The ground, which is the whole stage; corners that lie outside of it are not seen."""
        return QRectF(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        picture = self._picture_now()
        if picture is None:
            with QPainter(self) as painter:
                self.paint_lit(painter)
                self.paint_quiet(painter)
            return
        self._ground.paint(self, picture.ground_key(self.figure_area()), self._paint_ground)
        with QPainter(self) as painter:
            picture.paint(painter, self.figure_area(), self._moment)

    def _picture_now(self) -> "StagePicture | None":
        """The picture of the exercise, made when it is first needed; None while there is none, or no room for one."""
        if self._subject is None or current_figures() is None or self.figure_area().isEmpty():
            return None
        if self._picture is None:
            from kneeapp.ui.widgets.stage_picture import picture_of  # noqa: PLC0415  # not needed for the first paint

            self._picture = picture_of(self._subject)
        return self._picture if self._picture.is_shown else None

    def paint_lit(self, painter: QPainter) -> None:
        """Paint the ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_light(painter, self.lit_area(), self._radius, current_theme(), self.figure_area().center())

    def paint_quiet(self, painter: QPainter) -> None:
        """Paint the symbol over its floor."""
        theme, figure = current_theme(), self.figure_area()
        _paint_floor(painter, floor_area(figure, self.symbol_share), theme)
        self._paint_symbol(painter, symbol_area(figure, self.symbol_share), theme)

    def _paint_ground(self, painter: QPainter) -> None:
        self.paint_lit(painter)
        if picture := self._picture_now():
            picture.paint_ground(painter, self.figure_area())

    def _paint_symbol(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        if not self._symbol:
            paint_mark(painter, area, theme)
            return
        painter.setPen(theme.color("ink" if theme.is_high_contrast else "stage_floor"))
        painter.setFont(far_font(round(area.height() * 0.8)))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._symbol)


class TallStage(Stage):
    """A stage as high as its page."""

    side_share = 0.05
    foot_share = 0.05


def symbol_area(stage: QRectF, share: float = _SYMBOL) -> QRectF:
    """The square over the floor in which the symbol stands, that share of the stage."""
    side = min(stage.width(), stage.height()) * share
    middle = stage.center() - QPointF(0, side * 0.12)
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def floor_area(stage: QRectF, share: float = _SYMBOL) -> QRectF:
    """The box round the floor's ellipse."""
    symbol = symbol_area(stage, share)
    width = symbol.width() * 1.9
    return QRectF(stage.center().x() - width / 2, symbol.bottom() + symbol.height() * 0.12, width, width * 0.16)


def _paint_floor(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """A disc, and a little lower a second one as its edge."""
    top, edge = _floor_colors(theme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    painter.drawEllipse(area.translated(0, area.height() * 0.1))
    painter.setBrush(top)
    painter.drawEllipse(area)


def _floor_colors(theme: Theme) -> tuple[QColor, QColor]:
    if theme.is_high_contrast:
        return theme.color("bg"), theme.color("disabled_ink")
    lit, edge = theme.color("stage_hi"), theme.color("stage_floor")
    return (blended(lit, edge, 0.35) if theme.is_dark else blended(lit, theme.color("surface"), 0.5)), edge
