"""A question with two answers, one of which is safe: the one that Esc gives and that has the focus first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.key_names import key_name
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.overlay import Overlay, Scrim
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import with_shortcut


class AskDialog(Overlay):
    """Asks as soon as it is made, and is gone with the answer."""

    accepted = Signal()
    rejected = Signal()

    def __init__(self, over: QWidget, title: str, text: str, safe: str, act: str) -> None:
        super().__init__(over, title, scrim=Scrim.DIM, look="dialog")
        self._safe = Button(safe, Kind.GHOST, parent=self.card)
        self._act = Button(act, Kind.PRIMARY, parent=self.card)
        self._safe.setToolTip(with_shortcut(safe, key_name(Qt.Key.Key_Escape)))
        self._safe.clicked.connect(self.leave)
        self._act.clicked.connect(self._on_act_clicked)
        self.setAccessibleDescription(text)
        self._lay_out(title, text)
        self.open(self._safe)

    def leave(self) -> None:
        """Give the safe answer."""
        self.dismiss()
        self.rejected.emit()

    def _on_act_clicked(self) -> None:
        self.dismiss()
        self.accepted.emit()

    def _lay_out(self, title: str, text: str) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(Space.MEDIUM)
        answers.addStretch(1)
        answers.addWidget(self._safe)
        answers.addWidget(self._act)
        edge = Space.WIDE + Size.HAIRLINE
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(Space.TINY + Space.HAIR)
        layout.addWidget(WrappingLabel(title, "h2", self.card))
        layout.addWidget(WrappingLabel(text, "soft", self.card))
        layout.addSpacing(Space.MEDIUM + Space.HAIR)
        layout.addLayout(answers)
