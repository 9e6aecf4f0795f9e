import pytest

from kneeapp.ui.system_voice.ssip import (
    NotSsipError,
    Replies,
    Reply,
    before_speaking,
    one_line,
    text_lines,
    voices_of,
)
from kneeapp.ui.system_voice.voice import VoiceName

RECEIVED = b"208 OK\r\n249-A b\ten\tnone\r\n249-C\tde\tnone\r\n249 OK\r\n701-2\r\n701 BEGIN\r\n225-2\r\n225 OK\r\n"
ANSWERS = [Reply(208, ()), Reply(249, (b"A b\ten\tnone\r", b"C\tde\tnone\r")), Reply(225, (b"2\r",))]


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1000])
def test_answers_are_the_same_in_pieces_of_any_size_and_events_are_none(size: int) -> None:
    replies = Replies()
    pieces = [RECEIVED[at : at + size] for at in range(0, len(RECEIVED), size)]
    assert [reply.code for piece in pieces for reply in replies.feed(piece)] == [208, 249, 225]


def test_an_answer_has_the_texts_before_its_last_line() -> None:
    replies = Replies().feed(RECEIVED)
    assert replies[:2] == ANSWERS[:2]


@pytest.mark.parametrize("piece", [b"\n", b"HTTP/1.1 400 Bad Request\r\n", b"20 OK\n", b"2080 OK\n", b"\x00\xff\xfe\n"])
def test_what_has_no_number_is_no_answer(piece: bytes) -> None:
    with pytest.raises(NotSsipError):
        Replies().feed(piece)


@pytest.mark.parametrize("line", [b"x" * 50_000, b"249-A\ten\n" * 5_000])
def test_an_answer_without_an_end_is_given_up(line: bytes) -> None:
    replies = Replies()
    with pytest.raises(NotSsipError):
        list(map(replies.feed, [line] * 200))


def test_many_answers_may_be_longer_together_than_one() -> None:
    replies = Replies()
    assert sum(len(replies.feed(b"208 OK\r\n" * 10_000)) for _ in range(50)) == 500_000


@pytest.mark.parametrize(("volume", "told"), [(0.0, -100), (0.5, 0), (1.0, 100), (-1.0, -100), (7.0, 100)])
def test_the_volume_is_told_from_minus_a_hundred_to_a_hundred(volume: float, told: int) -> None:
    assert before_speaking("en", None, volume)[-1] == f"SET SELF VOLUME {told}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lift\r\nand  hold", "Lift and hold"),
        (" \n\t", ""),
        ("a\x00b\x1bc\u2028d", "a b c d"),
        ("Hüfte – 3 × 12", "Hüfte – 3 × 12"),
    ],
)
def test_a_text_is_one_line_of_what_can_be_printed(text: str, said: str) -> None:
    assert one_line(text) == said


@pytest.mark.parametrize(
    ("text", "sent"), [("Go", "Go\r\n."), (".", "..\r\n."), ("… .", "… .\r\n."), ("...a", "....a\r\n.")]
)
def test_a_dot_at_the_beginning_is_doubled(text: str, sent: str) -> None:
    assert text_lines(text) == sent


def test_voices_are_neither_variants_nor_a_dummy() -> None:
    texts = (
        b"German\tde\tnone\r",
        b"German+Annie\tde\tAnnie\r",
        b"dummy\ten\tnone\r",
        b"broken\r",
        b"\ten\r",
        b"\xff\ten\r",
    )
    assert voices_of(texts) == (VoiceName("German", "de"), VoiceName("\ufffd", "en"))
