"""The parts of the program with a window, made and joined: settings, look, library, session, window.

What the first paint does not show is made and imported after it, a piece at a time.
"""

import contextlib
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kneeapp.crash import CrashGuard
from kneeapp.kept_settings import KeptSettings
from kneeapp.log import LOG
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.diagnostic import LibraryFileError, LoadedLibrary
from kneeapp.storage.journal_error import JournalError
from kneeapp.storage.journal_keeper import JournalKeeper
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.records import Records
from kneeapp.storage.settings import Settings
from kneeapp.time_of_day import now
from kneeapp.ui.appearance import Appearance, Appearances, Scheme
from kneeapp.ui.clock import SystemClock
from kneeapp.ui.current_figures import show_figures
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.shown_exercises import show_exercises, shown_exercises
from kneeapp.ui.window_place import place

if TYPE_CHECKING:
    from kneeapp.storage.figures import Figures
    from kneeapp.storage.session_keeper import SessionKeeper
    from kneeapp.trace import TraceWriter
    from kneeapp.ui.data_care import DataCare
    from kneeapp.ui.journal_trouble import JournalTrouble
    from kneeapp.ui.library_view import LibraryView
    from kneeapp.ui.place_trials import PlaceTrials
    from kneeapp.ui.session_driver import SessionDriver
    from kneeapp.ui.session_flow import SessionFlow
    from kneeapp.ui.session_sound import SessionSound
    from kneeapp.ui.shown_settings import ShownSettings
    from kneeapp.ui.sound.output import SoundOutput
    from kneeapp.ui.wakefulness import Wakefulness

PICTURES: Final = (
    "kneeapp.core.figure.skeleton",
    "kneeapp.ui.figure.scene",
    "kneeapp.ui.figure.shown_figures",
    "kneeapp.storage.figure_folder",
    "kneeapp.ui.widgets.exercise_image",
    "kneeapp.ui.widgets.stage_picture",
    "kneeapp.ui.thumbnail_painting",
)
"""What figures need; imported first, piece by piece."""
SOON: Final = (
    "kneeapp.ui.pages.exercise_page",
    "kneeapp.core.session",
    "kneeapp.ui.pages.far_panel",
    "kneeapp.ui.pages.session_bars",
    "kneeapp.ui.session_flow",
    "kneeapp.ui.session_driver",
    "kneeapp.ui.session_keys",
    "kneeapp.ui.session_care",
    "kneeapp.ui.session_awake",
    "kneeapp.ui.session_sound",
    "kneeapp.ui.pages.done_page",
    "kneeapp.ui.pages.plan_page",
    "kneeapp.ui.planned_days",
    "kneeapp.ui.pages.settings_page",
    "kneeapp.ui.pages.about_page",
    "kneeapp.ui.pages.keys_page",
    "kneeapp.ui.data_care",
)
"""What a click may need and the first paint does not; imported between the two, piece by piece."""


