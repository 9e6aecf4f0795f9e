import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter

from kneeapp.ui.figure.cross_fade import Paint, cross_faded


def fill(color: QColor, *, width: int) -> Paint:
    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, width, 10, color)

    return paint


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_what_is_in_both_stays_and_the_rest_comes_and_goes(ratio: float) -> None:
    red = QColor("red")
    picture = cross_faded(QSize(20, 10), ratio, fill(red, width=10), fill(red, width=20), 0.25)
    assert picture.size() == QSize(20, 10) * ratio
    assert picture.pixelColor(2, 2).alpha() == pytest.approx(255, abs=2)
    assert picture.pixelColor(round(15 * ratio), 2).alpha() == pytest.approx(64, abs=2)
