import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kneeapp.ui import typography
from kneeapp.ui.looks import LABELS
from kneeapp.ui.theme import set_look
from kneeapp.ui.typography import DISPLAY_FAMILY, STYLES, TEXT_FAMILY, far_font, load_fonts, tabular, text_font


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_set_in_the_shipped_font(qapp: QApplication, style: str) -> None:
    info = QFontInfo(text_font(style))
    if not STYLES[style].is_fixed:
        assert info.family() == (DISPLAY_FAMILY if STYLES[style].is_display else TEXT_FAMILY)
    assert info.weight() == STYLES[style].weight
    assert info.pixelSize() == STYLES[style].size


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_weights_are_drawn_not_smeared(qapp: QApplication, weight: int) -> None:
    widths = [
        QFontMetrics(far_font(100, one, is_display=False)).horizontalAdvance("Hold") for one in (400, 500, 600, 700)
    ]
    assert widths == sorted(set(widths))
    assert QFontInfo(far_font(100, weight, is_display=False)).weight() == weight


def test_tabular_digits_are_equally_wide(qapp: QApplication) -> None:
    font = text_font("strong")
    assert len({QFontMetrics(font).horizontalAdvance(digit) for digit in "0123456789"}) > 1
    assert len({QFontMetrics(tabular(font)).horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("look", LABELS)
def test_a_label_has_the_font_of_its_look(qtbot: QtBot, look: str) -> None:
    label = QLabel("Ready")
    qtbot.addWidget(label)
    set_look(label, look)
    label.ensurePolished()
    style = STYLES[LABELS[look][0]]
    assert (label.font().pixelSize(), label.font().weight()) == (style.size, style.weight)
    assert label.font().letterSpacing() == pytest.approx(style.size * style.spacing / 100, abs=0.02)


def test_a_font_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr(typography, "FILES", ("Inter-Regular.ttf", "Inter-Gone.ttf"))
    assert load_fonts() == ("Inter-Gone.ttf",)
