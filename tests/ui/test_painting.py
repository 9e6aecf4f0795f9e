"""PySide6 6.12.0 aborts after some thousand paints on Python before 3.12; this pair must not."""

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.session_look import LEAD_IN
from kneeapp.ui.widgets.ring import Ring

PAINTS = 20_000


@pytest.fixture
def ring(qtbot: QtBot) -> Ring:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.resize(48, 48)
    return ring


def test_a_widget_survives_20_000_paints(ring: Ring) -> None:
    image = QImage(ring.size(), QImage.Format.Format_ARGB32_Premultiplied)
    nones = sys.getrefcount(None)
    for paint in range(PAINTS):
        ring.show_time(LEAD_IN, paint / PAINTS, None)
        ring.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
    assert not image.isNull()
    assert abs(sys.getrefcount(None) - nones) < PAINTS / 10, "each paint takes or leaves a reference to None"
