"""What a trace says of a session: which reps count, and where one would go on. Knows nothing of the journal.

The rules, for sessions in which nobody jumps, redoes a set or leaves one out:

- A rep counts from its ``rep_done`` until its ``rep_undone``.
- A session stands where its last line says. A ``skipped`` rep is left for the one after it, and ``side_done`` and
  ``set_done`` lead to the next bout.
- A bout that is entered from another one is on a new attempt where it has reps that count; a rep that is undone brings
  its own attempt back.
- One goes on at the first rep, from the one in hand on, that does not count in this attempt. After the last one it is
  the way to the next bout; outside of reps it is the break, set-up or lead-in in hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kneeapp.core.rep_key import RepKey
from kneeapp.core.session_state import highest_rep, next_attempt
from kneeapp.core.timeline import Timeline
from tests.e2e.trace_file import Line


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where one goes on. ``step`` is the kind of a step outside of reps, "" where ``rep`` says it."""

    bout: int
    attempt: int
    rep: int | None
    step: str


class Implied:
    """A session as its trace tells it, from the timeline that it began with."""

    def __init__(self, timeline: Timeline, lines: Iterable[Line]) -> None:
        self._bouts = timeline.bouts
        self._places = {
            (timeline.items[bout.item].exercise.id, bout.set_number, bout.side.value): index
            for index, bout in enumerate(timeline.bouts)
        }
        self._ways = [timeline.steps[timeline.first_index(index)].kind.value for index in range(len(timeline.bouts))]
        self.reps = [bout.reps for bout in timeline.bouts]
        self.done: tuple[RepKey, ...] = ()
        self.is_begun = self.is_finished = False
        self._bout, self._attempt, self._step = 0, 1, self._ways[0]
        self._rep: int | None = None
        for line in lines:
            self._read(line)

    def spot(self) -> Spot | None:
        """Where one goes on; None where nothing is left."""
        if self._rep is None:
            return self._way(self._bout)
        counted = {key.rep for key in self.done if (key.bout, key.attempt) == (self._bout, self._attempt)}
        left = [rep for rep in range(self._rep, self.reps[self._bout] + 1) if rep not in counted]
        if left:
            return Spot(bout=self._bout, attempt=self._attempt, rep=left[0], step="")
        return self._way(self._bout + 1)

    def _way(self, bout: int) -> Spot | None:
        if bout == len(self._bouts):
            return None
        if bout == self._bout:
            return Spot(bout=bout, attempt=self._attempt, rep=None, step=self._step)
        return Spot(bout=bout, attempt=next_attempt(self.done, bout), rep=None, step=self._ways[bout])

    def _read(self, line: Line) -> None:
        bout = self._places[line["exercise"], line["set"], line["side"]]
        match line["kind"]:
            case "side_done" | "set_done":
                self._leave(bout)
            case "rep_undone":
                self._undo(bout, line)
            case kind:
                self._stand(bout, line["rep"], line["step"])
                self._follow(kind, line)

    def _follow(self, kind: str, line: Line) -> None:
        match kind:
            case "session_started":
                self.is_begun = True
            case "finished":
                self.is_finished, self._bout = True, len(self._bouts)
            case "rep_done":
                self.done = (*self.done, _key(line))
            case "skipped":
                self._skip(line["rep"])
            case "dose_changed" if line["reps"] is not None:
                self._change_reps(line["reps"])

    def _stand(self, bout: int, rep: int | None, step: str) -> None:
        if bout != self._bout:
            self._attempt = next_attempt(self.done, bout)
        self._bout, self._rep, self._step = bout, rep, step
        if step == "set_up" and self._ways[bout] not in ("set_up", "rest_between_exercises"):
            self._ways[bout] = step  # once set up anew, it stands in place of the break

    def _leave(self, bout: int) -> None:
        if bout + 1 == len(self._bouts):
            self._bout, self._rep = bout + 1, None
        else:
            self._stand(bout + 1, None, self._ways[bout + 1])

    def _skip(self, rep: int) -> None:
        if rep < self.reps[self._bout]:
            self._rep = rep + 1
        else:
            self._leave(self._bout)

    def _undo(self, bout: int, line: Line) -> None:
        key = _key(line)
        self.reps[bout] = max(self.reps[bout], highest_rep(self.done, bout, key.attempt))
        self.done = tuple(other for other in self.done if other != key)
        self._bout, self._attempt, self._rep, self._step = bout, key.attempt, key.rep, line["step"]

    def _change_reps(self, reps: int) -> None:
        this = self._bouts[self._bout]
        for index in range(self._bout, len(self._bouts)):
            other = self._bouts[index]
            if (other.item, other.set_number) == (this.item, this.set_number):
                self.reps[index] = reps


def _key(line: Line) -> RepKey:
    return RepKey(bout=line["bout"], attempt=line["attempt"], rep=line["rep"])
