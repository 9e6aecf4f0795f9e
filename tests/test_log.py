"""The log: private, turned over, without the user's name, and never in the way."""

import logging
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kneeapp.home import with_short_home
from kneeapp.log import LOG, LateLog, log_file, private_append, start_logging, stop_logging
from kneeapp.log_file import KEPT, TURNED_OVER_AT, LogFile

ROOT = Path(__file__).parents[1]
FULL = Path("/dev/full")
HAS_MODES = pytest.mark.skipif("sys.platform == 'win32'", reason="Windows knows no modes")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LateLog]:
    """A log in the data folder ``data``."""
    handler = start_logging(lambda: tmp_path / "data")
    yield handler
    stop_logging(handler)


@pytest.fixture
def text(tmp_path: Path) -> Callable[[], str]:
    """What the log holds."""
    return lambda: log_file(tmp_path / "data").read_text(encoding="utf-8")


def test_a_record_tells_when_and_how_grave(log: LateLog, text: Callable[[], str]) -> None:
    LOG.warning("a font is missing: %s", "Inter")
    day, time, process, level, *words = text().split()
    assert (len(day), len(time), process.isdigit()) == (10, 12, True)
    assert [level, *words] == ["WARNING", "a", "font", "is", "missing:", "Inter"]


def test_nothing_is_touched_before_the_first_record(log: LateLog, tmp_path: Path) -> None:
    assert list(tmp_path.iterdir()) == []
    assert log.path() is None
    LOG.debug("too small to be told")
    assert list(tmp_path.iterdir()) == []
    LOG.info("now")
    assert log.path() == tmp_path / "data" / "logs" / "kneeapp.log"


def test_what_is_slow_to_import_waits_for_the_first_record(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from kneeapp.log import LOG, start_logging
start_logging(lambda: Path(sys.argv[1]))
assert "logging.handlers" not in sys.modules
LOG.info("first")
assert "logging.handlers" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, cwd=ROOT)


@HAS_MODES
def test_only_the_user_can_read_it(log: LateLog, tmp_path: Path) -> None:
    LOG.info("first")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "data").rglob("*")}
    assert modes == {"logs": 0o700, "kneeapp.log": 0o600}
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


@HAS_MODES
def test_it_is_private_from_its_first_moment_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuse)
    private_append(tmp_path / "log").close()
    assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o600


@HAS_MODES
def test_a_log_that_others_can_read_is_made_private(log: LateLog, tmp_path: Path) -> None:
    path = log_file(tmp_path / "data")
    path.parent.mkdir(parents=True, mode=0o755)
    path.touch(mode=0o644)
    LOG.info("first")
    assert [stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path)] == [0o700, 0o600]


def test_it_is_turned_over_and_no_record_is_lost(log: LateLog, tmp_path: Path) -> None:
    count = 7 * TURNED_OVER_AT // 2_000
    for number in range(count):
        LOG.info("%06d %s", number, "x" * 950)
    files = sorted(log_file(tmp_path / "data").parent.iterdir(), reverse=True)
    assert [file.name for file in files] == [f"kneeapp.log.{n}" for n in range(len(files) - 1, 0, -1)] + ["kneeapp.log"]
    assert len(files) == 4
    assert all(file.stat().st_size <= TURNED_OVER_AT for file in files)
    told = [int(line.split()[4]) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert told == list(range(count))


def test_three_old_ones_are_kept(log: LateLog, tmp_path: Path) -> None:
    for _ in range(6 * TURNED_OVER_AT // 50_000):
        LOG.info("x" * 50_000)
    assert len(list(log_file(tmp_path / "data").parent.iterdir())) == 1 + KEPT == 4


@HAS_MODES
def test_the_old_ones_stay_private(log: LateLog, tmp_path: Path) -> None:
    for _ in range(8):
        LOG.info("x" * 50_000)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in log_file(tmp_path / "data").parent.iterdir()}
    assert modes == {0o600}


def test_where_it_cannot_be_turned_over_it_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "used by another program")

    failures: list[object] = []
    file = LogFile(tmp_path / "logs" / "log", failures.append)
    monkeypatch.setattr(file, "rotate", refuse)
    for number in range(8):
        file.handle(logging.makeLogRecord({"levelname": "INFO", "msg": f"{number} {'x' * 50_000}"}))
    file.close()
    lines = (tmp_path / "logs" / "log").read_text(encoding="utf-8").splitlines()
    assert [line.split()[4] for line in lines] == [str(number) for number in range(8)]
    assert failures == []


