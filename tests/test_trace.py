import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kneeapp.core.commands import ChangeReps, Pause, Resume, Skip, Start, TakeStopBack, Tick, UndoRep
from kneeapp.core.effects import Effect, RepDone
from kneeapp.core.reasons import StopReason
from kneeapp.core.session import advance
from kneeapp.core.timeline import StepKind
from kneeapp.core.walk import Advanced
from kneeapp.trace import TraceError, TraceWriter, trace_line
from tests.core.rehearsal import Rehearsal
from tests.core.sessions import a_session, a_squat, short_item

COMMON = ["kind", "t_ms", "due_ms", "late_ms", "exercise", "set", "side", "rep", "phase", "step"]
OWN = {
    "session_started": [],
    "step_entered": ["duration_ms"],
    "tick": ["seconds_left"],
    "rep_done": ["bout", "attempt", "reps_done"],
    "rep_repeated": [],
    "rep_undone": ["bout", "attempt"],
    "side_done": ["reps_done"],
    "set_done": [],
    "side_switched": [],
    "skipped": [],
    "went_back": [],
    "dose_changed": ["reps", "hold_ms", "break_ms"],
    "paused": ["reason"],
    "resuming": ["lead_in_ms"],
    "resumed": [],
    "stopped": ["reason"],
    "stop_taken_back": [],
    "finished": [],
}
FULL = Path("/dev/full")


def an_eventful_session() -> Rehearsal:
    """A session in which everything happens."""
    rehearsal = Rehearsal(a_session(short_item(), short_item(a_squat()))).until(StepKind.MOVE, rep=2)
    rehearsal.do(ChangeReps(by=1), UndoRep(), Skip())
    rehearsal.run(100)
    rehearsal.do(Pause(), Resume())
    rehearsal.stop(StopReason.TIRED)
    rehearsal.do(TakeStopBack())
    return rehearsal.to_the_end()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def started() -> Advanced:
    return advance(a_session(), Start(), 0)


def test_there_is_a_line_for_every_effect(tmp_path: Path) -> None:
    path = tmp_path / "trace"
    writer = TraceWriter(path, speed=1.0)
    first = started()
    second = advance(first.state, Tick(), 100)
    third = advance(second.state, Skip(), 200)
    for advanced in (first, second, third):
        writer.write(advanced)
    writer.close()
    assert [line["kind"] for line in lines(path)] == ["session_started", "step_entered", "step_entered"]
    assert [line["t_ms"] for line in lines(path)] == [0, 0, 200]


def test_lines_are_on_the_disk_at_once(tmp_path: Path) -> None:
    writer = TraceWriter(tmp_path / "trace", speed=1.0)
    writer.write(started())
    assert len(lines(tmp_path / "trace")) == 2
    writer.close()


def test_a_trace_is_appended_to_what_is_there(tmp_path: Path) -> None:
    for _ in range(2):
        writer = TraceWriter(tmp_path / "trace", speed=1.0)
        writer.write(started())
        writer.close()
    assert len(lines(tmp_path / "trace")) == 4


def test_effects_of_each_kind_have_their_keys() -> None:
    effects = an_eventful_session().effects
    for effect in effects:
        line = trace_line(effect, effect.due_ms, 1.0)
        assert list(line) == COMMON + OWN[effect.kind]
        assert json.loads(json.dumps(line)) == line


def test_every_kind_of_effect_is_known_here() -> None:
    assert {kind.kind for kind in Effect.__subclasses__()} == set(OWN)


def test_a_line_tells_where_and_when() -> None:
    effect = next(effect for effect in an_eventful_session().effects if isinstance(effect, RepDone))
    assert trace_line(effect, effect.due_ms + 30, 1.0) == {
        "kind": "rep_done",
        "t_ms": effect.due_ms + 30,
        "due_ms": 16_000,
        "late_ms": 30.0,
        "exercise": "side-swing",
        "set": 1,
        "side": "left",
        "rep": 1,
        "phase": "back",
        "step": "return",
        "bout": 0,
        "attempt": 1,
        "reps_done": 1,
    }


def test_outside_of_repetitions_the_phase_is_the_kind_of_step() -> None:
    line = trace_line(started().effects[1], 0, 1.0)
    assert (line["kind"], line["phase"], line["rep"]) == ("step_entered", "set_up", None)


def test_lateness_is_told_in_real_time() -> None:
    effect = started().effects[0]
    assert trace_line(effect, 100, 20.0)["late_ms"] == 5.0


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(TraceError, match="cannot write the trace"):
        TraceWriter(tmp_path, speed=1.0)
    with pytest.raises(TraceError, match="No such file"):
        TraceWriter(tmp_path / "none" / "trace", speed=1.0)


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
def test_a_file_that_fails_ends_the_trace_with_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    writer = TraceWriter(FULL, speed=1.0)
    for _ in range(3):
        writer.write(started())
    writer.close()
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "ends here" in told
    assert "No space left" in told


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
def test_a_file_that_fails_is_let_go() -> None:
    program = """
import sys
from pathlib import Path
from kneeapp.trace import TraceWriter
from tests.test_trace import started
writer = TraceWriter(Path("/dev/full"), speed=1.0)
writer.write(started())
"""
    ended = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    assert ended.stderr.count("\n") == 1, ended.stderr


def test_after_it_was_closed_nothing_is_written(tmp_path: Path) -> None:
    writer = TraceWriter(tmp_path / "trace", speed=1.0)
    writer.close()
    writer.close()
    writer.write(started())
    assert (tmp_path / "trace").read_text() == ""
