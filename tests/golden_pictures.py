"""Compares a widget's picture with the one that was approved, with room for another renderer's rounding.

``python -m tests.golden_pictures`` writes all of them anew, to be looked at before they are kept. Pictures are drawn at
ratio 1 in the shipped font, so that they are the same on every machine up to antialiasing.
"""

import os
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kneeapp.ui.theme import ARGUMENTS, apply_theme, theme_for
from kneeapp.ui.typography import load_fonts
from tests.gallery import SHEETS, add_focus_rings

FOLDER = Path(__file__).parent / "goldens"
FAR_APART = 48
"""Two values of a channel (0 to 255) that no rounding explains."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """How far two pictures of one size are apart: the mean over all channels, and the share of channels far apart."""

    mean: float
    share_far_apart: float

    @property
    def is_rounding(self) -> bool:
        """Whether another version of the same renderer explains it."""
        return self.mean <= 1.5 and self.share_far_apart <= 0.004


def difference(picture: QImage, golden: QImage) -> Difference:
    """How far apart they are; ValueError for pictures of different sizes."""
    if picture.size() != golden.size():
        raise ValueError(f"{picture.size()} is not {golden.size()}")
    gaps = [abs(one - other) for one, other in zip(_channels(picture), _channels(golden), strict=True)]
    return Difference(mean=sum(gaps) / len(gaps), share_far_apart=sum(gap > FAR_APART for gap in gaps) / len(gaps))


def golden(name: str) -> QImage:
    """The approved picture of that name; FileNotFoundError where there is none."""
    path = FOLDER / f"{name}.png"
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: python -m tests.golden_pictures")
    return QImage(str(path))


def _channels(picture: QImage) -> bytes:
    converted = picture.convertToFormat(QImage.Format.Format_RGBA8888)  # kept alive while its bytes are read
    return bytes(converted.constBits())


def picture_of(name: str) -> QImage:
    """A picture of a sheet of the gallery in the theme that is applied."""
    page = SHEETS[name]()
    page.adjustSize()
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.show()
    QApplication.processEvents()
    add_focus_rings(page)
    picture = page.grab().toImage()
    page.close()
    page.deleteLater()
    return picture


def main() -> None:
    """Write the golden pictures anew."""
    app = QApplication([*ARGUMENTS])
    load_fonts()
    FOLDER.mkdir(exist_ok=True)
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        apply_theme(app, theme_for(scheme))
        for name in SHEETS:
            picture_of(name).save(str(FOLDER / f"{name}-{scheme.name.lower()}.png"))


if __name__ == "__main__":
    main()
