"""A card over the settings with this computer's voices, of which one is chosen; what is chosen holds at once."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.system_voice.voice import VoiceName
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.choice_button import ChoiceButton
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.overlay import Overlay
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.voice_list import VoiceList
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_EDGE: Final = Space.WIDE + Size.HAIRLINE


class VoiceDialog(Overlay):
    """Open as soon as it is made, until Done, Esc or a press beside it."""

    voice_chosen = Signal(str)
    """The name of a voice, or "" for the computer's choice."""

    def __init__(self, over: QWidget, voices: Sequence[VoiceName], chosen: str) -> None:
        title = self.tr("This computer’s voices")
        super().__init__(over, title)
        self._list = VoiceList(title, voices, chosen)
        self._scroller = FadingScrollArea(self.card, ground="surface")
        self._scroller.setAccessibleName(title)
        self._scroller.set_unrolled(True)
        self._done = Button(self.tr("Done"), Kind.PRIMARY, parent=self.card)
        self._lay_out(title)
        self._list.voice_chosen.connect(self.voice_chosen)
        self._done.clicked.connect(self.leave)
        cards = self._list.findChildren(ChoiceButton)
        for card in cards:
            card.focused.connect(partial(self._scroller.ensureWidgetVisible, card))
        self.open(next(card for card in cards if card.isChecked()))

    def press_outside(self) -> None:
        self.leave()

    def card_area(self, room: QRect) -> QRect:
        """No name is cut, as long as the window is wide enough."""
        area = super().card_area(room.adjusted(0, Space.WIDE, 0, -Space.WIDE))
        longest = self._list.minimumSizeHint().width() + 2 * _EDGE
        more = min(longest, room.width() - 2 * Space.WIDE) - area.width()
        return area.adjusted(-more // 2, 0, more - more // 2, 0) if more > 0 else area

    def _lay_out(self, title: str) -> None:
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(WrappingLabel(title, "h2", self.card))
        show_scrolled(self._scroller, self._list)
        layout.addWidget(self._scroller, 1)
        layout.addWidget(self._done)
