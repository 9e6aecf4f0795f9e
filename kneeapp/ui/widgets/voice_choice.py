"""The choice of who speaks: cards side by side, or one below the other where they would not fit."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import STYLES, text_font
from kneeapp.ui.widgets.card_choice import CardChoice
from kneeapp.ui.widgets.choice_button import ChoiceButton, ChoiceLook
from kneeapp.ui.widgets.choice_row import ChoiceRow
from kneeapp.ui.widgets.mirroring import leading_edge, mirrored

_NOTE: Final = "meta"
_DOT: Final = 4


class Voice(Enum):
    """Who speaks in a session."""

    RECORDED = "recorded"
    COMPUTER = "computer"
    NONE = "none"


class VoiceChoice(ChoiceRow):
    """Offers only the voices that there are."""

    voice_chosen = Signal(object)
    """The user wants this `Voice`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, tuple(_words(voice)[0] for voice in Voice), ChoiceLook.CARDS, parent)
        self.chosen.connect(lambda index: self.voice_chosen.emit(list(Voice)[index]))

    def show_voices(self, voices: tuple[Voice, ...], chosen: Voice) -> None:
        """Offer these, and show that one as chosen without telling it."""
        for voice, card in zip(Voice, self._cards(), strict=True):
            card.setVisible(voice in voices)
        self.choose(list(Voice).index(chosen))
        self._fit()

    def new_choice(self, index: int, label: str) -> ChoiceButton:
        return VoiceCard(label, _words(list(Voice)[index])[1], self)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout, across = self.layout(), QBoxLayout.Direction.LeftToRight
        if isinstance(layout, QBoxLayout):
            layout.setDirection(QBoxLayout.Direction.TopToBottom if self._is_stacked(self.width()) else across)
        self.updateGeometry()

    def _is_stacked(self, width: int) -> bool:
        return len(self._shown()) * (self._widest() + Space.CHOICE) - Space.CHOICE > width

    def _widest(self) -> int:
        return max((card.sizeHint().width() for card in self._shown()), default=0)

    def _cards(self) -> list["VoiceCard"]:
        return self.findChildren(VoiceCard)

    def _shown(self) -> list["VoiceCard"]:
        return [card for card in self._cards() if not card.isHidden()]


class VoiceCard(CardChoice):
    """A circle, the voice, and a few words on it, which a screen reader hears as its description."""

    def __init__(self, label: str, note: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self._note = note
        self.setAccessibleDescription(note)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        words = max(_advance(text, font) for text, font in self._lines(theme))
        height = theme.scaled(Size.CARD_ROW)
        return QSize(_words_left(theme) + words + Space.MEDIUM, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _paint_content(self, painter: QPainter, area: QRectF) -> None:
        theme = current_theme()
        side = theme.scaled(Size.KNOB)
        circle = QRectF(area.left() + Space.LARGE, area.center().y() - side / 2, side, side)
        self._paint_circle(painter, mirrored(circle, self), theme)
        top = area.center().y() - sum(_line(style, theme) for style in _STYLES) / 2
        roles = (self._text_role(theme), self.note_role(theme))
        align = leading_edge(self.layoutDirection()) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        for style, role, (text, font) in zip(_STYLES, roles, self._lines(theme), strict=True):
            line = QRectF(_words_left(theme), top, area.width() - _words_left(theme), _line(style, theme))
            painter.setFont(font)
            painter.setPen(theme.color(role))
            painter.drawText(mirrored(line, self), align | Qt.TextFlag.TextDontClip, text)
            top += _line(style, theme)

    def _paint_circle(self, painter: QPainter, circle: QRectF, theme: Theme) -> None:
        mark = theme.color(self.mark_role(theme))
        fill, _line_color, _width = self._ground(theme)
        if not self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("line_strong"), Size.OUTLINE))
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        painter.drawEllipse(circle)
        painter.setBrush(fill)
        dot = theme.scaled(_DOT)
        painter.drawEllipse(QPointF(circle.center()), dot, dot)

    def _lines(self, theme: Theme) -> tuple[tuple[str, QFont], ...]:
        texts = (self.text(), self._note)
        return tuple((text, text_font(style, theme.text_scale)) for style, text in zip(_STYLES, texts, strict=True))


_STYLES: Final = ("strong", _NOTE)


def _words(voice: Voice) -> tuple[str, str]:
    match voice:
        case Voice.RECORDED:
            return QCoreApplication.translate("VoiceChoice", "Recorded"), QCoreApplication.translate(
                "VoiceChoice", "English, calm"
            )
        case Voice.COMPUTER:
            return QCoreApplication.translate("VoiceChoice", "This computer’s"), QCoreApplication.translate(
                "VoiceChoice", "Says everything"
            )
        case Voice.NONE:
            return QCoreApplication.translate("VoiceChoice", "None"), QCoreApplication.translate(
                "VoiceChoice", "Tones only"
            )


def _words_left(theme: Theme) -> int:
    return Space.LARGE + theme.scaled(Size.KNOB) + Space.MEDIUM


def _line(style: str, theme: Theme) -> int:
    return theme.scaled(STYLES[style].line)


def _advance(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1
