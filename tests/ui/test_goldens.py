"""The components look as they were approved, light and dark; and the comparison notices when a part is missing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeapp.ui import icons
from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.widgets.ring import Ring
from tests.gallery import SHEETS
from tests.golden_pictures import FOLDER, difference, golden, picture_of

SCHEMES = (Qt.ColorScheme.Light, Qt.ColorScheme.Dark)


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name.lower())
@pytest.mark.parametrize("name", SHEETS)
def test_a_component_looks_as_approved(qapp: QApplication, qtbot: QtBot, name: str, scheme: Qt.ColorScheme) -> None:
    apply_theme(qapp, theme_for(scheme))
    found = difference(picture_of(name), golden(f"{name}-{scheme.name.lower()}"))
    assert found.is_rounding, found


def test_there_is_a_component_for_each_golden() -> None:
    kept = {path.stem.rsplit("-", 1)[0] for path in FOLDER.glob("*.png")}
    assert kept == set(SHEETS)


def test_a_golden_fails_when_a_part_is_missing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without their icons the buttons are the same size, and still not the same picture."""
    monkeypatch.setattr(icons, "icon_pixmap", lambda *_, **__: QPixmap())
    assert not difference(picture_of("buttons"), golden("buttons-light")).is_rounding


def test_a_golden_fails_when_the_ring_has_no_arc(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ring, "_paint_arc", lambda *_: None)
    assert not difference(picture_of("ring-hold"), golden("ring-hold-light")).is_rounding


def test_a_golden_fails_in_other_colours(qapp: QApplication) -> None:
    apply_theme(qapp, theme_for(Qt.ColorScheme.Dark))
    assert not difference(picture_of("choices"), golden("choices-light")).is_rounding


def test_rounding_is_no_difference(qapp: QApplication) -> None:
    picture = golden("buttons-light").convertToFormat(QImage.Format.Format_RGBA8888)
    rounded = QImage(picture)
    for x in range(0, picture.width(), 7):
        for y in range(picture.height()):
            color = picture.pixelColor(x, y)
            rounded.setPixelColor(x, y, color.lighter(101))
    assert difference(rounded, picture).is_rounding
