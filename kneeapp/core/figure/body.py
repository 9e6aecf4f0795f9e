"""How long the figure's segments are."""

from typing import NamedTuple


class Body(NamedTuple):
    """Lengths in cm; ``heel``, ``ball`` and ``toe`` lie that far ahead of the ankle, so the heel is negative."""

    ankle: float
    shank: float
    thigh: float
    hip_half: float
    trunk: float
    shoulder_half: float
    shoulder_drop: float
    upper_arm: float
    forearm: float
    ball: float
    heel: float
    toe: float

    @property
    def standing(self) -> float:
        """How high the hip line is over the floor when both legs stand straight."""
        return self.ankle + self.shank + self.thigh
