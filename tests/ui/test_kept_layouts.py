"""What is kept between two paints, or two visits of a page, is kept only as long as it is still true."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRadialGradient
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Side
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.ui.pages.exercise_text import ExerciseText
from kneeapp.ui.pages.today_page import TodayPage
from kneeapp.ui.theme import Theme, set_look, theme_for
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.stage_light import paint_light
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from tests.builders import an_exercise
from tests.days import a_day

LIGHT, DARK = theme_for(Qt.ColorScheme.Light), theme_for(Qt.ColorScheme.Dark)
LONG = "Press the knee outwards against the band, slowly, and let it come back as slowly as it went."


def test_a_look_with_the_same_font_and_other_lines_is_set_in_its_own_lines(qtbot: QtBot) -> None:
    label = WrappingLabel(LONG, "meta")
    qtbot.addWidget(label)
    wide = label.minimumSizeHint().height()
    set_look(label, "detail")
    assert label.minimumSizeHint().height() < wide


def test_another_text_is_measured_anew(qtbot: QtBot) -> None:
    label = WrappingLabel("Short", "body")
    qtbot.addWidget(label)
    before = label.heightForWidth(120)
    label.setText(LONG)
    assert label.heightForWidth(120) > before


def test_todays_rows_stay_while_the_plan_is_the_same(qtbot: QtBot) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_today(a_day(_plan("Clam")))
    rows = page.findChildren(RowButton)
    page.show_today(a_day(_plan("Clam")))
    assert page.findChildren(RowButton) == rows
    page.show_today(a_day(_plan("Squat")))
    assert [row.accessibleName() for row in page.findChildren(RowButton) if row.isVisibleTo(page)] == ["Squat"]


def test_an_exercise_that_is_shown_again_keeps_its_words_and_begins_at_the_top(qtbot: QtBot) -> None:
    text = ExerciseText()
    qtbot.addWidget(text)
    exercise = an_exercise(how_to=(LONG,) * 20)
    text.resize(300, 200)
    text.show_exercise(exercise, Side.LEFT)
    text.show()
    column = text.widget()
    text.verticalScrollBar().setValue(50)
    text.show_exercise(exercise, Side.LEFT)
    assert text.widget() is column
    assert text.verticalScrollBar().value() == 0
    text.show_exercise(exercise, Side.RIGHT)
    assert text.widget() is not column


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("side", [40, 52, 300])
def test_the_light_of_a_stage_is_qts_own_gradient(side: int, ratio: float) -> None:
    for theme in (LIGHT, DARK, LIGHT):
        area = QRectF(7, 9, side, side)
        differences = [
            abs(one - other) for one, other in zip(_lit(area, theme, ratio), _shaded(area, theme, ratio), strict=True)
        ]
        assert max(differences) <= 1


def _lit(area: QRectF, theme: Theme, ratio: float) -> bytes:
    return _painted(area, ratio, lambda painter: paint_light(painter, area, 0, theme))


def _shaded(area: QRectF, theme: Theme, ratio: float) -> bytes:
    light = QRadialGradient(area.center(), area.width() * 0.62)
    light.setColorAt(0, theme.color("stage_hi"))
    light.setColorAt(1, theme.color("stage"))
    return _painted(area, ratio, lambda painter: painter.fillRect(area, light))


def _painted(area: QRectF, ratio: float, paint: Callable[[QPainter], None]) -> bytes:
    """The colours in a part of a picture that lies well within the area."""
    image = QImage(QSize(330, 330) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    with QPainter(image) as painter:
        paint(painter)
    inner = QRectF(area.topLeft() * ratio, area.size() * ratio).toAlignedRect().adjusted(2, 2, -2, -2)
    part = image.copy(inner)  # its bits are gone with it
    return bytes(part.constBits())


def _plan(name: str) -> Plan:
    exercise = an_exercise(name=name)
    return Plan(items=(PlanItem(exercise=exercise, dose=default_dose(exercise)),))
