"""Writing into the journal while the program runs, which may fail at any time and must not disturb a session.

What cannot be written waits here in its order and is tried again with each next write, then without waiting for other
programs. A session that could not be begun in the file has an id of its own, below 0.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from kneeapp.core.kept import Answers, DayAnswer, Keeping, KeptBout, Moment, Outcome, SessionId, SessionKind
from kneeapp.log import LOG
from kneeapp.storage.journal import Journal, open_journal
from kneeapp.storage.journal_error import JournalError, UnknownSessionError
from kneeapp.storage.journal_file import PATIENCE_MS

_Ids = dict[SessionId, SessionId]
_Write = Callable[[Journal, _Ids], None]
_More = ParamSpec("_More")
_Found = TypeVar("_Found")


class _Waiting(NamedTuple):
    """A write, and the session that it is about, if it is about one."""

    write: _Write
    session: SessionId | None


class JournalKeeper:
    """Takes every write of a data folder's journal and never raises `JournalError` but from `save_elsewhere`.

    ``on_trouble`` is told the first failure after all went well, and None once everything is written again. The writing
    methods are those of `Journal`.
    """

    def __init__(self, folder: Path, on_trouble: Callable[[JournalError | None], None]) -> None:
        self._folder = folder
        self._on_trouble = on_trouble
        self._journal: Journal | None = None
        self._waiting: list[_Waiting] = []
        self._discarded: set[SessionId] = set()
        self._ids: _Ids = {}
        self._ids_given = 0
        self._is_in_trouble = False

    @property
    def waiting(self) -> int:
        """How many writes are not in the journal yet."""
        return len(self._waiting)

    @property
    def is_something_unsaved(self) -> bool:
        """Whether anything waits that somebody could miss; nobody misses a session that was discarded."""
        return any(waiting.session not in self._discarded for waiting in self._waiting)

    def journal(self) -> Journal | None:
        """The journal, for reading; None while it cannot be opened, which is told."""
        return self.read(lambda journal: journal)

    def read(self, question: Callable[[Journal], _Found]) -> _Found | None:
        """What the journal answers; None where it cannot be read, which is told."""
        try:
            return question(self._opened())
        except JournalError as error:
            self._tell(error)
            return None

    def write_waiting(self) -> bool:
        """Try to write what waits; whether nothing does any more."""
        try:
            journal = self._opened()
            while self._waiting:
                self._write_first(journal)
        except JournalError as error:
            self._tell(error)
            return False
        self._tell(None)
        return True

    def save_elsewhere(self, path: Path) -> None:
        """Make a new file of all that can be read of the journal and all that waits; JournalError where that fails.

        What waits goes on waiting for the journal itself.
        """
        from kneeapp.storage.journal_salvage import salvage, salvaged_journal  # noqa: PLC0415  # hardly ever needed

        if self._journal:
            self._journal.copy(path)
        else:
            salvage(self._folder, path)
        with closing(salvaged_journal(path)) as copy:
            ids = dict(self._ids)
            for waiting in self._waiting:
                _write_unless_deleted(waiting.write, copy, ids)

    def let_go(self) -> None:
        """Close the journal, so that its file can be replaced; the next write or reading opens it again."""
        if self._journal:
            self._journal.close()
            self._journal = None

    def begin_anew(self, *, with_waiting: bool = True) -> None:
        """Go on after another journal was put in the place of the one that was let go, with or without what waits.

        Sessions that were begun in the one before are not in it.
        """
        self._ids.clear()
        if not with_waiting:
            self._waiting.clear()
        self.write_waiting()

    def begin_session(
        self, *, begun: Moment, kind: SessionKind, title: str, bouts: tuple[KeptBout, ...] = (), resume: str = ""
    ) -> SessionId:
        """A new open session; its id stands for it in this keeper, and in the journal too where it is not below 0."""
        self._ids_given += 1
        ours = SessionId(-self._ids_given)

        def begin(journal: Journal, ids: _Ids) -> None:
            ids[ours] = journal.begin_session(begun=begun, kind=kind, title=title, bouts=bouts, resume=resume)

        self._write(begin, ours)
        return self._ids.get(ours, ours)

    def keep(self, session: SessionId, keeping: Keeping) -> None:
        """Keep what happened in a session."""
        self._write_of(session, Journal.keep, keeping)

    def end_session(self, session: SessionId, *, ended: Moment, outcome: Outcome, active_ms: int) -> None:
        """End a session."""
        self._write_of(session, Journal.end_session, ended=ended, outcome=outcome, active_ms=active_ms)

    def reopen_session(self, session: SessionId) -> None:
        """Take an end back."""
        self._write_of(session, Journal.reopen_session)

    def save_open_session(self, session: SessionId) -> None:
        """End an open session with what was done."""
        self._write_of(session, Journal.save_open_session)

    def answer_session(self, session: SessionId, answers: Answers) -> None:
        """Keep the answers after a session."""
        self._write_of(session, Journal.answer_session, answers)

    def discard_session(self, session: SessionId, at: Moment) -> None:
        """Hide a session."""
        self._discarded.add(session)
        self._write_of(session, Journal.discard_session, at)

    def restore_session(self, session: SessionId) -> None:
        """Show a session again."""
        self._discarded.discard(session)
        self._write_of(session, Journal.restore_session)

    def purge_discarded(self) -> None:
        """Delete what is discarded."""
        self._write(lambda journal, _ids: journal.purge_discarded())

    def set_plan_text(self, text: str | None) -> None:
        """Keep the plan."""
        self._write(lambda journal, _ids: journal.set_plan_text(text))

    def set_exercise_state(self, exercise: str, text: str | None) -> None:
        """Keep an exercise's text."""
        self._write(lambda journal, _ids: journal.set_exercise_state(exercise, text))

    def set_day_answer(self, answer: DayAnswer) -> None:
        """Keep a day's answer."""
        self._write(lambda journal, ids: journal.set_day_answer(_with_id_of(answer, ids)))

    def clear_day_answer(self, day: date) -> None:
        """Take a day's answer back."""
        self._write(lambda journal, _ids: journal.clear_day_answer(day))

    def _write_of(
        self,
        session: SessionId,
        act: Callable[Concatenate[Journal, SessionId, _More], None],
        *args: _More.args,
        **named: _More.kwargs,
    ) -> None:
        self._write(lambda journal, ids: act(journal, ids.get(session, session), *args, **named), session)

    def _write(self, write: _Write, session: SessionId | None = None) -> None:
        self._waiting.append(_Waiting(write=write, session=session))
        self.write_waiting()

    def _write_first(self, journal: Journal) -> None:
        _write_unless_deleted(self._waiting[0].write, journal, self._ids)
        del self._waiting[0]

    def _opened(self) -> Journal:
        if self._journal is None:
            self._journal = open_journal(self._folder, patience_ms=0 if self._is_in_trouble else PATIENCE_MS)
        return self._journal

    def _tell(self, trouble: JournalError | None) -> None:
        if self._is_in_trouble == (trouble is not None):
            return
        self._is_in_trouble = trouble is not None
        if self._journal:
            self._journal.be_patient(0 if trouble else PATIENCE_MS)
        LOG.warning("the journal is %s", f"not written: {type(trouble).__name__}" if trouble else "written again")
        self._on_trouble(trouble)


def _write_unless_deleted(write: _Write, journal: Journal, ids: _Ids) -> None:
    try:
        write(journal, ids)
    except UnknownSessionError:  # it would wait for ever
        LOG.warning("the journal has lost a session that was still written to")


def _with_id_of(answer: DayAnswer, ids: _Ids) -> DayAnswer:
    if answer.session is None:
        return answer
    return answer._replace(session=ids.get(answer.session, answer.session))
