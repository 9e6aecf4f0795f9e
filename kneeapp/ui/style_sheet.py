"""The style sheet of labels, frames, fields and bars, made from the roles and sizes of a theme.

A label or frame is drawn by its ``look``. Buttons and all other controls paint themselves (`widgets/`), because a style
sheet knows neither half pixels nor icons that follow a state; the focus is drawn by `focus_ring.py`.
"""

from collections.abc import Iterator
from string import Template
from typing import Final

from PySide6.QtGui import QFontDatabase

from kneeapp.ui.sizes import Radius, Size, Space
from kneeapp.ui.typography import DISPLAY_FAMILY, STYLES, TEXT_FAMILY

LABELS: Final[dict[str, tuple[str, str]]] = {
    "h1_first": ("h1_first", "ink"),
    "h1": ("h1", "ink"),
    "h1_narrow": ("h1_narrow", "ink"),
    "h2": ("h2", "ink"),
    "brand": ("brand", "ink"),
    "lead": ("lead", "ink_2"),
    "body": ("body", "ink"),
    "lead_narrow": ("lead_narrow", "ink_2"),
    "strong": ("strong", "ink"),
    "strong_lead": ("strong_lead", "ink"),
    "soft": ("body", "ink_2"),
    "meta": ("meta", "ink_2"),
    "hint": ("meta", "ink_3"),
    "meta_strong": ("meta_strong", "ink"),
    "field_name": ("meta_medium", "ink_2"),
    "meta_good": ("meta_strong", "primary"),
    "source": ("meta", "ink_2"),
    "caption": ("caption", "ink_3"),
    "warning": ("body", "warn_ink"),
    "warning_note": ("note", "warn_ink"),
    "warning_meta": ("meta", "warn_ink"),
    "warning_strong": ("strong", "warn_ink"),
    "problem": ("body", "danger_ink"),
    "number": ("chip", "on_primary_soft"),
    "link": ("strong", "primary"),
}
"""The looks of labels: each a style of `typography.STYLES` in a role."""

_SHEET: Final = """
* { outline: 0; }
QMainWindow, QDialog { background: $bg; }
QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; border: 0; }
QToolTip {
    background: $ink; color: $bg; border: 0; border-radius: $radius_small; padding: $space_tiny $space_small;
    font-size: $meta_size;
}
QLabel { background: transparent; color: $ink; }
QLabel:disabled { color: $disabled_ink; }
QLabel[look="source"] { font-family: "$fixed_family"; }
QLabel[look="number"] {
    background: $primary_soft; border: $soft_line; border-radius: $number_round;
    min-width: $number_inner; max-width: $number_inner; min-height: $number_inner; max-height: $number_inner;
}

QFrame[look="card"] { background: $surface; border: $card_line; border-radius: $radius_card; }
QFrame[look="row_card"] { background: $surface; border: $card_line; border-radius: $radius_row; }
QFrame[look="well"] { background: $sunken; border: $soft_line; border-radius: $radius_control; }
QFrame[look="bar"] { background: $bg; border: 0; border-top: $card_line; }
QFrame[look="sidebar"] { background: $sidebar; border: 0; $sidebar_edge }
QFrame[look="warning"] { background: $warn_soft; border: $soft_line; border-radius: $radius_large; }
QFrame[look="problem"] { background: $danger_soft; border: $soft_line; border-radius: $radius_large; }
QFrame[look="line"] { background: $line; border: 0; min-height: 1px; max-height: 1px; }
QFrame[look="dot"] {
    background: $primary; border: 0; border-radius: 3px;
    min-width: $size_dot; max-width: $size_dot; min-height: $size_dot; max-height: $size_dot;
}

QLineEdit {
    background: $surface; color: $ink; border: $field_line solid $line_strong; border-radius: $radius_control;
    padding: 0 $space_medium; min-height: $field_inner; selection-background-color: $primary;
    selection-color: $on_primary; placeholder-text-color: $ink_3;
}
QLineEdit:disabled { background: $disabled_bg; color: $disabled_ink; border-color: $line; }
QPlainTextEdit {
    background: $sunken; color: $ink; border: $soft_line; border-radius: $radius_control; padding: $space_small;
    font-family: "$fixed_family"; font-size: $meta_size;
    selection-background-color: $primary; selection-color: $on_primary;
}
QAbstractSpinBox { background: transparent; color: $ink; border: 0; padding: 0; }
QAbstractSpinBox:disabled { color: $disabled_ink; }
QAbstractSpinBox > QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    background: transparent; border: 0; width: $stepper_half; subcontrol-origin: border;
}
QAbstractSpinBox::up-button { subcontrol-position: center right; }
QAbstractSpinBox::down-button { subcontrol-position: center left; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; width: 0; height: 0; }

QListView { background: transparent; border: 0; }
QListView::item { border: 0; }

QScrollBar:vertical { background: transparent; width: $size_scroll_bar; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $size_scroll_bar; margin: 0; }
QScrollBar::handle { background: $line_strong; border: 2px solid transparent; border-radius: 5px; }
QScrollBar::handle:vertical { min-height: $size_target; }
QScrollBar::handle:horizontal { min-width: $size_target; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(roles: dict[str, str], scale: float, *, is_high_contrast: bool) -> str:
    """The style sheet in these colours, its type at that scale; high contrast draws outlines where grounds are soft."""
    values = roles | _lengths(scale) | _lines(roles, scale, is_high_contrast=is_high_contrast)
    return Template(_SHEET).substitute(values) + "".join(_label_rules(roles, scale))


def _label_rules(roles: dict[str, str], scale: float) -> Iterator[str]:
    for look, (name, role) in LABELS.items():
        style = STYLES[name]
        family = DISPLAY_FAMILY if style.is_display else TEXT_FAMILY
        yield (
            f'QLabel[look="{look}"] {{ color: {roles[role]}; font-family: "{family}"; font-weight: {style.weight};'
            f" font-size: {round(style.size * scale)}px; letter-spacing: {style.spacing / 100:.3f}em; }}\n"
        )


def _lengths(scale: float) -> dict[str, str]:
    plain = {
        f"{kind.__name__}_{member.name}".lower(): f"{member.value}px"
        for kind in (Space, Radius, Size)
        for member in kind
    }
    number = round(Size.STEP_NUMBER * scale)
    return plain | {
        "meta_size": f"{round(STYLES['meta'].size * scale)}px",
        "stepper_half": f"{round(Size.STEPPER_HALF * scale)}px",
        "number_round": f"{number // 2}px",
        "field_inner": f"{round(Size.FIELD * scale) - 2}px",
        "fixed_family": QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family(),
    }


def _lines(roles: dict[str, str], scale: float, *, is_high_contrast: bool) -> dict[str, str]:
    outline = f"{Size.OUTLINE}px solid {roles['ink']}"
    around = 2 * Size.OUTLINE if is_high_contrast else 0
    return {
        "number_inner": f"{round(Size.STEP_NUMBER * scale) - around}px",
        "card_line": outline if is_high_contrast else f"{Size.HAIRLINE}px solid {roles['line']}",
        "soft_line": outline if is_high_contrast else "0",
        "sidebar_edge": f"border-right: {outline};" if is_high_contrast else "",
        "field_line": f"{Size.OUTLINE if is_high_contrast else Size.HAIRLINE}px",
    }
