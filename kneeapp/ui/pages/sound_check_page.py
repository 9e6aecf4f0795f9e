"""Can one hear a session from where one exercises: the tones and a sentence, how loud, how low, and by whom said.

It plays nothing itself; it tells what is wished and shows what it is told.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.key_names import key_name
from kneeapp.ui.pages.sound_choices import ShownSound, SoundChoices
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.answer_row import AnswerRow
from kneeapp.ui.widgets.brand import Brand
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.hearing_stage import HearingStage
from kneeapp.ui.widgets.icon_line import IconLine
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.step_dots import StepDots
from kneeapp.ui.widgets.voice_choice import Voice
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import with_shortcut

_TOP: Final = 64
_MARK: Final = 32
_BELOW_STEPS: Final = 14
_BEFORE_ROWS: Final = 26
_CARD_EDGE: Final = 20
_ABOVE_CARD: Final = 31
_PLAY: Final = replace(LARGE, height=Size.TARGET_RESUME, radius=Size.TARGET_RESUME, icon=36)
_HEARD: Final = replace(LARGE, padding=36)
_HEARD_NARROW: Final = replace(LARGE, padding=24)
_WITHOUT: Final = replace(LARGE, padding=32)
_WITHOUT_NARROW: Final = replace(LARGE, padding=16)
_APART: Final = replace(LARGE, padding=Space.SMALL)


class SoundCheckPage(QWidget):
    """Asks whether one hears it; Esc goes back, as the button does. ``step`` and ``steps`` are those of a first run."""

    play_wished = Signal()
    """The tones and the sentence are to be heard, with what was chosen last."""
    volume_changed = Signal(int)
    """How loud it is to be, 0 to 100; told once it is let go."""
    lower_tones_wished = Signal(bool)
    voice_wished = Signal(object)
    """This `Voice` is to speak."""
    heard = Signal()
    """The user can hear it."""
    skipped = Signal()
    """The user goes on without sound."""
    back_wished = Signal()

    def __init__(self, step: int = 0, steps: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = HearingStage(self)
        self._steps = StepDots(step, steps, self) if steps else None
        self._title = WrappingLabel(self.tr("Can you hear this from your place?"), "h1_first")
        self._title.setObjectName("sound-check-title")
        self._lead = WrappingLabel(self.tr("Stand where you will exercise, two or three metres away."), "lead")
        self._play = Button("", Kind.STRONG, _PLAY, icon="play")
        self._play_note = WrappingLabel("", "soft")
        self._trouble = WrappingLabel("", "warning_lead")
        self._trouble.setObjectName("sound-trouble")
        self._trouble_line = IconLine("info", self._trouble, role="warn_ink", look="warning_lead")
        self._choices = SoundChoices()
        self._scroller = FadingScrollArea(self)
        self._heard = Button(self.tr("Yes, I can hear it"), Kind.PRIMARY, _HEARD)
        self._without = Button(self.tr("Without sound"), Kind.GHOST, _WITHOUT)
        self._back = Button(self.tr("Back"), Kind.GHOST, _APART)
        self._text, self._foot, self._brand = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self._stage)
        self._around_card = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._say_what_is_played(Voice.RECORDED)
        self.show_available(None)
        self._fit()

    def show_sound(self, sound: ShownSound) -> None:
        """Show these values, and only the voices that there are, without telling that anything changed."""
        self._choices.show_sound(sound)
        self._say_what_is_played(sound.voice if sound.has_voice else Voice.NONE)

    def show_available(self, trouble: str | None) -> None:
        """Say why nothing can be heard at all, and offer to go on without; None where there is no such trouble."""
        is_there = trouble is None
        self._trouble.setText(trouble or "")
        self._trouble_line.setVisible(not is_there)
        self._play_words.setVisible(is_there)
        for part in (self._play, self._choices, self._heard):
            part.setVisible(is_there)
        self._without.set_kind(Kind.GHOST if is_there else Kind.PRIMARY)

    def show_sounding(self, waves: int | None) -> None:
        """Light that many of the waves, of three; None once all was heard."""
        self._stage.show_sounding(waves)

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        first = self._play if self._play.isVisibleTo(self) else self._without
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wished.emit()
        else:
            super().keyPressEvent(event)

    def _say_what_is_played(self, voice: Voice) -> None:
        if voice is Voice.NONE:
            text = self.tr("Three ticks and a start tone.")
        else:
            text = self.tr("Three ticks, a start tone, then “Swing out. Hold.”")
        self._play_note.setText(text)
        self._play.setAccessibleDescription(text)

    def _connect(self) -> None:
        self._play.setAccessibleName(self.tr("Play"))
        self._back.setToolTip(with_shortcut(self._back.text(), key_name(Qt.Key.Key_Escape)))
        self._play.clicked.connect(self.play_wished)
        for changed, told in (
            (self._choices.volume_changed, self.volume_changed),
            (self._choices.lower_tones_wished, self.lower_tones_wished),
            (self._choices.voice_wished, self.voice_wished),
        ):
            changed.connect(told)
            changed.connect(self.play_wished)  # what is changed is heard at once
        self._choices.voice_wished.connect(self._say_what_is_played)
        self._heard.clicked.connect(self.heard)
        self._without.clicked.connect(self.skipped)
        self._back.clicked.connect(self.back_wished)

    def _fit(self) -> None:
        is_narrow = self.width() < Width.WINDOW_NARROW
        self._stage.setFixedWidth(Width.STAGE_MIN if is_narrow else Width.NOTICE_STAGE)
        set_look(self._title, "h1_narrow" if is_narrow else "h1_first")
        set_look(self._lead, "lead_narrow" if is_narrow else "lead")
        side, top = (Space.PAGE, Space.PAGE_NARROW) if is_narrow else (Space.NOTICE, _TOP)
        self._text.setContentsMargins(side, top, side, Space.MEDIUM)
        self._foot.setContentsMargins(side, Space.MEDIUM, side, Space.LARGE if is_narrow else Space.PAGE)
        edge = Space.WIDE if is_narrow else Space.PAGE_NARROW
        self._brand.setContentsMargins(edge + Space.SMALL, edge + Space.MEDIUM, edge, 0)
        above, below = (Space.TITLE, Space.LARGE) if is_narrow else (_ABOVE_CARD, _BEFORE_ROWS)
        self._around_card.setContentsMargins(0, above, 0, below)
        self._heard.set_extent(_HEARD_NARROW if is_narrow else _HEARD)
        self._without.set_extent(_WITHOUT_NARROW if is_narrow else _WITHOUT)

    def _lay_out(self) -> None:
        self._brand.addWidget(Brand("h2", _MARK), 0, Qt.AlignmentFlag.AlignTop)
        self._scroller.setAccessibleName(self._title.text())
        show_scrolled(self._scroller, self._reading())
        self._foot.addWidget(AnswerRow((self._heard, self._without, self._back)))
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
        if self._steps is not None:
            self._text.addWidget(self._steps)
            self._text.addSpacing(_BELOW_STEPS)
        self._text.addWidget(self._title)
        self._text.addSpacing(Space.SMALL)
        self._text.addWidget(self._lead)
        self._around_card.addWidget(self._card())
        self._text.addLayout(self._around_card)
        self._text.addWidget(self._choices)
        self._text.addStretch(1)
        return content

    def _card(self) -> Panel:
        card = Panel("sheet")
        row = QHBoxLayout(card)
        row.setContentsMargins(_CARD_EDGE, _CARD_EDGE, _CARD_EDGE, _CARD_EDGE)
        row.setSpacing(Space.WIDE)
        self._play.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._play_words = QWidget()
        words = QVBoxLayout(self._play_words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(WrappingLabel(self.tr("Play"), "point"))
        words.addWidget(self._play_note)
        words.addStretch(1)
        row.addWidget(self._play)
        row.addWidget(self._play_words, 1)
        row.addWidget(self._trouble_line, 1)
        return card
