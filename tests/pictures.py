"""Pictures of every screen: ``python -m tests.pictures FOLDER`` writes PNG files, light and dark.

They are for looking at beside the design, not for comparing bytes.
"""

import argparse
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from kneeapp.core.commands import NextSet, Pause, Ready, Resume, Skip, SkipExercise, Stop
from kneeapp.core.progress import OfferKind
from kneeapp.core.reasons import StopReason
from kneeapp.storage.settings import Settings
from kneeapp.ui.first_checks import FirstChecks, HeardNow
from kneeapp.ui.focus_ring import FocusRings
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.done_page import DonePage
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.pages.sound_choices import ShownSound
from kneeapp.ui.pages.stopped_page import StoppedPage
from kneeapp.ui.pages.voice_rows import VoiceRows
from kneeapp.ui.sound_state import Voices
from kneeapp.ui.system_voice.voice import VoiceName
from kneeapp.ui.theme import ARGUMENTS, apply_theme, theme_for
from kneeapp.ui.thumbnails import thumbnails
from kneeapp.ui.typography import load_fonts
from kneeapp.ui.widgets.effort_scale import EffortScale
from kneeapp.ui.widgets.note_field import NoteField
from tests import day_scenes
from tests.staging import Stage

SIZES = {"1280x800": (1280, 800), "900x600": (900, 600)}
FURTHER_SIZES = {"800x1280": (900, 1280), "1920x960": (1920, 960), "3840x2160": (3840, 2160)}
TROUBLE = "What you did could not be saved: the disk is full."
VOICES = (
    VoiceName("English (Caribbean)", "en-029"),
    VoiceName("English (Great Britain)", "en-GB"),
    VoiceName("English (Scotland)", "en-GB-SCOTLAND"),
    VoiceName("English (Lancaster)", "en-GB-X-GBCLAN"),
    VoiceName("English (Received Pronunciation)", "en-GB-X-RP"),
    VoiceName("English (America)", "en-US"),
    VoiceName("English (America, New York City)", "en-US-NYC"),
)
BROKEN = Path(__file__).parent / "data" / "pictures"


def _in_rep(exercise: str, set_ups: int, ms: int) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.start(exercise, *[Ready()] * set_ups)
        stage.wait(10_000 + ms)

    return play


def _first_break(exercise: str, set_ups: int, reps: int) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.start(exercise, *[Ready()] * set_ups, *[Skip()] * (reps + 1))
        stage.wait(6_300)

    return play


def _pain_before(stage: Stage) -> None:
    stage.start("routine", Ready())
    stage.click("4")


def _paused(stage: Stage) -> None:
    _in_rep("single-leg-band", 4, 48_000)(stage)
    stage.say(Pause())


def _resuming(stage: Stage) -> None:
    _paused(stage)
    stage.say(Resume())
    stage.wait(700)


def _stopped(stage: Stage) -> None:
    _in_rep("routine", 4, 48_000)(stage)
    stage.say(Stop(reason=StopReason.PAIN))


def _done(stage: Stage) -> None:
    _in_rep("single-leg-band", 4, 170_000 + 150)(stage)
    stage.wait(20_000)


def _done_in_part(stage: Stage) -> None:
    stage.start("routine", *[Ready()] * 4)
    stage.wait(10_000 + 7_500 * 10 + 20_000)
    stage.say(NextSet(), SkipExercise(), *[Ready()] * 3)
    stage.wait(30_000)
    stage.say(Stop(reason=StopReason.DONE))


def _volume(stage: Stage) -> None:
    _in_rep("single-leg-band", 4, 47_400)(stage)
    stage.window.session.change_volume(-5)


def _one_button(stage: Stage) -> None:
    stage.settings = Settings(has_letter_keys=False, is_one_button=True)
    stage.window.library.show_keys()


def _set_list(stage: Stage) -> None:
    _in_rep("routine", 4, 48_000)(stage)
    stage.window.session.show_sets()


def _keys_sheet(stage: Stage) -> None:
    _in_rep("single-leg-band", 4, 48_000)(stage)
    stage.window.session.show_keys()


def _closing(stage: Stage) -> None:
    _in_rep("single-leg-band", 4, 48_000)(stage)
    stage.window.close()


def _licences(stage: Stage) -> None:
    stage.window.library.show_about()
    stage.window.library.help.show_licences()


def _stopped_strong(stage: Stage) -> None:
    _stopped(stage)
    page = stage.window.findChild(StoppedPage)
    assert page is not None
    page.begin(stage.state.timeline.items[0].exercise, has_next=True, has_easier=True)
    stage.click("4")


def _answered(stage: Stage) -> None:
    _done_in_part(stage)
    stage.click("1")
    note, effort = stage.window.findChild(NoteField), stage.window.findChild(EffortScale)
    assert note is not None
    assert effort is not None
    effort.take(2)
    note.setPlainText("Left hip felt stronger than last week.")


def _answered_strong(stage: Stage) -> None:
    _done_in_part(stage)
    stage.click("5")
    page = stage.window.findChild(DonePage)
    assert page is not None
    page.show_trouble(TROUBLE)


def _checks(stage: Stage) -> FirstChecks:
    return FirstChecks(
        stage.window,
        heard_now=lambda: HeardNow(sound=ShownSound(volume=71)),
        far_scale=lambda: 1.0,
        play_tone=lambda _tone: None,
        say_sentence=lambda: None,
    )


def _read_check(stage: Stage) -> None:
    _checks(stage).lead()
    page = stage.window.findChild(SoundCheckPage)
    assert page is not None
    page.heard.emit()


