"""A picture of an own exercise is shown whole and sharp; whatever cannot be shown gives the quiet symbol."""

import logging
import resource as limits
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Side
from kneeapp.ui.figure.shown_figures import ShownFigures
from kneeapp.ui.pictures import MAX_PIXELS, MAX_SIDE, picture_of
from kneeapp.ui.shown_exercises import show_exercises
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.exercise_image import OwnPicture, fitted_area
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_subject import Subject
from tests.builders import a_loaded_library, an_exercise
from tests.exercise_pictures import bomb, photo, svg
from tests.figures import builtin_figures

pytestmark = pytest.mark.qt_log_ignore("svg|SvgHandler|too long to rasterize|JPEG")


@pytest.fixture(autouse=True)
def _shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kneeapp.ui.current_figures._current", [ShownFigures(builtin_figures)])
    monkeypatch.setattr("kneeapp.ui.shown_exercises._shown", [a_loaded_library()])


def shown(qtbot: QtBot, path: Path | None, size: QSize | None = None) -> Stage:
    widget = Stage()
    qtbot.addWidget(widget)
    widget.resize(size or QSize(400, 400))
    show_picture(widget, path)
    return widget


def show_picture(stage: Stage, path: Path | None) -> None:
    exercise = an_exercise(short_name="Swing quickly")
    show_exercises(a_loaded_library()._replace(images={exercise.id: path} if path else {}))
    stage.show_exercise(Subject(exercise, Side.LEFT))


def grabbed(widget: Stage) -> QImage:
    return widget.grab().toImage()


def symbol_alone(qtbot: QtBot) -> QImage:
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(400, 400)
    stage.show_symbol("SQ")
    return grabbed(stage)


@pytest.mark.parametrize(("name", "content"), [("a.png", photo()), ("a.jpg", photo("JPEG")), ("a.svg", svg())])
def test_a_picture_fills_the_stage_in_its_own_shape(qtbot: QtBot, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    widget = shown(qtbot, tmp_path / name)
    image = grabbed(widget)
    for x, y in ((20, 112), (380, 112), (200, 200), (20, 288), (380, 288)):
        assert _near(image.pixelColor(x, y), QColor("red"))
    assert not _near(image.pixelColor(200, 104), QColor("red"))
    assert not _near(image.pixelColor(12, 200), QColor("red"))


def test_a_picture_whose_name_lies_about_its_kind_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(photo("JPEG"))
    assert grabbed(shown(qtbot, tmp_path / "a.png")) != symbol_alone(qtbot)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_lies_between_whole_pixels(ratio: float) -> None:
    area = fitted_area(QSize(1001, 333), QRectF(0, 0, 641, 467), ratio)
    for edge in (area.left(), area.top(), area.right(), area.bottom()):
        assert edge * ratio == pytest.approx(round(edge * ratio))
    assert QRectF(0, 0, 641, 467).contains(area)
    assert area.width() / area.height() == pytest.approx(1001 / 333, rel=0.02)


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(3, 3), QSize(400, 10)])
def test_a_stage_without_room_is_painted_too(qtbot: QtBot, tmp_path: Path, size: QSize) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    shown(qtbot, tmp_path / "a.png", size).grab()


