"""What kneeapp is made of: every part that ships with it, by whose licence, and where the text of that licence is.

It knows names and resources; the words about them belong to the screens.
"""

from dataclasses import dataclass
from typing import Final

from kneeapp.resources import resource


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of the program. ``texts`` are names of resources, one after the other the whole licence.

    ``packages`` are the Python packages that it stands for, by the names under which they are published.
    """

    name: str
    licence: str
    texts: tuple[str, ...]
    packages: tuple[str, ...] = ()


KNEEAPP: Final = Part(name="kneeapp", licence="MIT", texts=("licences/kneeapp.txt",))
QT: Final = Part(
    name="Qt and PySide6",
    licence="LGPL 3",
    texts=("licences/lgpl-3.0.txt", "licences/gpl-3.0.txt"),  # the first is an addition to the second
    packages=("PySide6_Addons", "PySide6_Essentials", "shiboken6"),
)
PARTS: Final = (
    KNEEAPP,
    QT,
    Part(name="Inter", licence="SIL OFL 1.1", texts=("fonts/LICENSE.txt",)),
    Part(name="Lucide icons", licence="ISC", texts=("icons/lucide/LICENSE.txt",)),
    Part(name="Voice recordings", licence="CC0 1.0", texts=("voice/LICENSE.txt",)),
    Part(
        name="PyYAML, wakepy, jeepney",
        licence="MIT",
        texts=("licences/pyyaml.txt", "licences/wakepy.txt", "licences/jeepney.txt"),
        packages=("PyYAML", "wakepy", "jeepney"),
    ),
    Part(name="msgspec", licence="BSD 3", texts=("licences/msgspec.txt",), packages=("msgspec",)),
    Part(name="Python", licence="PSF", texts=("licences/python.txt",)),
)
"""Every part, kneeapp itself first."""


def licence_text(part: Part) -> str:
    """The whole licence of a part; ResourceError or OSError where a text is missing from the installation."""
    return "\n\n".join(resource(name).read_text(encoding="utf-8").strip("\n\f") for name in part.texts) + "\n"
