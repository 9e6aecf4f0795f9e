import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneeapp import __version__
from kneeapp.licences import PARTS
from kneeapp.ui.pages.about_page import AboutPage
from kneeapp.ui.widgets.path_label import PathLabel
from tests.ui.windows import put_in_window

CLAIMS_THAT_NOBODY_MAY_MAKE = ("correct", "cure", "fix", "therapy", "patient", "heal", "straightens")


def a_page(qtbot: QtBot, folder: Path | None = None, width: int = 1280, height: int = 800) -> AboutPage:
    page = AboutPage(folder or Path.home() / "kneeapp")
    put_in_window(qtbot, page, width, height)
    return page


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def button(page: QWidget, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


@pytest.mark.parametrize(
    "text",
    [
        "kneeapp",
        "Guided leg and hip exercise, at home.",
        f"Version {__version__}",
        "It does not straighten or treat knees",
        "No medical device, and no advice",
        "Not for children",
        "Not reviewed by a clinician",
        "Nobody clinical has checked the exercises yet. Ask a doctor or physiotherapist first.",
        "Everything stays on this computer, in one folder. kneeapp never goes online.",
        str(Path("~/kneeapp")),
    ],
)
def test_about_tells(qtbot: QtBot, text: str) -> None:
    assert text in texts(a_page(qtbot))


def test_about_names_the_article_as_the_origin(qtbot: QtBot) -> None:
    shown = " ".join(texts(a_page(qtbot)))
    assert "The exercises follow a general-audience article on genu valgum (knock knees). The words are ours." in shown


def test_about_promises_nothing_that_nobody_may_promise(qtbot: QtBot) -> None:
    shown = " ".join(texts(a_page(qtbot))).lower()
    assert [claim for claim in CLAIMS_THAT_NOBODY_MAY_MAKE if claim in shown] == []
    assert "!" not in shown


def test_about_lists_every_part_with_its_licence(qtbot: QtBot) -> None:
    shown = texts(a_page(qtbot))
    begin = shown.index("Licences") + 1
    assert shown[begin : begin + 2 * len(PARTS)] == [text for part in PARTS for text in (part.name, part.licence)]


def test_about_leads_to_the_texts_of_the_licences(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.licences_wished):
        button(page, "Read all").click()
    assert button(page, "Read all").accessibleDescription() == "Licences"


def test_the_version_details_are_copied_and_that_is_told(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    with qtbot.waitSignal(page.message_wished) as told:
        button(page, "Copy version details").click()
    assert told.args == ["Version details copied"]
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[:3] == [
        f"kneeapp {__version__}",
        f"Python {sys.version.split()[0]}",
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}",
    ]
    assert copied[4] == f"Qt platform {QGuiApplication.platformName()}"


def test_a_folder_that_does_not_open_is_told_calmly(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    page = a_page(qtbot, tmp_path / "file" / "below")
    with qtbot.waitSignal(page.message_wished) as told:
        button(page, "Open folder").click()
    assert "could not be made" in told.args[0]


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def _direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    qapp.setLayoutDirection(request.param)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("_direction")
def test_a_path_runs_from_left_to_right_in_every_language(qtbot: QtBot) -> None:
    path = PathLabel("HHHHHHHH........", "hint")
    qtbot.addWidget(path)
    path.resize(path.sizeHint())
    shown = path.grab().toImage()
    above_the_dots = range(shown.height() // 2)
    ground = shown.pixelColor(0, 0)
    high = [x for x in range(shown.width()) if any(shown.pixelColor(x, y) != ground for y in above_the_dots)]
    assert high
    assert max(high) < shown.width() * 0.75


def test_a_long_path_widens_nothing(qtbot: QtBot) -> None:
    page = a_page(qtbot, Path("/" + "very-long-name/" * 20))
    assert page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "is_narrow"), [(1280, False), (1080, False), (1079, True), (900, True)])
def test_cards_stand_in_two_columns_where_the_window_is_wide(qtbot: QtBot, width: int, is_narrow: bool) -> None:
    page = a_page(qtbot, width=width, height=600)
    assert page.is_narrow is is_narrow
    assert page.horizontalScrollBar().maximum() == 0
    assert page.verticalScrollBar().maximum() > 0


def test_everything_is_in_view_in_the_usual_window(qtbot: QtBot) -> None:
    assert a_page(qtbot).verticalScrollBar().maximum() == 0
