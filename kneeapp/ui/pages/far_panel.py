"""What is read from afar while a session runs: which leg, what to do, how long, how many; or the card of a pause.

Where each part stands is computed in `far_layout.py`; here it is shown, and touched only where it changes.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kneeapp.core.exercise import Side
from kneeapp.core.readout import position, shown_seconds
from kneeapp.core.session_state import Mode, SessionState
from kneeapp.core.timeline import StepKind
from kneeapp.ui.far import HOLD_RING, REST_RING, SWITCH_RING, FarType, small_unit, tight_ring
from kneeapp.ui.far_layout import Places, Scene, lying_places, phase_size, upright_places
from kneeapp.ui.pages.paused_card import PausedCard
from kneeapp.ui.pages.up_next_card import UpNextCard
from kneeapp.ui.session_fit import Standing
from kneeapp.ui.session_look import SessionLook, arrow_direction, look_of, ring_share
from kneeapp.ui.session_words import (
    leg_done_words,
    next_hint,
    phase_word,
    reps_line,
    reps_unit,
    ring_caption,
    switch_lines,
)
from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.far_icon import FarIcon
from kneeapp.ui.widgets.far_label import FarLabel, line_box, phase_label
from kneeapp.ui.widgets.reps_label import RepsLabel
from kneeapp.ui.widgets.ring import Ring
from kneeapp.ui.widgets.session_picture import SessionPicture
from kneeapp.ui.widgets.side_pill import SidePill
from kneeapp.ui.widgets.steps_label import StepsLabel

_RESTS = (StepKind.REST, StepKind.REST_BETWEEN_EXERCISES)
_RINGS = {Scene.REST: REST_RING, Scene.SWITCH: SWITCH_RING}
_LINES = {
    Scene.REP: (FarType.REPS, "ink", 600, True, -2.0),
    Scene.LEAD_IN: (FarType.LEAD_IN, "ink_2", 600, True, -1.2),
    Scene.REST: (FarType.CAPTION, "ink_2", 500, False, 0.0),
}
"""Size, role, weight, whether of the display cut, and spacing of the last line."""
_REPS_GAP = 19
_ONE_DIGIT_MS = 9_000
_PAUSED_TOP = 29
_ASIDE = {Side.LEFT: 8, Side.RIGHT: 8, Side.BOTH: 24}
"""How far from the middle of its place the figure stands, in units: the pill of both legs is beside it."""


class FarPanel(QWidget):
    """Picture on one side, words on the other; in a rest they change places, and the next exercise is the picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._scale, self._picture_height, self._is_upright = 1.0, 1.0, 0, False
        self._scene, self._side, self._has_two_digits = Scene.REP, Side.BOTH, False
        self._picture = SessionPicture(self)
        self._pill = SidePill(self)
        self._pill.setAccessibleIdentifier("side")
        self._up_next = UpNextCard(self)
        self._phase = phase_label(parent=self)
        self._phase.setAccessibleIdentifier("phase")
        self._ring = Ring(self)
        self._ring.countdown.setAccessibleIdentifier("countdown")
        self._reps = RepsLabel(FarType.REPS, spacing=-2, parent=self)
        self._reps.setAccessibleIdentifier("repetitions")
        self._reps_unit = self._small_label(FarType.HINT)
        self._turn = FarIcon("refresh-cw", self)
        self._leg_done = self._small_label(FarType.NOTE)
        self._steps = StepsLabel(self)
        self._hint_caption = self._small_label(FarType.SMALL, weight=400)
        self._hint = FarLabel(FarType.HINT, spacing=-1.2, parent=self)
        self._standing = QWidget(self)
        self.paused = PausedCard(self._standing, ground=parent)
        self._around_paused = QVBoxLayout(self._standing)
        self._around_paused.addWidget(self.paused)
        self._around_paused.addStretch(1)
        self._show_scene(Scene.REP)

    @property
    def type_unit(self) -> float:
        """The unit of what is read from afar."""
        return self._unit * self._scale

    def set_unit(self, unit: float, *, scale: float, is_upright: bool, picture_height: int) -> None:
        """Follow the size and shape of the window, at a scale for what is read; upright, the picture is that high."""
        self._unit, self._scale = unit, scale
        self._is_upright, self._picture_height = is_upright, picture_height
        for part in (self._pill, self._up_next, self._phase, self._reps, self._reps_unit, self._leg_done, self._hint):
            part.set_unit(self.type_unit)
        self._steps.set_unit(self.type_unit)
        self._hint_caption.set_unit(small_unit(unit, current_theme().text_scale))
        self.paused.set_unit(self.type_unit)
        self._arrange()

    def show_state(self, state: SessionState) -> None:
        """Show a session that is anywhere but in its set-up, or that stands still."""
        scene = scene_of(state)
        before = self._arrangement()
        self._side, self._has_two_digits = position(state).side, counts_from_ten(state)
        self._pill.show_side(self._side)
        self._pill.set_ground(look_of(state).pill)
        if scene is Scene.PAUSED:
            self.paused.show_state(state)
        else:
            self._show_words(state, scene)
        if scene is Scene.REST:
            self._up_next.show_state(state)
        else:
            self._picture.show_state(state)
        if scene is not self._scene:
            self._show_scene(scene)
        self._pill.setVisible(scene is not Scene.REST and state.step.kind is not StepKind.SET_UP)
        if before != self._arrangement():
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrangement(self) -> tuple[object, ...]:
        return (self._scene, self._side, self._has_two_digits, self._reps.text(), self._steps.text())

    def _show_words(self, state: SessionState, scene: Scene) -> None:
        look, seconds = look_of(state), shown_seconds(state)
        self._phase.set_role(look.word)
        self._phase.show_text(phase_word(state))
        self._ring.show_words("" if seconds is None else str(seconds), ring_caption(state, seconds))
        self._show_time(state, look, is_moving=seconds is None)
        self._reps.show_text(reps_line(state))
        self._reps_unit.show_text(reps_unit(state))
        if scene is Scene.SWITCH:
            self._turn.set_role(look.word)
            self._leg_done.show_text(leg_done_words(state))
            self._steps.show_text("\n".join(switch_lines(state)))
        caption, word = next_hint(state)
        self._hint_caption.show_text(caption)
        self._hint.show_text(word)

    def _show_time(self, state: SessionState, look: SessionLook, *, is_moving: bool) -> None:
        phase = state.step.phase
        has_arrow = is_moving and phase is not None and phase.arrow is not None
        arrow = arrow_direction(phase.arrow, self._side) if has_arrow and phase and phase.arrow else None
        self._ring.show_time(look, ring_share(state, is_calm=current_theme().is_calm), arrow)

    def _show_scene(self, scene: Scene) -> None:
        """Show the parts of a scene, and no others."""
        self._scene = scene
        is_rep, is_switch, is_rest = scene is Scene.REP, scene is Scene.SWITCH, scene is Scene.REST
        is_running = scene is not Scene.PAUSED
        self._picture.setVisible(not is_rest)
        self._up_next.setVisible(is_rest)
        self._standing.setVisible(not is_running)
        self._phase.setVisible(is_running)
        self._ring.setVisible(is_running)
        self._reps.setVisible(scene in _LINES)
        self._reps_unit.setVisible(is_rep)
        for sign in (self._turn, self._leg_done, self._steps):
            sign.setVisible(is_switch)
        if scene in _LINES:
            size, role, weight, is_display, spacing = _LINES[scene]
            self._reps.set_units(size)
            self._reps.set_role(role)
            self._reps.set_cut(weight=weight, is_display=is_display, spacing=spacing)

    def _arrange(self) -> None:
        places = self._places()
        has_hint = self._is_upright and self._scene in (Scene.REP, Scene.LEAD_IN)
        for label in (self._hint_caption, self._hint):
            label.setVisible(has_hint)
        self._align(places)
        boxes: list[tuple[QWidget, QRectF]] = [
            (self._picture, places.picture),
            (self._phase, places.phase),
            (self._ring, places.ring),
            (self._turn, places.turn),
            (self._leg_done, places.note),
            (self._steps, places.steps),
            (self._hint_caption, places.hint_caption),
            (self._hint, places.hint),
        ]
        boxes.append((self._standing if self._scene is Scene.PAUSED else self._up_next, places.card))
        for part, box in boxes:
            if not box.isEmpty():
                part.setGeometry(box.toRect())
        self._place_pill(places.pill)
        self._place_reps(places)
        if not places.ring.isEmpty():
            self._size_ring(places.ring.width(), places.ring_unit)

    def _size_ring(self, side: float, ring_unit: float) -> None:
        """Where the ring gives way, one digit keeps its size and two digits shrink with the ring."""
        size = _RINGS.get(self._scene, HOLD_RING)
        if self._has_two_digits:
            self._ring.set_size(side / size.side, size)
        else:
            self._ring.set_size(ring_unit, tight_ring(size, round(side / ring_unit)))

    def _places(self) -> Places:
        width, height, steps = self.width(), self.height(), len(self._steps.lines())
        card = self.paused.minimumSizeHint().width() if self._scene is Scene.PAUSED else 0
        if self._is_upright:
            places = upright_places(
                self._scene,
                width,
                height,
                self._unit,
                scale=self._scale,
                picture_height=self._picture_height,
                steps=steps,
                card_width=card,
            )
        else:
            places = lying_places(
                self._scene, width, height, self._unit, scale=self._scale, steps=steps, card_width=card
            )
        return places.mirrored(width) if self.isRightToLeft() else places

    def _align(self, places: Places) -> None:
        """Upright a long phase word may take two lines."""
        start = Qt.AlignmentFlag.AlignLeading
        across = Qt.AlignmentFlag.AlignHCenter if places.is_centred else start
        middle, bottom = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom
        self._phase.set_units(phase_size(self._scene))
        self._phase.set_wrapped(self._is_upright)
        self._reps.set_wrapped(self._is_upright and self._scene is Scene.REST)
        _align(self._phase, across | (bottom if self._is_upright else middle))
        _align(self._reps, across | middle)
        for label in (self._leg_done, self._hint_caption, self._hint):
            _align(label, start | middle)
        self._around_paused.setContentsMargins(0, 0 if self._is_upright else round(_PAUSED_TOP * self._unit), 0, 0)

    def _place_pill(self, area: QRectF) -> None:
        """The pill stands on the side that it names; left and right are the user's own, in any script."""
        size = self._pill.sizeHint()
        left = area.right() - size.width() if self._side is Side.RIGHT else area.left()
        if self._side is Side.BOTH and self.isRightToLeft():
            left = area.right() - size.width()
        self._pill.setGeometry(round(left), round(area.top()), size.width(), size.height())
        self._place_figure()

    def _place_figure(self) -> None:
        """The figure stands below the pill or beside it, lying a little nearer to the words."""
        aside = 0.0 if self._is_upright else _ASIDE[self._side] * self._unit
        self._picture.set_standing(
            Standing(
                area=QRectF(self._picture.rect()),
                pill=QRectF(self._pill.geometry().translated(-self._picture.pos())),
                unit=self._unit,
                aside=-aside if self.isRightToLeft() else aside,
            )
        )

    def _place_reps(self, places: Places) -> None:
        """The count and its unit together stand in the middle; upright the unit stands below."""
        line = places.line
        if self._scene is not Scene.REP or self._is_upright:
            self._reps.setGeometry(line.toRect())
            _align(self._reps_unit, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            self._reps_unit.setGeometry(places.note.toRect())
            return
        gap = _REPS_GAP * self.type_unit
        widths = [self._reps.natural_width() + 2, self._reps_unit.natural_width() + 2]
        left = line.center().x() - (sum(widths) + gap) / 2
        # What stands on one line with the large digits hangs from their baseline.
        unit = self.type_unit
        baseline = line.center().y() + FarType.REPS * unit * (0.96875 - 0.2411) / 2
        places_of = [left, left + widths[0] + gap]
        if self.isRightToLeft():
            places_of = [left + widths[1] + gap, left]
        self._reps.setGeometry(QRectF(places_of[0], line.top(), widths[0], line.height()).toRect())
        self._reps_unit.setGeometry(line_box(places_of[1], widths[1], baseline, FarType.HINT * unit).toRect())
        _align(self._reps_unit, Qt.AlignmentFlag.AlignCenter)

    def _small_label(self, size: int, *, weight: int = 500) -> FarLabel:
        return FarLabel(size, role="ink_2", weight=weight, is_display=False, spacing=0, parent=self)


def scene_of(state: SessionState) -> Scene:
    """What is shown of a session that is not in its set-up, or that stands still."""
    if state.mode is Mode.PAUSED:
        return Scene.PAUSED
    if state.step.kind in _RESTS:
        return Scene.REST
    if state.step.kind is StepKind.SWITCH and state.mode is not Mode.RESUMING:
        return Scene.SWITCH
    return Scene.REP if state.step.rep is not None else Scene.LEAD_IN


def counts_from_ten(state: SessionState) -> bool:
    """Whether the number in the ring has two digits when it begins."""
    is_resuming = state.mode is Mode.RESUMING
    return ((state.rules.resume_lead_in_ms if is_resuming else state.step.duration_ms) or 0) > _ONE_DIGIT_MS


def _align(label: QLabel, alignment: Qt.AlignmentFlag) -> None:
    if label.alignment() != alignment:
        label.setAlignment(alignment)
