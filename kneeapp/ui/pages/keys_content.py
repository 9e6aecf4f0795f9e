"""What the page and the sheet of keys have in common: a session's keys, a place to try them, choices, all others."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneeapp.storage.settings import Settings
from kneeapp.ui.icons import Icon
from kneeapp.ui.pages.key_choices import KeyChoices
from kneeapp.ui.pages.key_rows import KeyRow, other_rows, session_rows, use_text
from kneeapp.ui.sizes import Size, Space, Width
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.flow_layout import FlowLayout
from kneeapp.ui.widgets.key_cap import KeyCap
from kneeapp.ui.widgets.live_keys import LiveKeys
from kneeapp.ui.widgets.panel import Panel
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_EDGE = 21
_CAP_GAP = 6
_GAP = 20


class KeysContent(QWidget):
    """Two columns, or in a narrow window one, the place to try keys first."""

    changed = Signal(object)
    """The `Settings` that the user wishes from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._try, self._choices = TryCard(), KeyChoices()
        self.live, self.last = self._try.live, self._choices.last
        self._cards: tuple[Panel, ...] = ()
        self._told: tuple[bool, bool] | None = None
        self._right = QVBoxLayout()
        self._right.setSpacing(Space.LARGE)
        self._right.addWidget(self._try)
        self._right.addWidget(self._choices)
        self._right.addStretch(1)
        self._left = QVBoxLayout()
        self._left.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self._layout.addLayout(self._left, 432)
        self._layout.addLayout(self._right, 452)
        self._choices.changed.connect(self._on_choices_changed)
        self.show_settings(Settings())

    def show_settings(self, settings: Settings) -> None:
        """Show the keys that work with these settings, and what they do."""
        self._choices.show_settings(settings)
        self._show_keys(has_letters=settings.has_letter_keys, is_one_button=settings.is_one_button)

    def _on_choices_changed(self, settings: Settings) -> None:
        self.show_settings(settings)
        self.changed.emit(settings)

    def _show_keys(self, *, has_letters: bool, is_one_button: bool) -> None:
        if self._told == (has_letters, is_one_button):
            return
        self._told = (has_letters, is_one_button)
        for card in self._cards:
            card.hide()
            card.deleteLater()
        rows = session_rows(has_letters=has_letters, is_one_button=is_one_button)
        session = _rows_card(self.tr("While you exercise"), rows)
        others = _rows_card(self.tr("Anywhere"), other_rows(has_letters=has_letters))
        self._cards = (session, others)
        self._left.insertWidget(0, session)
        self._right.insertWidget(2, others)
        self._try.live.show_ways(has_letters=has_letters, is_one_button=is_one_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_stacked = self.width() < current_theme().scaled(Width.KEYS_STACKED)
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.BottomToTop if is_stacked else direction.LeftToRight)


class TryCard(Panel):
    """The place to try keys, and what is to be said about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_panel("card")
        self.live = LiveKeys(use_text, self)
        self._icon = Icon("check", "ok_ink", Size.ICON_TINY, self)
        self._result = WrappingLabel("", "meta", self)
        self.live.tried.connect(self._on_live_tried)
        self.live.rested.connect(self._on_live_rested)
        result = QHBoxLayout()
        result.setSpacing(Space.SMALL)
        result.addWidget(self._icon)
        result.addWidget(self._result, 1)
        layout = QVBoxLayout(self)
        edge = Space.WIDE - Size.HAIRLINE
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(0)
        layout.addWidget(WrappingLabel(self.tr("Press a button on your remote"), "h2", self))
        text = self.tr("Or any key. It shows what it does in a session and does nothing else here.")
        layout.addSpacing(Space.HAIR)
        layout.addWidget(WrappingLabel(text, "note", self))
        layout.addSpacing(Space.LARGE + Space.HAIR)
        layout.addWidget(self.live)
        layout.addSpacing(Space.MEDIUM)
        layout.addLayout(result)
        self._on_live_rested()

    def _on_live_tried(self, has_use: bool) -> None:  # noqa: FBT001  # what the signal carries
        self._icon.show_icon("check" if has_use else "info", "ok_ink" if has_use else "ink_3")
        works = self.tr("This button works. Try the next one.")
        self._result.setText(works if has_use else self.tr("Another button may do more."))

    def _on_live_rested(self) -> None:
        self._icon.show_icon("info", "ink_3")
        self._result.setText(self.tr("Tab and Esc leave this field."))


def _rows_card(title: str, rows: Iterable[KeyRow]) -> Panel:
    card = Panel()
    card.set_panel("card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(_EDGE, _EDGE - Space.HAIR, _EDGE, Space.SMALL)
    layout.setSpacing(0)
    layout.addWidget(WrappingLabel(title, "caption", card))
    layout.addSpacing(Space.SMALL)
    for number, row in enumerate(rows):
        if number:
            line = Panel(parent=card)
            line.set_panel("line")
            layout.addWidget(line)
        layout.addWidget(RowOfKeys(row, card))
    return card


class RowOfKeys(QWidget):
    """A line of the list: the caps, and what the keys do."""

    def __init__(self, row: KeyRow, parent: QWidget) -> None:
        super().__init__(parent)
        caps = QWidget(self)
        caps.setFixedWidth(current_theme().scaled(Width.KEYS_OF_ROW))
        caps.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        flow = FlowLayout(caps)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(_CAP_GAP)
        for name in row.caps:
            flow.addWidget(KeyCap(name, parent=caps))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(WrappingLabel(row.text, "body", self))
        if row.also:
            also = self.tr("Also {keys}").format(keys=", ".join(row.also))
            words.addWidget(WrappingLabel(also, "hint", self))
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, Space.TINY, 0, Space.TINY + 1)
        layout.setSpacing(0)
        layout.addWidget(caps, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        self.setMinimumHeight(Size.KEY_ROW - Size.HAIRLINE)
