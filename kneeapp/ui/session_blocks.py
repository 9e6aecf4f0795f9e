"""What the bar above a session shows: the sets of the exercise at hand, or in a set-up and a rest the exercises."""

from PySide6.QtCore import QCoreApplication

from kneeapp.core.exercise import Side
from kneeapp.core.readout import bout_reps_done
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.session_words import exercises_done
from kneeapp.ui.widgets.segment_bar import Block
from kneeapp.ui.wording import side_text


def shows_exercises(state: SessionState) -> bool:
    """Whether a session stands between two exercises, and not in one."""
    between = (StepKind.SET_UP, StepKind.REST_BETWEEN_EXERCISES)
    return state.step.kind in between and state.mode not in (Mode.PAUSED, Mode.RESUMING)


def blocks(state: SessionState) -> tuple[Block, ...]:
    """The blocks of the bar; none where there is but one of them and nothing of it is done."""
    return exercise_blocks(state) if shows_exercises(state) else set_blocks(state)


def set_blocks(state: SessionState) -> tuple[Block, ...]:
    """The sets of the current exercise."""
    return tuple(
        Block(
            label=_set_label(state, index),
            cells=bout.reps,
            done=state.reps_done if index == state.step.bout else bout_reps_done(state, index),
            is_current=index == state.step.bout,
            is_in_hand=index == state.step.bout and state.step.rep is not None,
        )
        for index, bout in enumerate(state.timeline.bouts)
        if bout.item == state.bout.item
    )


def exercise_blocks(state: SessionState) -> tuple[Block, ...]:
    """The exercises; in a set-up without labels, for its page names the one at hand, which then counts as begun."""
    if len(state.timeline.items) == 1:
        return ()
    is_set_up, done = state.step.kind is StepKind.SET_UP, exercises_done(state)
    return tuple(
        Block(
            label="" if is_set_up else item.exercise.short_name,
            cells=1,
            done=int(index in done or (is_set_up and index == state.bout.item)),
            is_current=index == state.bout.item,
            is_cut=False,
        )
        for index, item in enumerate(state.timeline.items)
    )


def _set_label(state: SessionState, index: int) -> str:
    bout = state.timeline.bouts[index]
    if state.timeline.items[bout.item].dose.sets == 1:
        return side_text(bout.side)
    number = QCoreApplication.translate("session", "Set {number}").format(number=bout.set_number)
    return number if bout.side is Side.BOTH else f"{number} · {side_text(bout.side)}"
