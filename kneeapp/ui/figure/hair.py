"""Hair: two caps of spheres. The outer one gives its silhouette, the inner one's rim is the hair line."""

from math import acos, atan2, cos, dist, hypot, pi, radians, sin
from typing import Final, NamedTuple

from kneeapp.core.figure.camera import Camera
from kneeapp.core.figure.shape import Cap, Hair
from kneeapp.core.figure.skeleton import Skeleton
from kneeapp.core.figure.vector import dot, plus, unit
from kneeapp.ui.figure.drawing import Fill, two_toned
from kneeapp.ui.figure.outline import Circle, Node, Outline, Spot, arc, circle, corner, lit, path_of, smooth
from kneeapp.ui.figure.palette import Tones

_LIGHT: Final[Spot] = (-1.5, -0.9)
_RIM_PARTS: Final = 6
_THIN: Final = 1.0
"""Where the hair shows for less than so many cm, it has no light."""


class SeenCap(NamedTuple):
    """A cap of a sphere on the screen.

    ``axis`` is the direction of its top (a unit in space), ``across`` is square to it on the screen, ``nearness`` the
    axis' part towards the viewer and ``flatness`` its length on the screen; ``cosine`` and ``sine`` of the half angle.
    """

    at: Spot
    radius: float
    axis: Spot
    across: Spot
    nearness: float
    flatness: float
    cosine: float
    sine: float

    def rim(self, turn: float) -> Node:
        """The rim at an angle from where it is nearest to the viewer; it runs from positive angles to negative."""
        (x, y), (ax, ay), (sx, sy) = self.at, self.axis, self.across
        back = self.radius * (self.cosine - self.sine * self.nearness / self.flatness * cos(turn))
        aside = self.radius * self.sine * sin(turn)
        down = self.nearness / self.flatness * sin(turn)
        dx, dy = -(ax * down + sx * cos(turn)), -(ay * down + sy * cos(turn))
        size = hypot(dx, dy) or 1.0
        return (x + ax * back + sx * aside, y + ay * back + sy * aside, dx / size, dy / size, self.radius)

    def seen_rim(self) -> float:
        """Up to which angle to either side the rim is on the near side of the sphere."""
        return _arc_cosine(-self.cosine * self.nearness / (self.sine * self.flatness))


def hair_fills(camera: Camera, skeleton: Skeleton, hair: Hair, tones: Tones) -> list[Fill]:
    """The hair: the outer cap's silhouette and the inner cap's rim, which is the hair line."""
    inner, outer = (_seen(camera, skeleton, hair, cap) for cap in (hair.inner, hair.outer))
    half, reach = _arc_cosine(outer.cosine / outer.flatness), inner.seen_rim()
    silhouette = (*outer.at, outer.radius)
    if half in (0.0, pi) or not 0.0 < reach < pi:
        return two_toned(tones, _LIGHT, circle(silhouette)) if reach < pi else [_wreath(inner, silhouette, tones)]
    middle = atan2(outer.axis[1], outer.axis[0])
    edge = arc(silhouette, middle - half, 2.0 * half)
    rim = [(*node[:4], max(0.0, outer.radius - dist(node[:2], outer.at))) for node in _rim(inner, reach)]
    thick = [node for node in rim if node[4] > _THIN] or rim
    lit_rim = smooth([node[:2] for node in lit(thick, _LIGHT)])
    return [
        Fill(path_of(_joined(edge, _straight_ended(rim))), tones.shade),
        Fill(path_of(_joined(lit(edge, _LIGHT), lit_rim)), tones.lit),
    ]


def _wreath(inner: SeenCap, silhouette: Circle, tones: Tones) -> Fill:
    """The hair round a face that is seen from the chin up."""
    return Fill(path_of(circle(silhouette), _rim(inner, pi)[1:], has_holes=True), tones.shade)


def _seen(camera: Camera, skeleton: Skeleton, hair: Hair, cap: Cap) -> SeenCap:
    frame = skeleton.head_frame
    axis = frame.turned(unit(hair.axis))
    x, y = camera.project(axis)
    flatness = max(1e-6, hypot(x, y))
    angle = radians(cap.half_angle)
    return SeenCap(
        at=camera.project(plus(skeleton.head, frame.turned(cap.centre))),
        radius=cap.radius,
        axis=(x, y),
        across=(-y / flatness, x / flatness),
        nearness=dot(axis, camera.towards),
        flatness=flatness,
        cosine=cos(angle),
        sine=sin(angle),
    )


def _joined(first: Outline, second: Outline) -> Outline:
    return [*first, *corner(first[-1][:2], second[0][:2]), *second, *corner(second[-1][:2], first[0][:2])]


def _rim(cap: SeenCap, reach: float) -> Outline:
    return [cap.rim(reach * (1.0 - 2.0 * part / _RIM_PARTS)) for part in range(_RIM_PARTS + 1)]


def _straight_ended(line: Outline) -> Outline:
    """The same line, which does not curl where it ends."""
    return [corner(line[0][:2], line[1][:2])[0], *line[1:-1], corner(line[-2][:2], line[-1][:2])[1]]


def _arc_cosine(value: float) -> float:
    return acos(max(-1.0, min(1.0, value)))
