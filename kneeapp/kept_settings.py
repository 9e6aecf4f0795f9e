"""The settings while the program runs: what is in the data folder, and every change of it. Knows no widget."""

import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from kneeapp.log import LOG
from kneeapp.storage.settings import Settings, load_settings, save_settings


class KeptSettings:
    """Reads the folder's settings anew for each change, so that of two windows neither undoes what the other kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._now = load_settings(folder)

    @property
    def now(self) -> Settings:
        """The settings of this run of the program, whether they could be kept or not."""
        return self._now

    def read_again(self) -> None:
        """Let those hold that are in the folder now, after they were replaced there."""
        self._now = load_settings(self._folder)

    def change_to(self, settings: Settings) -> None:
        """Let these hold from now on; what did not change is left in the folder as it is there."""
        before, after = asdict(self._now), asdict(settings)
        self.keep(**{name: value for name, value in after.items() if value != before[name]})

    def keep(self, **changes: Any) -> None:
        """Change these settings; where the folder cannot be written they are gone with the program, and it says so."""
        self._now = replace(self._now, **changes)
        try:
            save_settings(self._folder, replace(load_settings(self._folder), **changes))
        except OSError as error:
            sys.stderr.write(f"kneeapp: the settings cannot be kept in {self._folder}: {error.strerror}\n")
            LOG.warning("the settings cannot be kept: %s", error.strerror)
