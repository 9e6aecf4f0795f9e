"""The pages about kneeapp itself, beside the library: settings, keys, about, licences; each made when first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from kneeapp.ui.widgets.lazy_page import LazyPage

if TYPE_CHECKING:
    from kneeapp.ui.pages.about_page import AboutPage
    from kneeapp.ui.pages.keys_page import KeysPage
    from kneeapp.ui.pages.licences_page import LicencesPage
    from kneeapp.ui.pages.settings_page import SettingsPage
    from kneeapp.ui.shown_settings import ShownSettings
    from kneeapp.ui.sound_state import Voices


class HelpPages(QObject):
    """Shows its pages in a stack; ``settings`` tells what they are to show."""

    settings_changed = Signal(object)
    """The `Settings` that the user wishes from now on."""
    backup_wished = Signal()
    restore_wished = Signal()
    delete_wished = Signal()
    undo_delete_wished = Signal()
    test_tone_wished = Signal()
    test_voice_wished = Signal()
    voices_wished = Signal()
    """The settings are shown, which tell of this computer's voices."""
    sound_check_wished = Signal()
    read_check_wished = Signal()
    message_wished = Signal(str)
    """A short message for the user."""

    def __init__(self, stack: QStackedWidget, settings: "Callable[[], ShownSettings]") -> None:
        super().__init__(stack)
        self._stack, self._settings = stack, settings
        self._sound_trouble = ""
        self._voices: Voices | None = None
        self._settings_page = LazyPage(stack, self._new_settings_page)
        self._about_page = LazyPage(stack, self._new_about_page)
        self._licences_page = LazyPage(stack, self._new_licences_page)
        self._keys_page = LazyPage(stack, self._new_keys_page)

    @property
    def is_shown(self) -> bool:
        """Whether one of these pages is what the stack shows."""
        pages = (self._settings_page, self._about_page, self._licences_page, self._keys_page)
        return any(page.is_shown for page in pages)

    def show_settings(self) -> None:
        """Show the settings as they are now."""
        self._settings_page.get().show_settings(self._settings())
        self._settings_page.show()
        self.voices_wished.emit()

    def preparations(self) -> tuple[Callable[[], object], ...]:
        """What makes these pages before they are asked for, a page at a time."""
        return (self._rehearse_settings, self._about_page.rehearse, self._keys_page.rehearse)

    def refresh(self) -> None:
        """Tell the settings page, where it is shown, that what it shows may have changed."""
        if self._settings_page.is_shown:
            self._settings_page.get().show_settings(self._settings())

    def show_sound_trouble(self, text: str) -> None:
        """Tell in the settings why nothing is heard; an empty text takes it back."""
        self._sound_trouble = text
        if self._settings_page.made is not None:
            self._settings_page.made.show_sound_trouble(text)

    def show_voices(self, voices: "Voices") -> None:
        """Offer in the settings what was found when somebody looked for this computer's voices."""
        self._voices = voices
        if self._settings_page.made is not None:
            self._settings_page.made.show_voices(voices)

    def show_about(self) -> None:
        """Show what kneeapp is."""
        self._about_page.show()

    def show_licences(self) -> None:
        """Show the licences of all parts."""
        self._licences_page.show()

    def show_keys(self) -> None:
        """Show what each key does."""
        self._keys_page.show().begin(self._settings().settings)

    def _rehearse_settings(self) -> None:
        self._settings_page.get().show_settings(self._settings())
        self._settings_page.rehearse()

    def _new_settings_page(self) -> "SettingsPage":
        from kneeapp.ui.pages.settings_page import SettingsPage  # noqa: PLC0415  # not needed to start

        page = SettingsPage(self._stack)
        page.changed.connect(self.settings_changed)
        page.backup_wished.connect(self.backup_wished)
        page.restore_wished.connect(self.restore_wished)
        page.delete_wished.connect(self.delete_wished)
        page.undo_delete_wished.connect(self.undo_delete_wished)
        page.test_tone_wished.connect(self.test_tone_wished)
        page.test_voice_wished.connect(self.test_voice_wished)
        page.sound_check_wished.connect(self.sound_check_wished)
        page.read_check_wished.connect(self.read_check_wished)
        page.show_sound_trouble(self._sound_trouble)
        if self._voices is not None:
            page.show_voices(self._voices)
        page.keys_wished.connect(self.show_keys)
        page.about_wished.connect(self.show_about)
        page.message_wished.connect(self.message_wished)
        return page

    def _new_about_page(self) -> "AboutPage":
        from kneeapp.ui.pages.about_page import AboutPage  # noqa: PLC0415  # not needed to start

        page = AboutPage(self._settings().folder)
        page.licences_wished.connect(self.show_licences)
        page.message_wished.connect(self.message_wished)
        return page

    def _new_licences_page(self) -> "LicencesPage":
        from kneeapp.ui.pages.licences_page import LicencesPage  # noqa: PLC0415  # not needed to start

        page = LicencesPage()
        page.back_wished.connect(self.show_about)
        return page

    def _new_keys_page(self) -> "KeysPage":
        from kneeapp.ui.pages.keys_page import KeysPage  # noqa: PLC0415  # not needed to start

        page = KeysPage()
        page.content.changed.connect(self.settings_changed)
        return page
