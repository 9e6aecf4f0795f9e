import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from PySide6.QtWidgets import QApplication

from kneeapp.resources import resource
from kneeapp.ui.icons import icon_pixmap, paint_icon

SHIPPED = {path.stem for path in resource("icons/lucide/LICENSE.txt").parent.glob("*.svg")}
PACKAGE = Path(__file__).parents[2] / "kneeapp"


def test_an_icon_is_drawn_in_its_colour(qapp: QApplication) -> None:
    image = icon_pixmap("check", QColor("#17594f"), 24, 1.0).toImage()
    opaque = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 250
    }
    assert opaque == {"#17594f"}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_as_sharp_as_its_device(qapp: QApplication, ratio: float) -> None:
    pixmap = icon_pixmap("play", QColor("black"), 24, ratio)
    assert pixmap.width() == round(24 * ratio)
    assert pixmap.devicePixelRatio() == ratio
    assert pixmap.deviceIndependentSize().toSize().width() == 24


def test_an_icon_is_drawn_once_for_each_size_colour_and_ratio(qapp: QApplication) -> None:
    QPixmapCache.clear()
    first = icon_pixmap("x", QColor("black"), 20, 1.0)
    assert icon_pixmap("x", QColor("black"), 20, 1.0).cacheKey() == first.cacheKey()
    others = [
        icon_pixmap("x", QColor("white"), 20, 1.0),
        icon_pixmap("x", QColor("black"), 22, 1.0),
        icon_pixmap("x", QColor("black"), 20, 2.0),
        icon_pixmap("check", QColor("black"), 20, 1.0),
    ]
    assert first.cacheKey() not in {other.cacheKey() for other in others}


def test_a_missing_icon_draws_nothing(qapp: QApplication) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        paint_icon(painter, "no-such-icon", QRectF(0, 0, 24, 24), QColor("black"))
    assert all(image.pixelColor(x, x).alpha() == 0 for x in range(24))


def test_every_icon_that_is_shipped_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert sorted(SHIPPED - set(re.findall(r'"([a-z0-9-]+)"', code))) == []


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_shipped_icon_takes_any_colour(name: str) -> None:
    source = resource(f"icons/lucide/{name}.svg").read_text(encoding="utf-8")
    assert "currentColor" in source
    assert 'stroke-width="2"' in source
