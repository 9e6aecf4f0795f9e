"""The card that asks on the next day how the knees are. An answer is taken without a comment, and can be taken back."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.care import NextDayAnswer
from kneeapp.ui.day_words import weekday
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.button import PLAIN, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_WEEK: Final = 7
_EDGE: Final = 21
_QUESTION_TOP: Final = 12
_CLOSE: Final = replace(PLAIN, icon=Size.ICON)
_ANSWER: Final = replace(PLAIN, height=Size.SETTING_ROW, padding=Space.SMALL)
_LINK: Final = replace(PLAIN, padding=0)
_EASIER: Final = replace(PLAIN, padding=Space.MEDIUM)


@dataclass(frozen=True, kw_only=True)
class ShownNextDay:
    """The day of the session that is asked about, and today; whether "worse" offers the easier version."""

    session_day: date
    today: date
    is_easier_offered: bool = False


def question_text(session_day: date, today: date) -> str:
    """What is asked: "How are your knees today after yesterday’s session?", after "Monday’s", after "your last"."""
    days = (today - session_day).days
    if days == 1:
        return QCoreApplication.translate("next day", "How are your knees today after yesterday’s session?")
    if days < _WEEK:
        text = QCoreApplication.translate("next day", "How are your knees today after {weekday}’s session?")
        return text.format(weekday=weekday(session_day))
    return QCoreApplication.translate("next day", "How are your knees today after your last session?")


class NextDayCard(Panel):
    """Asks; after an answer it is one line, with the way to take it back, after "worse" with further ways."""

    answered = Signal(object)
    """The user's answer, of `NextDayAnswer`."""
    undone = Signal()
    """The answer was taken back, and so was the easier version if it was wished."""
    dismissed = Signal()
    see_someone_wished = Signal()
    easier_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._is_easier_offered = False
        self._answer: NextDayAnswer | None = None
        self._question = WrappingLabel("", "card_title")
        self._close = Button("", Kind.GHOST, _CLOSE, icon="x")
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._answers = {
            NextDayAnswer.BETTER: _answer_button(self.tr("Better")),
            NextDayAnswer.SAME: _answer_button(self.tr("Same")),
            NextDayAnswer.WORSE: _answer_button(self.tr("Worse")),
        }
        self._logged = WrappingLabel("", "body")
        self._undo = Button(self.tr("Undo"), Kind.LINK, _LINK)
        self._see_someone = Button(self.tr("When to see someone"), Kind.LINK, _LINK)
        self._easier = Button(self.tr("Easier version next time"), Kind.SECONDARY, _EASIER)
        self._easier_taken = WrappingLabel(self.tr("The easier version comes next time."), "soft")
        self._lay_out()
        self._connect()
        self._show()

    def ask(self, shown: ShownNextDay) -> None:
        """Ask anew."""
        self._is_easier_offered = shown.is_easier_offered
        question = question_text(shown.session_day, shown.today)
        self._question.setText(question)
        self.setAccessibleName(question)
        for button in self._answers.values():
            button.setAccessibleDescription(question)
        self._answer = None
        self._show()

    def _show(self) -> None:
        is_worse = self._answer is NextDayAnswer.WORSE
        self._asking.setVisible(self._answer is None)
        self._after.setVisible(self._answer is not None)
        self._see_someone.setVisible(is_worse)
        self._easier.setVisible(is_worse and self._is_easier_offered)
        self._easier_taken.hide()
        self._after_layout.setContentsMargins(_EDGE, Space.SMALL, _EDGE, Space.LARGE if is_worse else Space.SMALL)

    def _take(self, answer: NextDayAnswer) -> None:
        self._answer = answer
        text = self.tr("You logged “{answer}”.").format(answer=self._answers[answer].text())
        self._logged.setText(text)
        self._undo.setAccessibleDescription(text)
        self._after.show()
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)  # before what has it is hidden
        self._show()
        self.answered.emit(answer)

    def _take_back(self) -> None:
        answer, self._answer = self._answer, None
        self._asking.show()
        if answer is not None:
            self._answers[answer].setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self.undone.emit()

    def _on_easier_clicked(self) -> None:
        self._undo.setFocus(Qt.FocusReason.OtherFocusReason)
        self._easier.hide()
        self._easier_taken.show()
        self.easier_wished.emit()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _connect(self) -> None:
        for answer, button in self._answers.items():
            button.clicked.connect(lambda _checked=False, answer=answer: self._take(answer))
        self._undo.clicked.connect(self._take_back)
        self._easier.clicked.connect(self._on_easier_clicked)
        self._see_someone.clicked.connect(self.see_someone_wished)
        self._close.clicked.connect(self._on_close_clicked)

    def _lay_out(self) -> None:
        self._asking, self._after = self._asking_part(), self._after_part()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._asking)
        layout.addWidget(self._after)

    def _asking_part(self) -> QWidget:
        part = QWidget(self)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addSpacing(_EDGE)
        self._question.setContentsMargins(0, _QUESTION_TOP, 0, 0)
        head.addWidget(self._question, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(Space.SMALL)
        answers = QHBoxLayout()
        answers.setContentsMargins(_EDGE, 0, _EDGE, 0)
        answers.setSpacing(Space.SMALL)
        for button in self._answers.values():
            answers.addWidget(button, 1)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, Space.SMALL, 0, _EDGE)
        layout.setSpacing(Space.BUTTONS)
        layout.addLayout(head)
        layout.addLayout(answers)
        return part

    def _after_part(self) -> QWidget:
        part = QWidget(self)
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self._logged, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._undo)
        self._after_layout = layout = QVBoxLayout(part)
        layout.setSpacing(Space.TINY)
        layout.addLayout(line)
        layout.addWidget(self._see_someone, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._easier)
        layout.addWidget(self._easier_taken)
        return part


def _answer_button(text: str) -> Button:
    button = Button(text, Kind.SECONDARY, _ANSWER)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
