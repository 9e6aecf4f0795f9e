"""What is kept between two paints, or two visits of a page, is kept only as long as it is still true."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from kneeapp.core.exercise import Side
from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.ui.pages.exercise_text import ExerciseText
from kneeapp.ui.pages.today_page import TodayPage
from kneeapp.ui.theme import Theme, set_look, theme_for
from kneeapp.ui.widgets import stage
from kneeapp.ui.widgets.row_button import RowButton
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


def test_the_kept_light_of_a_tile_is_the_light_itself() -> None:
    for theme in (LIGHT, DARK, LIGHT):
        for side in (40, 52):
            assert _tile(side, theme) == _tile(side, theme, keeps=False)


def _tile(side: int, theme: Theme, *, keeps: bool = True) -> QImage:
    """A tile at whole pixels, with its light kept, or lit round a given middle, which is never kept."""
    image = QImage(80, 80, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.color("surface"))
    area = QRectF(7, 9, side, side)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stage.paint_light(painter, area, 12, theme, None if keeps else area.center())
    return image


def _plan(name: str) -> Plan:
    exercise = an_exercise(name=name)
    return Plan(items=(PlanItem(exercise=exercise, dose=default_dose(exercise)),))
