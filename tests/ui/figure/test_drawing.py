import pytest
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath

from kneeapp.ui.figure.drawing import Drawing, Fill, drawing_of
from kneeapp.ui.figure.packed import CURVE, CURVE_ON, LINE, MOVE, packed, polygon
from tests.ui.figure.staged import opened, opened_fills

RED, BLUE = QBrush(QColor("red")), QBrush(QColor("blue"))
LEAF = (MOVE, 1.0, 2.0, CURVE, 3.0, 0.5, CURVE_ON, 5.0, 6.0, CURVE_ON, 7.0, 2.0, LINE, 1.0, 2.0)
SQUARE = (0.0, 0.0, 8.0, 0.0, 8.0, 8.0, 0.0, 8.0)


def leaf_by_qt() -> QPainterPath:
    path = QPainterPath(QPointF(1.0, 2.0))
    path.cubicTo(3.0, 0.5, 5.0, 6.0, 7.0, 2.0)
    path.lineTo(1.0, 2.0)
    return path


def written_by_qt(path: QPainterPath) -> bytes:
    written = QByteArray()
    stream = QDataStream(written, QIODevice.OpenModeFlag.WriteOnly)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    stream << path
    return bytes(written.data())


def leaf_and_square() -> Drawing:
    return drawing_of([Fill(packed(LEAF), RED), Fill(polygon(*SQUARE), BLUE)])


@pytest.mark.parametrize(("has_holes", "rule"), [(False, Qt.FillRule.WindingFill), (True, Qt.FillRule.OddEvenFill)])
def test_a_packed_path_is_what_qt_writes(has_holes: bool, rule: Qt.FillRule) -> None:
    path = leaf_by_qt()
    path.setFillRule(rule)
    assert packed(LEAF, has_holes=has_holes) == written_by_qt(path)
    assert opened(packed(LEAF, has_holes=has_holes)) == path


def test_a_polygon_joins_its_corners() -> None:
    path = opened(polygon(*SQUARE))
    assert path.boundingRect().getRect() == (0.0, 0.0, 8.0, 8.0)
    assert path.contains(QPointF(1.0, 7.0))


def test_a_drawing_keeps_its_fills_in_their_order() -> None:
    fills = opened_fills(leaf_and_square())
    assert [fill.brush for fill in fills] == [RED, BLUE]
    assert [fill.path.elementCount() for fill in fills] == [5, 4]


@pytest.mark.parametrize(("fills", "color"), [((0, 1), BLUE), ((1, 0), RED)])
def test_the_first_fill_is_painted_below_the_others(fills: tuple[int, int], color: QBrush) -> None:
    both = [Fill(packed(LEAF), RED), Fill(polygon(*SQUARE), BLUE)]
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        drawing_of([both[number] for number in fills]).paint(painter)
    assert image.pixelColor(4, 2) == color.color()
    assert image.pixelColor(1, 7) == BLUE.color()
    assert image.pixelColor(9, 9).alpha() == 0
