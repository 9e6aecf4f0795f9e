import json
from dataclasses import replace

import pytest

from kneeapp.core.keeping import ResumePoint
from kneeapp.storage.resume_text import ResumeWriter, read_resume_text
from tests.core.sessions import a_session, a_squat, short_item


def a_point() -> ResumePoint:
    timeline = a_session(short_item(), short_item(a_squat(), is_self_paced=True)).timeline
    return ResumePoint(timeline=timeline, index=3, attempt=2)


def test_what_is_written_can_be_read_again() -> None:
    assert read_resume_text(ResumeWriter().text(a_point())) == a_point()


def test_the_timeline_is_packed_once_and_anew_after_a_change() -> None:
    writer, point = ResumeWriter(), a_point()
    first, second = (json.loads(writer.text(replace(point, index=index))) for index in (3, 4))
    assert first["timeline"] is not None
    assert (first["timeline"], second["index"]) == (second["timeline"], 4)
    other = replace(point, timeline=a_session(short_item()).timeline)
    assert read_resume_text(writer.text(other)) == other


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "nonsense", '{"index": 1}', '{"index": 1, "attempt": 1, "timeline": "AAAA"}',
        '{"index": 1, "attempt": 1, "timeline": 7}',
    ],
)  # fmt: skip
def test_a_text_of_another_shape_is_none(text: str) -> None:
    assert read_resume_text(text) is None


@pytest.mark.parametrize("index", [-1, 10_000])
def test_a_step_that_is_not_there_is_none(index: int) -> None:
    assert read_resume_text(ResumeWriter().text(replace(a_point(), index=index))) is None


def test_the_end_is_nowhere_to_resume() -> None:
    point = a_point()
    assert read_resume_text(ResumeWriter().text(replace(point, index=len(point.timeline.steps) - 1))) is None
