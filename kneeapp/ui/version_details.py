"""Which versions of what kneeapp runs on, for a message to those who are asked for help."""

import sys

import PySide6
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from kneeapp import __version__


def version_details() -> str:
    """A line for each: kneeapp, Python, PySide6 with Qt, the computer's system, Qt's way to the desktop."""
    lines = (
        f"kneeapp {__version__}",
        f"Python {sys.version.split()[0]}",
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        f"Qt platform {QGuiApplication.platformName()}",
    )
    return "\n".join(lines)
