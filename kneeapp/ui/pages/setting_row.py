"""A row of the Settings page: what it is about, and at its end the control; and the card that holds such rows."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import Button, Extent
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.path_label import PathLabel
from kneeapp.ui.widgets.press_row import PressRow
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

ROW_BUTTON = Extent(height=38, radius=Radius.CONTROL, padding=15, icon=Size.ICON_SMALL, style="strong")
"""Buttons in rows are lower than others: the row takes the clicks for them."""
ROW_DANGER = Extent(height=38, radius=Radius.CONTROL, padding=Space.TINY, icon=Size.ICON_SMALL, style="strong")
"""The same for one without a ground, whose words end near the row's end."""
_SIDE = 21  # and the hairline
_TOP = 13


class SettingRow(PressRow):
    """A title over a detail, and a control; a click anywhere presses the control where it is a button."""

    def __init__(
        self, title: str, control: QWidget, detail: WrappingLabel | str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(control if isinstance(control, QAbstractButton) else None, parent)
        self._detail = WrappingLabel(detail, "detail") if isinstance(detail, str) else detail
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)  # an alignment would leave words that wrap the height of one line
        words.addWidget(WrappingLabel(title, "label"))
        words.addWidget(self._detail)
        words.addStretch(1)
        if not self._detail.text():
            self._detail.hide()  # to show it before it has a parent would be to show a window
        if isinstance(control, Button):
            control.setAccessibleDescription(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.TINY, 0, Space.TINY)
        row.setSpacing(Space.MEDIUM)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def show_detail(self, text: str) -> None:
        """Show this second line, or none."""
        self._detail.setText(text)
        self._detail.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(current_theme().scaled(Size.SETTING_ROW))


class SettingCard(Panel):
    """Rows under a caption, with a line between each two.

    ``share`` is how much a column gives it of room that is left over, so that all rows there become about as high.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_panel("card")
        self.share = 0
        self._lines: dict[SettingRow, Panel] = {}

    def show_rows(self, caption: str, *rows: SettingRow, note: QWidget | None = None) -> None:
        """Hold these rows from now on, under a note on them all, if there is any; to be called once."""
        self.share = 2 * len(rows) + 1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, _TOP, _SIDE, Space.HAIR)
        layout.setSpacing(0)
        layout.addWidget(WrappingLabel(caption, "caption"))
        if note is not None:
            layout.addWidget(note)
        for number, row in enumerate(rows):
            if number:
                layout.addWidget(self._new_line(row))
            layout.addWidget(row, 1)

    def insert_row(self, row: SettingRow, *, after: SettingRow) -> None:
        """Hold one more row, below another."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            place = layout.indexOf(after) + 1
            layout.insertWidget(place, self._new_line(row))
            layout.insertWidget(place + 1, row, 1)

    def set_row_shown(self, row: SettingRow, *, is_shown: bool) -> None:
        """Show a row that was inserted, with the line above it, or neither."""
        self._lines[row].setVisible(is_shown)
        row.setVisible(is_shown)

    def _new_line(self, row: SettingRow) -> Panel:
        self._lines[row] = line = Panel(parent=self)
        line.set_panel("line")
        return line


def side_by_side(*controls: QWidget) -> QWidget:
    """Controls of one row, the first at its leading end."""
    both = QWidget()
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.SMALL)
    for control in controls:
        layout.addWidget(control)
    return both


def path_detail() -> PathLabel:
    """A second line for a folder."""
    return PathLabel("", "detail")
