"""The safety notice that comes before the first session."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.tick_box import TickBox
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

NOTICE_VERSION: Final = 1
"""Raise it with every change of the notice's meaning, so that it is shown again."""


class NoticePage(QWidget):
    """Four points to read, and a tick that says so; nothing can be begun before."""

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage(radius=0, parent=self)
        self._has_read = TickBox(self.tr("I have read this"))
        self._begin = Button(self.tr("Get started"), Kind.PRIMARY, LARGE)
        self._lay_out()
        self._begin.setEnabled(False)
        self._has_read.toggled.connect(self._begin.setEnabled)
        self._begin.clicked.connect(self.accepted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < Width.WINDOW_NARROW
        self._stage.setFixedWidth(Width.STAGE_MIN if is_narrow else Width.NOTICE_STAGE)
        set_look(self._title, "h1_narrow" if is_narrow else "h1_first")
        side, top = (Space.PAGE, Space.WIDE) if is_narrow else (Space.NOTICE, Space.NOTICE)
        self._text.setContentsMargins(side, top, side, Space.WIDE if is_narrow else Space.PAGE)
        self._points_layout.setSpacing(Space.LARGE if is_narrow else Space.HUGE)

    def _points(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Talk to a doctor or physiotherapist first"), self._about_the_exercises()),
            (self.tr("Exercise should not hurt"), self._about_pain()),
            (self.tr("Try one thing now"), self._about_the_knees()),
            (
                self.tr("Look over your band and your space"),
                self.tr("No tears, a firm anchor, two metres of clear floor."),
            ),
        )

    def _about_the_exercises(self) -> str:
        return self.tr("The exercises are general and not reviewed by a clinician. The app cannot look at your knees.")

    def _about_pain(self) -> str:
        words = self.tr("If it does, press the red button, or S, B or full stop.")
        return words + " " + self.tr("A tired muscle and a mild stretch are not pain.")

    def _about_the_knees(self) -> str:
        return self.tr("Stand with your knees touching. Ankles still far apart? Ask a doctor what would help you most.")

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._stage)
        page.addWidget(self._scrolled_text(), 1)

    def _scrolled_text(self) -> QScrollArea:
        content = QWidget()
        set_look(content, "scrolled")
        self._title = WrappingLabel(self.tr("Before your first session"), "h1_first")
        self._title.setObjectName("notice-title")
        self._text = QVBoxLayout(content)
        self._text.setSpacing(Space.SMALL)
        self._text.addWidget(self._title)
        self._text.addWidget(WrappingLabel(self.tr("One minute of reading."), "lead"))
        self._text.addSpacing(Space.LARGE)
        self._points_layout = QVBoxLayout()
        for heading, words in self._points():
            self._points_layout.addWidget(_point(heading, words))
        self._text.addLayout(self._points_layout)
        self._text.addStretch(1)
        self._add_consent()
        return _scroller(content)

    def _add_consent(self) -> None:
        self._begin.setObjectName("begin-button")
        self._text.addWidget(self._has_read, 0, Qt.AlignmentFlag.AlignLeading)
        self._text.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeading)


def _point(heading: str, words: str) -> QWidget:
    point = QWidget()
    layout = QVBoxLayout(point)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.TINY)
    layout.addWidget(WrappingLabel(heading, "strong_lead"))
    layout.addWidget(WrappingLabel(words, "soft"))
    return point


def _scroller(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
