"""A journal in trouble is told in plain words, costs nothing that was done, and never stops a session."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.commands import Stop
from kneeapp.core.reasons import StopReason
from kneeapp.crash import CrashGuard
from kneeapp.storage.backup import weekly_backup
from kneeapp.storage.journal_error import (
    DamagedJournalError,
    JournalError,
    NewerJournalError,
    Refusal,
    UnknownSessionError,
    UnwritableJournalError,
)
from kneeapp.storage.journal_file import NAME
from kneeapp.storage.journal_salvage import salvaged_journal
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.time_of_day import now
from kneeapp.ui.journal_words import reason_text, trouble_text
from kneeapp.ui.main_window import TROUBLE_MS
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.read_check_page import ReadCheckPage
from kneeapp.ui.pages.sound_check_page import SoundCheckPage
from kneeapp.ui.pages.trouble_note import TroubleNote
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.toast import STAYS_MS
from tests.fakes import SilentOutput
from tests.storage.backups import exercises_in, make_folder, sessions_in
from tests.storage.test_journal_keeper import locked
from tests.ui.file_answers import FileAnswers, answer, answers, asked, question

GARBAGE = b"no journal" * 1000
LOCKED = (
    "Your journal cannot be written just now. Another program is using the file. Please close it. "
    "What you do is kept in memory and written as soon as it works."
)
Start = Callable[[], Composition]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with two sessions."""
    folder = make_folder(tmp_path / "kept", sessions=1)
    save_settings(folder, Settings(notice_version=NOTICE_VERSION))
    return folder


