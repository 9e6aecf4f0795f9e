"""The stage of an exercise's page: its figure plays the rep, and can be turned, changed to the other leg, and stopped.

Its controls stand where the design has them in every language, as left and right do in the picture.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kneeapp.core.exercise import Exercise, Side
from kneeapp.core.plan import Dose
from kneeapp.core.rep_times import rep_times
from kneeapp.ui.clock import Clock, SystemClock
from kneeapp.ui.current_figures import current_figures
from kneeapp.ui.figure.fit import FLOOR
from kneeapp.ui.figure.shown_figures import ShownFigure
from kneeapp.ui.letter_keys import LETTER_KEYS
from kneeapp.ui.pages.key_rows import TURN
from kneeapp.ui.shown_exercises import own_picture
from kneeapp.ui.sizes import Size, Space
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.button import PLAIN, Button
from kneeapp.ui.widgets.rep_bar import RepBar
from kneeapp.ui.widgets.rep_loop import RepLoop
from kneeapp.ui.widgets.side_switch import SideSwitch
from kneeapp.ui.widgets.stage import Stage
from kneeapp.ui.widgets.stage_moment import moment_of
from kneeapp.ui.widgets.stage_subject import Frame, Subject
from kneeapp.ui.wording import with_shortcut

_PLAYING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_ROUND: Final = replace(PLAIN, radius=Size.TARGET)
_SQUARE: Final = replace(PLAIN, icon=Size.ICON)


class ExerciseStage(Stage):
    """Plays while it can be seen; where things are to be calm it waits until it is asked to."""

    def __init__(self, clock: Clock | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._loop = RepLoop(clock or SystemClock(), self)
        self._side = SideSwitch(self.tr("Leg that is shown"), self)
        self._turn = Button(extent=_SQUARE, icon="rotate-3d", parent=self)
        self._play = Button(extent=_ROUND, icon="pause", parent=self)
        self._bar = RepBar(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._name_controls()
        self._lay_out()
        self._side.side_chosen.connect(self._on_side_chosen)
        self._turn.clicked.connect(self.turn)
        self._play.clicked.connect(self._loop.toggle)
        self._loop.moved.connect(self._on_loop_moved)
        self._loop.played_changed.connect(self._on_loop_played_changed)

    @property
    def loop(self) -> RepLoop:
        """What plays the rep."""
        return self._loop

    def show_dosed(self, exercise: Exercise, dose: Dose) -> None:
        """Show an exercise with that hold, from the beginning of its rep."""
        self.setAccessibleName(self.tr("Picture of {exercise}").format(exercise=exercise.name))
        self.show_exercise(Subject(exercise, dose.first_side, moves=True))
        if dose.first_side is not Side.BOTH:
            self._side.show_side(dose.first_side)
        self._loop.begin(rep_times(exercise.phases, dose.hold_ms), is_playing=not current_theme().is_calm)
        self._show_controls()

    def change_dose(self, dose: Dose, *, is_other_side: bool) -> None:
        """Let the same rep take as long as it does with another hold, by the leg that begins now."""
        if self.subject is None:
            return
        times = rep_times(self.subject.exercise.phases, dose.hold_ms)
        if times != self._loop.times:
            self._loop.take_times(times)
        if is_other_side:
            self._side.show_side(dose.first_side)
            self._on_side_chosen(dose.first_side)

    def turn(self) -> None:
        """Look from the next of the views that the figure has."""
        shown, subject = self._shown(), self.subject
        if shown is not None and subject is not None:
            views = shown.figure.views
            index = views.index(subject.view) if subject.view in views else views.index(shown.figure.view)
            self._show(subject._replace(view=views[(index + 1) % len(views)]))

    def figure_area(self) -> QRectF:
        """So that the figure stands between the controls at the foot of the stage and those at its head."""
        whole = QRectF(self.rect())
        if not self._play.isVisibleTo(self):
            return whole
        control = current_theme().scaled(Size.TARGET)
        return figure_area(whole, control, has_head=self._side.isVisibleTo(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _PLAYING and self._play.isVisibleTo(self):
            self._loop.toggle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._play.isVisibleTo(self) != (self._shown() is not None):  # the figures came while it was shown
            QTimer.singleShot(0, self, self._show_controls)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_controls()
        self._loop.set_watched(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_controls()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._loop.set_watched(False)

    def _show(self, subject: Subject) -> None:
        self.show_exercise(subject, self._moment_now())

    def _moment_now(self) -> tuple[Frame, ...]:
        now = self._loop.phase
        if now is None:
            return ()
        elapsed_ms = self._loop.at_ms - now.begins_ms
        return moment_of(now.phase.id, elapsed_ms, now.lasts_ms, is_calm=current_theme().is_calm)

    def _shown(self) -> ShownFigure | None:
        """The figure; None where there is none, or none yet, or a picture in its place."""
        figures, subject = current_figures(), self.subject
        if figures is None or subject is None or own_picture(subject.exercise.id) is not None:
            return None
        return figures.of(subject.exercise)

    def _show_controls(self) -> None:
        """Show what there is something to do with."""
        shown, subject = self._shown(), self.subject
        has_sides = subject is not None and subject.side is not Side.BOTH and self.width() >= _ROOM_FOR_SIDES
        self._side.setVisible(shown is not None and has_sides)
        self._turn.setVisible(shown is not None and len(shown.figure.views) > 1)
        self._play.setVisible(shown is not None)
        self._bar.setVisible(shown is not None)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if shown is None else Qt.FocusPolicy.TabFocus)

    def _name_controls(self) -> None:
        self._turn.setAccessibleName(self.tr("Turn"))
        self._turn.setObjectName("turn-button")
        self._play.setObjectName("play-button")
        LETTER_KEYS.changed.connect(self._name_keys)
        self._name_keys()

    def _name_keys(self) -> None:
        with_turn, alone = self.tr("Return plays and pauses, T turns"), self.tr("Return plays and pauses")
        self.setAccessibleDescription(with_turn if LETTER_KEYS.is_on else alone)
        self._turn.setToolTip(with_shortcut(self.tr("Turn"), TURN[0]))

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._side)
        above.addStretch(1)
        above.addWidget(self._turn)
        below.setSpacing(Space.TINY)
        below.addWidget(self._play)
        below.addWidget(self._bar, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BUTTONS, Space.BUTTONS, Space.LARGE, Space.MEDIUM)
        column.addLayout(above)
        column.addStretch(1)
        column.addLayout(below)

    def _on_side_chosen(self, side: Side) -> None:
        if self.subject is not None:
            self._show(self.subject._replace(side=side))

    def _on_loop_moved(self) -> None:
        at_ms = self._loop.at_ms
        self._bar.show_rep(self._loop.times, at_ms // _SECOND_MS * _SECOND_MS if current_theme().is_calm else at_ms)
        self.show_moment(self._moment_now())

    def _on_loop_played_changed(self) -> None:
        is_playing = self._loop.is_playing
        self._play.set_icon_name("pause" if is_playing else "play")
        name = self.tr("Pause") if is_playing else self.tr("Play")
        self._play.setAccessibleName(name)
        self._play.setToolTip(name)


def figure_area(stage: QRectF, control: float, *, has_head: bool) -> QRectF:
    """The area for a figure that is lifted over controls of that height, and that stays below those at the head."""
    floor = stage.top() + stage.height() * FLOOR - control + _SUNK
    top = stage.top() + (control + Space.LARGE if has_head else 0.0)
    height = max(0.0, min(stage.height(), (floor - top) / _TALL))
    return QRectF(stage.left(), floor - height * FLOOR, stage.width(), height)


_ROOM_FOR_SIDES: Final = 380
"""A narrower stage leaves the choice of the leg to the bar below, which has it too."""
_SUNK: Final = 8.0
"""By how much the floor may dip behind the controls."""
_SECOND_MS: Final = 1000
"""Where nothing is to travel, the bar steps."""
_TALL: Final = 0.712
"""How much of its area's height a standing figure takes."""
