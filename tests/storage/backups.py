"""A data folder with all that a backup takes, and what is in a data folder."""

from contextlib import closing
from pathlib import Path

from kneeapp.core.kept import KeptSession
from kneeapp.storage.journal import open_journal
from kneeapp.storage.settings import Settings, save_settings
from tests.storage.journals import make_journal

OWN = {"own.yaml": "format: 1\n", "knees/more.yaml": "exercises: []\n"}


def make_folder(folder: Path, *, sessions: int = 1, scheme: str = "dark") -> Path:
    """A data folder with sessions, settings and own exercises."""
    make_journal(folder, sessions=sessions)
    save_settings(folder, Settings(scheme=scheme))
    (folder / "exercises" / "knees").mkdir(parents=True)
    for name, text in OWN.items():
        (folder / "exercises" / name).write_text(text, encoding="utf-8")
    return folder


def exercises_in(folder: Path) -> dict[str, str]:
    root = folder / "exercises"
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}


def sessions_in(folder: Path) -> tuple[KeptSession, ...]:
    with closing(open_journal(folder)) as journal:
        return journal.sessions()


def everything_in(folder: Path) -> dict[str, bytes]:
    """All files but what SQLite keeps beside the journal, by name."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-wal", "-shm")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
