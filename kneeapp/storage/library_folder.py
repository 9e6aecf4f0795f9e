"""The built-in exercises (or their replacement) and the user's own files -> one library; broken files are left out.

Reading and checking YAML takes 100 ms of imports, so they are imported only where there is a file to read: not for the
built-in exercises in their ready form.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.library import Library
from kneeapp.storage.diagnostic import LibraryFileError, LoadedLibrary
from kneeapp.storage.ready_library import ready_exercises

if TYPE_CHECKING:
    from kneeapp.storage.library_file import ExerciseFile

OWN_POSES = "poses.yaml"
"""The file beside the exercise files that has the figures of own exercises, in small letters."""

_SUFFIXES = (".yaml", ".yml")


def load_library(
    builtin: Path, *, own_folder: Path | None, replacement: Path | None = None, ready: Path | None = None
) -> LoadedLibrary:
    """Every exercise that can be read; the routine is the built-in (or replacing) file's own order.

    ``ready`` is the built-in file's ready form; where it is not of just that file, the file itself is read. A broken
    replacement gives way to the built-in file, whose own mistakes alone raise LibraryFileError. Of two files with the
    same exercise id the one that was read first stays: own files are read in the order of their names.
    """
    reading = _Reading()
    is_replaced = replacement is not None and reading.add(replacement)
    if not is_replaced:
        found = ready_exercises(ready, builtin) if ready else None
        reading.accept(builtin, found or _read(builtin).exercises)
    routine = tuple(reading.origins)
    for path in reading.own_files(own_folder):
        reading.add(path)
    return LoadedLibrary(
        library=Library(exercises=tuple(reading.exercises), routine=routine),
        broken=tuple(reading.broken),
        images=reading.images,
        fell_back=replacement is not None and not is_replaced,
    )


@dataclass(slots=True)
class _Reading:
    """The exercises so far, the file that each came from, their pictures, and the files with mistakes."""

    exercises: list[Exercise] = field(default_factory=list)
    origins: dict[ExerciseId, Path] = field(default_factory=dict)
    images: dict[ExerciseId, Path] = field(default_factory=dict)
    broken: list[LibraryFileError] = field(default_factory=list)

    def add(self, path: Path) -> bool:
        """Read a file; False when it had to be left out."""
        try:
            file = _read(path)
            self._refuse_taken_ids(file)
        except LibraryFileError as error:
            self.broken.append(error)
            return False
        self.accept(path, file.exercises)
        self.images |= file.images
        self.broken += [file.flaws] if file.flaws else []
        return True

    def accept(self, path: Path, exercises: tuple[Exercise, ...]) -> None:
        self.exercises += exercises
        self.origins |= {exercise.id: path for exercise in exercises}

    def own_files(self, folder: Path | None) -> list[Path]:
        """The exercise files of a folder in the order of their names; a folder that cannot be listed is broken."""
        if folder is None:
            return []
        try:
            return sorted(path for path in folder.iterdir() if _is_exercise_file(path))
        except FileNotFoundError:
            return []
        except OSError as error:
            self.broken.append(_unreadable_folder(folder, error))
            return []

    def _refuse_taken_ids(self, file: "ExerciseFile") -> None:
        from kneeapp.storage.checked_file import library_file_error  # noqa: PLC0415  # as said above
        from kneeapp.storage.mistake import Mistake  # noqa: PLC0415

        taken = [
            Mistake(place, f"the id “{name}” is taken already, in {self.origins[name].name}; choose another one")
            for name, place in file.id_places.items()
            if name in self.origins
        ]
        if taken:
            raise library_file_error(file.path, taken)


def _read(path: Path) -> "ExerciseFile":
    from kneeapp.storage.library_file import read_exercise_file  # noqa: PLC0415  # as said above

    return read_exercise_file(path)


def _unreadable_folder(folder: Path, error: OSError) -> LibraryFileError:
    from kneeapp.storage.checked_file import library_file_error  # noqa: PLC0415  # as said above
    from kneeapp.storage.mistake import START, Mistake  # noqa: PLC0415

    message = f"the folder of your own exercises cannot be read: {error.strerror}"
    return library_file_error(folder, [Mistake(START, message)])


def _is_exercise_file(path: Path) -> bool:
    name = path.name.lower()
    return name.endswith(_SUFFIXES) and not name.startswith(".") and name != OWN_POSES
