from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneeapp.ui.system_voice.dispatcher import dispatcher_path, start_dispatcher


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        ({"XDG_RUNTIME_DIR": "/run/user/1"}, "/run/user/1/speech-dispatcher/speechd.sock"),
        ({"XDG_CACHE_HOME": "/cache"}, "/cache/speech-dispatcher/speechd.sock"),
        ({"HOME": "/home/ann"}, "/home/ann/.cache/speech-dispatcher/speechd.sock"),
        ({"XDG_RUNTIME_DIR": "/r", "SPEECHD_ADDRESS": "unix_socket"}, "/r/speech-dispatcher/speechd.sock"),
        ({"XDG_RUNTIME_DIR": "/r", "SPEECHD_ADDRESS": "unix_socket:/its/own.sock"}, "/its/own.sock"),
        ({"XDG_RUNTIME_DIR": "/r", "SPEECHD_ADDRESS": "inet_socket:far:6560"}, ""),
    ],
)
def test_it_listens_where_its_own_programs_look(environ: dict[str, str], path: str) -> None:
    assert dispatcher_path(environ) == path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of its name that is noisy, and keeps how it was called in a file beside it."""
    path = tmp_path / "speech-dispatcher"
    path.write_text('#!/bin/sh\necho noise; echo noise >&2\necho "$@" > "$0.called"\n')
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return path


def test_it_is_asked_to_start_by_itself_and_quietly(
    program: Path, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    called = program.with_name("speech-dispatcher.called")
    assert start_dispatcher({})
    qtbot.waitUntil(lambda: called.exists() and called.read_text() == "--spawn\n")
    assert capfd.readouterr() == ("", "")


def test_it_is_not_started_where_an_address_is_set(program: Path) -> None:
    assert not start_dispatcher({"SPEECHD_ADDRESS": "unix_socket:/its/own.sock"})


def test_it_is_not_started_where_it_is_not_installed(program: Path) -> None:
    program.unlink()
    assert not start_dispatcher({})
