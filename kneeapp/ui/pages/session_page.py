"""The session: a page that shows a state, on the tint of its phase, and emits what the user wishes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from kneeapp.core.commands import (
    Back,
    ExtendRest,
    Pause,
    PreviousInstruction,
    Ready,
    RedoSet,
    Resume,
    Skip,
    SkipExercise,
    Stop,
)
from kneeapp.core.readout import position
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind, Timeline
from kneeapp.ui.far import FarSize, is_upright, side_margin, unit
from kneeapp.ui.far_fit import FarRoom, FarWord, fitting_scale, words_of
from kneeapp.ui.pages.far_panel import FarPanel
from kneeapp.ui.pages.session_bars import BottomBar
from kneeapp.ui.pages.session_top_bar import TopBar, shows_all
from kneeapp.ui.pages.set_up_bar import SetUpBar
from kneeapp.ui.pages.set_up_panel import SetUpPanel
from kneeapp.ui.session_look import SET_UP, SessionLook, bars_opacity, look_of, tint_share
from kneeapp.ui.session_presence import Presence
from kneeapp.ui.sizes import Motion
from kneeapp.ui.sound_state import Sound, SoundState
from kneeapp.ui.theme import blended, current_theme


class SessionPage(QWidget):
    """Shows a running session. Its wishes are commands; ending and starting early concern more than one."""

    command_wished = Signal(object)
    pain_before_told = Signal(int)
    """How strong a pain is before the first rep, 0 to 10."""
    early_start_wished = Signal()
    end_wished = Signal()
    set_list_wished = Signal()
    mute_wished = Signal()
    voice_wished = Signal()
    say_again_wished = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, is_read_aloud: Callable[[], bool] = QAccessible.isActive
    ) -> None:
        super().__init__(parent)
        self._is_read_aloud = is_read_aloud
        self._look: SessionLook = SET_UP
        self._tint_before, self._share = SET_UP.tint, 1.0
        self._step: tuple[int, Mode] | None = None
        self._title = ""
        self._far_scale = 1.0
        self._timeline: Timeline | None = None
        self._words = frozenset[FarWord]()
        self._is_running = False
        self._presence = Presence(self)
        self._top, self._bottom = TopBar(self), BottomBar(self)
        self._set_up, self._far = SetUpPanel(self), FarPanel(self)
        self._set_up_bar = SetUpBar(self)
        self.setObjectName("session-page")
        self.setAccessibleName(self.tr("Session"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies below would be painted for nothing
        self._connect()
        self._lay_out()

    def begin(self, title: str) -> None:
        """Show sessions under that title, such as "Daily routine"."""
        self._title = title
        self._set_up.begin()

    def set_far_scale(self, scale: float) -> None:
        """Show what is read from afar larger or smaller by that scale, where there is room."""
        if scale != self._far_scale:
            self._far_scale = scale
            self._words = self._words_to_fit()
            self._fit()

    def show_state(self, state: SessionState) -> None:
        """Show where the session is."""
        self._follow_words(state.timeline)
        focused = QApplication.focusWidget()
        is_set_up = state.step.kind is StepKind.SET_UP and state.mode is not Mode.PAUSED
        self._is_running = not is_set_up and state.mode is not Mode.PAUSED
        self._tint(state)
        self._top.show_state(state, self._title or position(state).exercise.name)
        self._body.setCurrentWidget(self._set_up if is_set_up else self._far)
        self._bars.setCurrentWidget(self._set_up_bar if is_set_up else self._bottom)
        self._bars.setVisible(state.mode is not Mode.PAUSED)
        if is_set_up:
            self._set_up.show_state(state)
            self._set_up_bar.show_state(state)
        else:
            self._far.show_state(state)
            self._bottom.show_state(state)
        self._fade(state)
        self._keep_focus(focused)

    def show_sound(self, sound: SoundState) -> None:
        """Show what can be heard from now on."""
        self._top.show_sound(sound)
        self._far.paused.show_sound(sound)
        self._set_up_bar.show_heard(is_heard=sound.sound is Sound.ON or self._is_read_aloud())

    def show_volume(self) -> None:
        """Show for a moment how loud it is."""
        self._top.show_volume()

    def tint_now(self) -> QColor:
        """The colour of the ground, on its way from one tint to the next."""
        theme = current_theme()
        if self._share >= 1.0:
            return theme.color(self._look.tint)
        return blended(theme.color(self._tint_before), theme.color(self._look.tint), self._share)

    def showEvent(self, event: QShowEvent) -> None:
        self._presence.watch(self.window())

    def hideEvent(self, event: QHideEvent) -> None:
        self._presence.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _follow_words(self, timeline: Timeline) -> None:
        """Another session has other words, that need more room or less."""
        if timeline is self._timeline:
            return
        self._timeline, before = timeline, self._words
        self._words = self._words_to_fit()
        if self._words != before:
            self._fit()

    def _words_to_fit(self) -> frozenset[FarWord]:
        """None where all is as large as ever or smaller: that has room."""
        return words_of(self._timeline) if self._timeline and self._far_scale > 1.0 else frozenset()

    def _fit(self) -> None:
        width, height = self.width(), self.height()
        size = unit(width, height)
        upright = is_upright(width, height)
        self._top.set_unit(size, width, is_upright=upright)
        room = FarRoom(width=width, height=height, top=self._top.height())
        scale = fitting_scale(self._far_scale, room, self._words)
        self._far.set_unit(size, scale=scale, is_upright=upright, picture_height=room.picture_height(scale))
        self._far.paused.take_from_bar(is_narrow=not shows_all(width))
        self._set_up.set_unit(size)
        self._bottom.set_unit(size, type_unit=self._far.type_unit, is_upright=upright)
        self._set_up_bar.setFixedHeight(round(FarSize.BOTTOM_BAR * size))
        policy = self._bars.sizePolicy()
        # Where the card of a pause is beside the picture, hiding the bars must not move the picture.
        policy.setRetainSizeWhenHidden(not is_upright(width, height))
        self._bars.setSizePolicy(policy)
        margin = side_margin(width, height)
        self._layout.setContentsMargins(margin, 0, margin, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.tint_now())

    def _tint(self, state: SessionState) -> None:
        """The ground slides from tint to tint by the session's clock; it is painted anew only while it changes."""
        before, step = self.tint_now(), (state.index, state.mode)
        if step != self._step:
            self._step, self._tint_before = step, self._look.tint
        self._look = look_of(state)
        self._share = tint_share(state, current_theme().lasting(Motion.PHASE))
        if self.tint_now() != before:
            self.update()

    def _fade(self, state: SessionState) -> None:
        """Let the bars fade while nobody touches anything, but never for those who cannot see that they come back."""
        idle_ms = self._presence.idle_ms(state.clock_ms, is_counting=self._is_running)
        must_stay = self._is_read_aloud() or current_theme().is_high_contrast
        if must_stay or isinstance(QApplication.focusWidget(), QAbstractButton):
            idle_ms = 0
        opacity = bars_opacity(idle_ms, current_theme().lasting(Motion.CALM))
        self._top.fade_to(opacity)
        self._bottom.fade_to(opacity)

    def _on_presence_noticed(self) -> None:
        self._top.fade_to(1.0)
        self._bottom.fade_to(1.0)

    def _keep_focus(self, focused: QWidget | None) -> None:
        """Take the focus of a control that can no longer be used: Space must not press whichever Qt chose instead."""
        if focused is None or (self.isAncestorOf(focused) and not (focused.isVisible() and focused.isEnabled())):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wish(self, command: object) -> None:
        self.command_wished.emit(command)

    def _on_top_close_requested(self) -> None:
        """While time runs, closing pauses, and the pause offers to end; a set-up or a pause ends at once."""
        if self._is_running:
            self._wish(Pause())
        else:
            self.end_wished.emit()

    def _connect(self) -> None:
        stop = Stop(reason=StopReason.PAIN)
        self._presence.noticed.connect(self._on_presence_noticed)
        self._top.close_requested.connect(self._on_top_close_requested)
        self._top.set_list_wished.connect(self.set_list_wished)
        self._top.mute_wished.connect(self.mute_wished)
        self._top.voice_wished.connect(self.voice_wished)
        self._bottom.stop_requested.connect(lambda: self._wish(stop))
        self._bottom.back_requested.connect(lambda: self._wish(Back()))
        self._bottom.pause_requested.connect(lambda: self._wish(Pause()))
        self._bottom.skip_requested.connect(lambda: self._wish(Skip()))
        self._bottom.longer_requested.connect(lambda: self._wish(ExtendRest()))
        self._bottom.ready_requested.connect(lambda: self._wish(Ready()))
        self._far.paused.voice_wished.connect(self.voice_wished)
        self._far.paused.resume_requested.connect(lambda: self._wish(Resume()))
        self._far.paused.redo_requested.connect(lambda: self._wish(RedoSet()))
        self._far.paused.stop_requested.connect(lambda: self._wish(stop))
        self._far.paused.end_requested.connect(self.end_wished)
        self._set_up.pain_before_told.connect(self.pain_before_told)
        self._set_up_bar.say_again_requested.connect(self.say_again_wished)
        self._set_up_bar.back_requested.connect(lambda: self._wish(PreviousInstruction()))
        self._set_up_bar.next_requested.connect(lambda: self._wish(Ready()))
        self._set_up_bar.ready_requested.connect(self.early_start_wished)
        self._set_up_bar.skip_requested.connect(lambda: self._wish(SkipExercise()))

    def _lay_out(self) -> None:
        self._body, self._bars = QStackedWidget(self), QStackedWidget(self)
        self._body.addWidget(self._set_up)
        self._body.addWidget(self._far)
        self._bars.addWidget(self._set_up_bar)
        self._bars.addWidget(self._bottom)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._top)
        self._layout.addWidget(self._body, 1)
        self._layout.addWidget(self._bars)
        self._far.paused.come_after(self)
