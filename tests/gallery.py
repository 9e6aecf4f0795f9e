"""Every component in all its states, each kind on one sheet: what the golden pictures are taken of."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.exercise import Side
from kneeapp.ui.far import HOLD_RING, REST_RING, SWITCH_RING, RingSize
from kneeapp.ui.focus_ring import FocusRing
from kneeapp.ui.pages.day_buttons import DayButton
from kneeapp.ui.pages.minutes_card import MinutesCard
from kneeapp.ui.session_look import HOLD, LEAD_IN, MOVE, PAUSED, REST, SWITCH, Direction, SessionLook
from kneeapp.ui.sizes import Size
from kneeapp.ui.widgets.button import HUGE, LARGE, PLAIN, Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.chips import Chip, ChipKind, Chips
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.effort_scale import EffortScale
from kneeapp.ui.widgets.key_cap import KeyCap
from kneeapp.ui.widgets.pain_chart import PainChart
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.ring import Ring
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_end import Standing
from kneeapp.ui.widgets.row_look import CARD_ROW, LIST_ROW, PROBLEM_ROW, RowLook
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.widgets.segment_bar import Block, SegmentBar
from kneeapp.ui.widgets.side_pill import SidePill
from kneeapp.ui.widgets.slider import Slider
from kneeapp.ui.widgets.stepper import Stepper
from kneeapp.ui.widgets.switch import Switch
from kneeapp.ui.widgets.tick_box import TickBox
from kneeapp.ui.widgets.week_row import DayMark, DayShape, DaySign, WeekRow

STATES: Final = ("rest", "hover", "pressed", "focus", "disabled")


def sheet(*rows: QWidget | list[QWidget]) -> QWidget:
    """A window with these rows of widgets, each in its own size."""
    page = QWidget()
    column = QVBoxLayout(page)
    for row in rows:
        line = QHBoxLayout()
        line.setSpacing(16)
        for widget in row if isinstance(row, list) else [row]:
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        column.addLayout(line)
    column.setSpacing(16)
    column.addStretch(1)
    return page


def in_state(widget: QWidget, state: str) -> QWidget:
    """The widget as it looks under the pointer, pressed, reached by Tab, or disabled."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state in ("hover", "pressed"))
    widget.setEnabled(state != "disabled")
    if isinstance(widget, QAbstractButton):
        widget.setDown(state == "pressed")
    widget.setProperty("is_focus_shown", state == "focus")
    return widget


def add_focus_rings(page: QWidget) -> None:
    """Put a ring round each widget of a page that is to look focused; to be called once the page is laid out."""
    for widget in page.findChildren(QWidget):
        if widget.property("is_focus_shown"):
            ring = FocusRing(page)
            ring.surround(widget)
            ring.show()


def _buttons(kind: Kind) -> list[QWidget]:
    return [in_state(Button("Start", kind, icon="play"), state) for state in STATES]


def _extents() -> list[QWidget]:
    extents: tuple[Extent, ...] = (PLAIN, LARGE, HUGE)
    return [Button("Resume", Kind.PRIMARY, extent, icon="play", key="Space") for extent in extents]


def _scale() -> QWidget:
    row = ChoiceRow("Pain", [str(value) for value in range(11)])
    row.choose(4)
    return row


def _segments() -> QWidget:
    row = ChoiceRow("First leg", ("Left", "Right"), ChoiceLook.SEGMENTS)
    row.choose(0)
    return row


def _rows(look: RowLook) -> list[QWidget]:
    return [in_state(_row(look), state) for state in STATES[:-1]] + [_row(look, is_chosen=True)]


def _row(look: RowLook, *, is_chosen: bool = False) -> QWidget:
    row = RowButton(look)
    row.setCheckable(True)
    row.setChecked(is_chosen)
    row.show_row(Row(title="Band squat", detail="3 sets of 15", mark="BS"))
    row.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    row.setFixedSize(190, Size.CARD_ROW)
    return row


def _standings() -> list[QWidget]:
    """Rows of today's page: done, next with a ring of sets, open, left out."""
    rows: list[QWidget] = []
    for row in (
        Row(title="Band squat", mark="BS", end="Done", standing=Standing.DONE),
        Row(title="Band squat", mark="BS", end="Next", standing=Standing.NEXT, count="1/3", share=1 / 3),
        Row(title="Band squat", mark="BS", end="3 min"),
        Row(title="Band squat", detail="Left out", mark="BS", standing=Standing.LEFT_OUT),
    ):
        button = RowButton(CARD_ROW)
        button.show_row(row)
        button.setFixedSize(330, Size.CARD_ROW)
        rows.append(button)
    return rows


def _efforts() -> QWidget:
    scale = EffortScale("Effort")
    scale.choose(2)
    return scale


def _week() -> QWidget:
    ring, disc = DayShape.RING, DayShape.DISC
    marks = ((ring, 1.0), (disc, 1.0), (ring, 0.4), (disc, 0.0), (ring, 0.0), (disc, 0.5), (DayShape.DOT, 0.0))
    week = WeekRow()
    days = zip("MTWTFSS", marks, strict=True)
    shown = tuple(DayMark(letter=letter, shape=shape, share=share) for letter, (shape, share) in days)
    week.show_marks((*shown[:2], shown[2]._replace(is_today=True), *shown[3:]), "")
    week.setFixedWidth(260)
    return week


