from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as RichTextQt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Exercise, ExerciseId, Fault, Instruction
from kneeapp.core.library import Library
from kneeapp.core.plan import Plan, default_dose
from kneeapp.core.session_state import Mode
from kneeapp.core.timeline import StepKind
from kneeapp.storage.diagnostic import LoadedLibrary
from tests.builders import a_broken_file, an_exercise
from tests.staging import Stage, a_stage
from tests.ui.sessions import ready

BOLD = "<b>bold</b> & <i>{side}</i>"


def a_marked_up_exercise(exercise_id: str) -> Exercise:
    plain = an_exercise()
    return replace(
        plain,
        id=ExerciseId(exercise_id),
        name=BOLD,
        short_name=BOLD,
        aim=BOLD,
        set_up=(Instruction(do=BOLD, more=BOLD),),
        how_to=(BOLD,),
        phases=tuple(replace(phase, word=BOLD, caption=BOLD) for phase in plain.phases),
        also_known_as=(BOLD,),
        muscles={"main": (BOLD,)},
        equipment=(BOLD,),
        switch=(BOLD,),
        change_over=BOLD,
        keep_in_mind=(BOLD,),
        tips=(BOLD,),
        faults=(Fault(fault=BOLD, fix=BOLD),),
        stop_if=(BOLD,),
        easier=(BOLD,),
        harder=(BOLD,),
        note=BOLD,
    )


def a_marked_up_library() -> LoadedLibrary:
    exercises = tuple(map(a_marked_up_exercise, ("first", "second")))
    library = Library(exercises=exercises, routine=tuple(exercise.id for exercise in exercises))
    return LoadedLibrary(library=library, broken=(a_broken_file(f"{BOLD.replace('/', '')}.yaml"),))


def marked_up(window: QWidget) -> list[str]:
    """Where text from a file would be taken for markup, or a key of a button."""
    found = [label.text() for label in _labels(window) if label.textFormat() is not Qt.TextFormat.PlainText]
    found += [widget.toolTip() for widget in window.findChildren(QWidget) if _is_taken_for_markup(widget.toolTip())]
    for rows_of in window.findChildren(QListWidget):
        found += [tip for row in range(rows_of.count()) if _is_taken_for_markup(tip := rows_of.item(row).toolTip())]
    buttons = (button for button in window.findChildren(QAbstractButton) if "bold" in button.text())
    return found + [button.text() for button in buttons]


def _labels(window: QWidget) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if label.isVisible() and "bold" in label.text()]


def _is_taken_for_markup(text: str) -> bool:
    return "<b>" in text and RichTextQt.mightBeRichText(text)


def test_text_from_a_file_is_never_taken_for_markup(qtbot: QtBot) -> None:
    stage = a_stage(qtbot, stage=Stage(load=a_marked_up_library))
    library = stage.window.library
    for go in (library.show_today, lambda: library.show_exercise("first"), lambda: library.show_problem(0)):
        go()
        assert marked_up(stage.window) == []
    dose = replace(default_dose(a_marked_up_exercise("first")), reps=1, sets=2)
    items = tuple(replace(item, dose=dose) for item in library.routine().items)
    stage.window.start(Plan(items=items))
    seen = set()
    while stage.state.mode is not Mode.FINISHED:
        seen.add(stage.state.step.kind)
        assert marked_up(stage.window) == [], stage.state.step
        assert _labels(stage.window)
        ready(stage) if stage.state.step.kind is StepKind.SET_UP else stage.wait(500)
    assert {StepKind.SET_UP, StepKind.MOVE, StepKind.SWITCH, StepKind.REST_BETWEEN_EXERCISES} <= seen
    assert marked_up(stage.window) == []
    assert stage.texts().count(BOLD) == 2
