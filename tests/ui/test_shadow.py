from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.theme import Theme, theme_for
from kneeapp.ui.widgets.cast_shadow import CastShadow
from kneeapp.ui.widgets.shadow import (
    Shadow,
    corner_cover,
    nine_parts,
    paint_shadow,
    shadow_area,
)

CARD = QRectF(150, 150, 300, 200)
Scene = tuple[QWidget, QWidget, QWidget, CastShadow]
LIGHT, DARK = theme_for(Qt.ColorScheme.Light), theme_for(Qt.ColorScheme.Dark)


def darkness(theme: Theme, shadow: Shadow, *points: tuple[int, int]) -> list[int]:
    """How much less light there is in these points of a white ground, 0 to 255."""
    image = QImage(600, 520, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_shadow(painter, CARD, 28, shadow, theme)
    return [255 - image.pixelColor(*point).lightness() for point in points]


@pytest.mark.parametrize("shadow", Shadow)
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_shadow_is_darkest_under_the_card_and_falls_down(shadow: Shadow, theme: Theme) -> None:
    middle, below, above, far = darkness(theme, shadow, (300, 270), (300, 360), (300, 140), (300, 515))
    assert middle > below > above >= far == 0


def test_a_shadow_is_as_dark_as_the_design_asks() -> None:
    ink = QColor(LIGHT.color("ink")).lightness()
    (middle,) = darkness(LIGHT, Shadow.PAUSED, (300, 270))
    assert middle == pytest.approx(0.16 * (255 - ink), abs=2)


def test_a_shadow_fades_without_steps() -> None:
    values = darkness(LIGHT, Shadow.PAUSED, *[(300, y) for y in range(360, 520)])
    assert values[0] > 20
    assert all(-1 <= first - second <= 2 for first, second in pairwise(values))
    assert values[::8] == sorted(values[::8], reverse=True)


def test_left_and_right_of_a_card_are_alike() -> None:
    left, right = darkness(LIGHT, Shadow.PAUSED, (130, 260), (469, 260))
    assert abs(left - right) <= 1 < left


def test_high_contrast_has_no_shadow() -> None:
    assert darkness(replace(LIGHT, is_high_contrast=True), Shadow.PAUSED, (300, 270)) == [0]


def test_an_edge_is_half_dark() -> None:
    cover = corner_cover(64)
    assert cover[64] == pytest.approx(0.5)
    assert cover == sorted(cover)
    assert (cover[0], cover[-1]) == (0.0, 1.0)


@pytest.mark.parametrize("size", [(500, 400), (100, 60), (257, 257), (300, 40)])
def test_the_parts_of_a_patch_fill_the_area_once(size: tuple[int, int]) -> None:
    area = QRectF(10, 20, *size)
    parts = nine_parts(area, QSizeF(257, 257))
    assert sum(target.width() * target.height() for target, _ in parts) == pytest.approx(size[0] * size[1])
    assert all(area.contains(target) for target, _ in parts)
    assert all(QRectF(0, 0, 257, 257).contains(source) for _, source in parts)
    corners = [(t.size(), s.size()) for t, s in parts if t.topLeft() == area.topLeft()]
    assert all(target == source for target, source in corners), "corners are not stretched"


# The shadow as a widget.


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    """A ground, a holder on it, a card in the holder, and its shadow."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 600)
    holder = QWidget(ground)
    holder.setGeometry(200, 100, 400, 300)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    card = QWidget(holder)
    layout.addWidget(card)
    shadow = CastShadow(card, 28, Shadow.PAUSED, ground)
    ground.show()
    return ground, holder, card, shadow


def expected(card: QRect) -> QRect:
    return shadow_area(QRectF(card), Shadow.PAUSED).toAlignedRect()


def test_a_shadow_lies_below_everything_on_the_ground(scene: Scene) -> None:
    ground, holder, card, shadow = scene
    assert shadow.isVisible()
    assert shadow.geometry() == expected(QRect(200, 100, 400, 300))
    assert ground.childAt(QPoint(220, 120)) is card
    assert ground.children().index(shadow) < ground.children().index(holder)


def test_a_shadow_follows_its_card(scene: Scene) -> None:
    _, holder, _, shadow = scene
    holder.move(100, 50)
    assert shadow.geometry() == expected(QRect(100, 50, 400, 300))
    holder.resize(420, 300)
    assert shadow.geometry() == expected(QRect(100, 50, 420, 300))


def test_a_shadow_comes_and_goes_with_its_card(scene: Scene) -> None:
    _, holder, _, shadow = scene
    holder.hide()
    assert not shadow.isVisible()
    holder.show()
    assert shadow.isVisible()
