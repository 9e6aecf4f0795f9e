"""The two bars of a session: above, where one is; below, what one can do."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.core.commands import ExtendRest
from kneeapp.core.exercise import Side
from kneeapp.core.readout import bout_reps_done, position
from kneeapp.core.session import allows
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import FarSize, FarType
from kneeapp.ui.session_look import look_of
from kneeapp.ui.session_words import next_hint, place_line, time_left_words
from kneeapp.ui.sizes import Space
from kneeapp.ui.theme import set_look
from kneeapp.ui.widgets.button import LARGE, Button
from kneeapp.ui.widgets.button_coat import Kind
from kneeapp.ui.widgets.far_label import FarLabel
from kneeapp.ui.widgets.segment_bar import Block, SegmentBar
from kneeapp.ui.wording import side_text

_HIDES_TIME_BELOW = 1000


class TopBar(QWidget):
    """Close, the exercise, the bar of its sets, the time left."""

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._close = far_button("", Kind.QUIET, icon="x", name=self.tr("Close"))
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setAccessibleIdentifier("exercise-title")
        self._place = QLabel(self)
        self._segments = SegmentBar(self)
        self._time_left = QLabel(self)
        set_look(self._title, "strong_lead")
        set_look(self._place, "meta")
        set_look(self._time_left, "meta")
        self._close.clicked.connect(self.close_requested)
        self._lay_out()

    def set_unit(self, unit: float, width: int) -> None:
        """Follow the size of the window; in a narrow one the time left gives way."""
        self.setFixedHeight(round(FarSize.TOP_BAR * unit))
        self._segments.set_unit(unit)
        self._time_left.setVisible(width >= _HIDES_TIME_BELOW)

    def show_state(self, state: SessionState, title: str) -> None:
        """Show where the session is; in a set-up under the session's title, for the exercise's own stands below."""
        is_set_up = state.step.kind is StepKind.SET_UP and state.mode is not Mode.PAUSED
        _set(self._title, title if is_set_up else position(state).exercise.name)
        self._title.setAccessibleIdentifier("" if is_set_up else "exercise-title")
        _set(self._place, place_line(state))
        self._place.setVisible(bool(self._place.text()))
        _set(self._time_left, time_left_words(state))
        self._segments.show_blocks(blocks(state), look_of(state))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._place)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(FarSize.MARGIN, 0, FarSize.MARGIN, 0)
        layout.setSpacing(Space.LARGE)
        layout.addWidget(self._close)
        layout.addLayout(words, 2)
        layout.addWidget(self._segments, 5)
        layout.addStretch(1)
        layout.addWidget(self._time_left)


class BottomBar(QWidget):
    """Stop at the leading edge, always; the transport in the middle; what is next at the end."""

    stop_requested = Signal()
    back_requested = Signal()
    pause_requested = Signal()
    skip_requested = Signal()
    longer_requested = Signal()
    ready_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stop = far_button(self.tr("It hurts – stop"), Kind.DANGER, icon="hand")
        self._back = far_button(self.tr("Back"), Kind.SECONDARY)
        self._pause = far_button(self.tr("Pause"), Kind.STRONG)
        self._skip = far_button(self.tr("Skip"), Kind.SECONDARY)
        self._longer = far_button(self.tr("+15 s"), Kind.SECONDARY)
        self._ready = far_button(self.tr("I’m ready"), Kind.PRIMARY)
        self._caption = QLabel(self)
        self._next = FarLabel(FarType.HINT, align=Qt.AlignmentFlag.AlignTrailing, parent=self)
        set_look(self._caption, "meta")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._connect()
        self._lay_out()

    def set_unit(self, unit: float) -> None:
        """Follow the size of the window."""
        self.setFixedHeight(round(FarSize.BOTTOM_BAR * unit))
        self._next.set_unit(unit)

    def show_state(self, state: SessionState) -> None:
        """Show what can be done now, and what is next."""
        is_break = state.step.is_break
        caption, word = next_hint(state)
        self._longer.setVisible(allows(state, ExtendRest()))
        self._ready.setVisible(is_break)
        self._hint.setVisible(not is_break)
        _set(self._caption, caption)
        self._next.show_text(word)

    def _connect(self) -> None:
        self._stop.clicked.connect(self.stop_requested)
        self._back.clicked.connect(self.back_requested)
        self._pause.clicked.connect(self.pause_requested)
        self._skip.clicked.connect(self.skip_requested)
        self._longer.clicked.connect(self.longer_requested)
        self._ready.clicked.connect(self.ready_requested)

    def _lay_out(self) -> None:
        self._hint = QWidget(self)
        hint = QVBoxLayout(self._hint)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.setSpacing(0)
        hint.addStretch(1)
        hint.addWidget(self._caption)
        hint.addWidget(self._next)
        hint.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(FarSize.MARGIN, 0, FarSize.MARGIN, 0)
        layout.addWidget(_group(self, (self._stop,), Qt.AlignmentFlag.AlignLeading), 1)
        layout.addWidget(_group(self, (self._back, self._pause, self._skip), Qt.AlignmentFlag.AlignCenter))
        end = _group(self, (self._longer, self._ready), Qt.AlignmentFlag.AlignTrailing)
        end_layout = end.layout()
        if isinstance(end_layout, QHBoxLayout):
            end_layout.insertWidget(0, self._hint, 1)
        layout.addWidget(end, 1)


def blocks(state: SessionState) -> tuple[Block, ...]:
    """The sets of the current exercise, for the bar."""
    return tuple(
        Block(
            label=_block_label(state, index),
            cells=bout.reps,
            done=state.reps_done if index == state.step.bout else bout_reps_done(state, index),
            is_current=index == state.step.bout,
            is_in_hand=index == state.step.bout and state.step.rep is not None,
        )
        for index, bout in enumerate(state.timeline.bouts)
        if bout.item == state.bout.item
    )


def far_button(text: str, kind: Kind, *, icon: str = "", name: str = "") -> Button:
    """A button of a session: a click does not take the focus, so that Space stays the key that pauses."""
    button = Button(text, kind, LARGE, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def _block_label(state: SessionState, index: int) -> str:
    bout = state.timeline.bouts[index]
    if state.timeline.items[bout.item].dose.sets == 1:
        return side_text(bout.side)
    number = QCoreApplication.translate("session", "Set {number}").format(number=bout.set_number)
    return number if bout.side is Side.BOTH else f"{number} · {side_text(bout.side)}"


def _group(parent: QWidget, buttons: tuple[Button, ...], align: Qt.AlignmentFlag) -> QWidget:
    group = QWidget(parent)
    layout = QHBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.MEDIUM)
    layout.setAlignment(align)
    for button in buttons:
        layout.addWidget(button)
    return group


def _set(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
