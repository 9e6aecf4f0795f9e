"""The state diagram of a session, drawn from what real sessions do when told everything everywhere.

``python -m tests.core.state_diagram`` writes it into ARCHITECTURE.md.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kneeapp.core import commands as c
from kneeapp.core.compile import compile_timeline
from kneeapp.core.plan import Pacing, SessionRules
from kneeapp.core.reasons import StopReason
from kneeapp.core.session import TABLE, advance, allows
from kneeapp.core.session_state import Mode, SessionState, new_session
from tests.core.sessions import a_lunge, advice, plan_of, short_item

PAGE = Path(__file__).parents[2] / "ARCHITECTURE.md"
BEGIN, END = "<!-- states -->\n", "<!-- /states -->"
HOW_TO_REDRAW = (
    "the diagram in ARCHITECTURE.md is not what sessions do: python -m tests.core.state_diagram draws it anew"
)

LOOK_MS, STALL_MS = 1_000, 2_001
"""The one ends any step of the session below, and no more than that; the other is a stall."""

Change = tuple[Mode, Mode]


def block() -> str:
    """The diagram as the page has it between its marks."""
    return f"```mermaid\n{diagram()}```\n"


def diagram() -> str:
    """A Mermaid state diagram: who leads from one mode to another."""
    reasons = _reasons()
    order = {change: number for number, change in enumerate((a, b) for a in Mode for b in Mode)}
    arrows = [
        f"{a.name} --> {b.name}: {', '.join(reasons[a, b])}" for a, b in sorted(reasons, key=lambda each: order[each])
    ]
    lines = ["[*] --> NEW", *arrows, "FINISHED --> [*]"]
    return "stateDiagram-v2\n" + "".join(f"    {line}\n" for line in lines)


def drawn_on(page: str) -> str:
    """What stands on a page between the marks."""
    return page.partition(BEGIN)[2].partition(END)[0]


def _reasons() -> dict[Change, list[str]]:
    """What leads from one mode to another, each once, in the order of the table."""
    found: dict[Change, set[str]] = {}
    for before, after, reason in _steps():
        if before.mode is not after.mode:
            found.setdefault((before.mode, after.mode), set()).add(reason)
    order = {"time passes": -2, "a stall": -1} | {name: n for n, name in enumerate(_command_names())}
    return {change: sorted(reasons, key=order.__getitem__) for change, reasons in found.items()}


def _command_names() -> list[str]:
    return list(dict.fromkeys(command.__name__ for row in TABLE.values() for command in row))


def _steps() -> Iterator[tuple[SessionState, SessionState, str]]:
    """Every step from every situation that a small session can be brought to."""
    start = _small_session()
    waiting, seen = [start], {_situation(start)}
    while waiting:
        before = waiting.pop()
        for after, reason in _followers(before):
            yield before, after, reason
            if _situation(after) not in seen:
                seen.add(_situation(after))
                waiting.append(after)


def _situation(state: SessionState) -> tuple[object, ...]:
    return state.mode, state.index, len(state.timeline.steps), tuple(key.bout for key in state.done[-1:])


def _followers(state: SessionState) -> Iterator[tuple[SessionState, str]]:
    for reason, gap_ms in (("time passes", LOOK_MS), ("a stall", STALL_MS)):
        yield advance(state, c.Tick(), state.clock_ms + gap_ms).state, reason
    for command in _commands(state):
        if allows(state, command):
            yield advance(state, command, state.clock_ms).state, type(command).__name__


def _commands(state: SessionState) -> list[c.Command]:
    jumps = [c.JumpToSet(bout=bout) for bout in range(len(state.timeline.bouts))]
    plain: list[c.Command] = [
        c.Start(), c.Ready(), c.PreviousInstruction(), c.OneRep(), c.Pause(), c.Resume(), c.Skip(), c.NextSet(),
        c.SkipExercise(), c.Back(), c.RedoSet(), c.UndoRep(), c.Stop(reason=StopReason.DONE), c.TakeStopBack(),
    ]  # fmt: skip
    return plain + jumps


def _small_session() -> SessionState:
    """A paced exercise and a self-paced one, in which no step is longer than a look."""
    lunge = a_lunge(advice=advice(rest_ms=1_000, switch_ms=1_000))
    brief = tuple(phase if phase.duration_ms is None else replace(phase, duration_ms=1_000) for phase in lunge.phases)
    paced = short_item(replace(lunge, phases=brief), reps=2, hold_ms=1_000)
    self_paced = short_item(lunge, reps=1, hold_ms=1_000, is_self_paced=True)
    timeline = compile_timeline(
        plan_of(self_paced, paced, self_paced), Pacing(first_lead_in_ms=1_000, lead_in_ms=1_000)
    )
    return new_session(timeline, SessionRules(resume_lead_in_ms=1_000))


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page.replace(f"{BEGIN}{drawn_on(page)}{END}", f"{BEGIN}{block()}{END}"), encoding="utf-8")
