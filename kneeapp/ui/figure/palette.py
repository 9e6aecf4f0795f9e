"""The figure's colours, in a light or dark theme, in one of the sets of skin and hair, in front of one ground."""

import json
from dataclasses import dataclass
from functools import cache
from math import radians, sin
from typing import Final, NamedTuple

from PySide6.QtGui import QBrush, QColor

from kneeapp.resources import resource
from kneeapp.ui.theme import blended

_HAIR_LIFT: Final = 0.12
"""How far hair goes towards white where it has a dark ground behind it."""

_FADES: Final = 0.34
"""How far a limb on the far side goes towards the ground when seen from the side."""

_DISC: Final = {False: 0.42, True: 0.055}
_EDGE: Final = {False: 0.11, True: 0.10}


class Tones(NamedTuple):
    """What is lit, and what lies in shade."""

    lit: QBrush
    shade: QBrush


@dataclass(frozen=True, kw_only=True)
class LimbPalette:
    """The tones of what a limb shows."""

    skin: Tones
    shirt: Tones
    shorts: Tones
    sock: Tones
    shoe: Tones
    active_shoe: Tones
    sole: QBrush


@dataclass(frozen=True, kw_only=True)
class FigurePalette:
    """The tones of all that a figure shows, by the light that falls on it; ``far`` are the limbs on the far side."""

    near: LimbPalette
    far: LimbPalette
    hair: Tones
    post: Tones
    disc: QBrush
    disc_edge: QBrush
    slack_band: QColor
    tight_band: QColor
    light: QColor
    dark: QColor
    glow: QColor
    shadow: QColor


@cache
def figure_palette(*, is_dark: bool, skin: int, ground: int, yaw: float) -> FigurePalette:
    """The colours in front of a ground (an RGB number), in that set of skin and hair (0 is the first).

    What is far blends into the ground, the more the further the camera is turned (``yaw``, in degrees).
    """
    colors = _colors(is_dark=is_dark, skin=skin)
    behind = QColor(ground)
    share = _FADES * abs(sin(radians(yaw)))
    white, black = colors["white"], colors["black"]
    return FigurePalette(
        near=_limbs(colors),
        far=_limbs({name: blended(color, behind, share) for name, color in colors.items()}),
        hair=_tones(colors, "hair"),
        post=_tones(colors, "post"),
        disc=QBrush(blended(behind, white, _DISC[is_dark])),
        disc_edge=QBrush(blended(behind, white if is_dark else black, _EDGE[is_dark])),
        slack_band=colors["band0"],
        tight_band=colors["band1"],
        light=white,
        dark=black,
        glow=colors["focus"],
        shadow=colors["shadow"],
    )


@cache
def _colors(*, is_dark: bool, skin: int) -> dict[str, QColor]:
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    own = tokens["skin_sets"][skin]
    colors = {name: QColor(value) for name, value in (tokens["figure"]["dark" if is_dark else "light"] | own).items()}
    colors["white"], colors["black"] = QColor.fromRgbF(1, 1, 1), QColor.fromRgbF(0, 0, 0)
    if is_dark:
        for name in ("hair", "hair_d"):
            colors[name] = blended(colors[name], colors["white"], _HAIR_LIFT)
    return colors


def _limbs(colors: dict[str, QColor]) -> LimbPalette:
    return LimbPalette(
        skin=_tones(colors, "skin"),
        shirt=_tones(colors, "top"),
        shorts=_tones(colors, "short"),
        sock=_tones(colors, "sock"),
        shoe=_tones(colors, "shoe"),
        active_shoe=_tones(colors, "wshoe"),
        sole=QBrush(colors["sole"]),
    )


def _tones(colors: dict[str, QColor], name: str) -> Tones:
    return Tones(lit=QBrush(colors[name]), shade=QBrush(colors[f"{name}_d"]))
