"""The settings while the program runs: what is in the data folder, and every change of it. Knows no widget."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from kneeapp.log import LOG
from kneeapp.storage.settings import Settings, load_settings, save_settings


class KeptSettings:
    """Reads the folder's settings anew for each change, so that of two windows neither undoes what the other kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self) -> Settings:
        """The settings as they are in the folder."""
        return load_settings(self._folder)

    def keep(self, **changes: Any) -> None:
        """Change these settings; where the folder cannot be written they are gone with the program, and it says so."""
        try:
            save_settings(self._folder, replace(self.load(), **changes))
        except OSError as error:
            sys.stderr.write(f"kneeapp: the settings cannot be kept in {self._folder}: {error.strerror}\n")
            LOG.warning("the settings cannot be kept: %s", error.strerror)
