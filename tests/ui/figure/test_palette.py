import pytest
from PySide6.QtGui import QColor

from kneeapp.ui.figure.palette import figure_palette
from kneeapp.ui.theme import blended
from tests.ui.figure.staged import GROUND, palette

WHITE = QColor("white")


def test_each_set_has_its_own_skin_and_hair() -> None:
    sets = [palette(skin=skin) for skin in range(4)]
    assert len({colors.near.skin.lit.color().name() for colors in sets}) == 4
    assert len({colors.hair.shade.color().name() for colors in sets}) == 4


@pytest.mark.parametrize("skin", range(4))
def test_hair_is_lighter_before_a_dark_ground(skin: int) -> None:
    light, dark = palette(skin=skin), palette(skin=skin, is_dark=True)
    assert dark.hair.lit.color() == blended(light.hair.lit.color(), WHITE, 0.12)


def test_shades_are_darker_than_what_is_lit() -> None:
    for is_dark in (False, True):
        limbs = palette(is_dark=is_dark).near
        for tones in (limbs.skin, limbs.shirt, limbs.shorts, limbs.sock, limbs.shoe, limbs.active_shoe):
            assert tones.shade.color().lightness() < tones.lit.color().lightness()


def test_from_the_front_both_legs_have_the_same_tones() -> None:
    assert palette(0.0).far == palette(0.0).near


def test_from_the_side_the_far_leg_sinks_into_the_ground() -> None:
    colors = palette(90.0)
    assert colors.far.skin.lit.color() == blended(colors.near.skin.lit.color(), QColor(GROUND), 0.34)


def test_the_far_leg_and_the_disc_follow_the_tint_behind_them() -> None:
    tint = figure_palette(is_dark=False, skin=1, ground=0xFFFCEAD3, yaw=82.0)
    assert tint.far.skin != palette(82.0).far.skin
    assert tint.disc != palette(82.0).disc
    assert tint.near == palette(82.0).near


def test_the_disc_is_lighter_than_its_ground_and_its_edge_darker() -> None:
    colors, ground = palette(), QColor(GROUND)
    assert colors.disc_edge.color().lightness() < ground.lightness() < colors.disc.color().lightness()


def test_on_dark_disc_and_edge_are_a_little_lighter_than_the_ground() -> None:
    colors = figure_palette(is_dark=True, skin=1, ground=0xFF1B2825, yaw=0.0)
    ground = QColor(0xFF1B2825).lightness()
    assert ground < colors.disc.color().lightness() < colors.disc_edge.color().lightness() < ground + 40
