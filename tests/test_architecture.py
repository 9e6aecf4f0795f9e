"""The layers and their one direction, read off the imports of every module; and the diagram that the docs show."""

import ast
import sys
from pathlib import Path

import pytest

from tests.core.state_diagram import HOW_TO_REDRAW, PAGE, block, drawn_on

ROOT = Path(__file__).parents[1]
NOT_FOR_CORE = {"time", "pathlib", "os", "random", "sqlite3", "io", "sys"}
CLOCK_READINGS = {"now", "utcnow", "today"}
"""What ``datetime`` can be asked for that is no calculation."""

NETWORK = {
    "socket", "socketserver", "ssl", "urllib", "http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "xmlrpc",
    "asyncio", "requests", "httpx", "aiohttp", "urllib3", "websockets",
}  # fmt: skip
QT_NETWORK = ("PySide6.QtNetwork", "PySide6.QtWeb", "PySide6.QtHttpServer", "PySide6.QtBluetooth", "PySide6.QtNfc")
LOCAL_SOCKET = ("kneeapp.ui.system_voice.dispatcher_line", "PySide6.QtNetwork.QLocalSocket")
"""The one exception: the desktop's speech service listens at a file of this computer; the class reaches no other."""

MAY_IMPORT_QT = (
    "kneeapp.ui", "kneeapp.audio", "kneeapp.app", "kneeapp.composition", "kneeapp.crash",
    "kneeapp.self_test", "kneeapp.platform_check",
)  # fmt: skip
"""``platform_check`` tries whether Qt can be loaded at all."""


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in sorted((ROOT / "kneeapp").rglob("*.py"))}


def imports_of(source: str) -> set[str]:
    """What a module imports, anywhere in it, by full names; ``from a import b`` may mean the module a or a.b."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("__import__", "importlib.import_module"):
            found.add(ast.literal_eval(node.args[0]))
    return found


def imports(module: str) -> set[str]:
    return imports_of(MODULES[module].read_text(encoding="utf-8"))


def belongs_to(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def within(*packages: str) -> list[str]:
    return [module for module in MODULES if belongs_to(module, *packages)]


def outside(*packages: str) -> list[str]:
    return [module for module in MODULES if not belongs_to(module, *packages)]


def imported_from(module: str, *packages: str) -> list[str]:
    return sorted(name for name in imports(module) if belongs_to(name, *packages))


@pytest.mark.parametrize("module", within("kneeapp.core"))
def test_the_core_knows_only_itself_and_a_pure_part_of_the_standard_library(module: str) -> None:
    pure = sys.stdlib_module_names - NOT_FOR_CORE - NETWORK
    foreign = [name for name in imports(module) if not belongs_to(name, "kneeapp.core", *pure)]
    assert foreign == []


@pytest.mark.parametrize("module", within("kneeapp.core"))
def test_the_core_counts_with_days_but_never_asks_which_day_it_is(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & CLOCK_READINGS
    assert asked == set()


@pytest.mark.parametrize("module", within("kneeapp.storage"))
def test_the_storage_knows_neither_the_screens_nor_the_sound(module: str) -> None:
    assert imported_from(module, "kneeapp.ui", "kneeapp.audio", "kneeapp.app", "kneeapp.cli") == []


@pytest.mark.parametrize("module", within("kneeapp.ui"))
def test_the_screens_do_not_know_who_puts_them_together(module: str) -> None:
    assert imported_from(module, "kneeapp.app", "kneeapp.cli", "kneeapp.__main__") == []


@pytest.mark.parametrize("module", outside("kneeapp.cli", "kneeapp.__main__"))
def test_only_the_command_line_knows_the_composition_root(module: str) -> None:
    assert imported_from(module, "kneeapp.app", "kneeapp.cli", "kneeapp.__main__") == []


@pytest.mark.parametrize("module", outside(*MAY_IMPORT_QT))
def test_qt_stays_with_the_screens_and_the_composition_root(module: str) -> None:
    assert imported_from(module, "PySide6", "shiboken6") == []


@pytest.mark.parametrize("module", MODULES)
def test_there_is_no_network_code(module: str) -> None:
    names = [name for name in imports(module) if (module, name) != LOCAL_SOCKET]
    assert [name for name in names if belongs_to(name, *NETWORK) or name.startswith(QT_NETWORK)] == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import socket", "socket"),
        ("import PySide6.QtNetwork as net", "PySide6.QtNetwork"),
        ("from PySide6 import QtNetwork", "PySide6.QtNetwork"),
        ("from urllib.request import urlopen", "urllib.request.urlopen"),
        ("def late():\n    from kneeapp import app", "kneeapp.app"),
        ("__import__('http.client')", "http.client"),
        ("importlib.import_module('socket')", "socket"),
    ],
)
def test_an_import_is_seen_however_it_is_written(source: str, name: str) -> None:
    assert imports_of(source) == {name}


def test_every_layer_is_there_to_be_checked() -> None:
    assert all(within(package) for package in ("kneeapp.core", "kneeapp.storage", "kneeapp.ui"))


def test_the_diagram_of_a_sessions_modes_is_what_sessions_do() -> None:
    assert drawn_on(PAGE.read_text(encoding="utf-8")) == block(), HOW_TO_REDRAW
