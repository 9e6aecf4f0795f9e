"""``kneeapp --self-test``: whether this installation works, without a display or the user's own folder."""

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from kneeapp.core.plan import Plan, PlanItem, default_dose
from kneeapp.core.record import records_of
from kneeapp.core.session_state import Mode
from kneeapp.platform_check import missing_qt
from kneeapp.resources import builtin_library, resource
from kneeapp.storage.library_folder import load_library
from kneeapp.storage.settings import Settings, load_settings, save_settings

_SPEED = 200.0
_PATIENCE_S = 20.0


def self_test(out: TextIO) -> int:
    """Check the parts one after another and tell each; 0 when all work, else 1."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("resources", _check_resources),
        ("library", _check_library),
        ("settings", _check_settings),
        ("Qt", _check_qt),
        ("session", _check_session),
    )
    results = [_told(name, check, out) for name, check in checks]
    return 0 if all(results) else 1


def _told(name: str, check: Callable[[], str], out: TextIO) -> bool:
    try:
        out.write(f"{name}: ok, {check()}\n")
    except Exception as error:  # whatever is broken is what is to be told
        out.write(f"{name}: FAILED, {error}\n")
        return False
    return True


def _check_resources() -> str:
    names = ("tokens.json", "exercises.schema.json")
    sizes = [resource(name).stat().st_size for name in names]
    return f"{len(names)} files, {sum(sizes)} bytes"


def _check_library() -> str:
    library = load_library(builtin_library(), own_folder=None).library
    return f"{len(library.exercises)} exercises"


def _check_settings() -> str:
    with tempfile.TemporaryDirectory() as folder:
        save_settings(Path(folder), Settings(notice_version=1))
        if load_settings(Path(folder)).notice_version != 1:
            raise RuntimeError("what was written could not be read back")
    return "written and read back"


def _check_qt() -> str:
    problem = missing_qt()
    if problem is not None:
        raise RuntimeError(problem)
    from PySide6.QtCore import qVersion  # noqa: PLC0415 - known to be there from here on

    return f"version {qVersion()}"


def _check_session() -> str:
    """One rep of the first exercise on each leg, painted into pictures that nobody sees, as fast as it goes.

    A window is never shown: the offscreen platform would complain about the size that it asks for.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from kneeapp.ui.clock import SystemClock  # noqa: PLC0415
    from kneeapp.ui.session_driver import SessionDriver  # noqa: PLC0415
    from kneeapp.ui.session_flow import SessionFlow  # noqa: PLC0415
    from kneeapp.ui.theme import ARGUMENTS  # noqa: PLC0415

    app = QApplication.instance() or QApplication([*ARGUMENTS])
    driver = SessionDriver(SystemClock(), speed=_SPEED)
    flow = SessionFlow(driver)
    flow.begin(_short_plan())
    flow.start_now()
    end = time.monotonic() + _PATIENCE_S
    while driver.state is not None and driver.state.mode is not Mode.FINISHED:
        if time.monotonic() > end:
            raise RuntimeError("the session did not come to its end")
        app.processEvents()
        flow.grab()
    records = records_of(driver.state) if driver.state is not None else ()
    return f"{sum(record.reps_done for record in records)} reps of {records[0].exercise.short_name}"


def _short_plan() -> Plan:
    exercise = load_library(builtin_library(), own_folder=None).library.exercises[0]
    return Plan(items=(PlanItem(exercise=exercise, dose=replace(default_dose(exercise), reps=1)),))
