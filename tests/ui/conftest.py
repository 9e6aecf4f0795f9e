"""What tests of widgets share: they run in the light theme, as the program does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneeapp.ui.theme import apply_theme, theme_for
from kneeapp.ui.typography import load_fonts


@pytest.fixture(scope="session", autouse=True)
def _light_theme(qapp: QApplication) -> None:
    assert load_fonts() == ()
    apply_theme(qapp, theme_for(Qt.ColorScheme.Light))
