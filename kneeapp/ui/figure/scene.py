"""Puts the figure together: what is painted of it, and in which order."""

from collections.abc import Sequence
from math import radians, sin
from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.extent import Extent
from kneeapp.core.figure.figure import ExerciseFigure, LoopBand, Rig, StrapBand
from kneeapp.core.figure.foot import foot_place
from kneeapp.core.figure.pose import Leg
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import mixed
from kneeapp.ui.figure.arms import (
    arm_bones,
    arm_fills,
    bare_arm_fills,
    sleeve,
    upper_arm_fills,
)
from kneeapp.ui.figure.band import cuff_fills, loop_fills, shown_band, strap_fills
from kneeapp.ui.figure.drawing import Drawing, Fill, drawing_of, two_toned
from kneeapp.ui.figure.floor import disc_fills, post_fills
from kneeapp.ui.figure.foot import foot_fills
from kneeapp.ui.figure.glow import ShownGlow, glow_fills
from kneeapp.ui.figure.head import head_fills
from kneeapp.ui.figure.legs import leg_bones, leg_fills
from kneeapp.ui.figure.palette import FigurePalette, LimbPalette
from kneeapp.ui.figure.shadow import shadow_fills
from kneeapp.ui.figure.trunk import (
    SHIRT_LIGHT,
    SHORTS_LIGHT,
    SeenTrunk,
    collar_fills,
    neck_fills,
    pelvis,
    seen_trunk,
    shirt,
    shorts_leg,
)

_SIDE_VIEW: Final = 0.8
_FRONT_VIEW: Final = 0.45
"""Of the sine of the camera's yaw: above the first a view is one from the side, below the second from the front."""

_CHEST_AT: Final = 0.6
_BEHIND: Final = -5.0
"""An arm whose middle is so many cm further than the chest is behind the trunk."""

_ANKLE_COUNTS: Final = 0.3
_LEVEL: Final = 3.0
"""What of the ankle counts with the knee for which leg is nearer; by less than so many cm, it is the work leg."""

_FAR_GLOW: Final = 0.25
"""How much fainter a far leg's glow is, seen from the side."""


class Scene(NamedTuple):
    """What stays the same while an exercise is shown from one side."""

    figure: ExerciseFigure
    rig: Rig
    camera: Camera
    palette: FigurePalette


def ground_drawing(scene: Scene, extent: Extent, widest: float) -> Drawing:
    """What never moves: the floor's disc, at most ``widest`` to either side, and the anchor's post."""
    fills = disc_fills(scene.camera, extent, scene.palette, widest)
    if isinstance(scene.figure.band, StrapBand):
        fills += post_fills(scene.camera, scene.figure.band, scene.palette)
    return drawing_of(fills)


def figure_drawing(scene: Scene, skeleton: Skeleton, tension: float, glow: float, breath: float = 0.0) -> Drawing:
    """The figure with its band and its shadows; tension and glow from 0 to 1, breath from -1 (out) to 1 (in)."""
    return drawing_of(_Figure(scene, skeleton, tension, glow, breath).fills())


