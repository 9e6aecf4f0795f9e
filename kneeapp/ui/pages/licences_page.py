"""The licences of all parts of kneeapp, in full: the parts in a list, the text of the chosen one beside or below it."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kneeapp.licences import PARTS, QT, Part, licence_text
from kneeapp.resources import ResourceError
from kneeapp.ui.pages.part_list import PartList
from kneeapp.ui.sizes import Radius, Size, Space, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import Button, Extent
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.scrolling import let_scroll
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_BACK: Final = Extent(
    height=Size.STEPPER_SIGN, radius=Radius.CONTROL, padding=Space.MEDIUM, icon=Size.ICON_SMALL, style="chip"
)
_OUTSIDE: Final = 14
"""So much further out begins the way back, whose own ground is seen under the pointer only."""
_BESIDE: Final = 960
"""From this width on a licence's eighty columns fit beside the list."""
_LIST_WIDTH: Final = 220
_LEAST_TEXT: Final = 200
_SHOWN_ROWS: Final = 3
_BY_USER: Final = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class LicencesPage(QWidget):
    """Shows the licence of kneeapp itself first."""

    back_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button(self.tr("About"), Kind.GHOST, _BACK)
        self._title = WrappingLabel(self.tr("Licences"), "h1")
        self._title.setObjectName("licences-title")
        self._parts = PartList()
        self._text = QPlainTextEdit()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head, self._body = QVBoxLayout(), QVBoxLayout()
        self._page = QVBoxLayout(self)
        self._lay_out()
        self._back.clicked.connect(self.back_wished)
        self._parts.part_chosen.connect(self._show_part)
        self._show_part(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._fit()

    def _show_part(self, index: int) -> None:
        part = PARTS[index]
        self._text.setPlainText(whole_text(part))
        name = self.tr("Licence of {part}").format(part=part.name)
        self._text.setAccessibleName(name)

    def _fit(self) -> None:
        theme = current_theme()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._back.set_icon_name("chevron-right" if is_mirrored else "chevron-left")
        margin = Space.PAGE_NARROW if self.window().width() < Width.WINDOW_NARROW else Space.PAGE
        self._head.setContentsMargins(margin - _OUTSIDE, 0, margin - _OUTSIDE, 0)
        self._page.setContentsMargins(0, Space.PAGE_NARROW, 0, Space.HUGE)
        self._body.setContentsMargins(margin, 0, margin, 0)
        self._fit_columns(is_narrow=self.width() < theme.scaled(_BESIDE))

    def _fit_columns(self, *, is_narrow: bool) -> None:
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(below if is_narrow else beside)
        row = self._parts.rows_height() // len(PARTS)
        self._parts.setMaximumWidth(self.width() if is_narrow else current_theme().scaled(_LIST_WIDTH))
        self._parts.setMaximumHeight(_SHOWN_ROWS * row if is_narrow else self.height())
        self._parts.setMinimumHeight(row)

    def _lay_out(self) -> None:
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(_BY_USER)
        self._text.setTabChangesFocus(True)
        let_scroll(self._text)
        self._text.setMinimumHeight(_LEAST_TEXT)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the texts are English everywhere
        self._columns.setSpacing(Space.CARD)
        self._columns.addWidget(self._parts, 1)
        self._columns.addWidget(self._text, 2)
        self._head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        self._body.setSpacing(Space.MEDIUM)
        self._body.addWidget(self._title)
        self._body.addLayout(self._columns, 1)
        self._page.setSpacing(0)
        self._page.addLayout(self._head)
        self._page.addLayout(self._body, 1)


def whole_text(part: Part) -> str:
    """All that there is to read about a part: what must be said of it, and its licence word for word."""
    try:
        text = licence_text(part)
    except (ResourceError, OSError) as error:
        words = QCoreApplication.translate("licences", "The text is missing from this installation. {reason}")
        text = words.format(reason=error)
    return f"{_about_qt()}\n\n\n{text}" if part is QT else text


def _about_qt() -> str:
    paragraphs = (
        QCoreApplication.translate(
            "licences",
            "Qt is copyright The Qt Company Ltd and other contributors. kneeapp uses Qt and PySide6, which is Qt for"
            " Python, under the GNU Lesser General Public License, version 3. That licence adds to the GNU General"
            " Public License, version 3; both texts follow.",
        ),
        QCoreApplication.translate(
            "licences",
            "They are used unchanged, as libraries that are linked dynamically. You may replace them by other versions,"
            " also by ones that you have changed.",
        ),
        QCoreApplication.translate(
            "licences",
            "Their source code is to be had from https://www.qt.io and https://code.qt.io. Qt holds works of others"
            " too; https://doc.qt.io/qt-6/licenses-used-in-qt.html lists them with their licences.",
        ),
    )
    return "\n\n".join(paragraphs)