@pytest.fixture
def start(qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts the whole program in that folder, which does not wait for other programs."""
    monkeypatch.setattr("kneeapp.storage.journal_keeper.PATIENCE_MS", 1)
    started: list[Composition] = []

    def begin() -> Composition:
        built = Composition(qapp, folder, CrashGuard(lambda: folder), output=SilentOutput())
        started.append(built)
        built.window.show()
        return built

    yield begin
    for built in started:
        built.window.may_close = lambda: True
        built.window.session.end()
        built.window.close()
        built.window.deleteLater()
        built._appearances.deleteLater()
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


def damage(folder: Path) -> None:
    (folder / NAME).write_bytes(GARBAGE)


def make_newer(folder: Path) -> None:
    with closing(sqlite3.connect(folder / NAME)) as connection:
        connection.execute("PRAGMA user_version = 99")


def told(program: Composition) -> list[str]:
    return [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]


def wait_for(qtbot: QtBot, program: Composition, words: str) -> None:
    """Wait until the window says so, in a toast or a question."""

    def is_told() -> None:
        assert any(words in text for text in told(program))

    qtbot.waitUntil(is_told)


def answered(program: Composition, word: str) -> None:
    answer(program.window, word)


def do_something(program: Composition) -> None:
    """Keep something that the user would miss."""
    library = program.window.library
    plan = library.daily.plan
    program._records.keep_plan(plan.removed(plan.entries[0].exercise))


def settle(program: Composition) -> None:
    """Let all happen that is due from the event loop."""
    for _ in range(20):
        QApplication.processEvents()


def test_with_a_newer_journal_one_can_go_on_until_the_end(qtbot: QtBot, start: Start, folder: Path) -> None:
    make_newer(folder)
    before = (folder / NAME).read_bytes()
    program = start()
    wait_for(qtbot, program, "Your journal is from a newer kneeapp")
    assert "What you do now is kept only until kneeapp closes." in asked(program.window)
    answered(program, "Go on")
    assert program.window.isVisible()
    settle(program)
    assert question(program.window) is None
    assert (folder / NAME).read_bytes() == before


def test_with_a_newer_journal_one_can_close_without_more_questions(qtbot: QtBot, start: Start, folder: Path) -> None:
    make_newer(folder)
    program = start()
    wait_for(qtbot, program, "Your journal is from a newer kneeapp")
    settle(program)
    answered(program, "Close kneeapp")
    assert not program.window.isVisible()


def test_a_damaged_journal_gives_way_to_the_weekly_backup(qtbot: QtBot, start: Start, folder: Path) -> None:
    weekly_backup(folder, now().day)
    save_settings(folder, Settings(notice_version=NOTICE_VERSION, pace="slow"))
    (folder / "exercises" / "new.yaml").write_text("format: 1\nexercises: []\n")
    damage(folder)
    program = start()
    wait_for(qtbot, program, "Your journal cannot be read")
    assert answers(program.window) == ["Not the backup", "Use the backup"]
    answered(program, "Use the backup")
    wait_for(qtbot, program, "The journal that cannot be read is kept as")
    assert len(program._records._latest()) == 2
    (aside,) = folder.glob("journal-damaged-*.db")
    assert aside.read_bytes() == GARBAGE
    assert load_settings(folder).pace == "slow"
    assert "new.yaml" in exercises_in(folder)
    settle(program)
    assert "Everything is saved again" not in told(program)


def test_instead_of_the_backup_a_new_journal_can_begin(qtbot: QtBot, start: Start, folder: Path) -> None:
    weekly_backup(folder, now().day)
    damage(folder)
    program = start()
    wait_for(qtbot, program, "Your journal cannot be read")
    answered(program, "Not the backup")
    assert "Begin a new journal?" in asked(program.window)
    answered(program, "Begin a new one")
    wait_for(qtbot, program, "The journal that cannot be read is kept as")
    assert program._records._latest() == ()


def test_without_a_backup_a_new_journal_takes_what_was_done_meanwhile(qtbot: QtBot, start: Start, folder: Path) -> None:
    damage(folder)
    program = start()
    wait_for(qtbot, program, "Begin a new journal?")
    do_something(program)
    assert program._journal.waiting == 1
    answered(program, "Begin a new one")
    wait_for(qtbot, program, "The journal that cannot be read is kept as")
    assert program._journal.waiting == 0
    assert len(program.window.library.daily.plan.entries) < len(program.window.library.routine().items)


@pytest.mark.parametrize("has_backup", [True, False])
def test_esc_touches_nothing(qtbot: QtBot, start: Start, folder: Path, *, has_backup: bool) -> None:
    if has_backup:
        weekly_backup(folder, now().day)
    damage(folder)
    program = start()
    wait_for(qtbot, program, "Your journal cannot be read" if has_backup else "Begin a new journal?")
    for _ in range(2 if has_backup else 1):
        dialog = question(program.window)
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(program)
    assert question(program.window) is None
    assert (folder / NAME).read_bytes() == GARBAGE
    assert program._journal.waiting == 0


def test_a_backup_that_is_damaged_too_is_told_and_a_new_journal_offered(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    backup = weekly_backup(folder, now().day)
    assert backup is not None
    backup.write_text("no backup")
    damage(folder)
    program = start()
    wait_for(qtbot, program, "Your journal cannot be read")
    answered(program, "Use the backup")
    assert "The backup was not restored. This file is not a backup of kneeapp." in told(program)
    assert "Begin a new journal?" in asked(program.window)
    assert (folder / NAME).read_bytes() == GARBAGE


def test_the_first_start_asks_after_the_notice(qtbot: QtBot, start: Start, folder: Path) -> None:
    (folder / "settings.json").unlink()
    damage(folder)
    program = start()
    program._journal.write_waiting()
    settle(program)
    assert question(program.window) is None
    program.window._on_notice_accepted()
    settle(program)
    assert question(program.window) is None, "first the sound is checked"
    check = program.window.findChild(SoundCheckPage)
    assert check is not None
    check.heard.emit()
    reading = program.window.findChild(ReadCheckPage)
    assert question(program.window) is None, "then how it is read"
    assert reading is not None
    reading.finished.emit()
    wait_for(qtbot, program, "Begin a new journal?")


def test_nothing_is_told_beside_the_notice(qtbot: QtBot, start: Start, folder: Path) -> None:
    (folder / "settings.json").unlink()
    program = start()
    with locked(folder):
        do_something(program)
        settle(program)
        assert LOCKED not in told(program)
        program.window._on_notice_accepted()
        wait_for(qtbot, program, LOCKED)


def test_what_cannot_be_written_is_told_and_so_is_its_end(qtbot: QtBot, start: Start, folder: Path) -> None:
    program = start()
    settle(program)
    with locked(folder):
        do_something(program)
        assert LOCKED not in told(program)
        wait_for(qtbot, program, LOCKED)
    toast = program.window._toast
    assert toast is not None
    assert toast.timer.interval() == TROUBLE_MS
    program._journal.write_waiting()
    wait_for(qtbot, program, "Everything is saved again")
    assert toast.timer.interval() == STAYS_MS
    assert question(program.window) is None


def run_a_session(program: Composition) -> None:
    """Do half a session and stop for pain, which leads to the summary."""
    program.window.start(program.window.library.routine())
    driver = program.window.session._driver
    state = driver.state
    assert state is not None
    program.window.session._pains = ()
    driver.do(Stop(reason=StopReason.PAIN))


def test_a_session_goes_on_and_its_summary_tells(qtbot: QtBot, start: Start, folder: Path, tmp_path: Path) -> None:
    program = start()
    settle(program)
    program._journal.let_go()
    for path in folder.glob(f"{NAME}*"):
        path.unlink()
    damage(folder)
    run_a_session(program)
    settle(program)
    assert question(program.window) is None
    (note,) = shown_summary(program)
    words = "Your journal cannot be read. What you do now is kept only until kneeapp closes."
    assert words in [label.text() for label in note.findChildren(QLabel)]
    program._journal_trouble._to_save = FileAnswers(tmp_path / "else.db")
    note.save_elsewhere_wished.emit()
    assert any("Saved as" in text for text in told(program))
    with closing(salvaged_journal(tmp_path / "else.db")) as copy:
        assert len(copy.sessions()) == 1
    program.window.session._leave()
    wait_for(qtbot, program, "Begin a new journal?")


def shown_summary(program: Composition) -> list[TroubleNote]:
    """The notes of the summary, once it is shown."""
    flow = program.window.session
    flow._done.show()
    return [note for note in flow._done.get().findChildren(TroubleNote) if note.isVisible()]


@pytest.fixture
def unsaved(qtbot: QtBot, start: Start, folder: Path) -> Iterator[Composition]:
    """A program in which something waits that another program keeps from being written."""
    program = start()
    settle(program)
    with locked(folder):
        do_something(program)
        wait_for(qtbot, program, LOCKED)
        yield program


def test_closing_asks_once_while_something_is_not_saved(unsaved: Composition) -> None:
    assert not unsaved.window.close()
    assert not unsaved.window.close()
    assert "Some of what you did is not saved" in asked(unsaved.window)
    assert answers(unsaved.window) == ["Save elsewhere…", "Close anyway"]
    answered(unsaved, "Close anyway")
    assert not unsaved.window.isVisible()


def test_saving_elsewhere_lets_the_window_close(unsaved: Composition, tmp_path: Path) -> None:
    (tmp_path / "else.db").write_text("another file")
    unsaved._journal_trouble._to_save = FileAnswers(tmp_path / "else.db")
    unsaved.window.close()
    answered(unsaved, "Save elsewhere…")
    assert not unsaved.window.isVisible()
    assert (tmp_path / "else.db").read_text() == "another file"
    with closing(salvaged_journal(tmp_path / "else-2.db")) as copy:
        assert len(copy.sessions()) == 2
        assert copy.plan_text() != '{"plan": 1}'


@pytest.mark.parametrize("name", [None, "nowhere/else.db"])
def test_where_it_is_not_saved_elsewhere_the_window_stays_and_asks_again(
    unsaved: Composition, tmp_path: Path, name: str | None
) -> None:
    unsaved._journal_trouble._to_save = FileAnswers(tmp_path / name if name else None)
    for _ in range(2):
        unsaved.window.close()
        answered(unsaved, "Save elsewhere…")
        assert unsaved.window.isVisible()
        assert any("Nothing was saved." in text for text in told(unsaved)) == bool(name)


def test_closing_in_a_session_asks_about_the_session_first(unsaved: Composition) -> None:
    unsaved.window.start(unsaved.window.library.routine())
    unsaved.window.close()
    answered(unsaved, "Close")
    assert "Some of what you did is not saved" in asked(unsaved.window)
    answered(unsaved, "Close anyway")
    assert not unsaved.window.isVisible()


def test_closing_writes_what_can_be_written_by_then(qtbot: QtBot, start: Start, folder: Path) -> None:
    program = start()
    settle(program)
    with locked(folder):
        do_something(program)
    assert program.window.close()
    assert len(sessions_in(folder)) == 2
    assert not program._journal.waiting


def errors() -> list[JournalError]:
    path = Path("journal.db")
    unwritable = [UnwritableJournalError(path, refusal, "x") for refusal in Refusal]
    return [NewerJournalError(path), DamagedJournalError(path, "x"), *unwritable]


def test_each_trouble_has_words_of_its_own() -> None:
    assert len({reason_text(error) for error in errors()}) == len({trouble_text(error) for error in errors()}) == 6


def test_no_trouble_is_told_in_the_words_of_the_log() -> None:
    assert all(str(error) not in trouble_text(error) for error in errors())
    assert reason_text(UnknownSessionError(Path("journal.db")))
