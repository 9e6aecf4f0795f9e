"""The About page: what kneeapp is and is not, where it comes from, whose work is in it, where the user's data is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kneeapp.ui.folders import open_folder
from kneeapp.ui.pages.about_cards import DataCard, LicencesCard, origin_card, review_note, what_card
from kneeapp.ui.pages.about_hero import AboutHero
from kneeapp.ui.pages.wide_page import WidePage
from kneeapp.ui.sizes import Space
from kneeapp.ui.version_details import version_details

_SHARES = (125, 100)


class AboutPage(WidePage):
    """Tells of kneeapp; ``folder`` is where the user's data is kept."""

    licences_wished = Signal()
    message_wished = Signal(str)
    """A short message for the user."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(Space.CARD, parent)
        self._folder = folder
        hero, licences, data = AboutHero(), LicencesCard(), DataCard(folder)
        self.head.addWidget(hero)
        self.head.addSpacing(Space.CARD)
        self.leading.addWidget(what_card())
        self.leading.addWidget(review_note())
        self.leading.addWidget(origin_card(), 1)
        self.trailing.addWidget(licences)
        self.trailing.addWidget(data, 1)
        self.share_width(*_SHARES)
        hero.copy_wished.connect(self._on_hero_copy_wished)
        licences.read_wished.connect(self.licences_wished)
        data.folder_wished.connect(self._on_data_folder_wished)

    def _on_hero_copy_wished(self) -> None:
        QGuiApplication.clipboard().setText(version_details())
        self.message_wished.emit(self.tr("Version details copied"))

    def _on_data_folder_wished(self) -> None:
        if message := open_folder(self._folder):
            self.message_wished.emit(message)
