"""What a screen reader is told of a session: what to do, which leg, pauses, and the seconds 10, 5, 3, 2 and 1.

Read off two states, the one before and the one after; never a word for every second. Who says it is `announcer.py`.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kneeapp.core.readout import position, shown_seconds
from kneeapp.core.reasons import PauseReason, StopReason
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_words import (
    pause_sentence,
    pause_title,
    phase_word,
    position_sentence,
    reps_line,
    set_up_line,
    switch_lines,
)
from kneeapp.ui.wording import fill_sides, side_text

TOLD_SECONDS: Final = frozenset({10, 5, 3, 2, 1})

_RESTS: Final = frozenset({StepKind.REST, StepKind.REST_BETWEEN_EXERCISES})


@dataclass(frozen=True, kw_only=True)
class Announcement:
    """A sentence, and whether it may interrupt what is being read."""

    text: str
    is_urgent: bool = False


def announcement(before: SessionState | None, after: SessionState) -> Announcement | None:
    """What to say after a change from one state to another; None where there is nothing new to say."""
    if before is None or after.mode is not before.mode:
        return _of_mode(after)
    if _is_elsewhere(before, after):
        return Announcement(text=position_sentence(after) if after.mode is Mode.PAUSED else _step_text(after))
    return _of_second(before, after)


def told_again(state: SessionState) -> Announcement:
    """Where the session is, for one who asks: the instruction of a set-up, else what to do, the rep and the leg."""
    if state.step.kind is StepKind.SET_UP and state.mode is not Mode.PAUSED:
        return Announcement(text=_step_text(state), is_urgent=True)
    return Announcement(text=f"{phase_word(state)}. {position_sentence(state)}", is_urgent=True)


def _of_mode(after: SessionState) -> Announcement | None:
    match after.mode:
        case Mode.NEW:
            return None
        case Mode.PAUSED:
            return Announcement(text=_pause_text(after), is_urgent=True)
        case Mode.STOPPED:
            return Announcement(text=_stop_text(after), is_urgent=True)
        case Mode.RESUMING:
            return Announcement(text=f"{phase_word(after)}, {_seconds_text(after)}.")
        case Mode.FINISHED:
            return Announcement(text=QCoreApplication.translate("announcement", "Done."))
        case Mode.RUNNING | Mode.WAITING:
            return Announcement(text=_step_text(after))


def _of_second(before: SessionState, after: SessionState) -> Announcement | None:
    seconds = shown_seconds(after) if after.mode in (Mode.RUNNING, Mode.RESUMING) else None
    if seconds is None or seconds not in TOLD_SECONDS or seconds == shown_seconds(before):
        return None
    return Announcement(text=str(seconds))


def _stop_text(state: SessionState) -> str:
    if state.stop_reason is StopReason.PAIN:
        return QCoreApplication.translate("announcement", "Stopped. Good call.")
    return QCoreApplication.translate("announcement", "Session ended.")


def _pause_text(state: SessionState) -> str:
    if state.pause_reason is PauseReason.USER:
        return phase_word(state) + "."
    return f"{phase_word(state)}. {pause_sentence(state)} {pause_title(state)}"


def _step_text(state: SessionState) -> str:  # noqa: PLR0911  # one line for each kind of step
    """What to do now, and what one has to know for it: the instruction, the reps and the leg, or the seconds."""
    word, step = phase_word(state), state.step
    match step.kind:
        case StepKind.SET_UP:
            return f"{set_up_line(state)}. {_instruction(state)}"
        case StepKind.LEAD_IN:
            return f"{word}. {reps_line(state)}."
        case StepKind.SWITCH:
            return " ".join((f"{word}. {side_text(state.bout.side)}.", *(f"{line}." for line in switch_lines(state))))
        case kind if kind in _RESTS:
            return f"{word}, {_seconds_text(state)}. {_next_text(state)}"
        case StepKind.HOLD:
            return f"{word}, {_seconds_text(state)}."
        case StepKind.MOVE:
            return f"{word}. {position_sentence(state)}" if step.rep == 1 else f"{word}. {_rep_text(state)}"
        case _:
            return f"{word}."


def _instruction(state: SessionState) -> str:
    instruction = state.step.instruction
    if instruction is None:
        return ""
    text = f"{instruction.do}. {instruction.more}".strip()
    return fill_sides(text, state.bout.side)


def _rep_text(state: SessionState) -> str:
    where = position(state)
    return QCoreApplication.translate("announcement", "{rep} of {reps}.").format(rep=where.rep, reps=where.reps)


def _next_text(state: SessionState) -> str:
    where = position(state)
    if state.step.kind is StepKind.REST:
        return position_sentence(state)
    text = QCoreApplication.translate("announcement", "Up next: {exercise}.")
    return text.format(exercise=where.exercise.name)


def _seconds_text(state: SessionState) -> str:
    seconds = shown_seconds(state) or 0
    one = QCoreApplication.translate("announcement", "1 second")
    many = QCoreApplication.translate("announcement", "{seconds} seconds")
    return one if seconds == 1 else many.format(seconds=seconds)


def _is_elsewhere(before: SessionState, after: SessionState) -> bool:
    """Whether another step is at hand, or the same one from its beginning."""
    was, now = (before.index, before.attempt), (after.index, after.attempt)
    return was != now or after.elapsed_ms < before.elapsed_ms
