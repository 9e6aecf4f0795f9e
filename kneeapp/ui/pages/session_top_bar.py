"""The bar above a session: close, the exercise, the bar of its sets, the time left, sound and voice."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from kneeapp.core.readout import position
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarSize, FarType, small_unit
from kneeapp.ui.pages.sound_buttons import SoundButtons
from kneeapp.ui.session_blocks import blocks, shows_exercises
from kneeapp.ui.session_look import look_of
from kneeapp.ui.session_words import exercises_done_line, place_line, time_left_words
from kneeapp.ui.sound_state import SoundState
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.far_button import CLOSE, FarButton
from kneeapp.ui.widgets.far_label import FarLabel, line_box
from kneeapp.ui.widgets.segment_bar import SegmentBar
from kneeapp.ui.widgets.volume_sign import VolumeSign

_HIDES_TIME_BELOW = 1000
_TITLE_LEFT, _TITLE_LINE, _PLACE_LINE, _LONE_LINE = 58, 41, 61, 50
_NARROW_TITLE = 0.92
_MIDDLE = FarSize.TOP_BAR // 2
_SETS_LEFT, _EXERCISES_LEFT, _INNER = 376, 244, 1216
_MARKS_WIDTH = 240
_GAP = 16
_TIME_GAP, _SOUND_GAP, _MARKS_GAP, _NARROW_GAP = 72, 18, 44, 26
"""Before the time left; and before the button for sound, behind the time, a set-up's marks, or the bar of the sets."""
_ROW_MIDDLE = 103
_START = Qt.AlignmentFlag.AlignLeading
_END = Qt.AlignmentFlag.AlignTrailing


