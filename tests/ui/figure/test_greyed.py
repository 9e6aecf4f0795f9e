import pytest
from PySide6.QtGui import QBrush, QColor, QRadialGradient

from kneeapp.ui.figure.drawing import Fill, drawing_of
from kneeapp.ui.figure.greyed import greyed, greyed_color
from kneeapp.ui.figure.packed import polygon


@pytest.mark.parametrize(
    ("color", "ground", "grey"),
    [
        ("#8fbcab", "#e6e6e0", "#c1c7c3"),
        ("#eb8a38", "#e6e6e0", "#c3b5a6"),
        ("#a5cbbb", "#1d2422", "#7c8481"),
        ("#3b8579", "#1d2422", "#485754"),
    ],
)
def test_colours_grey_as_designed(color: str, ground: str, grey: str) -> None:
    got, designed = greyed_color(QColor(color), QColor(ground)).getRgb(), QColor(grey).getRgb()
    assert got == pytest.approx(designed, abs=1)


def test_a_gradient_stays_as_see_through_as_it_was() -> None:
    gradient = QRadialGradient(0.0, 0.0, 1.0)
    gradient.setColorAt(0, QColor(200, 0, 0, 180))
    gradient.setColorAt(1, QColor(200, 0, 0, 0))
    spot = drawing_of([Fill(polygon(0.0, 0.0, 1.0, 0.0, 1.0, 1.0), QBrush(gradient))])
    (brush,) = greyed(spot, QColor("white")).brushes
    (_, middle), (_, rim) = brush.gradient().stops()
    assert (middle.alpha(), rim.alpha()) == (180, 0)
    assert middle.hsvSaturation() < 60


def test_what_is_greyed_keeps_its_outlines_and_all_that_is_plain_greys_too() -> None:
    plain = drawing_of([Fill(polygon(0.0, 0.0, 1.0, 0.0, 1.0, 1.0), QBrush(QColor("#8fbcab")))])
    grey = greyed(plain, QColor("#e6e6e0"))
    assert grey.paths == plain.paths
    assert [brush.color() for brush in grey.brushes] == [greyed_color(QColor("#8fbcab"), QColor("#e6e6e0"))]
