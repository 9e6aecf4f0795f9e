"""A session from its start to "Done": the session page while it runs, then what was done or why it stopped.

The page of a running session is made with the flow, the two that may follow when they are first shown.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from kneeapp.core.care import offers_easier
from kneeapp.core.commands import Command, Pause, Ready, SkipExercise, Start, Stop, TakeStopBack
from kneeapp.core.compile import compile_timeline
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.plan import Plan
from kneeapp.core.reasons import StopReason
from kneeapp.core.session import advance
from kneeapp.core.session_state import Mode, SessionState, new_session
from kneeapp.core.timeline import StepKind
from kneeapp.storage.settings import Settings
from kneeapp.ui.announcer import Announcer
from kneeapp.ui.exposure import Exposure
from kneeapp.ui.pages.session_page import SessionPage
from kneeapp.ui.picture_delay import PictureDelay
from kneeapp.ui.session_driver import SessionDriver
from kneeapp.ui.session_frames import frame_ms
from kneeapp.ui.session_sheets import SessionSheets
from kneeapp.ui.sound_state import SoundState
from kneeapp.ui.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from kneeapp.ui.pages.done_page import DonePage
    from kneeapp.ui.pages.stopped_page import PainReport, StoppedPage

_WALK_MS = 10_000
"""As long as the first lead-in of an exercise: one walks to the place."""


class SessionFlow(QStackedWidget):
    """Shows what a session's driver tells, and passes on what the user wishes.

    ``now`` tells the settings as they are.
    """

    began = Signal(str)
    """A session is about to begin, under that title; none for an exercise by itself."""
    pain_before_told = Signal(int)
    """How strong a pain is before the first rep, 0 to 10."""
    pain_told = Signal(object)
    """A `PainReport`: an exercise was stopped because it hurt."""
    answered = Signal(object)
    """The `SummaryAnswers` after the session."""
    mute_wished = Signal()
    """Sound off, or on again."""
    voice_wished = Signal()
    """The voice off, or on again."""
    say_again_wished = Signal()
    """To hear once more where the session is."""
    volume_wished = Signal(int)
    """So much louder, or below 0 softer."""
    keys_changed = Signal(object)
    """The `Settings` that the user wishes from now on, from the page of keys."""
    see_someone_wished = Signal()
    save_elsewhere_wished = Signal()
    ended = Signal(bool)
    """The user has left the session for good; whether anything was done in it."""

    def __init__(
        self, driver: SessionDriver, now: Callable[[], Settings] = Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._driver, self._now = driver, now
        self._pains: tuple[PainReport, ...] = ()
        self._trouble = ""
        self._is_watched = False
        self._exposure = Exposure(self)
        self.is_second_stop: Callable[[ExerciseId], bool] = lambda _exercise: False
        self.pain_before: Callable[[], int | None] = lambda: None
        self._session = SessionPage(self)
        self._sheets = SessionSheets(self, driver, now)
        self._announcer = Announcer(self)
        self._delay = PictureDelay(lambda: now().picture_delay_ms, self)
        self._stopped = LazyPage(self, self._new_stopped_page)
        self._done = LazyPage(self, self._new_done_page)
        self.addWidget(self._session)
        self._connect()

    @property
    def running(self) -> SessionState | None:
        """The session while its page is shown; None before it and after its end."""
        state = self._driver.state
        return state if self.currentWidget() is self._session and state is not None else None

    def prepare(self, plan: Plan) -> None:
        """Lay out and paint, where nobody sees it, what a session along this plan shows at its beginning and end."""
        begun = advance(new_session(compile_timeline(plan, self._now().pacing)), Start(), 0).state
        self._session.set_far_scale(self._now().far_scale)
        self._session.show_state(begun)
        self._session.grab()
        self._done.rehearse()
        self._stopped.get()

    def begin(self, plan: Plan, title: str = "") -> None:
        """Start a session; its title is shown where the exercise's own name is not."""
        self._pains = ()
        self.began.emit(title)
        self._begin_page(title)
        self._driver.begin(compile_timeline(plan, self._now().pacing))
        self._session.setFocus()

    def resume(self, state: SessionState, title: str = "") -> None:
        """Go on with a session that broke off: first there is time to walk to the place."""
        self._pains = ()
        self._begin_page(title)
        self._driver.resume(state, _WALK_MS)
        self._session.setFocus()

    def do(self, command: Command) -> None:
        """Pass a wish on, and show at once what comes of it."""
        self._driver.do(command)
        self._delay.show_newest()

    def start_now(self) -> None:
        """Being ready before the last instruction is always fine."""
        while (state := self._driver.state) is not None and state.step.kind is StepKind.SET_UP:
            if not self._driver.do(Ready()):
                return

    def pause(self) -> None:
        """Stand still, where there is anything to be still."""
        self._driver.do(Pause())

    def end(self) -> None:
        """End the session: with what was done where that is anything, else leave it at once."""
        state = self._driver.state
        self._driver.do(Stop(reason=StopReason.DONE if state and state.done else StopReason.INTERRUPTED))

    def show_sets(self) -> None:
        """Pause, and show the list of sets."""
        if self.running is not None:
            self._sheets.show_sets()

    def show_keys(self) -> None:
        """Pause, and show what each key does."""
        if self.running is not None:
            self._sheets.show_keys()

    def say_again(self) -> None:
        """Have the voice, or a screen reader, say once more where the session is."""
        self._announcer.say_again()
        self.say_again_wished.emit()

    def change_volume(self, by: int) -> None:
        """Wish for another volume, and show which there is then."""
        self.volume_wished.emit(by)
        self._session.show_volume()

    def show_sound(self, sound: SoundState) -> None:
        """Show what can be heard from now on."""
        self._session.show_sound(sound)

    def show_trouble(self, text: str) -> None:
        """Tell at the end what could not be saved; an empty text takes it back."""
        self._trouble = text
        if self._done.made is not None:
            self._done.made.show_trouble(text)

    def set_watched(self, is_watched: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Whether anybody can see the picture move."""
        self._is_watched = is_watched
        self._ask_for_frames()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._exposure.watch(self.window())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._exposure.forget()

    def _ask_for_frames(self) -> None:
        """Have a moving picture where there is somebody to see it and something moves, and none else."""
        running = self.running if self._is_watched and self._exposure.is_exposed else None
        self._driver.show_frames(frame_ms(running) if running is not None else None)

    def _connect(self) -> None:
        self._exposure.changed.connect(self._ask_for_frames)
        self._driver.state_changed.connect(self._delay.take)
        self._delay.shown.connect(self._sheets.show_state)
        self._delay.shown.connect(self._on_state_due)
        self._driver.state_changed.connect(self._announcer.show_state)
        self._sheets.command_wished.connect(self.do)
        self._session.set_list_wished.connect(self.show_sets)
        self._session.mute_wished.connect(self.mute_wished)
        self._session.voice_wished.connect(self.voice_wished)
        self._session.say_again_wished.connect(self.say_again)
        self._sheets.keys_changed.connect(self.keys_changed)
        self._session.command_wished.connect(self.do)
        self._session.pain_before_told.connect(self.pain_before_told)
        self._session.early_start_wished.connect(self.start_now)
        self._session.end_wished.connect(self.end)

    def _begin_page(self, title: str) -> None:
        self._session.set_far_scale(self._now().far_scale)
        self._session.begin(title)

    def _new_stopped_page(self) -> "StoppedPage":
        from kneeapp.ui.pages.stopped_page import StoppedPage  # noqa: PLC0415  # not needed to start

        page = StoppedPage(self)
        page.end_requested.connect(self._on_stopped_end_requested)
        page.next_exercise_requested.connect(self._on_stopped_next_exercise_requested)
        page.take_back_requested.connect(lambda: self.do(TakeStopBack()))
        page.see_someone_wished.connect(self.see_someone_wished)
        return page

    def _new_done_page(self) -> "DonePage":
        from kneeapp.ui.pages.done_page import DonePage  # noqa: PLC0415  # not needed to start

        page = DonePage(self)
        page.saved.connect(self.answered)
        page.done_requested.connect(self._leave)
        page.see_someone_wished.connect(self.see_someone_wished)
        page.save_elsewhere_wished.connect(self.save_elsewhere_wished)
        page.show_trouble(self._trouble)
        return page

    def _on_state_due(self, state: SessionState) -> None:
        match state.mode:
            case Mode.FINISHED:
                self._show_done(state)
            case Mode.STOPPED:
                self._show_stopped(state)
            case _:
                self._session.show_state(state)
                self._show_running()
        self._ask_for_frames()

    def _show_running(self) -> None:
        if self.currentWidget() is not self._session:
            self.setCurrentWidget(self._session)
            self._session.setFocus()  # Qt would give it back to the button that stopped the session

    def _show_stopped(self, state: SessionState) -> None:
        if state.stop_reason is not StopReason.PAIN:
            self._show_done(state)
        elif self.currentWidget() is self._session:
            exercise = state.timeline.items[state.timeline.bouts[state.standing_bout].item].exercise
            self._stopped.show().begin(
                exercise,
                has_next=self._driver.allows(SkipExercise()),
                has_easier=offers_easier(exercise),
                is_second_stop=self.is_second_stop(exercise.id),
            )

    def _show_done(self, state: SessionState) -> None:
        if not state.done and not self._pains:
            self._leave()
        elif not self._done.is_shown:
            self._done.get().show_session(state, self._pains, self.pain_before())
            self._done.show()

    def _on_stopped_end_requested(self) -> None:
        self._keep_pain()
        if self._driver.state is not None:
            self._show_done(self._driver.state)

    def _on_stopped_next_exercise_requested(self) -> None:
        self._keep_pain()
        self.do(SkipExercise())

    def _keep_pain(self) -> None:
        report = self._stopped.get().report()
        if report is not None:
            self._pains = (*self._pains, report)
            self.pain_told.emit(report)

    def _leave(self) -> None:
        state = self._driver.state
        is_something = bool(self._pains or (state and state.done))
        self._driver.end()
        self.ended.emit(is_something)
