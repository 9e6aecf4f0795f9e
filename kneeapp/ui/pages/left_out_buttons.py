"""The ways on from an exercise that is left out for pain: whom to see, and putting it back."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.button import PLAIN, Button
from kneeapp.ui.widgets.button_coat import Kind

_SEE_SOMEONE: Final = replace(PLAIN, padding=Space.BUTTONS, style="item")


class LeftOutButtons(QWidget):
    """Two buttons in a line."""

    see_someone_wished = Signal()
    put_back_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._see_someone = Button(self.tr("When to see someone"), Kind.GHOST, _SEE_SOMEONE, parent=self)
        self._put_back = Button(self.tr("Put back"), parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.SMALL, 0, Space.TINY, 0)
        layout.setSpacing(0)
        layout.addWidget(self._see_someone)
        layout.addWidget(self._put_back)
        self._see_someone.clicked.connect(self.see_someone_wished)
        self._put_back.clicked.connect(self.put_back_wished)

    def show_exercise(self, name: str) -> None:
        """Be about the exercise of that name."""
        self._put_back.setAccessibleDescription(name)
