"""The card of a pause: go on, do the set again, stop, or end; the voice too, where the bar above has no room for it.

It floats over the session, which stands still.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.session_state import SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.pages.sound_buttons import voice_icon, voice_words
from kneeapp.ui.session_words import pause_sentence, pause_title, time_left_words
from kneeapp.ui.sizes import Motion, Radius, Size, Space
from kneeapp.ui.sound_state import SoundState
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import HUGE, LARGE, Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.cast_shadow import CastShadow
from kneeapp.ui.widgets.far_card import FarCard
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.round_sign import STANDING, RoundSign
from kneeapp.ui.widgets.shadow import Shadow

_START: Final = Qt.AlignmentFlag.AlignLeading
_RISE: Final = Space.LARGE
_ALL: Final = 1000
"""The share of a row for the one item in it; what it cannot use is left on both sides."""
_RESUME: Final = replace(HUGE, height=Size.TARGET_RESUME, icon=Size.ICON_RESUME, style="resume_button")
_SECOND: Final = replace(LARGE, padding=Space.LARGE, icon=Size.ICON, style="strong_lead")


class PausedCard(QWidget):
    """Says where the session stands and what can be done about it; its shadow falls on the parent that it is given."""

    resume_requested = Signal()
    redo_requested = Signal()
    stop_requested = Signal()
    end_requested = Signal()
    voice_wished = Signal()
    """The voice off, or on again."""

    def __init__(self, parent: QWidget, ground: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._is_narrow = 1.0, False
        self._sentences = ("", "")
        self._card = FarCard(parent=self)
        self._shadow = CastShadow(self._card, Radius.SHEET, Shadow.PAUSED, ground or parent)
        self._sign = RoundSign(FarSize.PAUSED_SIGN, STANDING, "pause", self)
        self.title = FarLabel(FarType.REPS, align=_START, weight=700, parent=self)
        self.title.setAccessibleIdentifier("phase")
        self._sentence = FarLabel(
            FarType.SET_UP_LATER, role="ink_2", align=_START, is_wrapped=True, weight=500, is_display=False, parent=self
        )
        self.resume = _button(self.tr("Resume"), Kind.PRIMARY, _RESUME, "play", key=self.tr("Space"))
        self._redo = _button(self.tr("Repeat the set"), Kind.SECONDARY, _SECOND, "rotate-ccw")
        self._voice = _button("", Kind.SECONDARY, _SECOND, "message-circle")
        self._voice.hide()
        self._stop = _button(self.tr("It hurts – stop"), Kind.DANGER, _SECOND, "hand")
        self._end = _button(self.tr("End session"), Kind.SECONDARY, _SECOND, "flag")
        self._coming = QVariantAnimation(self)
        self._coming.setStartValue(0.0)
        self._coming.setEndValue(1.0)
        self._coming.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._connect()
        self._lay_out()
        self.show_sound(SoundState())
        self.set_unit(1.0)

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self._unit = unit
        self.title.set_unit(unit)
        self._sentence.set_unit(unit)
        self._sign.set_diameter(round(FarSize.PAUSED_SIGN * unit))
        self._card.setMaximumWidth(max(round(FarSize.PAUSED_CARD * unit), self._least_width()))
        lengths = (FarSize.PAUSED_SIDE, FarSize.PAUSED_TOP, FarSize.PAUSED_SIDE, FarSize.PAUSED_BOTTOM)
        self._column.setContentsMargins(*(round(length * unit) for length in lengths))
        self._head.setSpacing(round(FarSize.PAUSED_GAP * unit))
        self._words.setSpacing(round(Space.BUTTONS * unit))
        self._words.setContentsMargins(0, 0, 0, round(Space.PAGE_NARROW * unit))

    def take_from_bar(self, *, is_narrow: bool) -> None:
        """In a narrow window, have what the bar above has no room for: the voice, and the time left."""
        self._is_narrow = is_narrow
        self._voice.setVisible(is_narrow)
        self._grid.addWidget(self._redo, 0, 0, 1, 1 if is_narrow else 2)
        self.set_unit(self._unit)
        self._show_sentence()

    def show_sound(self, sound: SoundState) -> None:
        """Show whether a voice speaks."""
        self._voice.setText(voice_words(sound))
        self._voice.set_icon_name(voice_icon(sound))

    def show_state(self, state: SessionState) -> None:
        """Show where the session stands still, and why; ask whether to go on after a pause that nobody wished."""
        self.title.show_text(pause_title(state))
        self._sentences = (pause_sentence(state), f"{time_left_words(state)}.")
        self._show_sentence()
        self._redo.setEnabled(state.step.kind is not StepKind.SET_UP)

    def come_after(self, widget: QWidget) -> None:
        """Be what Tab reaches first from there, Resume before the other ways on."""
        for button in (self.resume, self._redo, self._voice, self._stop, self._end):
            QWidget.setTabOrder(widget, button)
            widget = button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.set_unit(self._unit)  # the words of the buttons may be larger now

    def showEvent(self, event: QShowEvent) -> None:
        """Come in, unless it is the whole window that was brought back."""
        if event.spontaneous():
            return
        duration = current_theme().lasting(Motion.CALM)
        if duration == 0:
            self._show_share(1.0)
            return
        self._card.setGraphicsEffect(QGraphicsOpacityEffect(self._card))
        self._show_share(0.0)
        self._coming.setDuration(duration)
        self._coming.start()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._coming.stop()
            self._show_share(1.0)

    def _least_width(self) -> int:
        """What the buttons need, by themselves and two in a row."""
        single = max(button.sizeHint().width() for button in (self.resume, self._redo))
        paired = (self._stop, self._end) if self._voice.isHidden() else (self._stop, self._end, self._redo, self._voice)
        pair = 2 * max(button.sizeHint().width() for button in paired) + Space.CHOICE
        return max(single, pair) + 2 * round(FarSize.PAUSED_SIDE * self._unit)

    def _show_sentence(self) -> None:
        where, time_left = self._sentences
        self._sentence.show_text(f"{where} {time_left}" if self._is_narrow else where)

    def _show_share(self, share: float) -> None:
        """Be that far in, from 0, below its place and not to be seen, to 1."""
        above = round(_RISE * (1 - share))
        self._outer.setContentsMargins(0, above, 0, _RISE - above)
        self._shadow.set_strength(share)
        effect = self._card.graphicsEffect()
        if isinstance(effect, QGraphicsOpacityEffect):
            effect.setOpacity(share)
        if share == 1.0:
            self._card.setGraphicsEffect(None)  # type: ignore[arg-type]  # the stubs do not know that None removes it

    def _connect(self) -> None:
        self._coming.valueChanged.connect(self._show_share)
        self.resume.clicked.connect(self.resume_requested)
        self._redo.clicked.connect(self.redo_requested)
        self._voice.clicked.connect(self.voice_wished)
        self._stop.clicked.connect(self.stop_requested)
        self._end.clicked.connect(self.end_requested)

    def _lay_out(self) -> None:
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, _RISE)
        self._outer.addStretch(1)
        self._outer.addWidget(self._card, _ALL)
        self._outer.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign)
        self._head.addWidget(self.title, 1)
        self._words = QVBoxLayout()
        self._words.addLayout(self._head)
        self._words.addWidget(self._sentence)
        self._column = QVBoxLayout(self._card)
        self._column.setSpacing(0)
        self._column.addLayout(self._words)
        self._column.addWidget(self.resume)
        self._column.addSpacing(Space.BUTTONS)
        self._grid = self._new_grid()
        self._column.addLayout(self._grid)

    def _new_grid(self) -> QGridLayout:
        """Stop keeps the corner that it has while time runs."""
        grid = QGridLayout()
        grid.setSpacing(Space.CHOICE)
        grid.addWidget(self._redo, 0, 0, 1, 2)
        grid.addWidget(self._voice, 0, 1)
        grid.addWidget(self._stop, 1, 0)
        grid.addWidget(self._end, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid


def _button(text: str, kind: Kind, extent: Extent, icon: str, *, key: str = "") -> Button:
    button = Button(text, kind, extent, icon=icon, key=key)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
