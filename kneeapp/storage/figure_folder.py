"""The built-in figures and the user's own -> one collection; a broken file of own poses is left out.

To be read once a figure is to be shown: never before the window is. Only a file of own poses brings the reader of YAML.
"""

from pathlib import Path

from kneeapp.core.library import Library
from kneeapp.storage.diagnostic import LibraryFileError
from kneeapp.storage.figures import Figures, LoadedFigures
from kneeapp.storage.library_folder import OWN_POSES
from kneeapp.storage.ready_figures import ready_figures


def load_figures(
    builtin: Path, *, own_folder: Path | None, library: Library, ready: Path | None = None
) -> LoadedFigures:
    """Every figure that can be read; of an exercise that both files have, the user's own is shown.

    ``ready`` is the built-in file's ready form; where it is not of just that file, the file itself is read, whose own
    mistakes alone raise LibraryFileError. ``library`` has the exercises whose phases own figures must show.
    """
    figures = (ready_figures(ready, builtin) if ready else None) or _read(builtin)
    path = _own_file(own_folder) if own_folder else None
    if path is None:
        return LoadedFigures(figures=figures)
    try:
        return LoadedFigures(figures=_with_own(figures, path, library))
    except LibraryFileError as error:
        return LoadedFigures(figures=figures, broken=(error,))


def _own_file(folder: Path) -> Path | None:
    """The file of own poses, None where there is none; a folder that cannot be listed is told with the exercises."""
    try:
        return next((path for path in sorted(folder.iterdir()) if path.name.lower() == OWN_POSES), None)
    except OSError:
        return None


def _with_own(figures: Figures, path: Path, library: Library) -> Figures:
    from kneeapp.storage.figure_file import read_own_figures  # noqa: PLC0415  # as said above

    phases = {exercise.id: tuple(phase.id for phase in exercise.phases) for exercise in library.exercises}
    return figures._replace(exercises=figures.exercises | read_own_figures(path, figures, phases))


def _read(builtin: Path) -> Figures:
    from kneeapp.storage.figure_file import read_figures  # noqa: PLC0415  # as said above

    return read_figures(builtin)
