"""The question about a session that was left open: go on with it, keep what was done of it, or throw that away."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.key_names import key_name
from kneeapp.ui.pages.resume_words import ShownResume, moment_text, place_text, saved_text
from kneeapp.ui.sizes import Radius, Size, Space, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.answer_row import AnswerRow
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.done_bar import DoneBar
from kneeapp.ui.widgets.mirroring import mirrored
from kneeapp.ui.widgets.overlay import Overlay
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_subject import Subject
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import initials, with_shortcut

_TOP: Final = 37
_FIRST: Final = replace(LARGE, icon=Size.ICON)
_SECOND: Final = replace(LARGE, padding=Space.CARD, style="card_title")
_APART: Final = replace(LARGE, padding=Space.MEDIUM, style="card_title")


class ResumeDialog(Overlay):
    """Asks as soon as it is made, and is gone with the answer. Whatever else ends it, the answer is saving."""

    resume_wished = Signal()
    save_wished = Signal()
    discard_wished = Signal()

    def __init__(self, over: QWidget, shown: ShownResume) -> None:
        super().__init__(over, moment_text(shown), look="sheet")
        self.setAccessibleDescription(f"{place_text(shown)}. {saved_text(shown)}")
        self._wish: SignalInstance = self.save_wished
        self._stage = _LeadingStage(self.card)
        if shown.picture_of is None:
            self._stage.show_symbol(initials(shown.exercise))
        else:
            self._stage.show_exercise(Subject(shown.picture_of, shown.side))
        self._resume = Button(self.tr("Resume"), icon="play", parent=self.card)
        self._save = Button(self.tr("Save what I did"), parent=self.card)
        self._discard = Button(self.tr("Discard"), Kind.GHOST, _APART, parent=self.card)
        self._save.setToolTip(with_shortcut(self._save.text(), key_name(Qt.Key.Key_Escape)))
        self._connect()
        answers = self._answers(shown)
        self._lay_out(shown, _row(answers, self.card))
        self.open(answers[0])

    def card_area(self, room: QRect) -> QRect:
        """In the middle, as high as its words need; the stage gives way where the card has not its whole width."""
        whole = current_theme().scaled(Width.RESUME)
        width = min(whole, room.width() - 2 * Space.WIDE)
        layout = self.card.layout()
        if layout is None:
            return QRect()
        self._stage.setVisible(width == whole)
        layout.activate()
        height = max(layout.totalHeightForWidth(width), Size.RESUME)
        area = QRect(0, 0, width, min(height, room.height()))
        area.moveCenter(room.center())
        return area

    def _connect(self) -> None:
        self._resume.clicked.connect(lambda: self._answer(self.resume_wished))
        self._save.clicked.connect(self.leave)
        self._discard.clicked.connect(lambda: self._answer(self.discard_wished))
        self.dismissed.connect(self._on_dismissed)

    def _answer(self, wish: SignalInstance) -> None:
        self._wish = wish
        self.dismiss()

    def _on_dismissed(self) -> None:
        self._wish.emit()

    def _answers(self, shown: ShownResume) -> tuple[Button, ...]:
        """The buttons in their order; the first is the primary one."""
        self._resume.setVisible(shown.can_resume)
        if not shown.can_resume:
            return self._save, self._discard
        going_on = (self._save, self._resume) if shown.is_old else (self._resume, self._save)
        return (*going_on, self._discard)

    def _lay_out(self, shown: ShownResume, row: AnswerRow) -> None:
        whole = QHBoxLayout(self.card)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stage)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(_SIDE, _TOP, _SIDE, Space.HUGE)
        whole.addLayout(words, 1)
        words.addWidget(WrappingLabel(place_text(shown), "field_name", self.card))
        words.addSpacing(_UNDER_PLACE)
        words.addWidget(WrappingLabel(moment_text(shown), "sentence", self.card))
        words.addSpacing(Space.PAGE_NARROW)
        words.addWidget(self._bar(shown))
        words.addSpacing(Space.POINT)
        words.addWidget(WrappingLabel(saved_text(shown), "soft", self.card))
        words.addSpacing(Space.WIDE)
        words.addStretch(1)
        words.addWidget(row)

    def _bar(self, shown: ShownResume) -> DoneBar:
        bar = DoneBar(self.card)
        bar.show_blocks(shown.blocks)
        return bar


def _row(answers: tuple[Button, ...], parent: QWidget) -> AnswerRow:
    answers[0].set_kind(Kind.PRIMARY)
    answers[0].set_extent(_FIRST)
    for second in answers[1:-1]:
        second.set_extent(_SECOND)
    for before, after in pairwise(answers):
        QWidget.setTabOrder(before, after)
    return AnswerRow(answers, parent)


class _LeadingStage(Stage):
    """The leading side of the card, whose corners it has."""

    symbol_share = 0.42
    foot_share = 0.08

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Radius.SHEET, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(Width.RESUME_STAGE, Width.RESUME_STAGE)

    def lit_area(self) -> QRectF:
        return mirrored(QRectF(0, 0, self.width() + 2 * Radius.SHEET, self.height()), self)


_SIDE: Final = 36
_UNDER_PLACE: Final = 5
