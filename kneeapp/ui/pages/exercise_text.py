"""What an exercise says: how to do it, what to keep in mind, when to stop, and everything else it brings."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise, Side
from kneeapp.ui.pages.text_blocks import Note, Section
from kneeapp.ui.sizes import Space
from kneeapp.ui.widgets.fading_scroll_area import FadingScrollArea
from kneeapp.ui.widgets.scrolling import show_scrolled
from kneeapp.ui.wording import fill_sides


class ExerciseText(FadingScrollArea):
    """The words of one exercise in a column that scrolls by itself; parts that an exercise lacks are left out.

    It reaches into the page's margin, and keeps that much free for its scroll bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = (0, int(Space.PAGE), int(Space.WIDE))
        self._shown: tuple[Exercise, Side] | None = None
        self._column: QVBoxLayout | None = None
        self.setAccessibleName(self.tr("Instructions"))

    def show_exercise(self, exercise: Exercise, side: Side) -> None:
        """Show the exercise's words from their beginning, those about a leg for that side."""
        if (exercise, side) == self._shown:
            self.verticalScrollBar().setValue(0)
            return
        self._shown = (exercise, side)
        content = QWidget()
        column = QVBoxLayout(content)
        for block in self._blocks(exercise, side):
            column.addWidget(block)
        column.addStretch(1)
        self._column = column
        self._space_out()
        show_scrolled(self, content)

    def set_room(self, *, before: int, behind: int, between: int) -> None:
        """Keep that much free before and behind the column, as one reads, and between its sections."""
        if (before, behind, between) != self._room:
            self._room = (before, behind, between)
            self._space_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._space_out()

    def _space_out(self) -> None:
        if self._column is None:
            return
        before, behind, between = self._room
        left, right = (behind, before) if self.isRightToLeft() else (before, behind)
        self._column.setContentsMargins(left, 0, right, Space.LARGE)
        self._column.setSpacing(between)

    def _blocks(self, exercise: Exercise, side: Side) -> list[QWidget]:
        faults = tuple(f"{fault.fault} → {fault.fix}" for fault in exercise.faults)
        blocks = (
            self._steps(_filled(exercise.how_to, side)),
            self._checks(_filled(exercise.keep_in_mind, side)),
            self._safety_note(exercise),
            self._points(self.tr("Common mistakes"), _filled(faults, side)),
            self._points(self.tr("Easier"), _filled(exercise.easier, side)),
            self._points(self.tr("Harder"), _filled(exercise.harder, side)),
            self._paragraph(self.tr("Good to know"), fill_sides(exercise.note, side)),
            self._points(self.tr("Muscles"), self._muscles(exercise)),
            self._paragraph(self.tr("You need"), ", ".join(exercise.equipment)),
        )
        return [block for block in blocks if block is not None]

    def _steps(self, texts: tuple[str, ...]) -> Section:
        section = Section(self.tr("How to do it"))
        section.add_steps(texts)
        return section

    def _checks(self, texts: tuple[str, ...]) -> Section | None:
        if not texts:
            return None
        section = Section(self.tr("Keep in mind"), gap=Space.SMALL)
        section.add_checks(map(_capitalised, texts))
        return section

    def _points(self, heading: str, texts: tuple[str, ...]) -> Section | None:
        if not texts:
            return None
        section = Section(heading, gap=Space.SMALL)
        section.add_points(map(_capitalised, texts))
        return section

    def _paragraph(self, heading: str, text: str) -> Section | None:
        if not text:
            return None
        section = Section(heading, gap=Space.SMALL)
        section.add_paragraph(_capitalised(text))
        return section

    def _safety_note(self, exercise: Exercise) -> Note:
        reasons = "; ".join(exercise.stop_if)
        text = self.tr("Stop at any of these: {reasons}.").format(reasons=reasons) if reasons else ""
        return Note(self.tr("It should not hurt."), text)

    def _muscles(self, exercise: Exercise) -> tuple[str, ...]:
        names = {
            "main": self.tr("Working: {muscles}"),
            "helping": self.tr("Helping: {muscles}"),
            "standing_leg": self.tr("In the standing leg: {muscles}"),
            "stretched": self.tr("Stretched: {muscles}"),
        }
        parts = ((names.get(part, "{muscles}"), ", ".join(muscles)) for part, muscles in exercise.muscles.items())
        return tuple(text.format(muscles=muscles) for text, muscles in parts)


def _filled(texts: tuple[str, ...], side: Side) -> tuple[str, ...]:
    return tuple(fill_sides(text, side) for text in texts)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
