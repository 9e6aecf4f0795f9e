from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.core.library import Library
from kneeapp.core.plan import Dose, Pacing, Plan, PlanItem, default_dose
from kneeapp.resources import builtin_library
from kneeapp.storage.diagnostic import LoadedLibrary
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.library_view import LibraryView, plan_ms
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.stepper import Stepper
from tests.builders import a_both_legs_exercise, a_loaded_library, a_plan, an_exercise, an_item
from tests.records import some_records
from tests.staging import name_of, shown_settings

SWING, SQUAT, STEP = ExerciseId("side-swing"), ExerciseId("squat"), ExerciseId("step")

OWN = """\
format: 1
exercises:
  - id: toe-raise
    name: Toe raise
    aim: Strengthens the calves.
    each_leg: false
    dose: {reps: {default: 12}}
    set_up: [{do: Stand tall}]
    how_to: [Rise onto your toes.]
    movement: [{id: rise, kind: move, word: Rise, seconds: 1.5}]
"""


class Files:
    """What a view loads, which a test may exchange."""

    def __init__(self) -> None:
        self.loaded = a_loaded_library()

    def load(self) -> LoadedLibrary:
        return self.loaded


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def view(qtbot: QtBot, files: Files) -> LibraryView:
    return shown(qtbot, files.load)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with an exercise file that has a mistake in its line 7."""
    path = tmp_path / "own.yaml"
    path.write_text(OWN.replace("12", "many"), encoding="utf-8")
    return path


@pytest.fixture
def own_view(qtbot: QtBot, own: Path) -> LibraryView:
    return shown(qtbot, lambda: load_library(builtin_library(), own_folder=own.parent))


def shown(qtbot: QtBot, load: Callable[[], LoadedLibrary]) -> LibraryView:
    view = LibraryView(load, shown_settings, some_records(load))
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    return view


def texts(view: LibraryView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def title(view: LibraryView) -> str:
    """The heading of the page that is open."""
    names = ("today-title", "exercise-title")
    found = [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.objectName() in names]
    assert len(found) == 1
    return found[0]


def rows(view: LibraryView) -> dict[str, str]:
    """The buttons of the sidebar that are rows, with what stands below."""
    found = view.sidebar.findChildren(RowButton)
    return {row.accessibleName(): row.accessibleDescription() for row in found if row.isVisible()}


def row(view: LibraryView, name: str) -> RowButton:
    return next(found for found in view.sidebar.findChildren(RowButton) if found.accessibleName() == name)


def button(view: LibraryView, name: str) -> QAbstractButton:
    return next(found for found in view.findChildren(QAbstractButton) if found.isVisible() and name_of(found) == name)


def reps(view: LibraryView) -> Stepper:
    return next(found for found in view.findChildren(Stepper) if found.accessibleName() == "Reps")


def started(qtbot: QtBot, view: LibraryView, act: Callable[[], None]) -> Plan:
    with qtbot.waitSignal(view.start_requested) as told:
        act()
    plan = told.args[0]
    assert isinstance(plan, Plan)
    return plan


# Plans.


def test_the_routine_has_the_advised_doses(view: LibraryView) -> None:
    assert view.routine() == a_plan()


def test_the_plan_of_an_exercise_is_that_exercise_alone(view: LibraryView) -> None:
    assert view.plan_of(SQUAT) == Plan(items=(an_item(a_both_legs_exercise()),))


def test_an_exercise_that_is_not_there_has_no_plan(view: LibraryView) -> None:
    with pytest.raises(KeyError):
        view.plan_of(ExerciseId("none"))


def test_a_changed_dose_is_in_the_plan_and_in_the_routine(view: LibraryView) -> None:
    view.show_exercise(SQUAT)
    view.change_reps(-1)
    view.change_hold_s(2)
    changed = replace(default_dose(a_both_legs_exercise()), reps=14, hold_ms=5_000)
    assert view.plan_of(SQUAT).items[0].dose == changed
    assert [item.dose for item in view.routine().items] == [
        changed if item.exercise.id == SQUAT else item.dose for item in a_plan().items
    ]


def test_a_changed_dose_is_told_in_the_sidebar(view: LibraryView) -> None:
    before = rows(view)["Today"]
    view.show_exercise(SQUAT)
    view.change_reps(-10)
    assert rows(view)["Today"] != before


def test_doses_stay_when_other_exercises_are_looked_at(view: LibraryView) -> None:
    view.show_exercise(SWING)
    view.change_reps(3)
    view.show_exercise(SQUAT)
    assert reps(view).value() == 15
    view.show_today()
    view.show_exercise(SWING)
    assert reps(view).value() == 13


def test_keys_for_doses_do_nothing_where_no_exercise_is_shown(view: LibraryView) -> None:
    view.show_exercise(SWING)
    view.show_today()
    view.change_reps(1)
    view.change_hold_s(1)
    assert view.routine() == a_plan()


def test_starting_asks_for_what_is_shown(qtbot: QtBot, view: LibraryView) -> None:
    assert started(qtbot, view, button(view, "Start").click) == a_plan()
    view.show_exercise(STEP)
    view.change_reps(1)
    plan = started(qtbot, view, button(view, "Start").click)
    assert [(item.exercise.id, item.dose.reps) for item in plan.items] == [(STEP, 11)]
    assert started(qtbot, view, view.start_routine) == view.routine()


def test_times_do_not_count_the_setting_up() -> None:
    item = an_item(reps=2)
    once = 10_000 + 2 * 7_000 + 20_000 + 5_000 + 2 * 7_000
    assert plan_ms(Plan(items=(item,)), Pacing()) == once
    assert plan_ms(Plan(items=(item, item)), Pacing()) == 2 * once + 60_000
    assert plan_ms(Plan(items=(item,)), Pacing(switch_ms=10_000)) == once - 10_000


# The way round.


def test_it_begins_with_today(view: LibraryView) -> None:
    assert title(view) == "Ready when you are"
    assert row(view, "Today").isChecked()


def test_the_sidebar_and_todays_rows_open_exercises(view: LibraryView) -> None:
    view.sidebar.exercise_chosen.emit("squat")
    assert title(view) == "Banded squat"
    row(view, "Today").click()
    assert title(view) == "Ready when you are"
    button(view, "Plain step").click()
    assert title(view) == "Plain step"


@pytest.mark.parametrize(("number", "name"), [(1, "Banded side swing"), (3, "Plain step")])
def test_exercises_open_by_their_number(view: LibraryView, number: int, name: str) -> None:
    view.show_numbered(number)
    assert title(view) == name


@pytest.mark.parametrize("number", [0, 4, 9, -1])
def test_a_number_without_an_exercise_opens_nothing(view: LibraryView, number: int) -> None:
    view.show_exercise(SQUAT)
    view.show_numbered(number)
    assert title(view) == "Banded squat"


# Reading again.


def test_reading_again_stays_with_today(view: LibraryView, files: Files) -> None:
    files.loaded = files.loaded._replace(library=Library(exercises=(an_exercise(),), routine=(SWING,)))
    view.reload()
    assert title(view) == "Ready when you are"
    assert [item.exercise.id for item in view.routine().items] == [SWING]


def test_reading_again_stays_with_an_exercise_and_shows_its_new_words(view: LibraryView, files: Files) -> None:
    view.show_exercise(SWING)
    files.loaded = files.loaded._replace(library=Library(exercises=(an_exercise(name="Band swing"),), routine=(SWING,)))
    view.reload()
    assert title(view) == "Band swing"


def test_reading_again_goes_to_today_when_the_exercise_is_gone(view: LibraryView, files: Files) -> None:
    view.show_exercise(SQUAT)
    files.loaded = files.loaded._replace(library=Library(exercises=(an_exercise(),), routine=(SWING,)))
    view.reload()
    assert title(view) == "Ready when you are"
    assert row(view, "Today").isChecked()


def test_reading_again_keeps_chosen_doses(view: LibraryView) -> None:
    view.show_exercise(SWING)
    view.change_reps(3)
    view.reload()
    assert reps(view).value() == 13
    assert view.plan_of(SWING).items[0].dose.reps == 13


def test_a_dose_outside_of_the_plan_that_no_longer_fits_is_forgotten(view: LibraryView, files: Files) -> None:
    files.loaded = files.loaded._replace(library=replace(files.loaded.library, routine=(SQUAT,)))
    view.reload()
    view.show_exercise(SWING)
    view.change_reps(3)
    assert view.plan_of(SWING).items[0].dose.reps == 13
    both = replace(a_both_legs_exercise(), id=SWING)
    files.loaded = files.loaded._replace(library=Library(exercises=(both, a_both_legs_exercise()), routine=(SQUAT,)))
    view.reload()
    assert view.plan_of(SWING).items == (PlanItem(exercise=both, dose=default_dose(both)),)


def test_a_dose_of_the_plan_is_fitted_to_what_its_exercise_accepts_now(view: LibraryView, files: Files) -> None:
    view.show_exercise(SWING)
    view.change_reps(3)
    both = replace(a_both_legs_exercise(), id=SWING)
    advice = replace(both.advice, min_hold_ms=3_000)
    files.loaded = files.loaded._replace(library=Library(exercises=(replace(both, advice=advice),), routine=(SWING,)))
    view.reload()
    assert view.plan_of(SWING).items[0].dose == Dose(reps=13, sets=1, hold_ms=3_000, first_side=Side.BOTH)


def test_a_leg_that_was_chosen_first_stays_so(view: LibraryView) -> None:
    view.show_exercise(SWING)
    button(view, "Right").click()
    view.reload()
    assert view.plan_of(SWING).items[0].dose == Dose(reps=10, sets=1, hold_ms=2_000, first_side=Side.RIGHT)


# Broken files.


def test_a_broken_file_is_told_in_the_sidebar(own_view: LibraryView) -> None:
    assert rows(own_view)["own.yaml"] == "Needs a fix, line 7"
    assert len(own_view.loaded.library.exercises) == 5


def test_the_page_of_a_broken_file_shows_what_and_where(own_view: LibraryView, own: Path) -> None:
    row(own_view, "own.yaml").click()
    label = own_view.findChild(QLabel, "diagnostics")
    assert label is not None
    assert label.isVisible()
    assert label.text().startswith(f"{own}:7:28: ")
    assert label.text() == str(own_view.loaded.broken[0])


def test_checking_again_clears_a_file_that_was_mended(own_view: LibraryView, own: Path) -> None:
    row(own_view, "own.yaml").click()
    own.write_text(OWN, encoding="utf-8")
    button(own_view, "Check again").click()
    assert "own.yaml" not in rows(own_view)
    assert own_view.loaded.broken == ()
    own_view.show_numbered(6)
    assert title(own_view) == "Toe raise"


def test_checking_again_stays_while_the_file_is_broken(own_view: LibraryView, own: Path) -> None:
    row(own_view, "own.yaml").click()
    own.write_text(OWN.replace("word: Rise", "word: 3"), encoding="utf-8")
    (own.parent / "a.yaml").write_text("", encoding="utf-8")
    button(own_view, "Check again").click()
    assert row(own_view, "own.yaml").isChecked()
    assert not row(own_view, "a.yaml").isChecked()
    assert f"{own}:10:" in "".join(texts(own_view))


def test_a_broken_file_that_is_gone_leads_back_to_today(own_view: LibraryView, own: Path) -> None:
    row(own_view, "own.yaml").click()
    own.unlink()
    own_view.reload()
    assert title(own_view) == "Ready when you are"


def test_a_file_that_is_no_text_is_shown_as_far_as_it_can_be(own_view: LibraryView, own: Path) -> None:
    own.write_bytes(b"\xff\xfe\x00binary" * 100_000)
    own_view.reload()
    row(own_view, "own.yaml").click()
    assert any(str(own) in text for text in texts(own_view))


def test_opening_a_broken_file_hands_it_to_the_desktop(
    own_view: LibraryView, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    row(own_view, "own.yaml").click()
    button(own_view, "Open the file").click()
    assert opened == [QUrl.fromLocalFile(str(own))]


def test_the_sidebar_is_narrow_in_a_narrow_window(view: LibraryView) -> None:
    widths = []
    for width in (1_080, 1_079):
        view.resize(width, 800)
        widths.append(view.sidebar.width())
    assert widths == [296, 76]
