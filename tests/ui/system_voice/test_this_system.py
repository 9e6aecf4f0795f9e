import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, QObject

from kneeapp.ui.system_voice.dispatcher_voice import DispatcherVoice
from kneeapp.ui.system_voice.engine_voice import EngineVoice
from kneeapp.ui.system_voice.this_system import system_voice
from kneeapp.ui.system_voice.voice import NoVoice

ENGLISH = QLocale("en")
LOOK = """
import sys
from PySide6.QtCore import QCoreApplication, QLocale
from kneeapp.ui.system_voice.this_system import system_voice
app = QCoreApplication([])
voices = [system_voice(app, QLocale("en"), platform=name) for name in ("linux", "win32", "darwin", "other")]
print([name for name in sys.modules if name.startswith(("PySide6.QtNetwork", "PySide6.QtTextToSpeech"))])
"""


@pytest.mark.parametrize(
    ("platform", "kind"),
    [
        ("linux", DispatcherVoice),
        ("freebsd14", DispatcherVoice),
        ("win32", EngineVoice),
        ("darwin", EngineVoice),
        ("emscripten", NoVoice),
    ],
)
def test_each_system_has_its_voice(qapp: QObject, platform: str, kind: type[QObject]) -> None:
    voice = system_voice(qapp, ENGLISH, platform=platform, environ={})
    assert isinstance(voice, kind)
    assert not voice.is_available


def test_a_voice_at_an_address_on_a_network_is_none(qapp: QObject) -> None:
    voice = system_voice(qapp, ENGLISH, platform="linux", environ={"SPEECHD_ADDRESS": "inet_socket:far:6560"})
    voice.prepare()
    voice.say("Go", 1.0)
    voice.close()
    assert not voice.is_available


def test_having_a_voice_imports_neither_the_socket_nor_the_engine() -> None:
    told = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)
    assert (told.stdout, told.stderr) == ("[]\n", "")
