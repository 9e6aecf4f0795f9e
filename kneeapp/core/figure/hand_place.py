"""Where a hand may be: on the hips, hanging, clasped."""

from enum import Enum
from typing import NamedTuple

from kneeapp.core.figure.vector import Vector


class HandFrame(Enum):
    """What a hand's place goes along with.

    CHEST: from the hip line, turned like the chest. PELVIS: from the hip line, turned like the pelvis. WORLD: from
    between the shoulders, upright.
    """

    CHEST = "chest"
    PELVIS = "pelvis"
    WORLD = "world"


class HandPlace(NamedTuple):
    """Where the wrist is, and where elbow and fingers point; x is outward for either arm."""

    frame: HandFrame
    at: Vector
    elbow: Vector
    fingers: Vector
