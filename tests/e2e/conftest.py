"""One private display for all tests of the whole program, and programs that never outlive their test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.e2e.display import Display, missing_tool
from tests.e2e.program import Program
from tests.pulse import Pulse, missing_pulse


class Start(Protocol):
    """Starts the program with these words on its command line."""

    def __call__(self, *words: str) -> Program: ...


@pytest.fixture(scope="session")
def display() -> Iterator[Display]:
    """A private display, where the tools for it are installed."""
    problem = missing_tool()
    if problem is not None:
        pytest.skip(f"{problem}: the whole program cannot be tried (Debian and Ubuntu: sudo apt install xvfb xdotool)")
    with Display() as private:
        yield private


@pytest.fixture
def start(display: Display, tmp_path: Path) -> Iterator[Start]:
    """Programs that keep everything in the test's own folder, one after another."""
    programs: list[Program] = []

    def start_one(*words: str) -> Program:
        programs.append(Program(display, tmp_path, *words))
        return programs[-1]

    yield start_one
    for program in programs:
        program.end()


@pytest.fixture
def pulse(tmp_path: Path) -> Iterator[Pulse]:
    """A sound server of the test's own, where the tools to hear a session are installed."""
    if problem := missing_pulse() or missing_tool():
        pytest.skip(f"{problem}: no session can be heard (Debian and Ubuntu: sudo apt install pulseaudio xvfb xdotool)")
    server = tmp_path / "server"
    server.mkdir(mode=0o700)
    pulse = Pulse(server).start()
    yield pulse
    pulse.stop()
