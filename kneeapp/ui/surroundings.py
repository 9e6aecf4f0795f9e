"""What the program runs on: versions, system, and screens as Qt sees them."""

import platform
from typing import Final

import PySide6
from PySide6.QtGui import QGuiApplication, QScreen

from kneeapp import __version__
from kneeapp.crash_report import Screen, Surroundings

_SYSTEMS: Final = {"Darwin": "macOS"}
_WINDOWS: Final = {"xcb": "X11", "wayland": "Wayland", "windows": "Windows", "cocoa": "macOS"}


def surroundings() -> Surroundings:
    """What the program runs on now; without an application there are no screens and nothing that draws windows."""
    app = QGuiApplication.instance()
    plugin = QGuiApplication.platformName() if app else ""
    system = platform.system()
    return Surroundings(
        kneeapp=__version__,
        python=platform.python_version(),
        pyside=PySide6.__version__,
        system=_SYSTEMS.get(system, system),
        windows=_WINDOWS.get(plugin.split("-")[0], plugin),
        screens=tuple(map(_screen, QGuiApplication.screens())) if app else (),
    )


def _screen(screen: QScreen) -> Screen:
    ratio = screen.devicePixelRatio()
    size = screen.geometry().size() * ratio
    return Screen(width=size.width(), height=size.height(), ratio=ratio)
