"""What to do with a session that broke off: shown over today's page, and the answer carried out."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject

from kneeapp.core.keeping import resumed_session
from kneeapp.core.kept import KeptBout, KeptSession, OpenSession, SessionId, SessionKind
from kneeapp.core.session_state import SessionState
from kneeapp.storage.records import Records
from kneeapp.storage.resume_text import read_resume_text
from kneeapp.ui.day_words import ago_text
from kneeapp.ui.main_window import MainWindow
from kneeapp.ui.pages.resume_dialog import ResumeDialog
from kneeapp.ui.pages.resume_words import ShownResume
from kneeapp.ui.session_blocks import set_blocks

_OLD: Final = timedelta(hours=4)
"""After so long a break saving is the likelier wish: the muscles are cold and the band is put away."""


class ResumeOffer(QObject):
    """Asks once, where there is a session to ask about; ``adopt`` is told which session goes on."""

    def __init__(self, window: MainWindow, records: Records, adopt: Callable[[KeptSession], None]) -> None:
        super().__init__(window)
        self._window, self._records, self._adopt = window, records, adopt

    def ask(self) -> None:
        """Ask about the session that broke off last; what came to nothing goes without a word."""
        found = self._records.open_session()
        if found is None:
            return
        state = state_of(found)
        dialog = ResumeDialog(self._window, self._shown(found, state))
        dialog.resume_wished.connect(lambda: self._resume(found, state))
        dialog.save_wished.connect(lambda: self._save(found.session.id))
        dialog.discard_wished.connect(lambda: self._discard(found.session.id))

    def _resume(self, found: OpenSession, state: SessionState | None) -> None:
        if state is not None:
            self._adopt(found.session)
            is_routine = found.session.kind is SessionKind.ROUTINE
            self._window.resume(state, found.session.title if is_routine else "")

    def _save(self, session: SessionId) -> None:
        self._records.keeper.save_open_session(session)
        self._window.library.refresh()
        self._window.say(self.tr("Saved"))

    def _discard(self, session: SessionId) -> None:
        self._records.keeper.discard_session(session, self._records.now())
        self._window.library.refresh()
        self._window.say_undoable(self.tr("Discarded"), lambda: self._bring_back(session))

    def _bring_back(self, session: SessionId) -> None:
        self._records.keeper.restore_session(session)
        self._save(session)

    def _shown(self, found: OpenSession, state: SessionState | None) -> ShownResume:
        now = self._records.now()
        ago = ago_text(found.last.local, now.local)
        is_old = now.local - found.last.local > _OLD
        reps_saved = len(found.session.reps)
        if state is None:
            bout = _last_bout(found)
            return ShownResume(
                exercise=bout.name, number=1, exercises=1, rep=None, reps=bout.reps, side=bout.side, ago=ago,
                blocks=(), reps_saved=reps_saved, is_old=is_old, can_resume=False,
            )  # fmt: skip
        item = state.timeline.items[state.bout.item]
        return ShownResume(
            exercise=item.exercise.name,
            picture_of=item.exercise,
            number=state.bout.item + 1,
            exercises=len(state.timeline.items),
            rep=state.step.rep,
            reps=state.bout.reps,
            side=state.bout.side,
            ago=ago,
            blocks=set_blocks(state),
            reps_saved=reps_saved,
            set_number=state.bout.set_number,
            sets=item.dose.sets,
            is_old=is_old,
        )


def state_of(found: OpenSession) -> SessionState | None:
    """The session as it would go on; None where nothing of it is left or it was written by another version."""
    point = read_resume_text(found.resume) if found.resume else None
    if point is None:
        return None
    done = tuple(rep.key for rep in sorted(found.session.reps, key=lambda rep: (rep.done, rep.key)))
    return resumed_session(point, done, found.session.active_ms)


def _last_bout(found: OpenSession) -> KeptBout:
    """The bout in which something was done last; the first one where only a pain was told."""
    last = max((rep.key.bout for rep in found.session.reps), default=0)
    return next(bout for bout in found.session.bouts if bout.bout == last)
