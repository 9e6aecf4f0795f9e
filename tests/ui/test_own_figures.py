"""A file of own poses: what is wrong with it is told like any mistake, and what is changed in it is shown at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.composition import Composition
from kneeapp.core.exercise import ExerciseId, Side
from kneeapp.crash import CrashGuard
from kneeapp.resources import builtin_library
from kneeapp.storage.diagnostic import Diagnostic, LibraryFileError
from kneeapp.storage.figures import Figures
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.settings import Settings, save_settings
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.figure.shown_figures import ShownFigures, Sight
from kneeapp.ui.library_view import LibraryView
from kneeapp.ui.notice_version import NOTICE_VERSION
from kneeapp.ui.pages.problem_page import ProblemPage
from kneeapp.ui.theme import apply_theme, theme_for
from tests.builders import a_loaded_library
from tests.fakes import SilentOutput
from tests.figures import builtin_figures
from tests.records import some_records
from tests.staging import name_of, shown_settings
from tests.storage.figure_files import own_file

EXERCISES = """\
format: 1
exercises:
  - id: toe-raise
    name: Toe raise
    aim: Strengthens the calves.
    each_leg: false
    dose: {reps: {default: 12}}
    set_up: [{do: Stand tall, pin: stand}]
    how_to: [Rise onto your toes.]
    movement:
      - {id: rise, kind: move, word: Rise, seconds: 1.5}
      - {id: lower, kind: return, word: Lower, seconds: 1.5}
"""
STRETCH = load_library(builtin_library(), own_folder=None).library[ExerciseId("single-leg-band")]
SIGHT = Sight(Side.LEFT, QColor("white"))


def a_mistake(name: str) -> LibraryFileError:
    return LibraryFileError(Path(name), (Diagnostic(line=3, column=1, message="This is wrong.", file=name),))


def problems(view: LibraryView) -> list[str]:
    return [name_of(row) for row in view.sidebar._rows.problems.rows]


@pytest.fixture
def view(qtbot: QtBot) -> LibraryView:
    built = LibraryView(lambda: a_loaded_library(a_mistake("own.yaml")), shown_settings, some_records(a_loaded_library))
    qtbot.addWidget(built)
    built.show()
    return built


def test_broken_figures_are_told_below_the_broken_exercises(view: LibraryView) -> None:
    view.show_broken_figures((a_mistake("poses.yaml"),))
    assert problems(view) == ["own.yaml", "poses.yaml"]


def test_they_are_still_told_after_the_exercises_were_read_again(view: LibraryView) -> None:
    view.show_broken_figures((a_mistake("poses.yaml"),))
    view.show_problem(1)
    view.reload()
    assert problems(view) == ["own.yaml", "poses.yaml"]
    page = view.findChild(ProblemPage)
    assert page is not None
    assert page.isVisible()


def test_figures_that_are_mended_are_told_no_more(view: LibraryView) -> None:
    view.show_broken_figures((a_mistake("poses.yaml"),))
    view.show_problem(1)
    view.show_broken_figures(())
    assert problems(view) == ["own.yaml"]
    page = view.findChild(ProblemPage)
    assert page is not None
    assert not page.isVisible()


def test_reading_the_exercises_again_says_so(view: LibraryView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.reloaded):
        view.reload()


def test_what_is_read_anew_looks_otherwise_to_every_widget() -> None:
    readings: list[Figures] = []

    def load() -> Figures:
        readings.append(builtin_figures())
        return readings[-1]

    figures = ShownFigures(load)
    before = figures.of(STRETCH)
    figures.read_anew()
    after = figures.of(STRETCH)
    assert before is not None
    assert after is not None
    assert before.key(SIGHT, before.first) != after.key(SIGHT, after.first)
    assert len(readings) == 2


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Composition]:
    """The program as it is after its first paint, with an own exercise and a broken file of its poses."""
    save_settings(tmp_path, Settings(notice_version=NOTICE_VERSION))
    own = tmp_path / "exercises"
    own.mkdir()
    (own / "own.yaml").write_text(EXERCISES, encoding="utf-8")
    own_file(own, ("heel: 30", "heel: many"))
    built = Composition(qapp, tmp_path, CrashGuard(lambda: tmp_path), output=SilentOutput())
    built.window.show()
    built._show_figures()
    built._watch_files()
    yield built
    built.window.deleteLater()
    built._appearances.deleteLater()
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


def has_figure(program: Composition) -> bool:
    figures = current_figures()
    assert figures is not None
    return figures.of(program.window.library.loaded.library[ExerciseId("toe-raise")]) is not None


def test_a_broken_file_of_poses_is_told_once_figures_are_read_and_mended_it_is_shown(
    program: Composition, qtbot: QtBot, tmp_path: Path
) -> None:
    library = program.window.library
    assert problems(library) == []
    assert not has_figure(program)
    qtbot.waitUntil(lambda: problems(library) == ["poses.yaml"])
    own_file(tmp_path / "exercises")  # the desktop tells the program of it
    qtbot.waitUntil(lambda: problems(library) == [])
    assert has_figure(program)


def test_a_file_of_poses_that_breaks_while_the_program_runs_is_told(
    program: Composition, qtbot: QtBot, tmp_path: Path
) -> None:
    library = program.window.library
    own_file(tmp_path / "exercises")
    qtbot.waitUntil(lambda: has_figure(program) and problems(library) == [])
    own_file(tmp_path / "exercises", ("heel: 30", "heel: many"))
    qtbot.waitUntil(lambda: problems(library) == ["poses.yaml"])
    assert not has_figure(program)
