"""Whether letters and signs alone are keys, for all that names them: no tip or cap may promise one that is off."""

from PySide6.QtCore import QObject, Signal


class LetterKeys(QObject):
    """There is one, `LETTER_KEYS`; the program switches it by the user's settings."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_on = True

    def switch(self, *, is_on: bool) -> None:
        """Let them be on or off from now on."""
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit()

    def shown(self, name: str) -> str:
        """What a cap shows of a key of that name: nothing where the key does nothing."""
        return name if self.is_on or len(name) > 1 else ""


LETTER_KEYS = LetterKeys()
