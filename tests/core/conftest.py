"""Random tests of the core draw the same examples every time, so that a run is as stable as its code."""

from hypothesis import settings

settings.register_profile("core", derandomize=True, deadline=None, database=None)
settings.load_profile("core")