def _pains() -> QWidget:
    chart = PainChart()
    chart.show_values((2, 3, 2, 2, 1, 2, 1))
    chart.setFixedWidth(260)
    return chart


def _switches(*, is_on: bool) -> list[QWidget]:
    switches = []
    for state in STATES:
        switch = Switch("Calm motion")
        switch.show_on(is_on)
        switches.append(in_state(switch, state))
    return switches


def _sliders() -> list[QWidget]:
    sliders: list[QWidget] = []
    for state in STATES:
        slider = Slider("Volume", 0, 10)
        slider.setValue(6)
        slider.setFixedWidth(120)
        sliders.append(in_state(slider, state))
    return sliders


def _steppers() -> list[QWidget]:
    steppers: list[QWidget] = []
    for value, state in ((10, "rest"), (1, "rest"), (10, "focus"), (10, "disabled")):
        stepper = Stepper("Reps")
        stepper.show_value(value, 1, 50)
        steppers.append(in_state(stepper, state))
    return steppers


def _ticks() -> list[QWidget]:
    boxes: list[QWidget] = []
    for is_checked in (False, True):
        for state in STATES[:-1]:
            box = TickBox("Read")
            box.setChecked(is_checked)
            boxes.append(in_state(box, state))
    return boxes


def _chips() -> list[QWidget]:
    chips = Chips()
    chips.show_chips(
        (
            Chip(text="10 reps", remark="advised 10–15", icon="repeat-2"),
            Chip(text="About 3 min", icon="clock-3", kind=ChipKind.FACT),
            Chip(text="Done", icon="check", kind=ChipKind.GOOD),
            Chip(text="Right leg skipped", icon="minus", kind=ChipKind.WARNING),
        )
    )
    chips.setFixedSize(640, 40)
    return [chips]


def _caps() -> list[QWidget]:
    return [KeyCap(name) for name in ("Space", "PageDown", "F5", "?")]


def _ring(look: SessionLook, size: RingSize, fraction: float, words: str, arrow: Direction | None = None) -> QWidget:
    ring = Ring()
    ring.set_size(0.5, size)
    ring.show_words(words, "seconds" if words else "to the side")
    ring.show_time(look, fraction, arrow)
    ring.setFixedSize(200, 200)
    return ring


def _pills() -> list[QWidget]:
    pills: list[QWidget] = []
    for side in (Side.LEFT, Side.RIGHT, Side.BOTH):
        pill = SidePill()
        pill.set_unit(0.7)
        pill.show_side(side)
        pills.append(pill)
    return pills


def _bar(look: SessionLook) -> QWidget:
    bar = SegmentBar()
    bar.show_blocks(
        (
            Block(label="Left leg", cells=10, done=6, is_current=True, is_in_hand=True),
            Block(label="Right leg", cells=10, done=0, is_current=False),
        ),
        look,
    )
    bar.setFixedSize(560, 54)
    return bar


def _days(*, is_on: bool) -> list[QWidget]:
    days: list[QWidget] = []
    for day, state in enumerate(STATES[:-1]):
        button = DayButton(day)
        button.setChecked(is_on)
        days.append(in_state(button, state))
    return days


def _minutes() -> QWidget:
    card = MinutesCard()
    card.show_minutes((21, 9, 21, None, 21, 9, 9), today=2)
    return card


def _panels() -> list[QWidget]:
    panels: list[QWidget] = []
    for look in ("card", "well", "warning", "problem", "sheet"):
        panel = Panel(look)
        panel.setFixedSize(110, 70)
        panels.append(panel)
    return panels


SHEETS: Final[dict[str, Callable[[], QWidget]]] = {
    "buttons": lambda: sheet(*(_buttons(kind) for kind in Kind)),
    "button-extents": lambda: sheet(_extents()),
    "choices": lambda: sheet(_scale(), _segments()),
    "efforts": lambda: sheet(_efforts()),
    "standings": lambda: sheet(*_standings()),
    "week": lambda: sheet(_week(), [DaySign(DayShape.RING), DaySign(DayShape.DISC)]),
    "pains": lambda: sheet(_pains()),
    "rows": lambda: sheet(_rows(LIST_ROW), _rows(CARD_ROW), _rows(PROBLEM_ROW)),
    "switches": lambda: sheet(_switches(is_on=True), _switches(is_on=False)),
    "sliders": lambda: sheet(_sliders()),
    "steppers": lambda: sheet(_steppers()),
    "tick-boxes": lambda: sheet(_ticks()),
    "chips": lambda: sheet(_chips(), _caps()),
    "days": lambda: sheet(_days(is_on=True), _days(is_on=False)),
    "minutes": lambda: sheet(_minutes()),
    "panels": lambda: sheet(_panels()),
    "ring-lead-in": lambda: sheet(_ring(LEAD_IN, HOLD_RING, 0.3, "7")),
    "ring-move": lambda: sheet(_ring(MOVE, HOLD_RING, 0.6, "", Direction.LEFT)),
    "ring-hold": lambda: sheet(_ring(HOLD, HOLD_RING, 0.2, "2")),
    "ring-rest": lambda: sheet(_ring(REST, REST_RING, 0.25, "42")),
    "ring-switch": lambda: sheet(_ring(SWITCH, SWITCH_RING, 0.25, "14")),
    "segment-bars": lambda: sheet(_bar(HOLD), _bar(MOVE), _bar(PAUSED)),
    "side-pills": lambda: sheet(_pills()),
}
"""The sheets by name."""
