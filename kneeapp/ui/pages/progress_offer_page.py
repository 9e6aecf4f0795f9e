"""The offer after a session to try a little more, or less: two numbers, the reason for it, and three answers."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.plan import default_dose
from kneeapp.ui.icons import paint_icon
from kneeapp.ui.pages.offer_words import ShownOffer, offer_text, take_text, unit_text
from kneeapp.ui.pages.proof_rows import ProofRows
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import current_theme, set_look
from kneeapp.ui.typography import STYLES
from kneeapp.ui.widgets.answer_row import AnswerRow
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.chips import Chip, ChipKind, ChipLabel
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.stage import TallStage
from kneeapp.ui.widgets.stage_subject import Subject
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import initials

_SIDE: Final = 72
_TOP: Final = 70
_BOTTOM: Final = 42
_ARROW: Final = 40
_BETWEEN: Final = 26
_TAKE: Final = replace(LARGE, padding=38)
_NOT_NOW: Final = replace(LARGE, padding=31)
_APART: Final = replace(LARGE, padding=Space.SMALL)


class ProgressOfferPage(QWidget):
    """Asks once; Esc is "Not now". No answer has the focus at first: a hasty Space must not change the plan."""

    taken = Signal()
    not_now = Signal()
    never = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = TallStage(radius=0, parent=self)
        self._exercise = ChipLabel(parent=self._stage)
        self._caption = WrappingLabel(self.tr("One question before you go"), "over_title")
        self._question = WrappingLabel("", "h1_first")
        self._question.setObjectName("offer-question")
        self._now, self._next = _Number("number_now"), _Number("number_next")
        self._unit = WrappingLabel("", "soft")
        self._proofs = ProofRows()
        self._scroller = FadingScrollArea(self)
        self._take = Button("", Kind.PRIMARY, _TAKE)
        self._not_now = Button(self.tr("Not now"), Kind.SECONDARY, _NOT_NOW)
        self._never = Button(self.tr("Never for this one"), Kind.GHOST, _APART)
        self._take.clicked.connect(self.taken)
        self._not_now.clicked.connect(self.not_now)
        self._never.clicked.connect(self.never)
        self._text, self._foot, self._pill = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self._stage)
        self._lay_out()
        self._fit()

    def ask(self, offer: ShownOffer) -> None:
        """Ask about this offer."""
        if offer.picture_of is None:
            self._stage.show_symbol(initials(offer.exercise))
        else:
            self._stage.show_exercise(Subject(offer.picture_of, default_dose(offer.picture_of).first_side))
        self._exercise.show_chip(Chip(text=offer.exercise, kind=ChipKind.FACT))
        self._question.setText(offer_text(offer))
        self._scroller.setAccessibleName(offer_text(offer))
        self._now.setText(str(offer.reps_now))
        self._next.setText(str(offer.reps_next))
        self._unit.setText(unit_text(offer))
        self._proofs.show_proofs(offer)
        self._take.setText(take_text(offer))
        self._take.updateGeometry()
        self._scroller.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.not_now.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        is_narrow = self.width() < Width.WINDOW_NARROW
        self._stage.setFixedWidth(Width.STAGE_MIN if is_narrow else Width.NOTICE_STAGE)
        set_look(self._question, "h1_narrow" if is_narrow else "h1_first")
        side, top = (Space.PAGE, Space.PAGE_NARROW) if is_narrow else (_SIDE, _TOP)
        self._text.setContentsMargins(side, top, side, Space.MEDIUM)
        self._foot.setContentsMargins(side, Space.MEDIUM, side, Space.LARGE if is_narrow else _BOTTOM)
        edge = Space.LARGE if is_narrow else Space.PAGE
        self._pill.setContentsMargins(edge, edge, edge, 0)

    def _lay_out(self) -> None:
        self._pill.addWidget(self._exercise, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        show_scrolled(self._scroller, self._reading())
        self._foot.setSpacing(Space.CARD)
        self._foot.addWidget(AnswerRow((self._take, self._not_now, self._never)))
        note = self.tr("You can change the reps on the exercise’s page at any time.")
        self._foot.addWidget(WrappingLabel(note, "hint"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._scroller, 1)
        column.addLayout(self._foot)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._stage)
        page.addLayout(column, 1)

    def _reading(self) -> QWidget:
        content = QWidget()
        content.setLayout(self._text)
        self._text.setSpacing(0)
        self._text.addWidget(self._caption)
        self._text.addSpacing(Space.TINY + Space.HAIR)
        self._text.addWidget(self._question)
        self._text.addSpacing(Space.PAGE)
        self._text.addLayout(self._numbers())
        self._text.addSpacing(Space.PAGE)
        self._text.addWidget(self._proofs)
        self._text.addStretch(1)
        return content

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(_BETWEEN)
        grid.setVerticalSpacing(Space.TINY)
        grid.addWidget(self._now, 0, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(_Arrow(), 0, 1)
        grid.addWidget(self._next, 0, 2, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(WrappingLabel(self.tr("now"), "soft"), 1, 0)
        grid.addWidget(self._unit, 1, 2)
        grid.setColumnStretch(3, 1)
        return grid


class _Number(QLabel):
    """A number without the room that letters below the line would need."""

    def __init__(self, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, look)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, _number_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _number_height() -> int:
    return current_theme().scaled(STYLES["huge_number"].line)


class _Arrow(QWidget):
    """From one number to the other; decoration, so a screen reader is told nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_ARROW, _number_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        icon = QRectF(0, 0, _ARROW, _ARROW)
        icon.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            name = "arrow-left" if self.isRightToLeft() else "arrow-right"
            paint_icon(painter, name, icon, current_theme().color("ink_3"))
