"""The part of the sidebar that scrolls: the exercises that a search leaves, and the files that need a fix."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise
from kneeapp.ui.exercise_list import ExerciseList
from kneeapp.ui.problem_rows import ProblemRows
from kneeapp.ui.sidebar_form import RAIL, WIDE, SidebarForm
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.widgets.button import Button
from kneeapp.ui.widgets.scrolling import give_viewport, show_scrolled
from kneeapp.ui.widgets.wrapping_label import WrappingLabel


class SidebarRows(QScrollArea):
    """Rows to choose from, as many as there are, in the height that is left for them."""

    clear_requested = Signal()
    """The user wants to see all exercises again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = WIDE
        self._content = QWidget(self)
        self._caption = WrappingLabel(self.tr("Exercises"), "caption", self._content)
        self._nothing = WrappingLabel("", "soft", self._content)
        self.exercises = ExerciseList(self.tr("Exercises"), self._content)
        self.clear = Button(self.tr("Clear search"), parent=self._content)
        self.problems = ProblemRows(self._content)
        self._caption_gap = QSpacerItem(0, 0)
        self._lay_out()
        self.clear.clicked.connect(self.clear_requested)
        self.exercises.row_reached.connect(self._on_exercises_row_reached)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margins)

    def show_matches(self, query: str, found: tuple[Exercise, ...]) -> None:
        """Show what was found for the query, or that nothing was."""
        self.exercises.show_only(found)
        is_fruitless = bool(query) and not found
        self._nothing.setText(self.tr("Nothing called “{query}”.").format(query=query))
        for widget in (self._nothing, self.clear):
            widget.setVisible(is_fruitless)
        self.exercises.setVisible(not is_fruitless)

    def take_form(self, form: SidebarForm) -> None:
        """Show whole rows, or in the rail their tiles alone."""
        self._form = form
        is_rail = form is RAIL
        self._caption.setVisible(not is_rail)
        self.exercises.set_tiled(is_rail)
        self.problems.set_tiled(is_rail)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if is_rail else needed)
        self._caption_gap.changeSize(0, form.below_caption)
        self._keep_margins()

    def _keep_margins(self) -> None:
        """The scroll bar takes its room from the margin, so that the rows end where all else does."""
        has_bar = self._form is WIDE and self.verticalScrollBar().maximum() > 0
        end = self._form.side - (Size.SCROLL_BAR if has_bar else 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (end, self._form.side) if is_mirrored else (self._form.side, end)
        self._layout.setContentsMargins(left, self._form.below_search, right, Space.SMALL)

    def _on_exercises_row_reached(self, row: QRect) -> None:
        top = self.exercises.mapTo(self._content, row.topLeft())
        self.ensureVisible(top.x(), top.y() + row.height() // 2, 0, row.height() // 2 + Space.SMALL)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_viewport(self)
        self._content.setAutoFillBackground(False)
        self._caption.setContentsMargins(_INDENT, 0, _INDENT, 0)
        self._nothing.setContentsMargins(_INDENT, Space.SMALL, _INDENT, Space.SMALL)
        self.clear.setObjectName("clear-search")
        self._layout = QVBoxLayout(self._content)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._caption)
        self._layout.addItem(self._caption_gap)
        self._layout.addWidget(self._nothing)
        self._layout.addWidget(self.exercises)
        self._layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeading)
        self._layout.addSpacing(Space.HAIR)
        self._layout.addWidget(self.problems)
        self._layout.addStretch(1)
        show_scrolled(self, self._content)


_INDENT = 10
