from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.kept import Keeping, KeptRep, Outcome, SessionKind
from kneeapp.crash import CrashGuard
from kneeapp.storage.backup import back_up, backup_name, weekly_backup
from kneeapp.storage.backup_file import BackupFault
from kneeapp.storage.journal import Journal
from kneeapp.storage.journal_file import NAME
from kneeapp.storage.restore import BackupPreview, JournalExtent, preview
from kneeapp.storage.settings import Settings, load_settings, save_settings
from kneeapp.time_of_day import now
from kneeapp.ui import backup_words
from kneeapp.ui.backup_words import preview_text
from kneeapp.ui.data_care import DataCare
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.next_day_card import NextDayCard
from kneeapp.ui.theme import apply_theme, current_theme, theme_for
from tests.fakes import SilentOutput
from tests.staging import name_of
from tests.storage.backups import OWN, exercises_in, make_folder, sessions_in
from tests.storage.journals import DAY_MS, bout, key
from tests.storage.test_journal_keeper import locked
from tests.ui.file_answers import FileAnswers, answer, answers, asked, question

TODAY = date(2026, 11, 23)
FIRST, LAST = date(2026, 3, 3), date(2026, 11, 9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with two sessions, a plan, the dark scheme and own exercises."""
    folder = make_folder(tmp_path / "kept", sessions=1)
    save_settings(folder, Settings(scheme="dark", notice_version=NOTICE_VERSION))
    return folder


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Composition]:
    """The whole program in that folder; after it the theme is the plain one again."""
    built = Composition(qapp, folder, CrashGuard(lambda: folder), output=SilentOutput())
    built.window.show()
    built.window.library.show_settings()
    yield built
    built.window.close()
    built.window.deleteLater()
    built._appearances.deleteLater()
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneeapp.storage.journal_keeper.PATIENCE_MS", 1)


def press(program: Composition, name: str) -> None:
    """Press a button of the settings, or of the toast."""
    found = [one for one in program.window.findChildren(QAbstractButton) if one.isVisible() and name_of(one) == name]
    found[0].click()


def told(program: Composition) -> list[str]:
    return [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]


def choose(program: Composition, file: Path | None) -> FileAnswers:
    """Have this file chosen whenever one is asked for."""
    chosen = FileAnswers(file)
    program._data_care._to_save = program._data_care._to_open = chosen
    return chosen


def restored(program: Composition, backup: Path) -> None:
    choose(program, backup)
    press(program, "Restore…")
    answer(program.window, "Restore")


def deleted(program: Composition) -> None:
    press(program, "Delete everything…")
    answer(program.window, "Delete…")
    answer(program.window, "Delete everything")


def test_a_backup_is_saved_where_the_user_wants_it(program: Composition, folder: Path, tmp_path: Path) -> None:
    chosen = choose(program, tmp_path / "my.zip")
    press(program, "Save…")
    assert [wish.name for wish in chosen.wishes] == [backup_name(program._records.today)]
    assert "Saved a backup" in told(program)
    found = preview(tmp_path / "my.zip", folder)
    assert (found.in_backup.sessions, found.only_here, found.exercise_files) == (2, 0, len(OWN))


@pytest.mark.usefixtures("impatient")
def test_a_backup_without_what_waits_says_so(program: Composition, folder: Path, tmp_path: Path) -> None:
    choose(program, tmp_path / "my.zip")
    with locked(folder):
        program._journal.set_plan_text("waits")
        press(program, "Save…")
    assert "Saved a backup, without what could not be written yet" in told(program)


@pytest.mark.usefixtures("impatient")
def test_what_waited_is_deleted_with_the_rest(program: Composition, folder: Path) -> None:
    with locked(folder):
        program._journal.set_plan_text("waits")
    deleted(program)
    assert program._journal.waiting == 0
    assert program._journal.read(Journal.plan_text) is None


def test_thinking_better_of_it_saves_and_restores_nothing(program: Composition, folder: Path) -> None:
    choose(program, None)
    before = sorted(folder.rglob("*.zip"))
    press(program, "Save…")
    press(program, "Restore…")
    assert question(program.window) is None
    assert sorted(folder.rglob("*.zip")) == before


@pytest.mark.parametrize(("chosen", "saved"), [("my.ZIP", "my.ZIP"), ("journal.db", "journal.db.zip")])
def test_a_backup_never_takes_the_place_of_another_kind_of_file(
    program: Composition, tmp_path: Path, chosen: str, saved: str
) -> None:
    (tmp_path / "journal.db").write_text("precious")
    choose(program, tmp_path / chosen)
    press(program, "Save…")
    assert (tmp_path / saved).stat().st_size > 1000
    assert (tmp_path / "journal.db").read_text() == "precious"


def test_a_name_without_an_ending_replaces_no_backup_unasked(program: Composition, tmp_path: Path) -> None:
    (tmp_path / "my.zip").write_text("older")
    choose(program, tmp_path / "my")
    press(program, "Save…")
    assert (tmp_path / "my.zip").read_text() == "older"
    assert (tmp_path / "my-2.zip").stat().st_size > 1000


def test_where_no_backup_can_be_saved_it_is_told(program: Composition, tmp_path: Path) -> None:
    choose(program, tmp_path / "nowhere" / "my.zip")
    press(program, "Save…")
    assert "No backup was saved. The disk or the system refused it." in told(program)


def test_a_question_says_what_a_backup_would_change(program: Composition, tmp_path: Path) -> None:
    back_up(make_folder(tmp_path / "other", sessions=4), tmp_path / "my.zip")
    choose(program, tmp_path / "my.zip")
    press(program, "Restore…")
    assert asked(program.window) == "Go back to this backup? " + preview_text(
        preview(tmp_path / "my.zip", tmp_path / "kept"), program._records.today
    )
    assert answers(program.window) == ["Keep what is here", "Restore"]


def test_keeping_what_is_here_changes_nothing(program: Composition, folder: Path, tmp_path: Path) -> None:
    back_up(make_folder(tmp_path / "other", sessions=4), tmp_path / "my.zip")
    choose(program, tmp_path / "my.zip")
    press(program, "Restore…")
    dialog = question(program.window)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(sessions_in(folder)) == 2


def test_what_was_restored_is_shown_at_once(program: Composition, folder: Path, tmp_path: Path) -> None:
    back_up(make_folder(tmp_path / "other", sessions=4, scheme="light"), tmp_path / "my.zip")
    assert current_theme().is_dark
    restored(program, tmp_path / "my.zip")
    assert not current_theme().is_dark
    assert program._now() == load_settings(folder) == Settings(scheme="light")
    assert len(program._records._latest()) == 5
    assert program._records.keeper.waiting == 0
    assert any("kneeapp-before-restoring" in text for text in told(program))


def test_a_backup_without_own_exercises_leaves_a_folder_for_them(
    program: Composition, folder: Path, tmp_path: Path
) -> None:
    other = make_folder(tmp_path / "other")
    for path in (other / "exercises").rglob("*.yaml"):
        path.unlink()
    back_up(other, tmp_path / "my.zip")
    restored(program, tmp_path / "my.zip")
    assert exercises_in(folder) == {}
    assert (folder / "exercises").is_dir()


def test_a_file_that_is_no_backup_is_refused_in_plain_words(program: Composition, tmp_path: Path) -> None:
    (tmp_path / "letter.zip").write_text("dear")
    choose(program, tmp_path / "letter.zip")
    press(program, "Restore…")
    assert question(program.window) is None
    assert "Nothing was restored. This file is not a backup of kneeapp." in told(program)


def test_a_backup_that_is_gone_when_it_is_to_be_restored_is_told(
    program: Composition, folder: Path, tmp_path: Path
) -> None:
    back_up(folder, tmp_path / "my.zip")
    choose(program, tmp_path / "my.zip")
    press(program, "Restore…")
    (tmp_path / "my.zip").unlink()
    answer(program.window, "Restore")
    assert "The backup was not restored. This file cannot be read." in told(program)
    assert len(program._records._latest()) == 2


@pytest.mark.parametrize("word", ["Keep everything", None])
def test_everything_stays_unless_it_is_said_twice(program: Composition, folder: Path, word: str | None) -> None:
    press(program, "Delete everything…")
    first = asked(program.window)
    if word is None:
        answer(program.window, "Delete…")
        assert asked(program.window) != first
        assert "Backups too" in asked(program.window)
    answer(program.window, "Keep everything")
    assert question(program.window) is None
    assert len(sessions_in(folder)) == 2


def test_what_is_deleted_is_gone_from_all_that_is_shown(program: Composition, folder: Path) -> None:
    weekly_backup(folder, TODAY)
    deleted(program)
    assert program._records._latest() == ()
    assert program._now() == Settings()
    assert not current_theme().is_dark
    assert not (folder / "backups").exists()
    assert exercises_in(folder) == OWN
    assert {"Deleted", "Deleted, for good once kneeapp closes"} <= set(told(program))


@pytest.mark.parametrize("undo", [DataCare.undo_delete, lambda care: care._window._on_toast_action_wished()])
def test_undoing_brings_everything_back(program: Composition, folder: Path, undo: object) -> None:
    deleted(program)
    assert callable(undo)
    undo(program._data_care)
    assert len(program._records._latest()) == 2
    assert program._now().scheme == "dark"
    assert current_theme().is_dark
    assert "Everything is back" in told(program)
    assert not list(folder.glob("*meanwhile*"))
    program._data_care.undo_delete()
    assert len(sessions_in(folder)) == 2


def test_the_row_of_the_settings_offers_undo_instead(program: Composition) -> None:
    deleted(program)
    program.window._toast.vanish()  # type: ignore[union-attr]  # it was just shown
    press(program, "Undo")
    assert not program._data_care.is_deleted
    press(program, "Delete everything…")
    assert question(program.window) is not None


def test_with_the_window_what_was_deleted_is_gone_for_good(program: Composition, folder: Path) -> None:
    deleted(program)
    assert list(folder.glob("deleted-*"))
    program.window.close()
    assert not list(folder.glob("deleted-*"))


def test_a_plan_of_before_does_not_come_back_by_undoing_an_edit(program: Composition) -> None:
    daily = program.window.library.daily
    daily._keep(daily.plan.removed(daily.plan.entries[0].exercise))
    assert daily._before
    deleted(program)
    fresh = daily.plan
    daily._undo()
    assert daily.plan == fresh


def test_nobody_is_asked_about_a_session_that_was_deleted(program: Composition) -> None:
    keep_a_session_of_yesterday(program)
    program.window.library.daily.complete()
    program.window.library.show_today()
    card = program.window.findChild(NextDayCard)
    assert card is not None
    assert card.isVisible()
    program._data_care._delete()
    assert not card.isVisible()


def keep_a_session_of_yesterday(program: Composition) -> None:
    yesterday = now()._replace(utc_ms=now().utc_ms - DAY_MS)
    keeper = program._records.keeper
    session = keeper.begin_session(begun=yesterday, kind=SessionKind.ROUTINE, title="Routine", bouts=(bout(),))
    keeper.keep(session, Keeping(at=yesterday, active_ms=1_000, reps=(KeptRep(key=key(1), done=yesterday),)))
    keeper.end_session(session, ended=yesterday, outcome=Outcome.FINISHED, active_ms=1_000)


def test_what_cannot_be_deleted_stays_and_is_told(
    program: Composition, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> Path:
        raise PermissionError(13, "held by another program")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refuse)
        deleted(program)
    assert "Nothing was deleted. kneeapp is not allowed to write into the folder." in told(program)
    assert not program._data_care.is_deleted
    assert len(program._records._latest()) == 2


def a_preview(*, sessions: int = 42, here: int = 44, only_here: int = 2) -> BackupPreview:
    return BackupPreview(
        in_backup=JournalExtent(sessions=sessions, first=FIRST, last=LAST) if sessions else JournalExtent(),
        here=JournalExtent(sessions=here),
        only_here=only_here,
        has_plan=True,
        has_settings=True,
        exercise_files=0,
    )


def test_a_preview_is_told_in_one_breath() -> None:
    assert preview_text(a_preview(), TODAY) == (
        "This backup: 42 sessions, 3 March to 9 November, a plan, settings. "
        "Here now: 44 sessions; 2 of them are not in the backup. What is here now is kept as a backup first."
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (a_preview(sessions=0), "This backup: no sessions, a plan, settings."),
        (a_preview(here=0, only_here=0), "Here now: no sessions."),
        (a_preview(here=1, only_here=0), "Here now: one session, all of them in the backup too."),
        (a_preview(only_here=1), "one of them is not in the backup."),
    ],
)
def test_a_preview_counts_in_words(found: BackupPreview, words: str) -> None:
    assert words in preview_text(found, TODAY)


def test_days_of_another_year_are_told_with_it() -> None:
    assert "3 March 2026 to 9 November 2026" in preview_text(a_preview(), date(2027, 1, 1))


def test_every_fault_of_a_backup_has_words_of_its_own() -> None:
    assert len({backup_words._fault_text(fault) for fault in BackupFault}) == len(BackupFault)


def test_a_journal_that_cannot_be_read_is_no_backup_and_is_told(
    program: Composition, folder: Path, tmp_path: Path
) -> None:
    program._journal.let_go()
    for path in folder.glob(f"{NAME}*"):
        path.unlink()
    (folder / NAME).write_bytes(b"no journal" * 1000)
    choose(program, tmp_path / "my.zip")
    press(program, "Save…")
    assert "No backup was saved. Your journal cannot be read." in told(program)
    assert not (tmp_path / "my.zip").exists()
