"""The card from which one finds out whether a session can be heard and read from where one exercises."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneeapp.ui.pages.setting_row import ROW_BUTTON, SettingCard, SettingRow
from kneeapp.ui.widgets.button import Button


class PlaceChecks(SettingCard):
    """Only wishes for the checks."""

    sound_check_wished = Signal()
    read_check_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hear = Button(self.tr("Can you hear this?"), extent=ROW_BUTTON)
        read = Button(self.tr("Can you read this?"), extent=ROW_BUTTON)
        self.show_rows(
            self.tr("From where you exercise"),
            SettingRow(self.tr("Sounds"), hear),
            SettingRow(self.tr("Words"), read),
        )
        hear.clicked.connect(self.sound_check_wished)
        read.clicked.connect(self.read_check_wished)
