"""Where no window can be opened, one line tells what to do; Qt itself would end in an abort."""

from pathlib import Path

import pytest

from tests.e2e.command import kneeapp
from tests.e2e.environment import bare_environment

NO_DISPLAY = (
    "kneeapp: there is no display: start kneeapp in a desktop session, or set DISPLAY (a virtual one: install xvfb)"
)
SILENT_DISPLAY = (
    "kneeapp: the display :987 does not answer: start kneeapp in a desktop session, or set DISPLAY to another one"
)


@pytest.mark.skipif("sys.platform != 'linux'", reason="only on Linux can a display be missing")
@pytest.mark.parametrize(
    ("display", "told"),
    [
        ({}, NO_DISPLAY),
        ({"QT_QPA_PLATFORM": "xcb"}, NO_DISPLAY),
        ({"DISPLAY": ":987"}, SILENT_DISPLAY),
        ({"WAYLAND_DISPLAY": "wayland-987"}, NO_DISPLAY),
        ({"WAYLAND_DISPLAY": "wayland-987", "DISPLAY": ":987"}, SILENT_DISPLAY),
    ],
    ids=["none", "none, though told to use one", "unreachable", "a Wayland that has ended", "neither answers"],
)
def test_a_missing_display_is_told_in_one_line(tmp_path: Path, display: dict[str, str], told: str) -> None:
    ended = kneeapp(bare_environment(tmp_path / "home") | display)
    assert (ended.code, ended.out, ended.err) == (1, [], [told])
