"""A label for a folder's path: it wraps anywhere, so that a long path never widens what it stands in."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt

from kneeapp.ui.theme import current_theme
from kneeapp.ui.widgets.wrapped_text import WrappedText
from kneeapp.ui.widgets.wrapping_label import WrappingLabel

_NARROWEST = 96


class PathLabel(WrappingLabel):
    """A path in as many lines as it needs."""

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().scaled(_NARROWEST), super().minimumSizeHint().height())

    def _new_wrapped(self, look: str) -> WrappedText:
        """A path runs from left to right in every language, at the side where its language begins."""
        return replace(super()._new_wrapped(look), flow=Qt.LayoutDirection.LeftToRight)
