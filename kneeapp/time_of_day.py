"""What time it is for the user: the one place that asks the computer's calendar."""

from datetime import datetime

from kneeapp.core.kept import Moment


def now() -> Moment:
    """This moment, with how far the user's clock is ahead of UTC."""
    local = datetime.now().astimezone()
    offset = local.utcoffset()
    minutes = 0 if offset is None else round(offset.total_seconds() / 60)
    return Moment(utc_ms=round(local.timestamp() * 1000), offset_min=minutes)
