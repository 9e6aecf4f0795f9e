"""The words of a running session: what to do, which rep, what comes next, all read off its state."""

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Side
from kneeapp.core.readout import Position, position, step_after, time_left_ms
from kneeapp.core.reasons import PauseReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import Step, StepKind
from kneeapp.ui.wording import fill_sides, reps_text, side_text


def phase_word(state: SessionState) -> str:
    """The one thing to do now: "Hold", "Get ready", "Switch sides"."""
    if state.mode is Mode.PAUSED:
        return QCoreApplication.translate("session", "Paused")
    return QCoreApplication.translate("session", "Get ready") if state.mode is Mode.RESUMING else step_word(state.step)


def step_word(step: Step) -> str:
    """What a step asks for, in a word or two."""
    match step.kind:
        case StepKind.SET_UP:
            return QCoreApplication.translate("session", "Set up")
        case StepKind.LEAD_IN:
            return QCoreApplication.translate("session", "Get ready")
        case StepKind.SWITCH:
            return QCoreApplication.translate("session", "Switch sides")
        case StepKind.REST | StepKind.REST_BETWEEN_EXERCISES:
            return QCoreApplication.translate("session", "Rest")
        case StepKind.DONE:
            return QCoreApplication.translate("session", "Done")
        case _:
            return step.phase.word if step.phase else ""


def reps_line(state: SessionState) -> str:
    """The rep in hand, "7 / 12"; before the first one what is to come, "10 reps, left leg"; in a rest a kind word."""
    where = position(state)
    if state.step.kind in (StepKind.REST, StepKind.REST_BETWEEN_EXERCISES):
        return QCoreApplication.translate("session", "Breathe. Shake your legs out.")
    if state.step.rep is not None:
        return QCoreApplication.translate("session", "{rep} / {reps}").format(rep=where.rep, reps=where.reps)
    return _with_side(reps_text(where.reps), where.side)


def reps_unit(state: SessionState) -> str:
    """The word behind the count of reps: "reps"."""
    one = QCoreApplication.translate("session", "rep")
    return one if position(state).reps == 1 else QCoreApplication.translate("session", "reps")


def leg_done_words(state: SessionState) -> str:
    """What lies behind a change of sides: "Left leg done"."""
    leg = side_text(position(state).side.other)
    return QCoreApplication.translate("session", "{leg} done").format(leg=leg)


def exercises_done_line(state: SessionState) -> str:
    """How many of a session's exercises lie behind: "2 of 5 done"."""
    text = QCoreApplication.translate("session", "{done} of {count} done")
    return text.format(done=len(exercises_done(state)), count=len(state.timeline.items))


def exercises_done(state: SessionState) -> frozenset[int]:
    """The places in the plan, from 0, of the exercises behind of which anything was done."""
    bouts = state.timeline.bouts
    return frozenset(bouts[key.bout].item for key in state.done) - {state.bout.item}


def position_sentence(state: SessionState) -> str:
    """Where the session is, as one sentence: "Rep 7 of 12, left leg, set 1 of 3."."""
    where = position(state)
    if state.step.kind is StepKind.SET_UP:
        return set_up_line(state) + "."
    rep = QCoreApplication.translate("session", "Rep {rep} of {reps}").format(rep=where.rep, reps=where.reps)
    parts = [_with_side(rep, where.side), set_words(where)] if where.sets > 1 else [_with_side(rep, where.side)]
    return ", ".join(parts) + "."


def set_words(where: Position) -> str:
    """Which set: "set 1 of 3"."""
    text = QCoreApplication.translate("session", "set {number} of {sets}")
    return text.format(number=where.set_number, sets=where.sets)


def set_up_line(state: SessionState) -> str:
    """Which instruction: "Set up, step 2 of 4"."""
    steps = len(position(state).exercise.set_up)
    text = QCoreApplication.translate("session", "Set up, step {number} of {steps}")
    return text.format(number=state.step.instruction_number, steps=steps)


