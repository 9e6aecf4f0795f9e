"""Where the parts of an exercise's page stand: title, aim and chips above, below them the stage beside its text.

Where there is no room for two columns the stage stands on the text, and the page scrolls as a whole.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from kneeapp.ui.pages.exercise_text import ExerciseText
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.scrolling import show_scrolled

_STAGE_SHARE: Final = 47
_STAGE_HEIGHT_TO_WIDTH: Final = 1.15
_STAGE_LOWEST: Final = 180
_STAGE_STACKED: Final = 300
_RING_ROOM: Final = Space.SMALL  # round the text, so that the ring of the focus touches no word


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """The distances of a page: its margins, and what lies between its parts, in logical pixels."""

    margin: int
    top: int
    above_aim: int
    above_chips: int
    above_body: int
    between_columns: int
    below_stage: int = 18


WIDE: Final = Rhythm(margin=Space.PAGE, top=36, above_aim=6, above_chips=18, above_body=26, between_columns=36)
NARROW: Final = Rhythm(
    margin=Space.PAGE_NARROW, top=24, above_aim=2, above_chips=12, above_body=18, between_columns=Space.WIDE
)


class ExerciseLayout(FadingScrollArea):
    """Holds title, aim and chips as the header, the stage and the text, and gives them their places."""

    def __init__(
        self, header: tuple[QWidget, QWidget, QWidget], stage: QWidget, text: ExerciseText, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._stage, self._text = stage, text
        self._above = tuple(_spacer() for _ in range(4))
        self._leading, self._between, self._edge, self._below = (_spacer() for _ in range(4))
        self._header = QVBoxLayout()
        self._header.setSpacing(0)
        for spacer, part in zip(self._above, header, strict=False):
            self._header.addItem(spacer)
            self._header.addWidget(part)
        self._header.addItem(self._above[-1])
        stage_column = QVBoxLayout()
        stage_column.setSpacing(0)
        stage_column.addWidget(stage, 1, Qt.AlignmentFlag.AlignLeading)
        stage_column.addStretch()
        stage_column.addItem(self._below)
        self._stage_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stage_row.setSpacing(0)
        self._stage_row.addItem(self._leading)
        self._stage_row.addLayout(stage_column)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addLayout(self._stage_row)
        self._body.addItem(self._between)
        self._body.addWidget(text, 1)
        self._body.addItem(self._edge)
        content = QWidget(self)
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(self._header)
        page.addLayout(self._body, 1)
        show_scrolled(self, content)

    def fit(self, width: int) -> None:
        """Take the sizes that are due on a page of that width at the user's text size."""
        rhythm = NARROW if width < Width.EXERCISE_NARROW else WIDE
        inner = width - 2 * rhythm.margin
        is_stacked = inner < Width.PAGE_STACKED
        self._text.set_unrolled(is_stacked)
        self._text.set_room(
            before=rhythm.margin if is_stacked else _RING_ROOM,
            behind=rhythm.margin - (0 if is_stacked else _RING_ROOM),
            between=Space.LARGE if rhythm is NARROW else Space.WIDE,
        )
        self._space_out(rhythm, is_stacked=is_stacked)
        self._fit_stage(inner, rhythm, is_stacked=is_stacked)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if is_stacked else QBoxLayout.Direction.LeftToRight)
        self._body.invalidate()

    def _space_out(self, rhythm: Rhythm, *, is_stacked: bool) -> None:
        self._header.setContentsMargins(rhythm.margin, 0, rhythm.margin, 0)
        heights = (rhythm.top, rhythm.above_aim, rhythm.above_chips, rhythm.above_body)
        for spacer, height in zip(self._above, heights, strict=True):
            _resize(spacer, 0, height)
        _resize(self._leading, rhythm.margin, 0)
        _resize(self._between, 0 if is_stacked else rhythm.between_columns - _RING_ROOM, 0)
        _resize(self._edge, 0 if is_stacked else _RING_ROOM, 0)
        _resize(self._below, 0, rhythm.below_stage)
        self._header.invalidate()
        self._stage_row.invalidate()

    def _fit_stage(self, inner: int, rhythm: Rhythm, *, is_stacked: bool) -> None:
        if is_stacked:
            self._stage.setFixedSize(inner, _STAGE_STACKED)
            return
        width = stage_width(inner, inner - rhythm.between_columns - current_theme().scaled(Width.INSTRUCTIONS))
        self._stage.setFixedWidth(width)
        self._stage.setMinimumHeight(_STAGE_LOWEST)
        self._stage.setMaximumHeight(round(width * _STAGE_HEIGHT_TO_WIDTH))


def stage_width(inner: int, beside_text: int) -> int:
    """How wide the stage is on a page of that inner width: a little under half, and more where the text leaves more."""
    return max(Width.STAGE_NARROW, min(Width.STAGE_MAX, max(inner * _STAGE_SHARE // 100, beside_text)))


def _spacer() -> QSpacerItem:
    return QSpacerItem(0, 0)


def _resize(spacer: QSpacerItem, width: int, height: int) -> None:
    """Be exactly that wide or high; along its other edge a spacer sets its row no limit."""
    fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum
    spacer.changeSize(width, height, fixed if width else free, fixed if height else free)
