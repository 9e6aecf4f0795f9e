"""An arm as it is painted: skin with a hand, and the sleeve."""

from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.posed_arm import PosedArm
from kneeapp.core.figure.shape import Shape
from kneeapp.core.figure.vector import NOWHERE, Vector, along
from kneeapp.ui.figure.drawing import Fill, two_toned
from kneeapp.ui.figure.outline import Outline, Spot, chain, lit, path_of, tube
from kneeapp.ui.figure.palette import LimbPalette
from kneeapp.ui.figure.seen import LimbBone, places_of

_SKIN_LIGHT: Final[Spot] = (-1.3, -0.3)
SLEEVE_LIGHT: Final[Spot] = (-1.7, -0.5)
_BARE: Final = 0.55
"""Where the skin of the upper arm begins, well under the sleeve."""

_SEAM: Final = 0.93
_SEAM_COVER: Final = 0.08
"""Where an arm that is painted once more begins, and how much earlier its lit part does."""

_FLARES: Final = 1.5
"""How the sleeve widens along the arm: with this power of the way."""


class ArmBones(NamedTuple):
    """The two bones of an arm, its fingers, and where the thumb lies before them."""

    upper: LimbBone
    fore: LimbBone
    fingers: Vector
    front: Vector


def arm_bones(posed: PosedArm, front: Vector, shape: Shape) -> ArmBones:
    """The bones of a posed arm; ``front`` is the chest's, whose side the thumb is on."""
    return ArmBones(
        upper=LimbBone(posed.shoulder, posed.elbow, NOWHERE, NOWHERE, shape.upper_arm),
        fore=LimbBone(posed.elbow, posed.wrist, NOWHERE, NOWHERE, shape.forearm),
        fingers=posed.fingers,
        front=front,
    )


def upper_arm_fills(camera: Camera, bones: ArmBones, shape: Shape, palette: LimbPalette) -> list[Fill]:
    """The skin of the upper arm, to be painted before the sleeve."""
    upper = chain(bones.upper.circles(camera, places_of(shape.upper_arm, _BARE)))
    return two_toned(palette.skin, _SKIN_LIGHT, upper)


def bare_arm_fills(camera: Camera, bones: ArmBones, shape: Shape, palette: LimbPalette) -> list[Fill]:
    """The arm from a little above the elbow on, to be painted over what is painted already; without a seam there."""
    shades = _bare(camera, bones, shape, _SEAM)
    covering = chain(bones.upper.circles(camera, places_of(shape.upper_arm, _SEAM - _SEAM_COVER)))
    return [
        *[Fill(path_of(outline), palette.skin.shade) for outline in shades],
        *[Fill(path_of(lit(outline, _SKIN_LIGHT)), palette.skin.lit) for outline in (covering, *shades[1:])],
    ]


def arm_fills(camera: Camera, bones: ArmBones, shape: Shape, palette: LimbPalette) -> list[Fill]:
    """A whole arm with its sleeve."""
    return [
        *two_toned(palette.skin, _SKIN_LIGHT, *_bare(camera, bones, shape, _BARE)),
        *two_toned(palette.shirt, SLEEVE_LIGHT, sleeve(camera, bones, shape)),
    ]


def sleeve(camera: Camera, bones: ArmBones, shape: Shape) -> Outline:
    """The outline of the sleeve: a tube with a round shoulder."""
    cut = shape.sleeve
    places = places_of(shape.upper_arm, cut.start, cut.end)
    circles = bones.upper.circles(camera, places, cut.grow)
    reach = cut.end - cut.start
    flared = [
        (x, y, radius + cut.flare * ((place - cut.start) / reach) ** _FLARES)
        for place, (x, y, radius) in zip(places, circles, strict=True)
    ]
    x, y, _radius = flared[0]
    flared[0] = (x, y, cut.cap)
    return tube(flared, camera.project(bones.upper.axis), has_round_start=True)


def _bare(camera: Camera, bones: ArmBones, shape: Shape, start: float) -> list[Outline]:
    """Upper arm from that place on, forearm with hand, thumb."""
    hand, wrist, project = shape.hand, bones.fore.end, camera.project

    def placed(distance: float, forward: float = 0.0) -> Spot:
        return project(along(along(wrist, bones.fingers, distance), bones.front, forward))

    upper = bones.upper.circles(camera, places_of(shape.upper_arm, start))
    fore = bones.fore.circles(camera, places_of(shape.forearm))
    fore += [(*placed(ball.along), ball.radius) for ball in (hand.palm, hand.tip)]
    thumb = [(*placed(ball.along, ball.forward), ball.radius) for ball in hand.thumb]
    return [chain(upper), chain(fore), chain(thumb)]