BROKEN = {
    "empty.png": b"",
    "text.png": b"no picture",
    "cut_off.png": photo(width=200, height=200)[:60],
    "head_alone.jpg": photo("JPEG")[:20],
    "other.png": b"GIF89a" + bytes(20),
    "cut_off.svg": svg()[:-9],
    "without_size.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "endless.svg": svg("<g id='a'><use xlink:href='#a'/></g>"),
    "negative.svg": svg().replace(b"0 0 40 20", b"0 0 -40 20"),
    "not_a_number.svg": svg().replace(b"0 0 40 20", b"0 0 nan 20"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_gives_the_quiet_symbol(
    qtbot: QtBot, tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / name).write_bytes(BROKEN[name])
    with caplog.at_level(logging.WARNING):
        image = grabbed(shown(qtbot, tmp_path / name))
    assert "a picture of an exercise cannot be shown" in caplog.text
    assert image == symbol_alone(qtbot)


def test_a_picture_that_is_gone_gives_the_quiet_symbol(qtbot: QtBot, tmp_path: Path) -> None:
    assert grabbed(shown(qtbot, tmp_path / "none.png")) == symbol_alone(qtbot)
    assert grabbed(shown(qtbot, None)) == symbol_alone(qtbot)


def test_a_link_out_of_the_folder_gives_the_quiet_symbol(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "secret.png").write_bytes(photo())
    (tmp_path / "own" / "link.png").symlink_to(tmp_path / "secret.png")
    assert grabbed(shown(qtbot, tmp_path / "own" / "link.png")) == symbol_alone(qtbot)


def test_a_file_that_unpacks_to_gigabytes_is_not_unpacked(qapp: QApplication) -> None:
    packed = bomb(20_000, 20_000)
    before, begin = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss, time.process_time()
    assert picture_of(packed).isNull()
    assert time.process_time() - begin < 0.2
    assert limits.getrusage(limits.RUSAGE_SELF).ru_maxrss - before < 20_000  # KB


def test_a_large_picture_is_kept_small(qapp: QApplication) -> None:
    assert picture_of(bomb(6_000, MAX_PIXELS // 6_000)).size() == QSize(MAX_SIDE, 1365)
    assert picture_of(bomb(6_000, MAX_PIXELS // 6_000 + 1)).isNull()


def test_a_small_picture_is_kept_as_it_is(qapp: QApplication) -> None:
    assert picture_of(photo(width=31, height=17)).size() == QSize(31, 17)


@pytest.mark.parametrize(
    "attributes",
    [
        "viewBox='0 0 40 20' width='9999999' height='9999999'",
        "viewBox='0 0 4e9 2e9'",
        "width='4000000000' height='2000000000'",
        "viewBox='0 0 1e-9 1e-9' width='100%'",
    ],
)
def test_a_drawing_of_any_size_is_drawn_no_larger_than_a_screen(qapp: QApplication, attributes: str) -> None:
    image = picture_of(f"<svg xmlns='http://www.w3.org/2000/svg' {attributes}><circle r='9'/></svg>".encode())
    assert max(image.width(), image.height()) <= MAX_SIDE


def test_a_drawing_that_would_take_minutes_is_drawn_coarsely(qapp: QApplication) -> None:
    begin = time.process_time()
    image = picture_of(svg("<rect width='40' height='20' opacity='.5'/>" * 15_000))
    assert time.process_time() - begin < 8  # it takes 30 s in full
    assert 128 <= image.width() < MAX_SIDE


def test_a_drawing_as_thin_as_a_thread_is_drawn(qapp: QApplication) -> None:
    assert picture_of(svg().replace(b"0 0 40 20", b"0 0 4000000 1")).size() == QSize(MAX_SIDE, 1)


@pytest.mark.parametrize(
    "link",
    [
        "<image xlink:href='{0}' width='40' height='20'/>",
        "<image href='file://{0}' width='40' height='20'/>",
        "<style>@import url('{1}');</style><rect width='40' height='20' class='a'/>",
    ],
)
def test_a_drawing_loads_nothing_from_elsewhere(qapp: QApplication, tmp_path: Path, link: str) -> None:
    picture, sheet = tmp_path / "secret.png", tmp_path / "secret.css"
    picture.write_bytes(photo(color="#00ff00"))
    sheet.write_text("rect { fill: #00ff00 } .a { fill: #00ff00 }")
    image = picture_of(svg("<rect width='1' height='1' fill='#ff0000'/>" + link.format(picture, sheet)))
    assert not image.isNull()
    assert not _near(image.pixelColor(image.width() - 9, image.height() - 9), QColor("#00ff00"))


def test_a_photo_that_stands_on_its_side_is_turned(qapp: QApplication) -> None:
    plain = photo("JPEG", width=40, height=20)
    turned_right = bytes.fromhex("ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 0006 0000 00000000")
    assert picture_of(plain[:2] + turned_right + plain[2:]).size() == QSize(20, 40)


def test_a_drawing_that_one_can_see_through_lies_on_light_paper_in_the_dark(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "a.svg").write_bytes(svg("<rect width='1' height='1'/>"))
    light, dark = theme_for(Qt.ColorScheme.Light), theme_for(Qt.ColorScheme.Dark)
    apply_theme(qapp, dark)
    try:
        image = grabbed(shown(qtbot, tmp_path / "a.svg"))
    finally:
        apply_theme(qapp, light)
    assert image.pixelColor(200, 200) == light.color("surface")


def test_a_picture_is_fitted_once_for_each_size(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    fitted: list[float] = []
    monkeypatch.setattr(OwnPicture, "paint_ground", lambda _picture, _painter, area: fitted.append(area.width()))
    widget = shown(qtbot, tmp_path / "a.png")
    for size in (400, 400, 300):
        widget.resize(size, size)
        grabbed(widget)
    assert fitted == [400, 300]


def test_another_picture_takes_the_place_of_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(photo())
    (tmp_path / "b.png").write_bytes(photo(color="#0000ff"))
    widget = shown(qtbot, tmp_path / "a.png")
    grabbed(widget)
    show_picture(widget, tmp_path / "b.png")
    assert _near(grabbed(widget).pixelColor(200, 200), QColor("blue"))


def _near(found: QColor, expected: QColor) -> bool:
    pairs = ((found.red(), expected.red()), (found.green(), expected.green()), (found.blue(), expected.blue()))
    return all(abs(one - other) <= 4 for one, other in pairs)
