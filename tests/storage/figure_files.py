"""Files of own poses for tests."""

from pathlib import Path

from kneeapp.core.exercise import Exercise, ExerciseId, Phase, PhaseKind
from tests.builders import an_exercise

OWN = """\
format: kneeapp-poses/1
exercises:
  toe-raise:
    view: side
    active: [work, base]
    thumbnail: up
    poses:
      stand: {work: {plant: [10, 0]}, base: {plant: [10, 0]}}
      up: {arms: hang, work: {plant: [10, 0], heel: 30}, base: {plant: [10, 0], heel: 30}, glow: 1}
    rep:
      - {id: rise, to: up}
      - {id: lower, to: stand}
"""


def own_file(folder: Path, *changes: tuple[str, str]) -> Path:
    """The file of own poses in that folder, with these texts in place of others."""
    text = OWN
    for old, new in changes:
        assert text.count(old) >= 1
        text = text.replace(old, new, 1)
    path = folder / "poses.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def toe_raise() -> Exercise:
    """The exercise that the file is of."""
    rise = Phase(id="rise", kind=PhaseKind.MOVE, word="Rise", duration_ms=1_000)
    lower = Phase(id="lower", kind=PhaseKind.RETURN, word="Lower", duration_ms=1_000)
    return an_exercise(id=ExerciseId("toe-raise"), phases=(rise, lower))
