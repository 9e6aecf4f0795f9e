"""What a painted widget of a session's bars shares: it can show faintly, while nobody is near to use it."""

from PySide6.QtWidgets import QWidget


class Fading:
    """For widgets that paint themselves at their ``opacity``: 0, not to be seen, to 1."""

    opacity: float = 1.0

    def fade_to(self, opacity: float) -> None:
        """Show at this opacity from now on."""
        if opacity != self.opacity:
            self.opacity = opacity
            if isinstance(self, QWidget):
                self.update()
