"""The style sheet of the near side, with the names of roles and sizes in place of their values.

`theme.py` fills it in. A widget is drawn by its ``look``; the keyboard's focus is drawn by `focus_ring.py`, because a
style sheet cannot draw outside of a widget.
"""

from typing import Final

SHEET: Final = """
* { outline: 0; }
QMainWindow, QDialog, QMessageBox { background: $bg; }
QScrollArea, QScrollArea > QWidget > QWidget[look="scrolled"] { background: transparent; border: 0; }
QToolTip {
    background: $ink; color: $bg; border: 0; border-radius: $radius_small; padding: $space_small;
    font-size: $type_meta;
}

QLabel { background: transparent; color: $ink; }
QLabel[look="h1_first"] { font-size: $type_h1_first; font-weight: 600; }
QLabel[look="h1"] { font-size: $type_h1; font-weight: 600; }
QLabel[look="h1_narrow"] { font-size: $type_h1_narrow; font-weight: 600; }
QLabel[look="h2"] { font-size: $type_h2; font-weight: 600; }
QLabel[look="brand"] { font-size: $type_brand; font-weight: 600; }
QLabel[look="lead"] { font-size: $type_lead; color: $ink_2; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="strong_lead"] { font-size: $type_lead; font-weight: 600; }
QLabel[look="soft"] { color: $ink_2; }
QLabel[look="meta"] { font-size: $type_meta; color: $ink_2; }
QLabel[look="source"] { font-family: "$fixed_family"; font-size: $type_meta; color: $ink_2; }
QLabel[look="caption"] { font-size: $type_caption; font-weight: 600; color: $ink_3; }
QLabel[look="warning"] { color: $warn_ink; }
QLabel[look="warning_strong"] { color: $warn_ink; font-weight: 600; }
QLabel[look="problem"] { color: $danger_ink; }
QLabel:disabled { color: $disabled_ink; }
QLabel[look="number"] {
    background: $primary_soft; color: $on_primary_soft; border-radius: $number_round;
    font-size: $type_meta; font-weight: 600;
    min-width: $size_step_number; max-width: $size_step_number;
    min-height: $size_step_number; max-height: $size_step_number;
}
QLabel[look="number_now"], QLabel[look="number_done"], QLabel[look="number_later"] {
    border-radius: $number_large_round; font-size: $type_lead; font-weight: 600;
    min-width: $size_target; max-width: $size_target; min-height: $size_target; max-height: $size_target;
}
QLabel[look="number_now"] { background: $ink; color: $bg; }
QLabel[look="number_done"] { background: $primary; color: $on_primary; }
QLabel[look="number_later"] { color: $ink_2; border: $size_outline solid $line; }
QLabel[look="key"] {
    background: $sunken; color: $ink_2; border: $size_hairline solid $line; border-radius: $radius_small;
    padding: 0 $space_small; font-size: $type_meta; font-weight: 600;
}
QLabel[look="chip"], QLabel[look="chip_fact"], QLabel[look="chip_warning"] {
    border-radius: $chip_round; padding: 0 $space_medium;
    min-height: $size_chip; max-height: $size_chip;
    font-size: $type_meta; font-weight: 600;
}
QLabel[look="chip"] { background: $primary_soft; color: $on_primary_soft; }
QLabel[look="chip_fact"] { background: $sunken; color: $ink_2; }
QLabel[look="chip_warning"] { background: $warn_soft; color: $warn_ink; }

QFrame[look="card"] { background: $surface; border: $size_hairline solid $line; border-radius: $radius_card; }
QFrame[look="stage"] { background: $stage; border: 0; border-radius: $radius_stage; }
QFrame[look="bar"] { background: $bg; border: 0; border-top: $size_hairline solid $line; }
QFrame[look="sidebar"] { background: $sidebar; border: 0; }
QFrame[look="warning"] { background: $warn_soft; border: 0; border-radius: $radius_large; }
QFrame[look="problem"] { background: $danger_soft; border: 0; border-radius: $radius_large; }
QFrame[look="dot"] {
    background: $primary; border: 0; border-radius: 3px;
    min-width: $size_dot; max-width: $size_dot; min-height: $size_dot; max-height: $size_dot;
}

QPushButton {
    background: $surface; color: $ink; border: $size_outline solid $line; border-radius: $radius_control;
    padding: 0 $space_large; min-height: $button_inner; font-weight: 600;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $line; }
QPushButton[size_name="large"] {
    min-height: $button_large_inner; border-radius: $radius_large; padding: 0 $space_huge; font-size: $type_lead;
}
QPushButton[size_name="far"] {
    min-height: $button_large_inner; border-radius: $radius_large; padding: 0 $space_large; font-size: $type_lead;
}
QPushButton[size_name="huge"] {
    min-height: $button_huge_inner; border-radius: $radius_card; padding: 0 $space_huge; font-size: $type_h2;
}
QPushButton[look="primary"] { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton[look="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[look="primary"]:pressed { background: $primary_press; border-color: $primary_press; }
QPushButton[look="danger"] { background: $surface; color: $danger_ink; border-color: $danger; }
QPushButton[look="danger"]:hover { background: $danger_soft; }
QPushButton[look="danger"]:pressed { background: $danger; color: $on_danger; }
QPushButton[look="strong"] { background: $ink; color: $bg; border-color: $ink; }
QPushButton[look="strong"]:hover, QPushButton[look="strong"]:pressed { background: $ink_2; border-color: $ink_2; }
QPushButton[look="round"] { padding: 0; font-size: $type_lead; }
QPushButton[look="ghost"] { background: transparent; color: $ink_2; border-color: transparent; }
QPushButton[look="ghost"]:hover { background: $sunken; color: $ink; }
QPushButton[look="ghost"]:pressed { background: $line; color: $ink; }
QPushButton:disabled, QPushButton[look="primary"]:disabled, QPushButton[look="danger"]:disabled {
    background: $disabled_bg; color: $disabled_ink; border-color: $disabled_bg;
}
QPushButton[look="ghost"]:disabled { background: transparent; color: $disabled_ink; border-color: transparent; }
QPushButton[look="choice"] { padding: 0 $space_medium; border-color: $line_strong; }
QPushButton[look="choice"]:hover { background: $primary_soft; color: $on_primary_soft; }
QPushButton[look="choice"]:checked { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton[look="choice"]:disabled { background: $disabled_bg; color: $disabled_ink; border-color: $disabled_bg; }
QPushButton[look="row"] {
    background: transparent; border: $size_hairline solid transparent; border-radius: $radius_large;
    padding: 0; min-height: 0;
}
QPushButton[look="row"]:hover { background: $sunken; }
QPushButton[look="row"]:pressed { background: $line; }
QPushButton[look="row"]:checked { background: $surface; border-color: $line; }
QPushButton[look="card_row"] {
    background: $surface; border: $size_hairline solid $line; border-radius: $radius_row; padding: 0; min-height: 0;
}
QPushButton[look="card_row"]:hover { border-color: $line_strong; }
QPushButton[look="card_row"]:pressed { background: $sunken; }
QPushButton[look="problem"] {
    background: $danger_soft; border: $size_hairline solid $danger_soft; border-radius: $radius_large;
    padding: 0; min-height: 0;
}
QPushButton[look="problem"]:hover, QPushButton[look="problem"]:checked { border-color: $danger; }

QLineEdit {
    background: $surface; color: $ink; border: $size_hairline solid $line_strong; border-radius: $radius_control;
    padding: 0 $space_medium; min-height: $size_field; selection-background-color: $primary;
    selection-color: $on_primary; placeholder-text-color: $ink_3;
}
QLineEdit:focus { border-color: $focus; }
QLineEdit:disabled { background: $disabled_bg; color: $disabled_ink; border-color: $line; }
QPlainTextEdit {
    background: $bg; color: $ink; border: 0; border-radius: $radius_control; padding: $space_small;
    font-family: "$fixed_family"; font-size: $type_meta;
    selection-background-color: $primary; selection-color: $on_primary;
}

QAbstractSpinBox {
    background: $surface; color: $ink; border: $size_outline solid $line; border-radius: $radius_control;
    min-height: $button_inner; font-weight: 600; padding: 0;
    selection-background-color: $primary; selection-color: $on_primary;
}
QAbstractSpinBox QLineEdit { background: transparent; border: 0; border-radius: 0; padding: 0; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: padding; width: $size_stepper_sign; height: $button_inner; border: 0;
    border-radius: $radius_small; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: center right; }
QAbstractSpinBox::down-button { subcontrol-position: center left; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $sunken; }
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed { background: $line; }
QAbstractSpinBox::up-button:off, QAbstractSpinBox::down-button:off { background: transparent; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; width: 0; height: 0; }
QAbstractSpinBox:disabled { background: $disabled_bg; color: $disabled_ink; border-color: $disabled_bg; }

QListView { background: transparent; border: 0; }
QListView::item { border: 0; }
QListWidget[look="plain"] { color: $ink; }

QCheckBox { color: $ink; spacing: $space_medium; min-height: $size_target; }
QCheckBox::indicator {
    width: $size_tick_box; height: $size_tick_box; border: $size_outline solid $line_strong;
    border-radius: $radius_small; background: $surface;
}
QCheckBox::indicator:checked { background: $primary; border-color: $primary; }
QCheckBox::indicator:disabled { background: $disabled_bg; border-color: $disabled_bg; }
QCheckBox:disabled { color: $disabled_ink; }

QScrollBar:vertical { background: transparent; width: $size_scroll_bar; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $size_scroll_bar; margin: 0; }
QScrollBar::handle { background: $line_strong; border: $size_outline solid transparent; border-radius: 5px; }
QScrollBar::handle:vertical { min-height: $size_target; }
QScrollBar::handle:horizontal { min-width: $size_target; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
