"""Blocks of an instruction text: sections with a heading, steps, checks, points, and notes on a tinted ground."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.typography import STYLES
from kneeapp.ui.widgets.line_icon import LineIcon
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.run_in_label import RunInLabel
from kneeapp.ui.widgets.step_number import PointDot, StepNumber
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_TOP = Qt.AlignmentFlag.AlignTop
_CHECK_GAP = 10
_NOTE_PADDING = 14


class Section(QWidget):
    """A heading and, under it, steps, checks, points or plain paragraphs, a gap between each two."""

    def __init__(self, heading: str, parent: QWidget | None = None, *, gap: int = Space.MEDIUM) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._layout.addWidget(WrappingLabel(heading, "strong", self))

    def add_steps(self, texts: Iterable[str]) -> None:
        """Add numbered steps."""
        for number, text in enumerate(texts, start=1):
            row = _row(Space.LARGE)
            row.addWidget(StepNumber(number), 0, _TOP)
            row.addWidget(_beside(text, Size.STEP_NUMBER), 1)
            self._layout.addLayout(row)

    def add_checks(self, texts: Iterable[str]) -> None:
        """Add points to keep in mind, each with a check."""
        for text in texts:
            row = _row(_CHECK_GAP)
            row.addWidget(LineIcon("check", "primary", Size.ICON_SMALL, "body"), 0, _TOP)
            row.addWidget(WrappingLabel(text), 1)
            self._layout.addLayout(row)

    def add_points(self, texts: Iterable[str]) -> None:
        """Add points without an order."""
        for text in texts:
            row = _row(Space.MEDIUM)
            row.addWidget(PointDot(), 0, _TOP)
            row.addWidget(WrappingLabel(text), 1)
            self._layout.addLayout(row)

    def add_paragraph(self, text: str, look: str = "body") -> None:
        """Add a paragraph."""
        self._layout.addWidget(WrappingLabel(text, look, self))


class Note(Panel):
    """A few words on a tinted ground behind an icon: a strong sentence and what belongs to it."""

    def __init__(self, strong: str, text: str, parent: QWidget | None = None, *, icon: str = "shield-alert") -> None:
        super().__init__(parent=parent)
        self.set_panel("warning")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, _NOTE_PADDING, Space.LARGE, _NOTE_PADDING)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(LineIcon(icon, "warn_ink", Size.ICON, "note", self), 0, _TOP)
        layout.addWidget(RunInLabel(strong, text, "warning_note", self), 1)


def _row(spacing: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    return row


def _beside(text: str, height: int) -> WrappingLabel:
    """Text whose first line stands in the middle of something of that height beside it."""
    label = WrappingLabel(text)
    label.setContentsMargins(0, (height - STYLES["body"].line) // 2, 0, 0)
    return label
