"""Which figures are shown; here, and not beside them, so that the first paint can ask without bringing them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from kneeapp.ui.figure.shown_figures import ShownFigures


def show_figures(figures: "ShownFigures") -> None:
    """Have all widgets show these figures from now on."""
    _current[:] = [figures]
    for window in QApplication.topLevelWidgets():
        window.update()


def current_figures() -> "ShownFigures | None":
    """The figures to show; None where there are none yet, before the window's first paint."""
    return _current[0] if _current else None


_current: "Final[list[ShownFigures]]" = []
