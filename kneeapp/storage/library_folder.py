"""The built-in exercises (or their replacement) and the user's own files -> one library; broken files are left out."""

from dataclasses import dataclass, field
from pathlib import Path

from kneeapp.core.exercise import Exercise, ExerciseId
from kneeapp.core.library import Library
from kneeapp.storage.diagnostic import LibraryFileError, LoadedLibrary
from kneeapp.storage.library_file import ExerciseFile, library_file_error, read_exercise_file
from kneeapp.storage.mistake import START, Mistake

_SUFFIXES = (".yaml", ".yml")


def load_library(builtin: Path, *, own_folder: Path | None, replacement: Path | None = None) -> LoadedLibrary:
    """Every exercise that can be read; the routine is the built-in (or replacing) file's own order.

    A broken replacement gives way to the built-in file, whose own mistakes alone raise LibraryFileError. Of two files
    with the same exercise id the one that was read first stays: own files are read in the order of their names.
    """
    reading = _Reading()
    is_replaced = replacement is not None and reading.add(replacement)
    if not is_replaced:
        reading.accept(read_exercise_file(builtin))
    routine = tuple(reading.origins)
    for path in reading.own_files(own_folder):
        reading.add(path)
    return LoadedLibrary(
        library=Library(exercises=tuple(reading.exercises), routine=routine),
        broken=tuple(reading.broken),
        fell_back=replacement is not None and not is_replaced,
    )


@dataclass(slots=True)
class _Reading:
    """The exercises so far, the file that each came from, and the files that were left out."""

    exercises: list[Exercise] = field(default_factory=list)
    origins: dict[ExerciseId, Path] = field(default_factory=dict)
    broken: list[LibraryFileError] = field(default_factory=list)

    def add(self, path: Path) -> bool:
        """Read a file; False when it had to be left out."""
        try:
            file = read_exercise_file(path)
            self._refuse_taken_ids(file)
        except LibraryFileError as error:
            self.broken.append(error)
            return False
        self.accept(file)
        return True

    def accept(self, file: ExerciseFile) -> None:
        self.exercises += file.exercises
        self.origins |= {exercise.id: file.path for exercise in file.exercises}

    def own_files(self, folder: Path | None) -> list[Path]:
        """The exercise files of a folder in the order of their names; a folder that cannot be listed is broken."""
        if folder is None:
            return []
        try:
            return sorted(path for path in folder.iterdir() if _is_exercise_file(path))
        except FileNotFoundError:
            return []
        except OSError as error:
            message = f"the folder of your own exercises cannot be read: {error.strerror}"
            self.broken.append(library_file_error(folder, [Mistake(START, message)]))
            return []

    def _refuse_taken_ids(self, file: ExerciseFile) -> None:
        taken = [
            Mistake(place, f"the id “{name}” is taken already, in {self.origins[name].name}; choose another one")
            for name, place in file.id_places.items()
            if name in self.origins
        ]
        if taken:
            raise library_file_error(file.path, taken)


def _is_exercise_file(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
