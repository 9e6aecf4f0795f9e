"""Every component in all its states, each kind on one sheet: what the golden pictures are taken of."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.focus_ring import FocusRing
from kneeapp.ui.widgets.button import HUGE, LARGE, PLAIN, Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.choice_button import ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow

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


SHEETS: Final[dict[str, Callable[[], QWidget]]] = {
    "buttons": lambda: sheet(*(_buttons(kind) for kind in Kind)),
    "button-extents": lambda: sheet(_extents()),
    "choices": lambda: sheet(_scale(), _segments()),
}
"""The sheets by name."""
