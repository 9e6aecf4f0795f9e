"""Random sequences of keepings come out as a plain model of sets and dictionaries says."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kneeapp.core.exercise import ExerciseId
from kneeapp.core.kept import Keeping, KeptBout, KeptPain, KeptPause, KeptRep, KeptSession, Moment
from kneeapp.core.reasons import PauseReason
from kneeapp.core.rep_key import RepKey
from kneeapp.storage.journal import open_journal
from tests.storage.journals import BEGUN_MS, begin, bout

MOMENTS = st.builds(
    Moment,
    utc_ms=st.integers(BEGUN_MS, BEGUN_MS + 20) | st.integers(-(2**40), 2**42),
    offset_min=st.integers(-720, 840),
)
KEYS = st.builds(RepKey, bout=st.integers(0, 2), attempt=st.integers(1, 2), rep=st.integers(1, 4))
REPS = st.builds(KeptRep, key=KEYS, done=MOMENTS)
BOUTS = st.builds(bout, st.integers(0, 3), reps=st.integers(1, 50), band=st.none() | st.integers(0, 5))
PAUSES = st.builds(KeptPause, began=MOMENTS, reason=st.sampled_from(PauseReason), ended=st.none() | MOMENTS)
PAINS = st.builds(
    KeptPain,
    told=MOMENTS,
    exercise=st.none() | st.sampled_from([ExerciseId("squat"), ExerciseId("bridge")]),
    place=st.none() | st.sampled_from(["front", "back"]),
    strength=st.none() | st.integers(0, 10),
)
RESUMES = st.none() | st.text(st.characters(codec="utf-8"), max_size=20)


def tuples(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=4).map(tuple)


KEEPINGS = st.builds(
    Keeping,
    at=MOMENTS,
    active_ms=st.integers(0, 10**7),
    reps=tuples(REPS),
    undone=tuples(KEYS),
    bouts=tuples(BOUTS),
    pause_began=st.none() | PAUSES,
    pause_ended=st.none() | MOMENTS,
    pains=tuples(PAINS),
    resume=RESUMES,
    pain_before=st.none() | st.integers(0, 10),
)


@dataclass
class Model:
    """What a journal should hold of one session."""

    last: Moment
    active_ms: int = 0
    resume: str = "begun"
    pain_before: int | None = None
    reps: dict[RepKey, KeptRep] = field(default_factory=dict)
    bouts: dict[int, KeptBout] = field(default_factory=dict)
    pauses: dict[int, KeptPause] = field(default_factory=dict)
    pains: dict[tuple[int, str | None, str | None], KeptPain] = field(default_factory=dict)

    def keep(self, it: Keeping) -> None:
        self.last = it.at if it.at.utc_ms > self.last.utc_ms else self.last
        self.active_ms = it.active_ms
        self.resume = self.resume if it.resume is None else it.resume
        self.pain_before = self.pain_before if it.pain_before is None else it.pain_before
        self.reps = {key: rep for key, rep in self.reps.items() if key not in it.undone}
        self.reps |= {rep.key: rep for rep in it.reps}
        for told in it.bouts:
            before = self.bouts.get(told.bout, told)
            self.bouts[told.bout] = told._replace(band=before.band if told.band is None else told.band)
        if it.pause_ended:
            self.pauses = {ms: p._replace(ended=p.ended or it.pause_ended) for ms, p in self.pauses.items()}
        if it.pause_began:
            self.pauses[it.pause_began.began.utc_ms] = it.pause_began
        self.pains |= {(pain.told.utc_ms, pain.exercise, pain.place): pain for pain in it.pains}

    def read(self, empty: KeptSession) -> KeptSession:
        return empty._replace(
            active_ms=self.active_ms,
            pain_before=self.pain_before,
            bouts=tuple(bout for _, bout in sorted(self.bouts.items())),
            reps=tuple(sorted(self.reps.values(), key=lambda rep: (rep.done.utc_ms, rep.key))),
            pauses=tuple(pause for _, pause in sorted(self.pauses.items())),
            pains=tuple(sorted(self.pains.values(), key=by_told)),
        )


def by_told(pain: KeptPain) -> tuple[int, str, str]:
    return (pain.told.utc_ms, pain.exercise or "", pain.place or "")


@settings(deadline=None, max_examples=60)
@given(st.lists(KEEPINGS, max_size=6))
def test_keepings_fold_to_what_a_plain_model_says(keepings: list[Keeping]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        journal = open_journal(Path(folder))
        try:
            session, untouched = begin(journal, bouts=()), begin(journal, bouts=())
            empty, other = journal.sessions()
            model = Model(last=empty.begun)
            for keeping in keepings:
                journal.keep(session, keeping)
                model.keep(keeping)
            opened = {it.session.id: it for it in journal.open_sessions()}
            assert opened[session].session == journal.session(session) == model.read(empty)
            assert (opened[session].last, opened[session].resume) == (model.last, model.resume)
            assert opened[untouched].session == other
        finally:
            journal.close()
