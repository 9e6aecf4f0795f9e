"""What the user wants kneeapp to look like, what the desktop asks for, and the theme that follows from both."""

from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from kneeapp.ui.high_contrast import high_contrast_roles
from kneeapp.ui.theme import Theme, apply_theme, theme_for


class Scheme(Enum):
    """The user's choice of light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(NamedTuple):
    """The user's choices; ``is_calm`` is None while the desktop is to decide whether things move.

    ``skin`` and ``mirrors`` are the figure's.
    """

    scheme: Scheme = Scheme.SYSTEM
    text_scale: float = 1.0
    is_calm: bool | None = None
    skin: int = 1
    mirrors: bool = True


class Desktop(NamedTuple):
    """What the desktop asks for, with its own palette."""

    scheme: Qt.ColorScheme
    is_high_contrast: bool
    is_calm: bool
    palette: QPalette


def theme_of(appearance: Appearance, desktop: Desktop) -> Theme:
    """The theme for the user's choices on that desktop."""
    theme = theme_for(_scheme(appearance.scheme, desktop))
    if desktop.is_high_contrast:
        roles = high_contrast_roles(theme.roles, desktop.palette)
        theme = replace(theme, roles=roles, is_dark=_is_dark(desktop.palette), is_high_contrast=True)
    is_calm = desktop.is_calm if appearance.is_calm is None else appearance.is_calm
    return replace(
        theme,
        is_calm=is_calm,
        text_scale=appearance.text_scale,
        skin=appearance.skin,
        mirrors=appearance.mirrors,
    )


class Appearances(QObject):
    """Keeps the program in the theme of the user's choices, and follows the desktop while it runs."""

    def __init__(self, app: QApplication, appearance: Appearance) -> None:
        super().__init__(app)
        self._app, self._appearance = app, appearance
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._access.contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def appearance(self) -> Appearance:
        """The user's choices as they are."""
        return self._appearance

    def choose(self, appearance: Appearance) -> None:
        """Show the program like this from now on."""
        if appearance != self._appearance:
            self._appearance = appearance
            self._follow()

    def _follow(self) -> None:
        apply_theme(self._app, theme_of(self._appearance, self._desktop()))

    def _desktop(self) -> Desktop:
        # PySide6 6.12 and later tell of motion; before that the desktop is taken to allow it.
        motion = getattr(self._access, "motionPreference", None)
        self._app.setPalette(QPalette())  # ours would hide the desktop's
        return Desktop(
            scheme=self._hints.colorScheme(),
            is_high_contrast=self._access.contrastPreference() is Qt.ContrastPreference.HighContrast,
            is_calm=motion is not None and motion().name == "ReducedMotion",
            palette=self._app.palette(),
        )


def _scheme(choice: Scheme, desktop: Desktop) -> Qt.ColorScheme:
    """A desktop that does not tell its scheme still shows it by its palette."""
    match choice:
        case Scheme.LIGHT:
            return Qt.ColorScheme.Light
        case Scheme.DARK:
            return Qt.ColorScheme.Dark
        case Scheme.SYSTEM:
            is_known = desktop.scheme is not Qt.ColorScheme.Unknown
            dark = Qt.ColorScheme.Dark if _is_dark(desktop.palette) else Qt.ColorScheme.Light
            return desktop.scheme if is_known else dark


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightnessF() < 0.5