def test_threads_lose_no_record(log: LateLog, text: Callable[[], str]) -> None:
    def tell(number: int) -> None:
        for i in range(50):
            LOG.info("%d %d", number, i)

    threads = [threading.Thread(target=tell, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = {tuple(line.split()[4:]) for line in text().splitlines()}
    assert told == {(str(n), str(i)) for n in range(4) for i in range(50)}


def test_the_home_folder_is_shown_as_a_tilde(log: LateLog, text: Callable[[], str]) -> None:
    home = Path.home()
    LOG.warning("cannot read %s and %s", home / "a.yaml", f"{home}s")
    assert text().endswith(f"cannot read ~/a.yaml and {home}s\n")


@pytest.mark.parametrize(
    ("home", "before", "after"),
    [
        ("/home/anna", "/home/anna", "~"),
        ("/home/anna", 'File "/home/anna/x.py", line 1', 'File "~/x.py", line 1'),
        ("/home/anna", "file:///home/anna/x", "file:~/x"),
        ("/home/anna", "/home/annabel and /mnt/home/anna", "/home/annabel and /mnt/home/anna"),
        ("/home/anna", "in /home/anna.", "in ~."),
        ("/", "/usr/lib", "/usr/lib"),
    ],
)
def test_only_the_home_folder_is_shortened(home: str, before: str, after: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: home)
    assert with_short_home(before) == after


@pytest.mark.parametrize(
    ("path", "shown"),
    [(r"C:\Users\Anna\x", r"~\x"), ("c:/users/anna/x", "~/x"), (r"'C:\\Users\\Anna\\x'", r"'~\\x'")],
)
def test_a_home_folder_of_windows_is_shortened_however_it_is_written(
    path: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: r"C:\Users\Anna")
    assert with_short_home(path) == shown


def test_without_a_home_nothing_is_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)
    assert with_short_home("/home/anna") == "/home/anna"


def test_a_folder_that_cannot_be_written_costs_the_log_only(
    log: LateLog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_text("not a folder")
    for _ in range(3):
        LOG.warning("something")
    assert log.path() is None
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no disk that is always full")
def test_a_disk_that_is_full_is_told_once(
    log: LateLog, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kneeapp.log_file.private_append", lambda _path: FULL.open("a", encoding="utf-8"))
    for _ in range(3):
        LOG.warning("something")
    assert capsys.readouterr().err == "kneeapp: the log cannot be written: No space left on device\n"
    assert log.path() is None


def test_a_record_that_cannot_be_written_out_breaks_nothing(
    log: LateLog, text: Callable[[], str], capsys: pytest.CaptureFixture[str]
) -> None:
    log.handle(logging.makeLogRecord({"msg": "%d", "args": ("no number",)}))
    LOG.warning("half a character: \ud800")
    assert capsys.readouterr().err == "kneeapp: the log cannot be written: TypeError\n"
    assert text().endswith("half a character: \\ud800\n")


def test_a_missing_stderr_breaks_nothing(log: LateLog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    log.handle(logging.makeLogRecord({"msg": "%d", "args": ("no number",)}))
    assert log.path() is None


def test_after_its_end_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    handler = start_logging(lambda: tmp_path)
    LOG.warning("first")
    stop_logging(handler)
    LOG.warning("second")
    assert "second" not in log_file(tmp_path).read_text(encoding="utf-8")
    assert capsys.readouterr() == ("", "")
