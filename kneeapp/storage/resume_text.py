"""Where a session can be resumed, as text for the journal: the whole timeline, so that no later edit changes it."""

import base64
import json
import zlib

from kneeapp.core.keeping import ResumePoint
from kneeapp.core.timeline import Timeline
from kneeapp.storage.plain_value import built, plain


class ResumeWriter:
    """Writes points of one session after the other. The timeline, the same from rep to rep, is packed once."""

    def __init__(self) -> None:
        self._packed: tuple[Timeline, str] | None = None

    def text(self, point: ResumePoint) -> str:
        """The point as text."""
        if self._packed is None or self._packed[0] is not point.timeline:
            self._packed = (point.timeline, _packed(point.timeline))
        return json.dumps({"index": point.index, "attempt": point.attempt, "timeline": self._packed[1]})


def read_resume_text(text: str) -> ResumePoint | None:
    """The point from its text; None where another version of kneeapp wrote it for another shape of sessions."""
    try:
        found = json.loads(text)
        timeline = built(Timeline, json.loads(zlib.decompress(base64.b64decode(found["timeline"]))))
        return ResumePoint(timeline=timeline, index=_index(found["index"], timeline), attempt=int(found["attempt"]))
    except (ValueError, TypeError, KeyError, zlib.error):
        return None


def _index(given: int, timeline: Timeline) -> int:
    if not 0 <= given < len(timeline.steps) - 1:
        raise ValueError(f"there is no step {given} to resume at")
    return given


def _packed(timeline: Timeline) -> str:
    return base64.b64encode(zlib.compress(json.dumps(plain(timeline)).encode())).decode("ascii")
