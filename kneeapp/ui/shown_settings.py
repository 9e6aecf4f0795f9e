"""What the pages about kneeapp itself show: the user's choices and where things are kept."""

from dataclasses import dataclass
from pathlib import Path

from kneeapp.ui.appearance import Appearance


@dataclass(frozen=True, kw_only=True)
class ShownSettings:
    """The user's choices, the data folder, the folder of own exercises and how many there are."""

    appearance: Appearance
    folder: Path
    own_folder: Path
    own_exercises: int = 0