class TopBar(QWidget):
    """Upright, the bar of the sets has a row of its own."""

    close_requested = Signal()
    set_list_wished = Signal()
    mute_wished = Signal()
    voice_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._is_upright, self._shows_time = 1.0, False, True
        self._is_between, self._is_set_up = False, False
        self._close = FarButton("", Kind.QUIET, CLOSE, icon="x", name=self.tr("Close"), parent=self)
        self._title = FarLabel(FarType.TITLE, align=_START, spacing=-0.3, parent=self)
        self._place = _small(self, _START, 400)
        self._segments = SegmentBar(self)
        self._time_left = _small(self, _END, 500)
        self._sound = SoundButtons(self)
        self._volume = VolumeSign(self)
        self._loudness = SoundState().volume
        self._close.clicked.connect(self.close_requested)
        self._segments.clicked.connect(self.set_list_wished)
        self._sound.mute_wished.connect(self.mute_wished)
        self._sound.voice_wished.connect(self.voice_wished)
        self._volume.timer.timeout.connect(self._arrange)

    def set_unit(self, unit: float, width: int, *, is_upright: bool) -> None:
        """Follow the size of the window; in a narrow one time left and voice give way."""
        self._unit, self._is_upright, self._shows_time = unit, is_upright, shows_all(width)
        self._title.set_unit(self._title_unit())
        self._volume.set_unit(unit)
        for part in (self._place, self._time_left):
            part.set_unit(self._small())
        self._close.set_unit(unit)
        self._segments.set_unit(unit)
        self._sound.set_unit(unit, has_voice=self._shows_time)
        self.setFixedHeight(self._height())
        self._arrange()

    def show_state(self, state: SessionState, title: str) -> None:
        """Show where the session is; between exercises under the session's title, for their names stand below."""
        is_set_up = state.step.kind is StepKind.SET_UP and state.mode is not Mode.PAUSED
        before = self._arrangement()
        self._is_set_up, self._is_between = is_set_up, shows_exercises(state)
        self._title.show_text(title if self._is_between else position(state).exercise.name)
        self._title.setAccessibleIdentifier("" if self._is_between else "exercise-title")
        is_rest = self._is_between and not is_set_up
        self._place.show_text(exercises_done_line(state) if is_rest else place_line(state))
        self._time_left.show_text(time_left_words(state))
        self._segments.show_blocks(blocks(state), look_of(state))
        if before != self._arrangement():
            self._arrange()

    def show_sound(self, sound: SoundState) -> None:
        """Show what can be heard."""
        self._sound.show_sound(sound)
        self._loudness = sound.volume

    def show_volume(self) -> None:
        """Show for a moment how loud it is; the rest of the bar makes room."""
        self._volume.say(self._loudness)
        self._arrange()

    def fade_to(self, opacity: float) -> None:
        """Show all of it at that opacity."""
        for part in (self._close, self._title, self._place, self._segments, self._time_left, self._sound):
            part.fade_to(opacity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrangement(self) -> tuple[object, ...]:
        words = (self._place.text() != "", len(self._time_left.text()), bool(self._segments.blocks))
        return (self._is_set_up, self._is_between, *words)

    def _height(self) -> int:
        rows = FarSize.TOP_BAR + (FarSize.SEGMENT_ROW if self._is_upright else 0)
        return max(round(rows * self._unit), self._segments_top() + self._segments.sizeHint().height())

    def _segments_top(self) -> int:
        height = self._segments.sizeHint().height()
        if not self._is_upright:
            return round(_MIDDLE * self._unit - height / 2)
        return max(
            round(_ROW_MIDDLE * self._unit - height / 2), round(_MIDDLE * self._unit) + self._close.height() // 2
        )

    def _arrange(self) -> None:
        unit, margin = self._unit, FarSize.MARGIN * self._unit
        close = self._close.sizeHint()
        self._put(self._close, self._in_middle(margin, close))
        right = self._put_sound(self.width() - margin)
        if not self._volume.isHidden():
            right = self._put_volume(right - FarSize.SOUND_GAP * unit)
        words_end = bar_end = right - (_MARKS_GAP if self._is_set_up else _NARROW_GAP) * unit
        self._time_left.setVisible(self._shows_time and not self._is_set_up and self._volume.isHidden())
        if not self._time_left.isHidden():
            words_end = self._put_time(right - _SOUND_GAP * unit)
            bar_end = words_end - _TIME_GAP * unit
        bar = self._bar_area(margin, bar_end)
        self._segments.setVisible(bool(self._segments.blocks))
        self._put(self._segments, bar)
        if self._segments.blocks and not self._is_upright:
            words_end = bar.left()
        self._put_words(margin + max(_TITLE_LEFT * unit, close.width() + 14), words_end - _GAP * unit)

    def _put_sound(self, right: float) -> float:
        """Place the buttons for sound to end there; gives where they begin."""
        area = self._in_middle(right, self._sound.sizeHint())
        area.moveRight(right)
        self._put(self._sound, area)
        return area.left()

    def _put_volume(self, right: float) -> float:
        """Place the volume to end there; gives where it begins."""
        area = self._in_middle(right, self._volume.sizeHint())
        area.moveRight(right)
        self._put(self._volume, area)
        return area.left()

    def _put_time(self, right: float) -> float:
        """Place the time left to end there; gives where it begins."""
        width = self._time_left.natural_width() + 2
        line = _MIDDLE * self._unit + FarType.SMALL * self._small() * 0.36
        self._put(self._time_left, line_box(right - width, width, line, FarType.SMALL * self._small()))
        return right - width

    def _in_middle(self, left: float, size: QSize) -> QRectF:
        return QRectF(left, _MIDDLE * self._unit - size.height() / 2, size.width(), size.height())

    def _bar_area(self, margin: float, end: float) -> QRectF:
        top, height = self._segments_top(), self._segments.sizeHint().height()
        inner = self.width() - 2 * margin
        if self._is_upright:
            return QRectF(margin, top, inner, height)
        if self._is_set_up:
            width = _MARKS_WIDTH * self._unit
            return QRectF(end - width, top, width, height)
        begins = _EXERCISES_LEFT if self._is_between else _SETS_LEFT
        left = margin + inner * begins / _INNER
        return QRectF(left, top, end - left, height)

    def _put_words(self, left: float, right: float) -> None:
        small, middle = self._small(), _MIDDLE * self._unit
        has_place = bool(self._place.text())
        line = middle + ((_TITLE_LINE if has_place else _LONE_LINE) - _MIDDLE) * small
        self._put(self._title, line_box(left, right - left, line, FarType.TITLE * self._title_unit()))
        self._place.setVisible(has_place)
        line = middle + (_PLACE_LINE - _MIDDLE) * small
        self._put(self._place, line_box(left, right - left, line, FarType.SMALL * small))

    def _put(self, part: QWidget, box: QRectF) -> None:
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box.toRect()))

    def _title_unit(self) -> float:
        return max(self._unit, _NARROW_TITLE * self._small())

    def _small(self) -> float:
        return small_unit(self._unit, current_theme().text_scale)


def shows_all(width: int) -> bool:
    """Whether a window of that width has room in its bar for the time left and the voice."""
    return width >= _HIDES_TIME_BELOW


def _small(parent: QWidget, align: Qt.AlignmentFlag, weight: int) -> FarLabel:
    return FarLabel(FarType.SMALL, role="ink_2", align=align, weight=weight, is_display=False, spacing=0, parent=parent)
