import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest

from kneeapp.licences import KNEEAPP, PARTS, Part, licence_text
from kneeapp.resources import resource

ROOT = Path(__file__).parents[1]
FONTS, ICONS, SOUNDS = {".ttf", ".otf", ".woff2"}, {".svg", ".png"}, {".wav", ".ogg", ".flac", ".opus", ".mp3"}
OPENINGS = {
    "kneeapp": ("MIT License", "The kneeapp authors"),
    "Qt and PySide6": ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "Version 3, 29 June 2007"),
    "Inter": ("SIL OPEN FONT LICENSE Version 1.1",),
    "Lucide icons": ("ISC License", "Lucide Icons and Contributors"),
    "Voice recordings": ("CC0 1.0 Universal", "Statement of Purpose", "Public License Fallback"),
    "msgspec": ("Redistributions in binary form must reproduce", "Jim Crist-Harif"),
    "PyYAML, wakepy, jeepney": (
        "Permission is hereby granted, free of charge",
        "Kirill Simonov",
        "Niko Föhr",
        "Thomas Kluyver",
    ),
    "Python": ("PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",),
}


def plain(name: str) -> str:
    """A package's name as indexes compare them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(requirements: list[str]) -> set[str]:
    """The packages that are needed to run: extras are not, nor what only a Python needs that is too old for kneeapp."""
    unneeded = ("extra ==", 'python_version < "3.10')
    names = [re.match(r"[\w.-]+", line) for line in requirements if not any(words in line for words in unneeded)]
    return {plain(name[0]) for name in names if name}


def needed_by(package: str) -> set[str]:
    """What a package asks for in turn; what is not installed is for another system, and asks for nothing here."""
    try:
        return needed(requires(package) or [])
    except PackageNotFoundError:
        return set()


def shipped_packages() -> set[str]:
    """What pyproject asks for, and what that asks for in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found, new = set[str](), needed(project["dependencies"])
    while new:
        found |= new
        new = {further for name in new for further in needed_by(name)} - found
    return found


def is_made_for_kneeapp(path: Path) -> bool:
    """Whether a file has kneeapp's own licence: drawn for it, or made by a script that lies above it."""
    return path.parent.name == KNEEAPP.name or any((folder / "make.py").exists() for folder in path.parents)


def test_every_package_that_kneeapp_needs_is_told() -> None:
    told = {plain(package) for part in PARTS for package in part.packages}
    assert shipped_packages() == told


def test_every_font_icon_and_sound_lies_beside_a_licence_that_is_told() -> None:
    files = [path for path in (ROOT / "resources").rglob("*") if path.suffix in FONTS | ICONS | SOUNDS]
    told = {(ROOT / "resources" / name).parent for part in PARTS for name in part.texts}
    assert {path.parent for path in files if not is_made_for_kneeapp(path)} <= told
    assert files


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_has_the_whole_text_of_its_licence(part: Part) -> None:
    text = licence_text(part)
    assert all(words in text for words in OPENINGS[part.name])
    assert "\x00" not in text
    assert len(text) > 700


def test_the_text_of_kneeapp_itself_is_the_one_of_its_sources() -> None:
    assert licence_text(KNEEAPP) == (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_every_licence_text_that_ships_belongs_to_a_part() -> None:
    shipped = {f"licences/{path.name}" for path in (ROOT / "resources" / "licences").glob("*.txt")}
    assert shipped <= {name for part in PARTS for name in part.texts}


def test_the_texts_of_a_part_follow_each_other() -> None:
    part = Part(name="Both", licence="", texts=("licences/pyyaml.txt", "licences/kneeapp.txt"))
    text = licence_text(part)
    assert text.index("Kirill Simonov") < text.index("The kneeapp authors")


def test_the_wheel_takes_the_texts_along() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert "resources" in wheel["wheel"]["force-include"]
    assert all(resource(name).is_file() for part in PARTS for name in part.texts)
