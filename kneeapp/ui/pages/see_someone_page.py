"""When to see someone: one screen, reached from every stop. Calm: no red, no warning sign, nothing that moves."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.key_names import key_name
from kneeapp.ui.pages.care_words import CareGroup, at_once, care_groups, care_lead, care_note, care_title
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.icon_line import IconLine
from kneeapp.ui.widgets.icon_tile import IconTile
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.step_number import PointDot
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import with_shortcut

_TOP: Final = 52
_SIDE: Final = 56
_AT_ONCE_EDGE: Final = 26
_PRINT: Final = replace(LARGE, padding=31, icon=Size.ICON)
_BACK: Final = replace(LARGE, padding=37, icon=Size.ICON)
_BELOW_LEAD: Final = 32
_BELOW_TILE: Final = 18


class SeeSomeonePage(QWidget):
    """Shows the signs; Esc goes back, as the button does."""

    back_wished = Signal()
    message_wished = Signal(str)
    """A short message for the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappingLabel(care_title(), "h1_first")
        self._title.setObjectName("see-someone-title")
        self._lead = WrappingLabel(care_lead(), "lead")
        self._scroller = FadingScrollArea(self)
        self._scroller.setAccessibleName(care_title())
        self._print = Button(self.tr("Print"), Kind.SECONDARY, _PRINT, icon="printer")
        self._back = Button(self.tr("Back"), Kind.PRIMARY, _BACK, icon="arrow-left")
        self._back.setToolTip(with_shortcut(self._back.text(), key_name(Qt.Key.Key_Escape)))
        self._print.clicked.connect(self._on_print_clicked)
        self._back.clicked.connect(self.back_wished)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page = QVBoxLayout()
        self._bar = Panel("bar")
        self._foot = QHBoxLayout(self._bar)
        self._lay_out()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._scroller.verticalScrollBar().setValue(0)
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wished.emit()
        else:
            super().keyPressEvent(event)

    def _on_print_clicked(self) -> None:
        from kneeapp.ui.care_print import print_care  # noqa: PLC0415  # takes long to load, and few print

        if message := print_care(self):
            self.message_wished.emit(message)

    def _fit(self) -> None:
        is_narrow = self.width() < Width.WINDOW_NARROW
        side = Space.PAGE_NARROW if is_narrow else _SIDE
        set_look(self._title, "h1_narrow" if is_narrow else "h1_first")
        set_look(self._lead, "lead_narrow" if is_narrow else "lead")
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(below if is_narrow else beside)
        self._page.setContentsMargins(side, Space.WIDE if is_narrow else _TOP, side, Space.WIDE)
        self._foot.setContentsMargins(side, Size.HAIRLINE, side, 0)
        self._bar.setMinimumHeight(current_theme().scaled(Size.CARE_BAR))
        self._back.set_icon_name("arrow-right" if self.isRightToLeft() else "arrow-left")

    def _lay_out(self) -> None:
        self._columns.setSpacing(Space.CARD)
        for group in care_groups():
            self._columns.addWidget(_card(group), 1)
        content = QWidget()
        content.setLayout(self._page)
        self._page.setSpacing(0)
        self._page.addWidget(self._title)
        self._page.addSpacing(Space.TINY + Space.HAIR)
        self._page.addWidget(self._lead)
        self._page.addSpacing(_BELOW_LEAD)
        self._page.addWidget(_wide_card(at_once()))
        self._page.addSpacing(Space.CARD)
        self._page.addLayout(self._columns)
        self._page.addStretch(1)
        show_scrolled(self._scroller, content)
        note = IconLine("info", WrappingLabel(care_note(), "soft"), look="soft")
        self._foot.setSpacing(Space.MEDIUM)
        self._foot.addWidget(note, 1, Qt.AlignmentFlag.AlignVCenter)
        self._foot.addWidget(self._print)
        self._foot.addWidget(self._back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroller, 1)
        whole.addWidget(self._bar)


def _wide_card(group: CareGroup) -> Panel:
    card = Panel("card")
    row = QHBoxLayout(card)
    row.setContentsMargins(Space.PAGE_NARROW, _AT_ONCE_EDGE, Space.PAGE_NARROW, _AT_ONCE_EDGE)
    row.setSpacing(Space.CARD)
    row.addWidget(IconTile(group.icon), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(WrappingLabel(group.title, "h2"))
    words.addWidget(WrappingLabel(group.line, "soft"))
    row.addLayout(words, 1)
    return card


def _card(group: CareGroup) -> Panel:
    card = Panel("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.PAGE_NARROW, Space.PAGE_NARROW, Space.PAGE_NARROW, Space.PAGE_NARROW)
    column.setSpacing(0)
    column.addWidget(IconTile(group.icon), 0, Qt.AlignmentFlag.AlignLeading)
    column.addSpacing(_BELOW_TILE)
    column.addWidget(WrappingLabel(group.title, "h2"))
    column.addSpacing(Space.HAIR)
    column.addWidget(WrappingLabel(group.line, "note"))
    column.addSpacing(Space.POINT)
    column.addLayout(_signs(group))
    column.addStretch(1)
    return card


def _signs(group: CareGroup) -> QVBoxLayout:
    signs = QVBoxLayout()
    signs.setSpacing(Space.CHOICE)
    for sign in group.signs:
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(PointDot(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrappingLabel(sign), 1)
        signs.addLayout(row)
    return signs