class _Figure:
    """One moment of a scene. A limb is named by its leg, an arm by the leg on its side."""

    def __init__(self, scene: Scene, skeleton: Skeleton, tension: float, glow: float, breath: float) -> None:
        self._scene, self._skeleton = scene, skeleton
        self._camera, self._palette, self._shape = scene.camera, scene.palette, scene.rig.shape
        self._tension, self._glow, self._breath = tension, glow, breath
        self._sideways = abs(sin(radians(scene.camera.yaw)))
        self._posed = {Leg.WORK: skeleton.work, Leg.BASE: skeleton.base}
        self._legs = {leg: leg_bones(leg, posed, self._shape) for leg, posed in self._posed.items()}
        front = skeleton.chest_frame.z
        self._arms = {
            Leg.WORK: arm_bones(skeleton.work_arm, front, self._shape),
            Leg.BASE: arm_bones(skeleton.base_arm, front, self._shape),
        }

    def fills(self) -> list[Fill]:
        """All of it, the hindmost first."""
        behind, before = self._arms_by_depth()
        band_behind, band_before = self._band()
        joined = before if self._sideways < _FRONT_VIEW else []
        return [
            *shadow_fills(self._camera, self._skeleton, self._scene.rig.body, self._palette),
            *band_behind,
            *self._whole_arms(behind),
            *self._body(joined),
            *band_before,
            *(self._bare_arms(joined) if joined else self._whole_arms(before)),
        ]

    def _body(self, joined: Sequence[Leg]) -> list[Fill]:
        """Trunk, head and legs; the sleeves of ``joined`` arms are part of the shirt."""
        trunk = seen_trunk(self._camera, self._skeleton, self._scene.rig.body.trunk)
        far, near = self._legs_by_depth()
        upper = self._upper_body(trunk, joined)
        if self._sideways > _SIDE_VIEW:
            return [*self._far_leg(far), *upper, *self._lower_body(trunk, [near])]
        return [*upper, *self._lower_body(trunk, [far, near])]

    def _upper_body(self, trunk: SeenTrunk, joined: Sequence[Leg]) -> list[Fill]:
        camera, shape, palette = self._camera, self._shape, self._palette
        under, sleeves = [], []
        for leg in joined:
            under += upper_arm_fills(camera, self._arms[leg], shape, self._limbs(leg))
            sleeves.append(sleeve(camera, self._arms[leg], shape))
        return [
            *under,
            *two_toned(palette.near.shirt, SHIRT_LIGHT, *shirt(trunk, shape, self._breath), *sleeves),
            *collar_fills(camera, self._skeleton, shape, palette),
            *neck_fills(camera, self._skeleton, shape, palette),
            *head_fills(camera, self._skeleton, shape.head, palette),
        ]

    def _lower_body(self, trunk: SeenTrunk, legs: Sequence[Leg]) -> list[Fill]:
        """These legs, and over them shorts in one piece."""
        camera, shape = self._camera, self._shape
        shorts = pelvis(camera, trunk, list(self._legs.values()), shape)
        fills: list[Fill] = []
        for leg in legs:
            fills += self._leg(leg)
            shorts.append(shorts_leg(camera, self._legs[leg], shape))
        fills += two_toned(self._palette.near.shorts, SHORTS_LIGHT, *shorts)
        for leg in legs:
            fills += self._glows(leg)
        return fills

    def _far_leg(self, leg: Leg) -> list[Fill]:
        shorts = shorts_leg(self._camera, self._legs[leg], self._shape)
        return [*self._leg(leg), *two_toned(self._limbs(leg).shorts, SHORTS_LIGHT, shorts), *self._glows(leg)]

    def _leg(self, leg: Leg) -> list[Fill]:
        camera, rig, limbs = self._camera, self._scene.rig, self._limbs(leg)
        place = foot_place(self._posed[leg], leg, rig.body)
        is_active = leg in self._scene.figure.active
        return [
            *leg_fills(camera, self._legs[leg], self._shape, limbs),
            *foot_fills(camera, place, self._shape.foot, limbs, is_active=is_active),
        ]

    def _glows(self, leg: Leg) -> list[Fill]:
        strength = self._glow * (1.0 - _FAR_GLOW * self._sideways if leg is Leg.BASE else 1.0)
        shown = ShownGlow(self._camera, self._palette.glow, strength, self._shape.shorts_leg)
        return glow_fills(shown, self._legs[leg], self._scene.figure.glows)

    def _band(self) -> tuple[list[Fill], list[Fill]]:
        """What of the band is behind the body, and what is before it."""
        band, legs = self._scene.figure.band, list(self._legs.values())
        shown = shown_band(self._camera, self._palette, self._tension)
        match band:
            case LoopBand():
                return loop_fills(shown, band, legs)
            case StrapBand():
                behind, before = cuff_fills(shown, band, legs)
                return behind, before + strap_fills(shown, band, legs)
            case None:
                return [], []

    def _whole_arms(self, arms: Sequence[Leg]) -> list[Fill]:
        return [
            fill for arm in arms for fill in arm_fills(self._camera, self._arms[arm], self._shape, self._limbs(arm))
        ]

    def _bare_arms(self, arms: Sequence[Leg]) -> list[Fill]:
        return [
            fill
            for arm in arms
            for fill in bare_arm_fills(self._camera, self._arms[arm], self._shape, self._limbs(arm))
        ]

    def _limbs(self, leg: Leg) -> LimbPalette:
        return self._palette.near if leg is Leg.WORK else self._palette.far

    def _arms_by_depth(self) -> tuple[list[Leg], list[Leg]]:
        """The arms behind the trunk and those before it, each from far to near."""
        spine, depth = self._skeleton.spine, self._camera.depth
        chest = depth(spine[round((len(spine) - 1) * _CHEST_AT)].at)
        depths = {arm: depth(mixed(*bones.fore[:2], 0.5)) - chest for arm, bones in self._arms.items()}
        ordered = sorted(depths, key=depths.__getitem__)
        return [arm for arm in ordered if depths[arm] < _BEHIND], [arm for arm in ordered if depths[arm] >= _BEHIND]

    def _legs_by_depth(self) -> tuple[Leg, Leg]:
        depth = self._camera.depth
        work, base = (depth(posed.knee) + _ANKLE_COUNTS * depth(posed.ankle) for posed in self._posed.values())
        return (Leg.WORK, Leg.BASE) if base - work >= _LEVEL else (Leg.BASE, Leg.WORK)
