"""Whether a window can be opened here at all: what Qt would otherwise abort for, told in one plain line.

Everything that is special to one system's windows is in this file.
"""

import ctypes
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from kneeapp.compatibility import broken_pair

_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Debian's and Ubuntu's packages for what Qt needs of the system."""

_ALL = (
    "libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0"
)


def missing_qt() -> str | None:
    """Why Qt cannot be used, None where it can."""
    try:
        import PySide6  # noqa: PLC0415, TID251 - it may be missing, or broken
        import PySide6.QtWidgets  # noqa: PLC0415, TID251
    except ImportError as error:
        return f"Qt cannot be loaded: {_what_to_install(str(error))}"
    return broken_pair(sys.version_info[:2], PySide6.__version__)


def missing_display(environ: Mapping[str, str], platform: str) -> str | None:
    """Why there is no display to open a window on, None where there is one."""
    if not _needs_display(environ, platform) or _has_wayland(environ):
        return None
    if not environ.get("DISPLAY"):
        return "there is no display: start kneeapp in a desktop session, or set DISPLAY (a virtual one: install xvfb)"
    if not _x11_answers():
        name = environ["DISPLAY"]
        return f"the display {name} does not answer: start kneeapp in a desktop session, or set DISPLAY to another one"
    return None


def missing_library(environ: Mapping[str, str], platform: str) -> str | None:
    """Which library Qt's window platform lacks, None where it has all."""
    if not _needs_display(environ, platform) or _has_wayland(environ):
        return None
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return None
    plugin = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return f"Qt cannot open windows here: {_what_to_install(str(error))}"
    return None


def _needs_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether Qt will look for a display: on Linux, unless told to draw elsewhere."""
    return platform == "linux" and environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] in ("xcb", "wayland", "")


def _what_to_install(error: str) -> str:
    library = error.split(":", 1)[0]
    package = _PACKAGES.get(library)
    if package is not None:
        return f"{library} is missing; install the package {package} (Debian and Ubuntu: sudo apt install {package})"
    if "cannot open shared object" in error:
        return f"{library} is missing; install it (Debian and Ubuntu: sudo apt install {_ALL})"
    return error


def _has_wayland(environ: Mapping[str, str]) -> bool:
    """Whether Qt will find a Wayland compositor: the name alone may be left over from a session that has ended."""
    name = environ.get("WAYLAND_DISPLAY")
    if not name or environ.get("QT_QPA_PLATFORM", "").startswith("xcb"):
        return False
    return Path(environ.get("XDG_RUNTIME_DIR", "/"), name).is_socket()


def _x11_answers() -> bool:
    """Whether the X server takes a connection; where that cannot be asked, it is taken to."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
