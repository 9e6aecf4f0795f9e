"""The plan's page in a window, with the wishes that it told and the ways to reach what is in it."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeapp.ui.pages.plan_page import PlanPage
from kneeapp.ui.pages.plan_row import PlanRow
from kneeapp.ui.pages.plan_row_head import PlanRowHead
from kneeapp.ui.pages.shown_plan import ShownPlan
from kneeapp.ui.widgets.stepper import Stepper
from tests.staging import name_of
from tests.ui.windows import put_in_window

SIGNALS = (
    "days_wished", "dose_wished", "spread_wished", "moved_wished", "remove_wished", "add_wished", "put_back_wished",
    "see_someone_wished", "undo_wished", "done_wished",
)  # fmt: skip


@dataclass
class Shown:
    """A page that is shown; ``wishes`` are the signals with their arguments, ``said`` what was announced."""

    qtbot: QtBot
    page: PlanPage
    said: list[str]
    wishes: list[tuple[object, ...]] = field(default_factory=list)

    def rows(self) -> list[PlanRow]:
        """The rows that are seen, from the top."""
        found = [row for row in self.page.findChildren(PlanRow) if row.isVisible()]
        return sorted(found, key=lambda row: row.y())

    def names(self) -> list[str]:
        """The names of the rows, from the top."""
        self.settle()
        return [row.head.accessibleName() for row in self.rows()]

    def row(self, name: str) -> PlanRow:
        """The row of that exercise."""
        return next(row for row in self.rows() if row.head.accessibleName() == name)

    def head(self, name: str) -> PlanRowHead:
        """The words of that row."""
        return self.row(name).head

    def buttons(self, within: QWidget | None = None) -> list[str]:
        """The names of the buttons that are seen."""
        found = (within or self.page).findChildren(QAbstractButton)
        return [name_of(button) for button in found if button.isVisible()]

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        """The first button of that name that is seen."""
        found = (within or self.page).findChildren(QAbstractButton)
        return next(button for button in found if button.isVisible() and name_of(button) == name)

    def stepper(self, name: str) -> Stepper:
        """The stepper of that name that is seen."""
        found = self.page.findChildren(Stepper)
        return next(stepper for stepper in found if stepper.isVisible() and stepper.accessibleName() == name)

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click that button with the mouse."""
        self.qtbot.mouseClick(self.button(name, within), Qt.MouseButton.LeftButton)

    def open(self, name: str) -> PlanRow:
        """Open the row of that exercise by its words."""
        self.qtbot.mouseClick(self.head(name), Qt.MouseButton.LeftButton)
        self.settle()
        return self.row(name)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on whatever has the focus, as the desktop does."""
        handle = self.page.window().windowHandle()
        assert handle is not None
        self.qtbot.keyClick(handle, key, modifier)

    def settle(self) -> None:
        """Let the layout come to rest."""
        for _ in range(5):
            QApplication.processEvents()


def show_page(qtbot: QtBot, plan: ShownPlan, width: int = 1280, height: int = 800) -> Shown:
    """A page with that plan in a window of that size."""
    said: list[str] = []
    page = PlanPage(say=lambda announcement: said.append(announcement.text))
    page.show_plan(plan)
    shown = Shown(qtbot=qtbot, page=page, said=said)
    for name in SIGNALS:
        getattr(page, name).connect(lambda *told, name=name: shown.wishes.append((name, *told)))
    window = put_in_window(qtbot, page, width, height)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown.settle()
    return shown
