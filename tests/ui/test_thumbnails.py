"""Thumbnails come one at a time after the first paint, are kept, and never take the window's time while it paints."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import ExerciseId
from kneeapp.resources import builtin_library
from kneeapp.storage.library_folder import load_library
from kneeapp.ui.figure.shown_figures import ShownFigures
from kneeapp.ui.shown_exercises import show_exercises
from kneeapp.ui.theme import apply_theme, current_theme
from kneeapp.ui.thumbnails import Thumbnails, Wanted, thumbnails
from kneeapp.ui.widgets.exercise_tile import ExerciseTile
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_painting import Row
from tests.exercise_pictures import photo
from tests.figures import builtin_figures

SQUAT, LUNGE = Wanted("band-squat", 48, 1.0), Wanted("forward-lunge", 48, 1.0)
LOADED = load_library(builtin_library(), own_folder=None)


@pytest.fixture(autouse=True)
def _shown(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    QPixmapCache.clear()
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [ShownFigures(builtin_figures)])
    monkeypatch.setattr("kneeapp.ui.shown_exercises._shown", [LOADED])
    theme = current_theme()
    yield
    if current_theme() != theme:
        apply_theme(qapp, theme)


def test_before_the_first_paint_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [])
    made = Thumbnails()
    assert made.picture(SQUAT) is None
    assert not made.is_making


def test_they_are_made_one_at_a_time_and_kept(qtbot: QtBot) -> None:
    made = Thumbnails()
    told: list[str] = []
    made.made.connect(told.append)
    assert (made.picture(SQUAT), made.picture(LUNGE)) == (None, None)
    made.make_next()
    assert told == ["band-squat"]
    picture = made.picture(SQUAT)
    assert picture is not None
    assert made.picture(LUNGE) is None
    qtbot.waitUntil(lambda: not made.is_making)
    again = made.picture(SQUAT)
    assert again is not None
    assert again.cacheKey() == picture.cacheKey()
    assert told == ["band-squat", "forward-lunge"]
    assert not made.is_making


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_thumbnail_is_as_sharp_as_the_screen(ratio: float) -> None:
    made, wanted = Thumbnails(), Wanted("band-squat", 48, ratio)
    made.picture(wanted)
    made.make_next()
    picture = made.picture(wanted)
    assert picture is not None
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(48, 48) * ratio, ratio)
    assert picture.toImage().pixelColor(0, 0).alpha() == 0, "the tile's corners are round"


def test_until_the_other_look_is_made_the_one_before_stays(qapp: QApplication) -> None:
    made = Thumbnails()
    made.picture(SQUAT)
    made.make_next()
    before = made.picture(SQUAT)
    assert before is not None
    apply_theme(qapp, replace(current_theme(), skin=3))
    while_making = made.picture(SQUAT)
    assert while_making is not None
    assert while_making.cacheKey() == before.cacheKey()
    assert made.is_making
    made.make_next()
    after = made.picture(SQUAT)
    assert after is not None
    assert after.toImage() != before.toImage()


def test_what_the_cache_let_go_is_made_again() -> None:
    made = Thumbnails()
    made.picture(SQUAT)
    made.make_next()
    QPixmapCache.clear()
    assert made.picture(SQUAT) is None
    made.make_next()
    assert made.picture(SQUAT) is not None


def test_an_exercise_without_a_figure_has_none() -> None:
    odd = replace(LOADED.library.exercises[0], phases=LOADED.library.exercises[0].phases[:1])
    show_exercises(LOADED._replace(library=replace(LOADED.library, exercises=(odd,), routine=())))
    made = Thumbnails()
    assert made.picture(Wanted(odd.id, 48, 1.0)) is None
    assert made.picture(Wanted("no-such", 48, 1.0)) is None
    assert not made.is_making


def test_an_own_picture_comes_before_the_figure(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    show_exercises(LOADED._replace(images={LOADED.library.exercises[0].id: tmp_path / "a.png"}))
    made, wanted = Thumbnails(), Wanted(LOADED.library.exercises[0].id, 48, 1.0)
    made.picture(wanted)
    made.make_next()
    picture = made.picture(wanted)
    assert picture is not None
    color = picture.toImage().pixelColor(24, 24)
    assert color.red() > 250
    assert color.green() < 5


def test_a_broken_own_picture_leaves_the_initials_and_is_tried_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture")
    show_exercises(LOADED._replace(images={LOADED.library.exercises[0].id: tmp_path / "a.png"}))
    made, wanted = Thumbnails(), Wanted(LOADED.library.exercises[0].id, 48, 1.0)
    made.picture(wanted)
    made.make_next()
    assert made.picture(wanted) is None
    assert not made.is_making
    assert caplog.text.count("cannot be shown") == 1


def test_a_row_shows_its_initials_until_its_picture_is_there(qtbot: QtBot) -> None:
    row = RowButton()
    qtbot.addWidget(row)
    row.resize(264, 64)
    plain = Row(title="Band squat", mark="BS")
    row.show_row(plain)
    initials = row.grab().toImage()
    row.show_row(replace(plain, exercise_id="band-squat"))
    assert row.grab().toImage() == initials
    qtbot.waitUntil(lambda: not thumbnails().is_making)
    assert row.grab().toImage() != initials


class Watched(ExerciseTile):
    """Counts how often it was painted."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def test_a_tile_beside_a_name_is_painted_again_once_its_picture_is_there(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tile = Watched(LOADED.library[ExerciseId("band-squat")], 48, parent)
    initials = tile.grab().toImage()
    parent.show()
    qtbot.waitUntil(lambda: not thumbnails().is_making and tile.paints > 1)
    assert tile.grab().toImage() != initials
    for told, paints in (("forward-lunge", 0), ("band-squat", 1)):
        before = tile.paints
        thumbnails().made.emit(told)
        QApplication.processEvents()
        assert tile.paints == before + paints
