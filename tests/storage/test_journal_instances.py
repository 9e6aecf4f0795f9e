"""Several instances of the program on one data folder, some of which end without a word."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneeapp.core.kept import Keeping, KeptRep
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.running_mark import RunningMark
from tests.storage.journals import at, begin, rep

# Begins a session, keeps a rep of it, tells the id, and waits until it is killed.
INSTANCE = """
import sys, time
from pathlib import Path
from kneeapp.core.kept import Keeping
from kneeapp.storage.journal import open_journal
from tests.storage.journals import at, begin, rep

journal = open_journal(Path(sys.argv[1]))
session = begin(journal)
journal.keep(session, Keeping(at=at(1), active_ms=1_000, reps=(rep(1),), resume="killed here"))
print(session, flush=True)
time.sleep(60)
"""


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Journal]:
    journal = open_journal(tmp_path)
    yield journal
    journal.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    journal = open_journal(tmp_path)
    yield journal
    journal.close()


def test_what_one_writes_the_other_reads_and_neither_undoes_it(one: Journal, other: Journal) -> None:
    first, second = begin(one), begin(other)
    for number in range(1, 20):
        for journal, session in ((one, first), (other, second)):
            journal.keep(session, Keeping(at=at(number), active_ms=number, reps=(rep(number),)))
    assert one.sessions() == other.sessions()
    assert [len(session.reps) for session in one.sessions()] == [19, 19]


def test_a_session_is_not_offered_to_others_while_its_instance_runs(one: Journal, other: Journal) -> None:
    session = begin(one)
    assert other.open_sessions() == ()
    assert [it.session.id for it in one.open_sessions()] == [session]
    one.close()
    assert [it.session.id for it in other.open_sessions()] == [session]


def test_a_session_belongs_to_whoever_kept_something_of_it_last(one: Journal, other: Journal) -> None:
    session = begin(one)
    one.end_session(session, ended=at(1), outcome=one.sessions()[0].outcome, active_ms=1)
    other.keep(session, Keeping(at=at(2), active_ms=2))
    assert one.open_sessions() == ()
    assert len(other.open_sessions()) == 1
    one.reopen_session(session)
    assert other.open_sessions() == ()


def test_what_another_instance_may_still_restore_is_not_purged(one: Journal, other: Journal) -> None:
    session = begin(one)
    one.discard_session(session, at(1))
    other.purge_discarded()
    one.restore_session(session)
    one.discard_session(session, at(1))
    one.close()
    other.purge_discarded()
    assert other._connection.execute("SELECT count(*) FROM session").fetchone() == (0,)


def test_the_session_of_a_killed_instance_is_offered_with_its_last_rep(tmp_path: Path, one: Journal) -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path.cwd()), *sys.path])}
    command = [sys.executable, "-c", INSTANCE, str(tmp_path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout
        session = int(killed.stdout.readline())
        assert one.open_sessions() == ()
        killed.kill()
    (opened,) = one.open_sessions()
    assert opened.session.id == session
    assert opened.session.reps == (KeptRep(key=rep(1).key, done=at(1)),)
    assert (opened.resume, opened.last) == ("killed here", at(1))


def test_a_mark_is_gone_with_its_instance(tmp_path: Path) -> None:
    one, other = RunningMark(tmp_path), RunningMark(tmp_path)
    assert other.is_of_another(one.token)
    assert not one.is_of_another(one.token)
    assert not one.is_of_another(None)
    assert not one.is_of_another("nobody")
    one.close()
    one.close()
    assert not other.is_of_another(one.token)
    other.close()
    assert list((tmp_path / "running").iterdir()) == []


def test_marks_that_crashes_left_are_swept_away_after_a_while(tmp_path: Path) -> None:
    (tmp_path / "running").mkdir()
    old, new = tmp_path / "running" / "old", tmp_path / "running" / "new"
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 7_200,) * 2)
    living = RunningMark(tmp_path)
    os.utime(tmp_path / "running" / living.token, (time.time() - 7_200,) * 2)
    RunningMark(tmp_path).close()
    assert sorted(path.name for path in (tmp_path / "running").iterdir()) == sorted(["new", living.token])
    living.close()


def test_where_no_mark_can_be_made_the_journal_is_kept_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "running").write_text("in the way")
    one, other = open_journal(tmp_path), open_journal(tmp_path)
    session = begin(one)
    assert [it.session.id for it in other.open_sessions()] == [session]
    one.close()
    other.close()
