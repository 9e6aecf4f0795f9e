"""Which voice this system has. Nothing is imported, looked for or started before the voice is prepared or used."""

import os
import sys
from collections.abc import Mapping
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QLocale, QObject

from kneeapp.ui.system_voice.dispatcher import dispatcher_path, start_dispatcher
from kneeapp.ui.system_voice.dispatcher_voice import DispatcherVoice
from kneeapp.ui.system_voice.engine_voice import Engine, EngineVoice
from kneeapp.ui.system_voice.voice import NoVoice, SystemVoice

TEXTS_LANGUAGE: Final = QLocale(QLocale.Language.English)
"""Of all that is said."""


def system_voice(
    parent: QObject, locale: QLocale, *, platform: str = sys.platform, environ: Mapping[str, str] = os.environ
) -> SystemVoice:
    """The voice of this system; ``locale`` is the language of the texts."""
    if platform in ("win32", "darwin"):
        return EngineVoice(parent, locale, _qt_engine)
    if platform.startswith(("linux", "freebsd")):
        start = partial(start_dispatcher, environ)
        return DispatcherVoice(parent, locale, path=dispatcher_path(environ), start=start)
    return NoVoice(parent)


def _qt_engine(parent: QObject) -> Engine:
    from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  # 10 ms, and only where it is used

    return cast("Engine", QTextToSpeech(parent))
