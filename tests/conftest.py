"""What every test gets: an offscreen Qt that scales nothing, no home folder, and a screen that may go dark."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"
os.environ["WAKEPY_FAKE_SUCCESS"] = "yes"  # no test keeps a real screen on
os.environ["SPEECHD_ADDRESS"] = "inet_socket"  # no test speaks on a real desktop


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make Qt's application as the program does, with one style on every desktop."""
    from kneeapp.ui.theme import ARGUMENTS  # noqa: PLC0415  # Qt comes with it, and most tests do without

    return [*ARGUMENTS]


@pytest.fixture(autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every home and settings folder at a fresh temporary one."""
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
