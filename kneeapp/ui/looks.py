"""The looks that labels and panels can have, by name: a label's style and colour, a panel's ground and edge.

Colours are roles. A label takes its colour from a role of Qt's palette, so that a new palette is all that a change of
the theme needs: no style sheet has to be worked through again for every widget.
"""

from typing import Final, NamedTuple

from PySide6.QtGui import QPalette

from kneeapp.ui.sizes import Radius

INKS: Final[dict[str, QPalette.ColorRole]] = {
    "ink": QPalette.ColorRole.WindowText,
    "ink_2": QPalette.ColorRole.Dark,
    "ink_3": QPalette.ColorRole.PlaceholderText,
    "primary": QPalette.ColorRole.Link,
    "on_primary_soft": QPalette.ColorRole.Shadow,
    "warn_ink": QPalette.ColorRole.LinkVisited,
    "danger_ink": QPalette.ColorRole.BrightText,
    "bg": QPalette.ColorRole.ToolTipText,
}
"""The colours that a label can have, and the place of each in Qt's palette (`theme.py` fills it)."""


class Ground(NamedTuple):
    """What a panel lies on: the role of its fill, the roundness of its corners, and where it has a hairline."""

    fill: str
    radius: int = 0
    has_line: bool = False
    is_edge: bool = False
    """Whether only the top has a line, as between a page and its bar."""


LABELS: Final[dict[str, tuple[str, str]]] = {
    "h1_first": ("h1_first", "ink"),
    "h1_done": ("h1_done", "ink"),
    "h1_stopped": ("h1_stopped", "ink"),
    "h1": ("h1", "ink"),
    "h1_narrow": ("h1_narrow", "ink"),
    "h2": ("h2", "ink"),
    "sheet_title": ("sheet_title", "ink"),
    "sentence": ("sentence", "ink"),
    "big_number": ("big_number", "ink"),
    "number_now": ("huge_number", "ink_3"),
    "number_next": ("huge_number", "primary"),
    "over_title": ("over_title", "ink_3"),
    "brand": ("brand", "ink"),
    "lead": ("lead", "ink_2"),
    "lead_big": ("lead_big", "ink_2"),
    "lead_narrow": ("lead_narrow", "ink_2"),
    "reading": ("reading", "ink_2"),
    "point": ("big_button", "ink"),
    "question": ("big_button", "ink"),
    "optional": ("lead", "ink_3"),
    "date": ("chip", "ink_3"),
    "body": ("body", "ink"),
    "strong": ("strong", "ink"),
    "label": ("label", "ink"),
    "card_title": ("card_title", "ink"),
    "strong_lead": ("strong_lead", "ink"),
    "soft": ("body", "ink_2"),
    "note": ("note", "ink_2"),
    "meta": ("meta", "ink_2"),
    "hint": ("meta", "ink_3"),
    "detail": ("detail", "ink_3"),
    "field_name": ("meta_medium", "ink_2"),
    "meta_good": ("meta_strong", "primary"),
    "source": ("source", "ink_2"),
    "caption": ("caption", "ink_3"),
    "warning": ("body", "warn_ink"),
    "warning_lead": ("lead", "warn_ink"),
    "warning_meta": ("meta", "warn_ink"),
    "warning_note": ("note", "warn_ink"),
    "warning_strong": ("strong", "warn_ink"),
    "trouble": ("strong", "danger_ink"),
    "pill": ("chip", "ink"),
    "toast": ("toast", "bg"),
    "number": ("chip", "on_primary_soft"),
}
"""The looks of labels: each a style of `typography.STYLES` and a colour of `INKS`."""

PANELS: Final[dict[str, Ground]] = {
    "card": Ground(fill="surface", radius=Radius.CARD, has_line=True),
    "dialog": Ground(fill="surface", radius=Radius.STAGE, has_line=True),
    "sheet": Ground(fill="surface", radius=Radius.SHEET, has_line=True),
    "well": Ground(fill="sunken", radius=Radius.CONTROL),
    "choice": Ground(fill="surface", radius=Radius.LARGE, has_line=True),
    "warning": Ground(fill="warn_soft", radius=Radius.LARGE),
    "note": Ground(fill="warn_soft", radius=Radius.CARD),
    "problem": Ground(fill="danger_soft", radius=Radius.LARGE),
    "bar": Ground(fill="bg", has_line=True, is_edge=True),
    "line": Ground(fill="line"),
}
"""The looks of panels."""
