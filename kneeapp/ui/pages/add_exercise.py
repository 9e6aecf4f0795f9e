"""The last row of the plan: opens a list of the exercises that can be added, of which one is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.ui.icons import paint_icon
from kneeapp.ui.pages.shown_plan import Addable
from kneeapp.ui.sizes import SECONDARY_LINE, Radius, Size, Space
from kneeapp.ui.theme import Theme, current_theme
from kneeapp.ui.typography import text_font
from kneeapp.ui.widgets.button_coat import state_of
from kneeapp.ui.widgets.mirroring import leading_edge, mirrored
from kneeapp.ui.widgets.row_button import RowButton
from kneeapp.ui.widgets.row_painting import Row
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_EDGE = 16


class AddExercise(QWidget):
    """Closed, a button; open, the exercises under it. Where none can be added it says so instead."""

    add_wished = Signal(str)
    opened = Signal()
    """The list is open now, or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addable: tuple[Addable, ...] = ()
        self.button = AddButton(self.tr("Add exercise"), self)
        self._none_left = WrappingLabel(self.tr("All your exercises are in the plan."), "hint", self)
        self._choices: list[RowButton] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        self._list.setSpacing(0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.button)
        self._layout.addWidget(self._none_left)
        self._layout.addLayout(self._list)
        self._none_left.hide()
        self.button.clicked.connect(lambda: self.set_open(not self.button.isChecked()))

    @property
    def stops(self) -> list[QWidget]:
        """What can have the focus, in the order in which Tab goes."""
        return [self.button, *self._choices]

    def show_addable(self, addable: tuple[Addable, ...]) -> None:
        """Offer these exercises; a list that was open closes when they change."""
        if addable != self._addable:
            self._addable = addable
            self.set_open(False)
        self.button.setVisible(bool(addable))
        self._none_left.setVisible(not addable)

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001  # a setter of one claim
        """Show the list, or close it; the focus is on the button then if it was in the list."""
        had_focus = any(choice.hasFocus() for choice in self._choices)
        if had_focus and not is_open:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        for choice in self._choices:
            self._list.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self._choices = [self._new_choice(one) for one in self._addable] if is_open else []
        self._list.setContentsMargins(Space.SMALL, 0, Space.SMALL, Space.SMALL if is_open else 0)
        self.button.setChecked(is_open)
        self.update()
        self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        width = Size.OUTLINE if theme.is_high_contrast else SECONDARY_LINE
        if not self._addable:
            return
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("line_strong" if self.button.underMouse() else "line"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, Radius.ROW, Radius.ROW)

    def _new_choice(self, addable: Addable) -> RowButton:
        choice = RowButton(parent=self)
        choice.show_row(Row(title=addable.name, mark=addable.mark, exercise_id=addable.exercise_id))
        choice.clicked.connect(lambda: self.add_wished.emit(addable.exercise_id))
        self._list.addWidget(choice)
        return choice


class AddButton(QPushButton):
    """A plus and words at the leading edge; checked while the list is open."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def focus_radius(self) -> float:
        """How round the corners are, for the ring of the focus."""
        return Radius.ROW

    def nextCheckState(self) -> None:
        """Stay as it is: the list round it decides."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        width = QFontMetrics(text_font("strong", theme.text_scale)).horizontalAdvance(self.text())
        return QSize(_text_start(theme) + width + _EDGE, theme.scaled(Size.TARGET_LARGE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, state, middle = current_theme(), state_of(self), self.height() / 2
        ink = theme.color("primary_hover" if state.is_hovered or state.is_pressed else "primary")
        side, start = theme.scaled(Size.ICON), _text_start(theme)
        with QPainter(self) as painter:
            paint_icon(painter, "plus", mirrored(QRectF(_EDGE, middle - side / 2, side, side), self), ink)
            painter.setPen(ink)
            painter.setFont(text_font("strong", theme.text_scale))
            words = mirrored(QRectF(start, 0, self.width() - start - _EDGE, self.height()), self)
            edge = leading_edge(self.layoutDirection()) | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(words, edge | Qt.AlignmentFlag.AlignVCenter, self.text())


def _text_start(theme: Theme) -> int:
    return _EDGE + theme.scaled(Size.ICON) + Space.LARGE
