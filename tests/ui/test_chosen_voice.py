"""In the program the user chooses who speaks: in the settings and in the sound check."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from kneeapp.composition import Composition
from kneeapp.crash import CrashGuard
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.sound_words import no_voice_words
from kneeapp.ui.widgets.voice_choice import Voice
from tests.fakes import FakeWakefulness, SilentOutput
from tests.ui.sound.fakes import FakeSystemVoice

OWN = """\
format: 1
exercises:
  - id: wall-sit
    name: Wall sit
    aim: Strengthens the thighs.
    each_leg: false
    dose: {reps: {default: 10}, hold_s: {default: 3}}
    set_up:
      - {do: Lean against a wall}
    how_to: [Slide down. Hold. Slide up.]
    movement:
      - {id: sink, kind: move, word: Slide, seconds: 2.0}
      - {id: hold, kind: hold, word: Hold}
      - {id: rise, kind: return, word: Up, seconds: 2.0}
      - {id: settle, kind: settle, word: Ready, seconds: 1.0}
"""


class Program:
    def __init__(self, app: QApplication, folder: Path, system: FakeSystemVoice) -> None:
        self.folder, self.system, self.output = folder, system, SilentOutput()
        guard = CrashGuard(lambda: folder)
        self.built = Composition(app, folder, guard, wakefulness=FakeWakefulness(), output=self.output)
        self.window = self.built.window

    @property
    def kept(self) -> Settings:
        return load_settings(self.folder)

    def show_settings(self) -> None:
        self.window.library.show_settings()
        self.system.changed.emit()

    def texts(self) -> list[str]:
        page = self.window
        return [label.text() for label in page.findChildren(QLabel) if not label.isHidden() and label.text()]

    def button(self, name: str) -> QAbstractButton:
        return next(one for one in self.window.findChildren(QAbstractButton) if one.text() == name)


@pytest.fixture
def system(qapp: QApplication) -> FakeSystemVoice:
    return FakeSystemVoice()


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, system: FakeSystemVoice, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr("kneeapp.ui.session_sound.system_voice", lambda *_: system)
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    made = Program(qapp, tmp_path, system)
    yield made
    made.window.session.end()
    made.window.deleteLater()


def test_the_settings_look_for_a_voice_when_they_are_shown(program: Program) -> None:
    program.window.library.show_today()
    assert not program.system.is_prepared
    program.window.library.show_settings()
    assert program.system.is_prepared


def test_a_voice_that_is_found_can_be_chosen_and_tried(program: Program) -> None:
    program.show_settings()
    program.button("This computer’s").click()
    program.button("Try").click()
    assert program.kept.is_system_voice
    assert program.system.said == ["Left leg first. Get ready."]


def test_another_of_its_voices_is_kept_and_heard_at_once(program: Program) -> None:
    program.show_settings()
    program.button("This computer’s").click()
    program.button("Change").click()
    program.button("Yank").click()
    assert program.kept.system_voice == "Yank"
    assert (program.system.chosen[-1], program.system.said) == ("Yank", ["Left leg first. Get ready."])


def test_where_there_is_none_the_settings_say_so(program: Program) -> None:
    program.system.names, program.system.is_available = (), False
    program.window.library.show_settings()
    assert no_voice_words() not in program.texts()
    program.system.changed.emit()
    assert no_voice_words() in program.texts()


def test_an_own_exercise_that_nothing_can_say_is_named(program: Program) -> None:
    program.system.names, program.system.is_available = (), False
    program.show_settings()
    (program.folder / "exercises" / "own.yaml").write_text(OWN, encoding="utf-8")
    program.window.library.reload()
    program.window.library.show_settings()
    assert f"{no_voice_words()} Not spoken in full: Wall sit." in program.texts()


def test_the_sound_check_offers_a_voice_once_it_is_found(program: Program) -> None:
    names, program.system.names = program.system.names, ()
    program.window.library.help.sound_check_wished.emit()
    assert program.system.is_prepared
    assert program.button("This computer’s").isHidden()
    program.system.names = names
    program.system.changed.emit()
    assert not program.button("This computer’s").isHidden()


def test_who_speaks_is_chosen_in_the_sound_check(program: Program) -> None:
    program.window.library.help.sound_check_wished.emit()
    program.system.changed.emit()
    page = program.window.findChild(SoundCheckPage)
    assert page is not None
    kept = []
    for voice in (Voice.COMPUTER, Voice.NONE, Voice.RECORDED):
        page.voice_wished.emit(voice)
        kept.append((program.kept.has_voice, program.kept.is_system_voice))
    assert kept == [(True, True), (False, True), (True, False)]


@pytest.mark.parametrize("is_found", [True, False])
def test_the_sound_check_shows_who_will_be_heard(program: Program, is_found: bool) -> None:
    program.built._settings.keep(is_system_voice=True)
    program.system.names = program.system.names if is_found else ()
    program.window.library.help.sound_check_wished.emit()
    program.system.changed.emit()
    assert program.button("This computer’s").isChecked() is is_found
    assert program.button("Recorded").isChecked() is not is_found


def test_what_is_offered_already_is_not_shown_anew(program: Program) -> None:
    program.window.library.help.sound_check_wished.emit()
    program.system.changed.emit()
    page = program.window.findChild(SoundCheckPage)
    assert page is not None
    program.built._settings.keep(sound_volume=10)
    program.system.changed.emit()
    assert page._choices._volume.value() == 80
