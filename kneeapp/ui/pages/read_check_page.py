"""Can one read a session from where one exercises: beside a sample of true size, three sizes to choose from."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.ui.far import unit
from kneeapp.ui.key_names import key_name
from kneeapp.ui.sizes import Space, Width
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.answer_row import AnswerRow
from kneeapp.ui.widgets.brand import Brand
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.far_sample import FarSample
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.widgets.size_choice import SizeChoice
from kneeapp.ui.widgets.step_dots import StepDots
from kneeapp.ui.widgets.wrapping_label import WrappingLabel
from kneeapp.ui.wording import with_shortcut

_MARK: Final = 32
_EDGE, _END = 44, 48
_TOP: Final = 88
_BELOW_STEPS: Final = 14
_ABOVE_SIZES: Final = 30
_NARROW: Final = 400
_READ: Final = replace(LARGE, padding=32)
_APART: Final = replace(LARGE, padding=Space.SMALL)
_LARGER: Final = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_SMALLER: Final = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)


class ReadCheckPage(QWidget):
    """A size is tried at once; Esc goes back, as the button does. ``step`` and ``steps`` are those of a first run."""

    text_scale_wished = Signal(float)
    """What is read from afar is to have this one of `far.FAR_SCALES`."""
    finished = Signal()
    """The user can read it."""
    back_wished = Signal()

    def __init__(self, step: int = 0, steps: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0
        self._steps = StepDots(step, steps, self) if steps else None
        self._title = WrappingLabel(self.tr("Step back:\ncan you read this?"), "h1_first")
        self._title.setObjectName("read-check-title")
        self._lead = WrappingLabel(self.tr("Choose the size that is easy\nfrom where you will stand."), "lead")
        self._sizes = SizeChoice(self.tr("Size"))
        self._sample = FarSample(self)
        self._words = QWidget(self)
        self._scroller = FadingScrollArea(self._words)
        self._read = Button(self.tr("I can read it"), Kind.PRIMARY, _READ)
        self._back = Button(self.tr("Back"), Kind.GHOST, _APART)
        self._brand, self._text, self._foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_scale(self._scale)
        self._fit()

    def show_scale(self, scale: float) -> None:
        """Show the sample at that one of `far.FAR_SCALES`, without telling it."""
        self._scale = scale
        self._sizes.show_scale(scale)
        self._fit_sample()

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self._sizes.focus_stop()

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

    def _connect(self) -> None:
        self._back.setToolTip(with_shortcut(self._back.text(), key_name(Qt.Key.Key_Escape)))
        self._sizes.scale_chosen.connect(self._on_scale_chosen)
        self._read.clicked.connect(self.finished)
        self._back.clicked.connect(self.back_wished)
        for keys, by in ((_LARGER, 1), (_SMALLER, -1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self, context=_ON_THIS_PAGE)
                shortcut.activated.connect(lambda by=by: self._sizes.step(by))

    def _on_scale_chosen(self, scale: float) -> None:
        self._scale = scale
        self._fit_sample()
        self.text_scale_wished.emit(scale)

    def _fit_sample(self) -> None:
        self._sample.set_size(unit(self.width(), self.height()), self._scale)

    def _fit(self) -> None:
        is_narrow = self.width() < Width.WINDOW_NARROW
        self._words.setFixedWidth(_NARROW if is_narrow else Width.NOTICE_STAGE)
        set_look(self._title, "h1_narrow" if is_narrow else "h1_first")
        set_look(self._lead, "lead_narrow" if is_narrow else "lead")
        left, right = (Space.PAGE_NARROW, Space.PAGE_NARROW) if is_narrow else (_EDGE, _END)
        above = Space.WIDE if is_narrow else _TOP
        self._text.setContentsMargins(left, above, right, Space.MEDIUM)
        self._foot.setContentsMargins(left, Space.MEDIUM, right, Space.LARGE if is_narrow else Space.PAGE)
        edge = Space.WIDE if is_narrow else Space.PAGE_NARROW
        self._brand.setContentsMargins(edge + Space.SMALL, edge + Space.MEDIUM, edge, 0)
        self._fit_sample()

    def _lay_out(self) -> None:
        self._brand.addWidget(Brand("h2", _MARK), 0, Qt.AlignmentFlag.AlignTop)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        show_scrolled(self._scroller, self._reading())
        self._foot.addWidget(AnswerRow((self._read, self._back)))
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._brand)
        column.addWidget(self._scroller, 1)
        column.addLayout(self._foot)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._words)
        page.addWidget(self._sample, 1)

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
        self._text.addSpacing(_ABOVE_SIZES)
        self._text.addWidget(self._sizes)
        self._text.addSpacing(Space.BUTTONS)
        self._text.addWidget(WrappingLabel(self.tr("The arrow keys and your remote change it too."), "hint"))
        self._text.addStretch(1)
        return content


_ON_THIS_PAGE: Final = Qt.ShortcutContext.WidgetWithChildrenShortcut
