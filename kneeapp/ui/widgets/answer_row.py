"""Answers to a question side by side; the last one, the furthest from what most will want, stands apart."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.flow_layout import FlowLayout


class AnswerRow(QWidget):
    """Buttons from the leading edge, the last at the trailing edge; where they do not fit, in further lines."""

    def __init__(self, answers: tuple[QPushButton, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = _LastApart(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.CHOICE)
        for answer in answers:
            row.addWidget(answer)


class _LastApart(FlowLayout):
    def _places(self, width: int) -> list[QRect]:
        places = super()._places(width)
        if len(places) > 1 and places[-1].top() == places[-2].top():
            places[-1].moveRight(width - 1)
        return places
