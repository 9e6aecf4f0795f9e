"""``kneeapp check`` tells files that are fine and every mistake of those that are not."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kneeapp.check import check_files
from kneeapp.resources import builtin_library


def test_a_file_without_mistakes_is_told_as_ok() -> None:
    out = io.StringIO()
    assert check_files([builtin_library()], out) == 0
    assert out.getvalue() == f"{builtin_library()}: ok, 5 exercises\n"


def test_a_single_exercise_is_counted_in_the_singular(tmp_path: Path) -> None:
    text = builtin_library().read_text(encoding="utf-8")
    single = tmp_path / "single.yaml"
    single.write_text(text[: text.index("  - id: leaning-ankle-band")], encoding="utf-8")
    out = io.StringIO()
    assert check_files([single], out) == 0
    assert out.getvalue() == f"{single}: ok, 1 exercise\n"


def test_all_files_are_checked_and_one_broken_one_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(builtin_library(), "good.yaml")
    Path("bad.yaml").write_text("format: one\nexercise: []\n")
    out = io.StringIO()
    assert check_files([Path("bad.yaml"), Path("good.yaml")], out) == 1
    assert out.getvalue().splitlines() == [
        "bad.yaml:1:9: “format” should be 1; it says “one”",
        "bad.yaml:2:1: there is no key “exercise” here; did you mean “exercises”?",
        "good.yaml: ok, 5 exercises",
    ]


def test_output_that_holds_few_characters_still_tells() -> None:
    held = io.BytesIO()
    out = io.TextIOWrapper(held, encoding="ascii", newline="\n")
    assert check_files([Path("no\udcff.yaml")], out) == 1
    out.flush()
    assert held.getvalue().startswith(b"no\\udcff.yaml:1:1: there is no such file")


def test_checking_needs_no_qt() -> None:
    code = "import sys, kneeapp.check; print([name for name in sys.modules if name.startswith('PySide6')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