class Composition:
    """The window and all that it needs, in a data folder; ``replacement`` is a file to use for the built-in one.

    Raises LibraryFileError where there is no library that could be used at all.
    """

    def __init__(  # noqa: PLR0913  # all that comes from outside
        self,
        app: QApplication,
        folder: Path,
        guard: CrashGuard,
        *,
        replacement: Path | None = None,
        speed: float = 1.0,
        trace: "TraceWriter | None" = None,
        wakefulness: "Wakefulness | None" = None,
        output: "SoundOutput | None" = None,
    ) -> None:
        self._app, self._folder, self._guard = app, folder, guard
        self._replacement, self._speed, self._trace = replacement, speed, trace
        self._wakefulness, self._output = wakefulness, output
        self._own_folder = folder / "exercises"
        self._broken_figures: tuple[LibraryFileError, ...] = ()
        with contextlib.suppress(OSError):  # an empty folder is found more easily than a missing one is made
            self._own_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._settings = KeptSettings(folder)
        settings = self._settings.now
        LETTER_KEYS.switch(is_on=settings.has_letter_keys)
        self._appearances = Appearances(app, _appearance(settings))
        self._clock = SystemClock()
        self._journal = JournalKeeper(folder, self._on_journal_trouble)
        self._records = Records(self._journal, now)
        self._loaded = self._load()
        show_exercises(self._loaded)
        self.window = MainWindow(self._new_library, self._new_session, self._clock, self._now)
        self._begin(settings)

    @cached_property
    def _keeper(self) -> "SessionKeeper":
        """Keeps the sessions; made with the first of them, for it brings all of the engine."""
        from kneeapp.storage.session_keeper import SessionKeeper  # noqa: PLC0415  # not needed for the first paint

        return SessionKeeper(self._journal, now, speed=self._speed)

    def _begin(self, settings: Settings) -> None:
        place(self.window, settings)
        if settings.notice_version < NOTICE_VERSION:
            self.window.show_notice()
        else:
            self.window.show_library()
        self.window.notice_accepted.connect(self._on_notice_accepted)
        self.window.may_close = self._may_close
        self.window.keys_changed.connect(self._on_keys_changed)
        self.window.closed.connect(self._keep_place)
        self.window.closed.connect(self._journal.let_go)
        self.window.session_ended.connect(self._on_session_ended)
        self.window.first_paint.then(self._complete)

    def _load(self) -> LoadedLibrary:
        ready = resource("exercises.ready.json")
        return load_library(builtin_library(), own_folder=self._own_folder, replacement=self._replacement, ready=ready)

    def _new_library(self) -> "LibraryView":
        from kneeapp.ui.library_view import LibraryView  # noqa: PLC0415  # the very first start shows the notice alone

        library = LibraryView(self._load, self._shown_settings, self._records, loaded=self._loaded, now=self._now)
        library.reloaded.connect(self._read_figures_anew)
        library.help.settings_changed.connect(self._on_settings_changed)
        library.help.test_tone_wished.connect(lambda: self._sound.try_tone())
        library.help.test_voice_wished.connect(lambda: self._sound.try_voice())
        library.help.voices_wished.connect(self._look_for_voices)
        library.help.sound_check_wished.connect(lambda: self._trials.check_sound())
        library.help.read_check_wished.connect(lambda: self._trials.check_reading())
        library.help.backup_wished.connect(lambda: self._data_care.save_backup())
        library.help.restore_wished.connect(lambda: self._data_care.restore_backup())
        library.help.delete_wished.connect(lambda: self._data_care.delete())
        library.help.undo_delete_wished.connect(lambda: self._data_care.undo_delete())
        return library

    def _new_session(self) -> "SessionFlow":
        from kneeapp.ui.session_care import SessionCare  # noqa: PLC0415
        from kneeapp.ui.session_flow import SessionFlow  # noqa: PLC0415  # not needed for the first paint

        sound = self._sound  # before the journal: no tone waits for the disk
        self._driver.happened.connect(self._keeper.write)
        self._keep_awake(self._driver)
        flow = SessionFlow(self._driver, self._now)
        flow.show_sound(sound.state)
        sound.state_changed.connect(flow.show_sound)
        flow.mute_wished.connect(sound.toggle_mute)
        flow.voice_wished.connect(self._toggle_voice)
        flow.say_again_wished.connect(sound.say_again)
        flow.volume_wished.connect(sound.change_volume)
        flow.save_elsewhere_wished.connect(lambda: self._journal_trouble.save_elsewhere())
        SessionCare(flow, self._records, self._keeper)
        return flow

    @cached_property
    def _driver(self) -> "SessionDriver":
        from kneeapp.ui.session_driver import SessionDriver  # noqa: PLC0415  # not needed for the first paint

        driver = SessionDriver(self._clock, speed=self._speed, parent=self._app)
        self._guard.watch(driver, lambda: self._journal.waiting == 0)
        if self._trace is not None:
            driver.happened.connect(self._trace.write)  # first: the journal never knows of more than the trace
        return driver

    @cached_property
    def _sound(self) -> "SessionSound":
        from kneeapp.ui.session_sound import SessionSound  # noqa: PLC0415
        from kneeapp.ui.sound.process_output import ProcessOutput  # noqa: PLC0415  # not needed for the first paint

        sound = SessionSound(self._driver, self._output or ProcessOutput(self._app), self._now)
        sound.state_changed.connect(self._tell_of_sound)
        sound.voices_changed.connect(self._tell_of_voices)
        sound.volume_wished.connect(lambda volume: self._settings.keep(sound_volume=volume))
        return sound

    @cached_property
    def _trials(self) -> "PlaceTrials":
        from kneeapp.ui.place_trials import PlaceTrials  # noqa: PLC0415  # not needed for the first paint

        return PlaceTrials(self.window, self._sound, self._now, self._settings.keep)

    def _on_notice_accepted(self) -> None:
        self._settings.keep(notice_version=NOTICE_VERSION)
        if not self.window.is_start_pending:
            self._trials.lead()

    def _toggle_voice(self) -> None:
        self._settings.keep(has_voice=not self._now().has_voice)
        self._sound.follow_settings()

    def _tell_of_sound(self) -> None:
        from kneeapp.ui.sound_words import no_device_words  # noqa: PLC0415  # not needed for the first paint

        self.window.library.help.show_sound_trouble("" if self._sound.has_device else no_device_words())

    def _look_for_voices(self) -> None:
        self._sound.look_for_voices()
        self._tell_of_voices()

    def _tell_of_voices(self) -> None:
        from kneeapp.ui.sound_state import Voices  # noqa: PLC0415  # not needed for the first paint

        library, names = self.window.library, self._sound.voices
        if names is not None:
            library.help.show_voices(Voices(names, self._sound.unsaid(library.loaded.library.exercises)))

    def _keep_awake(self, driver: "SessionDriver") -> None:
        from kneeapp.ui.session_awake import SessionAwake  # noqa: PLC0415
        from kneeapp.ui.wakefulness import SystemWakefulness  # noqa: PLC0415  # not needed for the first paint

        wakefulness = self._wakefulness or SystemWakefulness()
        SessionAwake(driver, wakefulness, self._clock)
        self._app.aboutToQuit.connect(wakefulness.release)

    @cached_property
    def _data_care(self) -> "DataCare":
        from kneeapp.ui.data_care import DataCare  # noqa: PLC0415  # not needed for the first paint

        care = DataCare(self.window, self._records, self._folder)
        care.replaced.connect(self._on_kept_replaced)
        return care

    @cached_property
    def _journal_trouble(self) -> "JournalTrouble":
        from kneeapp.ui.journal_trouble import JournalTrouble  # noqa: PLC0415  # most users never see it

        trouble = JournalTrouble(self.window, self._records, self._folder)
        trouble.replaced.connect(self._on_kept_replaced)
        return trouble

    def _shown_settings(self) -> "ShownSettings":
        from kneeapp.ui.shown_settings import ShownSettings  # noqa: PLC0415  # not needed for the first paint

        library = self.window.library.loaded.library
        return ShownSettings(
            settings=self._now(),
            folder=self._folder,
            own_folder=self._own_folder,
            own_exercises=len(library.exercises) - len(library.routine),
            is_deleted=self._data_care.is_deleted,
        )

    def _now(self) -> Settings:
        return self._settings.now

    def _on_settings_changed(self, settings: Settings) -> None:
        self._appearances.choose(_appearance(settings))
        self._on_keys_changed(settings)
        self.window.library.show_times()
        self._sound.follow_settings()

    def _on_keys_changed(self, settings: Settings) -> None:
        self._settings.change_to(settings)
        LETTER_KEYS.switch(is_on=settings.has_letter_keys)

    def _on_kept_replaced(self) -> None:
        with contextlib.suppress(OSError):  # a backup without own exercises has no folder for them
            self._own_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._settings.read_again()
        LETTER_KEYS.switch(is_on=self._now().has_letter_keys)
        self._appearances.choose(_appearance(self._now()))
        self.window.library.begin_anew()

    def _may_close(self) -> bool:
        return not self._journal.is_something_unsaved or self._journal_trouble.may_close()

    def _keep_place(self) -> None:
        size = self.window.normalGeometry()
        is_maximized = self.window.isMaximized()
        self._settings.keep(window_width=size.width(), window_height=size.height(), is_maximized=is_maximized)

    def _complete(self) -> None:
        """Make and import what the first paint did not need, a piece at a time so that the window stays lively."""
        imports = (partial(import_module, name) for name in SOON)
        pages = self.window.preparations()
        pictures = (partial(import_module, name) for name in PICTURES)
        first = (self._show_focus, self._offer_to_resume, self._watch_files)
        steps: Iterator[Callable[[], object]] = chain(
            first, pictures, (self._show_figures,), imports, pages, self._tidying()
        )

        def next_step() -> None:
            if step := next(steps, None):
                step()
                QTimer.singleShot(0, self.window, next_step)

        next_step()

    def _show_figures(self) -> None:
        from kneeapp.ui.figure.shown_figures import ShownFigures  # noqa: PLC0415  # not needed for the first paint

        show_figures(ShownFigures(self._figures))

    def _figures(self) -> "Figures":
        from kneeapp.storage.figure_folder import load_figures  # noqa: PLC0415  # after the first paint

        library, ready = shown_exercises().library, resource("poses.ready.json")
        loaded = load_figures(resource("poses.yaml"), own_folder=self._own_folder, library=library, ready=ready)
        if loaded.broken or self._broken_figures:
            self._broken_figures = loaded.broken
            QTimer.singleShot(0, self.window, self._tell_of_broken_figures)  # it may be amidst a paint
        return loaded.figures

    def _tell_of_broken_figures(self) -> None:
        self.window.library.show_broken_figures(self._broken_figures)

    def _read_figures_anew(self) -> None:
        """Their file may have changed, or the exercises that they show."""
        from kneeapp.ui.current_figures import current_figures  # noqa: PLC0415  # not needed for the first paint

        if figures := current_figures():
            figures.read_anew()
            for widget in self.window.findChildren(QWidget):
                widget.update()

    def _offer_to_resume(self) -> None:
        """Ask about a session that broke off, where the start leads to the library."""
        if self.window.is_library_shown:
            from kneeapp.ui.resume_offer import ResumeOffer  # noqa: PLC0415  # not needed for the first paint

            ResumeOffer(self.window, self._records, lambda session: self._keeper.adopt(session)).ask()

    def _tidying(self) -> tuple[Callable[[], object], ...]:
        """What was discarded or deleted before this start goes for good, and the week's backup is made."""
        from kneeapp.storage.deletion import purge_deleted  # noqa: PLC0415  # not needed for the first paint

        return self._purge_discarded, partial(purge_deleted, self._folder), self._back_up

    def _purge_discarded(self) -> None:
        if self._journal.journal() is not None:  # otherwise it would wait as if the user had done something
            self._journal.purge_discarded()

    def _back_up(self) -> None:
        from kneeapp.storage.backup import weekly_backup  # noqa: PLC0415  # not needed for the first paint

        try:
            weekly_backup(self._folder, self._records.today)
        except (OSError, JournalError) as error:
            LOG.warning("the weekly backup failed: %s", type(error).__name__)

    def _on_session_ended(self, is_something: bool) -> None:  # noqa: FBT001  # a slot of that signal
        if not is_something:
            self._keeper.forget()
        self.window.library.refresh()
        if is_something:
            from kneeapp.ui.progress_offers import ProgressOffers  # noqa: PLC0415  # not needed for the first paint

            ProgressOffers(self.window, self._records, lambda: self.window.library.loaded.library).ask()

    def _on_journal_trouble(self, error: JournalError | None) -> None:
        """It may be told while the window is still being made."""
        QTimer.singleShot(0, self._app, lambda: self._journal_trouble.tell(error))

    def _show_focus(self) -> None:
        from kneeapp.ui.focus_ring import FocusRings  # noqa: PLC0415  # before the first paint nobody moves the focus

        FocusRings(self._app)

    def _watch_files(self) -> None:
        """Read the library again whenever a file of it changes."""
        from kneeapp.ui.watched_files import watch_files  # noqa: PLC0415  # not needed for the first paint

        replacement = (self._replacement,) if self._replacement else ()
        watch_files((self._own_folder, *replacement), lambda: self.window.library.reload(), self.window)


def _appearance(settings: Settings) -> Appearance:
    return Appearance(
        scheme=Scheme(settings.scheme),
        text_scale=settings.text_scale,
        is_calm=settings.is_calm,
        skin=settings.skin,
        mirrors=settings.is_mirrored,
    )
