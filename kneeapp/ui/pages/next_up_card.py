"""The card of what is next: its words, the one button that begins it, and a shorter way."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp.ui.pages.shown_today import ShownToday
from kneeapp.ui.pages.today_words import next_text, next_title
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.flow_layout import FlowLayout
from kneeapp.ui.widgets.stage_card import StageCard
from kneeapp.ui.widgets.stage_subject import Subject
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_BESIDE = replace(LARGE, padding=Space.POINT)
"""A little narrower, so that it ends where the figure's floor begins."""


class NextUpCard(StageCard):
    """Begins, or carries on, with one press."""

    start_requested = Signal()
    short_session_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappingLabel("", "h1_narrow", self)
        self._asks = WrappingLabel("", "lead_narrow", self)
        self._start = Button("", Kind.PRIMARY, LARGE, icon="play", parent=self)
        self._start.setObjectName("start-button")
        self._short = Button(self.tr("Short session"), Kind.SECONDARY, _BESIDE, parent=self)
        self._short.setObjectName("short-session-button")
        self._start.clicked.connect(self.start_requested)
        self._short.clicked.connect(self.short_session_requested)
        self._lay_out()

    def show_next(self, shown: ShownToday) -> None:
        """Show what is next, or that nothing is."""
        if shown.next is None or shown.is_resting:
            self.show_symbol("")
        else:
            self.show_exercise(Subject(shown.next.item.exercise, shown.next.item.dose.first_side))
        self._title.setText(next_title(shown))
        self._asks.setText(next_text(shown))
        has_start = shown.next is not None and not shown.is_resting
        self._start.setText(self.tr("Continue") if shown.is_begun else self.tr("Start"))
        self._start.updateGeometry()
        self._start.setVisible(has_start)
        self._short.setVisible(has_start and shown.has_short_session)

    def _lay_out(self) -> None:
        self.words.addWidget(self._title)
        self.words.addSpacing(Space.HAIR)
        self.words.addWidget(self._asks)
        self.words.addStretch(1)
        buttons = FlowLayout()
        buttons.setSpacing(Space.MEDIUM)
        buttons.addWidget(self._start)
        buttons.addWidget(self._short)
        self.foot.addSpacing(Space.LARGE)
        self.foot.addLayout(buttons)
