"""The built-in figures for tests, read once."""

from functools import cache

from kneeapp.resources import resource
from kneeapp.storage.figures import Figures
from kneeapp.storage.ready_figures import ready_figures


@cache
def builtin_figures() -> Figures:
    """What ships with kneeapp."""
    figures = ready_figures(resource("poses.ready.json"), resource("poses.yaml"))
    assert figures is not None
    return figures