def place_line(state: SessionState) -> str:
    """Which exercise of the session, and which set: "Exercise 1 of 5 · set 2 of 3"."""
    where = position(state)
    text = QCoreApplication.translate("session", "Exercise {number} of {count}")
    parts = [text.format(number=where.exercise_number, count=where.exercises)] if where.exercises > 1 else []
    if where.sets > 1:
        parts.append(set_words(where))
    return " · ".join(parts)


def time_left_words(state: SessionState) -> str:
    """How long it still takes: "25 min left", under a minute "45 s left"."""
    left_ms = time_left_ms(state)
    if left_ms < 60_000:
        return QCoreApplication.translate("session", "{seconds} s left").format(seconds=-(-left_ms // 1000))
    return QCoreApplication.translate("session", "{minutes} min left").format(minutes=-(-left_ms // 60_000))


def ring_caption(state: SessionState, seconds: int | None) -> str:
    """The word under a number, or how a movement goes."""
    if seconds is None:
        return state.step.phase.caption if state.step.phase and state.mode is Mode.RUNNING else ""
    if state.mode is Mode.RESUMING or state.step.kind is StepKind.LEAD_IN:
        return ""
    one = QCoreApplication.translate("session", "second")
    return one if seconds == 1 else QCoreApplication.translate("session", "seconds")


def next_hint(state: SessionState) -> tuple[str, str]:
    """A caption and the word of what comes next: ("Next", "Ease back"); empty where nothing does."""
    if state.mode is Mode.RESUMING:
        return QCoreApplication.translate("session", "Next"), step_word(state.step)
    step = step_after(state)
    if step is None:
        return "", ""
    is_first = state.step.kind is StepKind.LEAD_IN
    caption = (
        QCoreApplication.translate("session", "First") if is_first else QCoreApplication.translate("session", "Next")
    )
    return caption, _hint_word(state, step)


def _hint_word(state: SessionState, step: Step) -> str:
    if step.kind is StepKind.HOLD and step.duration_ms is not None and step.duration_ms >= 1000:
        seconds = -(-step.duration_ms // 1000)
        return hold_words(step_word(step), seconds)
    if step.rep is not None and state.step.rep is not None and step.rep != state.step.rep:
        return QCoreApplication.translate("session", "Rep {rep}").format(rep=step.rep)
    return step_word(step)


def hold_words(word: str, seconds: int) -> str:
    """How long something is held: "Hold 2 seconds"."""
    if seconds == 1:
        return QCoreApplication.translate("session", "{word} 1 second").format(word=word)
    return QCoreApplication.translate("session", "{word} {seconds} seconds").format(word=word, seconds=seconds)


def switch_lines(state: SessionState) -> tuple[str, ...]:
    """What to do while changing sides, with the new leg filled in."""
    where = position(state)
    return tuple(fill_sides(line, where.side) for line in where.exercise.switch)


def pause_title(state: SessionState) -> str:
    """A pause that nobody wished asks: "Continue?"."""
    if state.pause_reason in (PauseReason.STALL, PauseReason.SLEEP):
        return QCoreApplication.translate("session", "Continue?")
    return QCoreApplication.translate("session", "Paused")


def pause_sentence(state: SessionState) -> str:
    """Why and where the session stands still."""
    match state.pause_reason:
        case PauseReason.STALL:
            why = QCoreApplication.translate("session", "kneeapp stood still for a moment, and waited for you.")
        case PauseReason.SLEEP:
            why = QCoreApplication.translate("session", "The computer slept, and the session waited for you.")
        case _:
            why = QCoreApplication.translate("session", "No rush.")
    return f"{position_sentence(state)} {why}"


def _with_side(text: str, side: Side) -> str:
    if side is Side.BOTH:
        return text
    leg = side_text(side)
    joined = QCoreApplication.translate("session", "{reps}, {leg}")
    return joined.format(reps=text, leg=leg[:1].lower() + leg[1:])
