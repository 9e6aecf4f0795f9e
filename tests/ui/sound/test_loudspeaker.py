"""What the loudspeaker's process does with its orders, on sounds that are only pretended."""

import io
from pathlib import Path
from queue import SimpleQueue

import pytest

from kneeapp.ui.sound.loudspeaker import Loudspeaker, _read
from kneeapp.ui.sound.orders import AVAILABLE, SILENT, STARTING, Order, Play, Ready, Stop, line_of

GO, TICK = Path("go.wav"), Path("tick.wav")


class FakeSounds:
    def __init__(self) -> None:
        self.has_device = True
        self.has_other_device = False
        self.beats_left = 0
        self.ready = {GO}
        self.made: list[Path] = []
        self.told: list[tuple[str, Path, float]] = []

    def make(self, files: tuple[Path, ...]) -> None:
        self.made += files

    def is_ready(self, file: Path) -> bool:
        return file in self.ready

    def play(self, file: Path, gain: float) -> None:
        self.told.append(("play", file, gain))

    def stop(self, file: Path) -> None:
        self.told.append(("stop", file, 0))


class Room:
    """A loudspeaker, and the time that passes for it; each file takes a second."""

    def __init__(self) -> None:
        self.sounds = FakeSounds()
        self.now_ms = 50_000.0
        self.speaker = Loudspeaker(self.sounds, lambda file: 1_000, lambda: self.now_ms)

    def pass_ms(self, ms: float, *, beats: bool = False) -> None:
        self.now_ms += ms
        self.sounds.beats_left -= beats
        self.speaker.listen()

    def starts_anew(self) -> bool:
        return self.speaker.must_start_anew

    def takes_events(self) -> bool:
        return self.speaker.may_handle_events

    def ask(self, file: Path) -> None:
        self.speaker.carry_out(Play(file, 0.5, self.now_ms))


@pytest.fixture
def starting() -> Room:
    """No beat has begun."""
    return Room()


@pytest.fixture
def room() -> Room:
    """The beat goes on."""
    room = Room()
    room.sounds.beats_left = 1_000
    room.pass_ms(10)
    room.pass_ms(10, beats=True)
    return room


def test_a_file_that_is_ready_is_played_at_once(room: Room) -> None:
    room.ask(GO)
    assert room.sounds.told == [("play", GO, 0.5)]


def test_files_are_made_as_told_and_when_they_are_asked_for(room: Room) -> None:
    room.speaker.carry_out(Ready((TICK,)))
    room.ask(GO)
    assert room.sounds.made == [TICK, GO]


def test_a_file_that_becomes_ready_soon_is_played_then(room: Room) -> None:
    room.ask(TICK)
    room.sounds.ready.add(TICK)
    room.pass_ms(150)
    room.speaker.play_what_waits()
    room.speaker.play_what_waits()
    assert room.sounds.told == [("play", TICK, 0.5)]


def test_what_would_be_late_is_never_played(room: Room) -> None:
    room.ask(TICK)
    room.pass_ms(151)
    room.sounds.ready.add(TICK)
    room.speaker.play_what_waits()
    room.speaker.carry_out(Play(GO, 0.5, room.now_ms - 151))
    assert room.sounds.told == []


def test_what_is_stopped_while_it_waits_is_not_played(room: Room) -> None:
    room.ask(TICK)
    room.speaker.carry_out(Stop(TICK))
    room.sounds.ready.add(TICK)
    room.speaker.play_what_waits()
    assert room.sounds.told == [("stop", TICK, 0)]


def test_before_the_beat_goes_on_nothing_is_played(starting: Room) -> None:
    starting.sounds.beats_left = 1_000
    starting.pass_ms(10)
    starting.ask(GO)
    assert starting.sounds.told == []
    assert starting.speaker.answer == STARTING
    starting.pass_ms(100, beats=True)
    starting.speaker.play_what_waits()
    assert starting.sounds.told == [("play", GO, 0.5)]
    assert starting.speaker.answer == AVAILABLE


def test_without_a_device_it_says_so(starting: Room) -> None:
    starting.sounds.has_device = False
    assert starting.speaker.answer == SILENT


def test_no_event_is_handled_while_a_sound_may_be_ending(room: Room) -> None:
    room.ask(GO)
    assert room.takes_events()
    room.pass_ms(1_000)
    assert not room.takes_events()
    room.pass_ms(500)
    assert room.takes_events()


def test_no_event_is_handled_when_a_sound_was_just_stopped(room: Room) -> None:
    room.ask(GO)
    room.pass_ms(200)
    room.speaker.carry_out(Stop(GO))
    assert not room.takes_events()


def test_it_starts_anew_where_the_beat_stops(room: Room) -> None:
    room.pass_ms(2_000)
    assert not room.starts_anew()
    room.pass_ms(1)
    assert room.starts_anew()
    room.pass_ms(0, beats=True)
    assert not room.starts_anew()


def test_a_device_may_take_five_seconds_to_begin(starting: Room) -> None:
    starting.pass_ms(5_000)
    assert not starting.starts_anew()
    starting.pass_ms(1)
    assert starting.starts_anew()


def test_it_starts_anew_for_another_device(room: Room) -> None:
    room.sounds.has_other_device = True
    assert room.starts_anew()


def test_without_a_device_it_looks_again_after_ten_seconds(starting: Room) -> None:
    starting.sounds.has_device = False
    starting.pass_ms(10_000)
    assert not starting.starts_anew()
    starting.pass_ms(1)
    assert starting.starts_anew()


def test_orders_are_read_until_they_end() -> None:
    orders: SimpleQueue[Order | None] = SimpleQueue()
    _read(io.BytesIO(line_of(Stop(GO)) + line_of(Stop(TICK))), orders)
    assert [orders.get_nowait() for _ in range(3)] == [Stop(GO), Stop(TICK), None]
    assert orders.empty()
