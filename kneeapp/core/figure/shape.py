"""How skin and clothes hang on the skeleton: what a painter needs, and soles, which must not dip into the floor.

Lengths are cm. Balls of paired parts are given for one side, x outward, and mirrored for the other.
"""

from typing import NamedTuple

from kneeapp.core.figure.vector import Vector


class Ball(NamedTuple):
    """A ball in the axes of its body part."""

    at: Vector
    radius: float


class ProfileKnot(NamedTuple):
    """How thick a limb is at one place of its bone (0 to 1), and how far it lies to the bone's front and outward."""

    at: float
    radius: float
    front: float
    out: float


class Ring(NamedTuple):
    """One ring of the trunk: its height over the hip line along the spine, its half axes, its shift forward."""

    height: float
    half_width: float
    half_depth: float
    forward: float


class Seat(NamedTuple):
    """The seat of the shorts: two balls in the pelvis frame, mirrored; the hull of the four."""

    low: Ball
    high: Ball


class Gusset(NamedTuple):
    """What closes the shorts between the legs: a ball on each thigh and two in the pelvis frame."""

    thigh_at: float
    radius: float
    pelvis: Ball
    top: Ball


class ShortsLeg(NamedTuple):
    """A flat-ended tube round a part of the thigh: wider than it by ``grow``, and by ``flare`` more at its end."""

    start: float
    end: float
    grow: float
    flare: float


class Sleeve(NamedTuple):
    """A flat-ended tube round the upper arm as for the shorts, with a ball of radius ``cap`` at the shoulder."""

    start: float
    end: float
    grow: float
    flare: float
    cap: float


class SockRing(NamedTuple):
    """One ring of the sock: its height over the ankle along the shank, its radius."""

    height: float
    radius: float


class Shoulders(NamedTuple):
    """The slope from shoulder to neck: two balls from the base of the neck in the chest frame, mirrored."""

    out: Ball
    neck: Ball


class Neck(NamedTuple):
    """Three balls: from the base of the neck in the chest frame, along the neck, and from the head's centre."""

    base: Ball
    middle: Ball
    top: Ball


class Collar(NamedTuple):
    """The shirt's collar: two discs at a place from the base of the neck, tilted forward (z per y)."""

    tilt: float
    at: Vector
    rim: float
    hole: float


class Cap(NamedTuple):
    """A part of a sphere round the hair's axis; the half angle in degrees."""

    centre: Vector
    radius: float
    half_angle: float


class Hair(NamedTuple):
    """Two spherical caps round one axis; the strip between their edges is the hair line."""

    axis: Vector
    inner: Cap
    outer: Cap


class Head(NamedTuple):
    """Balls from the head's centre, turned like the head. Of ``face`` the first two are mirrored, the ears too."""

    skull: Ball
    face: tuple[Ball, ...]
    nose: tuple[Ball, ...]
    ear: tuple[Ball, ...]
    hair: Hair


class Foot(NamedTuple):
    """Balls from the point under the ankle on the sole: x outward, y up, z forward.

    What lies ahead of the ball of the foot turns with the toes; see ``kneeapp.core.figure.foot``.
    """

    shoe: tuple[Ball, ...]
    toes: tuple[Ball, ...]
    sole: tuple[Ball, ...]


class HandBall(NamedTuple):
    """A ball so far along the fingers from the wrist."""

    along: float
    radius: float


class ThumbBall(NamedTuple):
    """A ball so far along the fingers from the wrist and so far forward of the chest."""

    along: float
    forward: float
    radius: float


class Hand(NamedTuple):
    """Palm, finger tips and thumb."""

    palm: HandBall
    tip: HandBall
    thumb: tuple[ThumbBall, ...]


class Shape(NamedTuple):
    """All of it, named after the parts of the body and of the clothes."""

    thigh: tuple[ProfileKnot, ...]
    shank: tuple[ProfileKnot, ...]
    upper_arm: tuple[ProfileKnot, ...]
    forearm: tuple[ProfileKnot, ...]
    shirt: tuple[Ring, ...]
    shorts: tuple[Ring, ...]
    seat: Seat
    gusset: Gusset
    shorts_leg: ShortsLeg
    sleeve: Sleeve
    sock: tuple[SockRing, ...]
    shoulders: Shoulders
    neck: Neck
    collar: Collar
    head: Head
    foot: Foot
    hand: Hand
