"""What the pages about kneeapp itself show: the settings and where things are kept."""

from dataclasses import dataclass
from pathlib import Path

from kneeapp.storage.settings import Settings


@dataclass(frozen=True, kw_only=True)
class ShownSettings:
    """The settings, the data folder, the folder of own exercises and how many there are.

    ``is_deleted`` while the user has deleted everything and may still take that back.
    """

    settings: Settings
    folder: Path
    own_folder: Path
    own_exercises: int = 0
    is_deleted: bool = False