def _sound_check_silent(stage: Stage) -> None:
    _checks(stage).check_sound()
    page = stage.window.findChild(SoundCheckPage)
    assert page is not None
    page.show_available(QCoreApplication.translate("pictures", "There is no speaker. Sessions are silent."))


def _read_check_large(stage: Stage) -> None:
    _checks(stage).check_reading()
    page = stage.window.findChild(ReadCheckPage)
    assert page is not None
    page.show_scale(1.25)


def _settings_voice(stage: Stage) -> None:
    stage.settings = replace(stage.settings, is_system_voice=True, system_voice=VOICES[-1].name)
    stage.window.library.show_settings()
    stage.window.library.help.show_voices(Voices(VOICES))


def _settings_voices(stage: Stage) -> None:
    _settings_voice(stage)
    rows = stage.window.findChild(VoiceRows)
    assert rows is not None
    rows.show_list()


def _settings_no_voice(stage: Stage) -> None:
    stage.window.library.show_settings()
    stage.window.library.help.show_voices(Voices((), ("Wall sit", "Clam")))


SCREENS: dict[str, Callable[[Stage], None]] = {
    "settings": lambda stage: stage.window.library.show_settings(),
    "settings-voice": _settings_voice,
    "settings-voices": _settings_voices,
    "settings-no-voice": _settings_no_voice,
    "about": lambda stage: stage.window.library.show_about(),
    "licences": _licences,
    "plan-editor": day_scenes.plan_editor,
    "keys": lambda stage: stage.window.library.show_keys(),
    "keys-one-button": _one_button,
    "session-volume": _volume,
    "set-list": _set_list,
    "keys-in-session": _keys_sheet,
    "closing": _closing,
    "sound-check": lambda stage: _checks(stage).lead(),
    "sound-check-silent": _sound_check_silent,
    "read-check": _read_check,
    "read-check-large": _read_check_large,
    "first-run": lambda stage: stage.window.show_notice(),
    "today": lambda stage: stage.window.library.show_today(),
    "library": lambda stage: stage.window.library.show_exercise("single-leg-band"),
    "library-squat": lambda stage: stage.window.library.show_exercise("band-squat"),
    "session-setup": lambda stage: stage.start("routine", Ready()),
    "session-setup-last": lambda stage: stage.start("routine", *[Ready()] * 3),
    "session-setup-pain": _pain_before,
    "session-lead-in": _in_rep("forward-lunge", 2, -7_000),
    "session-move": _in_rep("single-leg-band", 4, 46_200),
    "session-move-right-arrow": _in_rep("forward-lunge", 2, 2_500),
    "session-move-kick-back": _in_rep("band-kick-back", 3, 1_200),
    "session-hold": _in_rep("single-leg-band", 4, 47_400),
    "session-hold-lunge": _in_rep("forward-lunge", 2, 3_900),
    "session-hold-squat": _in_rep("band-squat", 3, 3_000),
    "session-switch": _first_break("single-leg-band", 4, 10),
    "session-rest": _first_break("band-squat", 3, 15),
    "session-rest-next": _first_break("routine", 4, 22),
    "session-paused": _paused,
    "session-resuming": _resuming,
    "session-hurts": _stopped,
    "summary": _done,
    "hurts-strong": _stopped_strong,
    "summary-in-part": _done_in_part,
    "resume": day_scenes.resume_today,
    "resume-yesterday": day_scenes.resume_yesterday,
    "next-day": day_scenes.next_day,
    "see-someone": lambda stage: stage.window.show_care(),
    "progress-offer": day_scenes.offer(OfferKind.MORE_REPS),
    "progress-offer-band": day_scenes.offer(OfferKind.NEXT_BAND),
    "progress-offer-back": day_scenes.offer(OfferKind.STEP_BACK),
    "summary-answered": _answered,
    "summary-strong": _answered_strong,
    "today-begun": day_scenes.today_begun,
    "today-left-out": day_scenes.today_left_out,
    "today-rest": day_scenes.today_rest,
    "library-easier": day_scenes.easier,
    "today-done": day_scenes.today_done,
}


def _pictures(
    sizes: dict[str, tuple[int, int]], names: list[str], settings: Settings
) -> Iterator[tuple[str, MainWindow]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        apply_theme(app, replace(theme_for(scheme), is_calm=True))  # a picture shows things where they come to rest
        for size_name, size in sizes.items():
            for name, play in SCREENS.items():
                if names and name not in names:
                    continue
                stage = Stage(BROKEN if name.startswith("error") else None, settings=settings)
                stage.window.resize(*size)
                stage.window.show()
                play(stage)
                stage.touch()
                for _ in range(5):  # wrapped text tells its height anew for each width
                    app.processEvents()
                while thumbnails().is_making:
                    app.processEvents()
                yield f"{name}-{scheme.name.lower()}-{size_name}", stage.window
                stage.driver.end()
                stage.window.close()


def _show_problem(stage: Stage) -> None:
    stage.window.library.show_problem(0)


SCREENS["error-exercise-file"] = _show_problem


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only these screens")
    parser.add_argument("--all-sizes", action="store_true", help="also upright, 2 to 1 and 4K")
    parser.add_argument("--far-scale", type=float, default=1.0, help="the size of what is read from afar")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([*ARGUMENTS])
    load_fonts()
    FocusRings(app)
    sizes, settings = SIZES | (FURTHER_SIZES if options.all_sizes else {}), Settings(far_scale=options.far_scale)
    for name, window in _pictures(sizes, options.names, settings):
        window.grab().save(str(options.folder / f"{name}.png"))


if __name__ == "__main__":
    main()
