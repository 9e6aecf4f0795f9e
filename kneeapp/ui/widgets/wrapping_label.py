"""A label for text of any length: it wraps, its lines stand as far apart as the design asks, and it is plain text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeapp.ui.looks import LABELS
from kneeapp.ui.theme import Theme, current_theme, set_look
from kneeapp.ui.widgets.wrapped_text import WrappedText, formatted, line_of


class WrappingLabel(QLabel):
    """Plain text in one of the looks of labels, in as many lines as it needs, from the top."""

    def __init__(self, text: str = "", look: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strong = ""
        self._heights: dict[int, int] = {}
        self._kept: tuple[str, Theme, WrappedText] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_look(self, look)

    def emphasize(self, part: str) -> None:
        """Set the first place at which that part stands in the text in semibold ink; nothing for an empty part."""
        if part != self._strong:
            self._strong = part
            self._forget()
            self.updateGeometry()
            self.update()

    def setText(self, text: str) -> None:
        self._forget()
        super().setText(text)

    def setFont(self, font: QFont | str | Sequence[str]) -> None:
        """Not a change event: hundreds of labels would be asked at every change of the colours."""
        self._forget()
        super().setFont(font)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        # A layout asks for its own width, even where the label may not be as wide.
        inner = max(1, min(width, self.maximumWidth()) - margins.left() - margins.right())
        if inner not in self._heights:  # layouts ask for the same width again and again
            self._heights[inner] = self._wrapped().height(inner)
        return self._heights[inner] + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        text, margins = self._wrapped(), self.contentsMargins()
        width = text.natural_width() + margins.left() + margins.right()
        return QSize(width, text.line + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        text = self._wrapped()
        return QSize(text.widest_word(), text.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            self._wrapped().paint(painter, self.contentsRect())

    def _wrapped(self) -> WrappedText:
        look, theme = str(self.property("look")), current_theme()
        if self._kept is not None:
            kept_look, kept_theme, text = self._kept
            # Two looks may share a font and differ in their lines; a part of a text may have a colour of its own.
            is_same = kept_look == look and text.direction is self.layoutDirection()
            if is_same and (kept_theme is theme or not text.formats):
                return text
        self._kept = (look, theme, self._new_wrapped(look))
        return self._kept[2]

    def _new_wrapped(self, look: str) -> WrappedText:
        font, direction = self.font(), self.layoutDirection()
        line, formats = line_height(look, font), self._formats()
        return WrappedText(text=self.text(), font=font, line=line, direction=direction, formats=formats)

    def _forget(self) -> None:
        self._heights.clear()
        self._kept = None

    def _formats(self) -> list[QTextLayout.FormatRange]:
        start = self.text().find(self._strong) if self._strong else -1
        if start < 0:
            return []
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415  # its enums take 4 ms to make, and few texts need it

        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setForeground(current_theme().color("ink"))
        return [formatted(start, len(self._strong), strong)]


def line_height(look: str, font: QFont) -> int:
    """From one line to the next in a look of labels, never less than its font itself needs."""
    return line_of(LABELS[look][0], font)
