"""A browser that plays a video of a repetition, drawn by kneeapp's own painter: what another way to show it would cost.

It needs Debian's packages ``ffmpeg`` and ``chromium``.
"""

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import sleep
from typing import Final

from PySide6.QtGui import QPainter

from kneeapp.core.exercise import Exercise
from kneeapp.ui.figure.instant import FRAMES_S
from kneeapp.ui.figure.shown_figures import ShownFigures, Sight
from kneeapp.ui.theme import current_theme
from tests.benchmarks.figure_cost import STAGE, stage_fit, stage_picture
from tests.benchmarks.figure_load import Load, processes_of_session, reading_of
from tests.benchmarks.figure_reps import instants_of_rep, sides
from tests.e2e.environment import bare_environment
from tests.e2e.patience import PATIENCE_S, wait_until
from tests.figures import builtin_figures

_SETTLE_S: Final = 5.0
_TITLE: Final = "frames"

_PAGE: Final = f"""<!doctype html>
<title>{_TITLE} 0 0</title>
<style>body {{ margin: 0; overflow: hidden }}</style>
<video src="rep.mp4" width="{STAGE[0]}" height="{STAGE[1]}" autoplay loop muted></video>
<script>
  const video = document.querySelector("video");
  setInterval(() => {{
    const shown = video.getVideoPlaybackQuality();
    document.title = "{_TITLE} " + shown.totalVideoFrames + " " + shown.droppedVideoFrames;
  }}, 1000);
</script>
"""


def missing_player() -> str | None:
    """Why no video can be made or played here, None where both can."""
    missing = [tool for tool in ("ffmpeg", "chromium") if shutil.which(tool) is None]
    return f"{' and '.join(missing)} not installed" if missing else None


def video_load(exercise: Exercise, folder: Path, reps: int) -> tuple[Load, str]:
    """What all of the browser's processes take while so many repetitions play, and how many frames it has shown."""
    _write_video(exercise, folder / "rep.mp4")
    (folder / "rep.html").write_text(_PAGE, encoding="utf-8")
    with _browser(folder) as browser:
        wait_until(lambda: _shown_frames(folder)[:1] > [FRAMES_S], "the video to play")
        sleep(_SETTLE_S)
        frames = _shown_frames(folder)
        before = reading_of(processes_of_session(browser))
        sleep(reps * len(instants_of_rep(exercise)) / FRAMES_S)
        load = reading_of(processes_of_session(browser)).load_since(before)
        shown, dropped = (now - then for now, then in zip(_shown_frames(folder), frames, strict=True))
    return load, f"{shown} frames, {dropped} dropped"


def _write_video(exercise: Exercise, path: Path) -> None:
    size = "x".join(map(str, STAGE))
    raw = ["-f", "rawvideo", "-pix_fmt", "bgra", "-s", size, "-r", str(FRAMES_S), "-i", "-"]
    encoded = ["-c:v", "libx264", "-pix_fmt", "yuv420p", str(path)]
    command = ["ffmpeg", "-loglevel", "error", "-y", *raw, *encoded]
    subprocess.run(command, input=b"".join(_frames(exercise)), check=True)


def _frames(exercise: Exercise) -> Iterator[bytes]:
    figure = ShownFigures(builtin_figures).of(exercise)
    assert figure is not None
    sight = Sight(sides(exercise)[0], current_theme().color("stage"))
    for instant in instants_of_rep(exercise):
        picture = stage_picture()
        painter = QPainter(picture)
        drawings = figure.ground(sight, STAGE[0]), figure.drawing(sight, instant)
        stage_fit(figure, sight).paint(painter, *drawings)
        painter.end()
        yield bytes(picture.constBits())


@contextmanager
def _browser(folder: Path) -> Iterator[int]:
    """Chromium without a window on that page, in a session of its own, the number of which this gives."""
    words = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-breakpad", "--no-first-run", "--mute-audio"]
    words += [f"--user-data-dir={folder / 'profile'}", "--remote-debugging-port=0"]
    words += [f"--window-size={STAGE[0]},{STAGE[1]}", "--autoplay-policy=no-user-gesture-required"]
    process = subprocess.Popen(
        ["chromium", *words, (folder / "rep.html").as_uri()],
        env=bare_environment(folder / "home"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process.pid
    finally:
        for process_id in processes_of_session(process.pid):
            os.kill(process_id, signal.SIGKILL)
        process.wait(PATIENCE_S)


def _shown_frames(folder: Path) -> list[int]:
    """How many frames the video has shown and dropped, as its page's title tells; nothing before it tells."""
    port_file = folder / "profile" / "DevToolsActivePort"
    if not port_file.is_file():
        return []
    port = int(port_file.read_text(encoding="ascii").split()[0])
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    connection.request("GET", "/json/list")
    titles = [str(page["title"]) for page in json.load(connection.getresponse())]
    connection.close()
    return [int(word) for title in titles if title.startswith(_TITLE) for word in title.split()[1:]]
