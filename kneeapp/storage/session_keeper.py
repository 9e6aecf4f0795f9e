"""Keeps the running session as it happens, so that nothing that was done is lost. Knows no widget and no file."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, Protocol

from kneeapp.core.effects import SessionStarted
from kneeapp.core.exercise import ExerciseId
from kneeapp.core.keeping import ResumePoint, is_worth_keeping, keeping_of, kept_bouts, resume_point
from kneeapp.core.kept import (
    Answers,
    Keeping,
    KeptBout,
    KeptPain,
    KeptSession,
    Moment,
    Outcome,
    SessionId,
    SessionKind,
)
from kneeapp.core.reasons import StopReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.walk import Advanced
from kneeapp.storage.resume_text import ResumeWriter


class SessionStore(Protocol):
    """Where sessions are kept; it never raises, for a session must go on."""

    def begin_session(
        self, *, begun: Moment, kind: SessionKind, title: str, bouts: tuple[KeptBout, ...], resume: str
    ) -> SessionId: ...
    def keep(self, session: SessionId, keeping: Keeping) -> None: ...
    def end_session(self, session: SessionId, *, ended: Moment, outcome: Outcome, active_ms: int) -> None: ...
    def reopen_session(self, session: SessionId) -> None: ...
    def answer_session(self, session: SessionId, answers: Answers) -> None: ...
    def discard_session(self, session: SessionId, at: Moment) -> None: ...


class SessionKeeper:
    """Writes what happens in one session after the other.

    ``now`` tells the time of day; ``speed`` is how many ms of the sessions' clock go by in a real one.
    """

    def __init__(self, store: SessionStore, now: Callable[[], Moment], *, speed: float = 1.0) -> None:
        self._store, self._now, self._speed = store, now, speed
        self._writer = ResumeWriter()
        self._session: SessionId | None = None
        self._title, self._bands = "", dict[ExerciseId, int]()
        self._point: ResumePoint | None = None
        self._is_ended = False
        self._is_adopted = False
        self._active_ms = 0
        self._pain_before: int | None = None

    @property
    def session(self) -> SessionId | None:
        """The session that was begun or resumed last."""
        return self._session

    @property
    def pain_before(self) -> int | None:
        """The pain told before that session; None where none was."""
        return self._pain_before

    def expect(self, title: str, bands: Mapping[ExerciseId, int] | None = None) -> None:
        """The next session that starts has this title, "" for an exercise by itself, and is done with these bands."""
        self._title, self._bands = title, dict(bands or {})

    def adopt(self, session: KeptSession) -> None:
        """What happens from now on belongs to a session that broke off."""
        self._session, self._pain_before = session.id, session.pain_before
        self._point, self._is_ended, self._is_adopted = None, False, True

    def write(self, advanced: Advanced) -> None:
        """Keep what just happened."""
        state = advanced.state
        if any(isinstance(effect, SessionStarted) for effect in advanced.effects):
            self._begin(state)
        if self._session is None:
            return
        self._active_ms = state.clock_ms
        is_over = state.mode in (Mode.FINISHED, Mode.STOPPED)
        if self._is_ended and not is_over:
            self._store.reopen_session(self._session)
            self._point = None
        kept = keeping_of(advanced, partial(self._moment, state))._replace(resume=self._moved_to(resume_point(state)))
        if is_worth_keeping(kept):
            self._store.keep(self._session, kept)
        if is_over and not self._is_ended:
            outcome = _OUTCOMES[state.stop_reason]
            self._store.end_session(self._session, ended=self._now(), outcome=outcome, active_ms=state.clock_ms)
        self._is_ended = is_over

    def tell_pain_before(self, pain: int) -> None:
        """Keep how strong a pain is before the session's first rep, in place of what was told of it."""
        if self._session is not None:
            self._pain_before = pain
            self._store.keep(self._session, Keeping(at=self._now(), active_ms=self._active_ms, pain_before=pain))

    def add_pain(self, exercise: ExerciseId, place: str | None, strength: int | None) -> None:
        """Keep what was told of a pain."""
        if self._session is not None:
            pain = KeptPain(told=self._now(), exercise=exercise, place=place, strength=strength)
            self._store.keep(self._session, Keeping(at=pain.told, active_ms=self._active_ms, pains=(pain,)))

    def answer(self, answers: Answers) -> None:
        """Keep what was answered after the session."""
        if self._session is not None:
            self._store.answer_session(self._session, answers)

    def forget(self) -> None:
        """Nothing was done: leave no empty line of the session, unless it broke off before and something was."""
        if self._session is not None and not self._is_adopted:
            self._store.discard_session(self._session, self._now())
            self._session = None

    def _begin(self, state: SessionState) -> None:
        self._point, self._pain_before = resume_point(state), None
        self._is_ended = self._is_adopted = False
        self._session = self._store.begin_session(
            begun=self._now(),
            kind=SessionKind.ROUTINE if self._title else SessionKind.EXERCISE,
            title=self._title or state.timeline.items[0].exercise.name,
            bouts=kept_bouts(state.timeline, self._bands),
            resume=self._writer.text(self._point) if self._point else "",
        )

    def _moved_to(self, point: ResumePoint | None) -> str | None:
        """Where to resume now, as text, where that is not where it was; "" where nothing is left."""
        known, self._point = self._point, point
        if point is None:
            return ""
        return None if known is not None and _is_same(point, known) else self._writer.text(point)

    def _moment(self, state: SessionState, at_ms: int) -> Moment:
        """When a time of the session's clock was; the state's own time is now."""
        present = self._now()
        return present._replace(utc_ms=present.utc_ms - round((state.clock_ms - at_ms) / self._speed))


def _is_same(one: ResumePoint, other: ResumePoint) -> bool:
    """A timeline of which anything changed is another object."""
    return (one.index, one.attempt) == (other.index, other.attempt) and one.timeline is other.timeline


_OUTCOMES: Final = {
    None: Outcome.FINISHED,
    StopReason.PAIN: Outcome.PAIN,
    StopReason.DONE: Outcome.ENDED,
    StopReason.TIRED: Outcome.ENDED,
    StopReason.INTERRUPTED: Outcome.ENDED,
}
