"""When to see someone: the groups of signs, as plain text for the screen and for paper. No condition is named."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class CareGroup:
    """Signs that ask for the same: an icon, a title, what they ask for, and the signs."""

    icon: str
    title: str
    line: str
    signs: tuple[str, ...] = ()


def care_title() -> str:
    """What the page is called, and the ways to it."""
    return translate("care", "When to see someone")


def care_lead() -> str:
    """Who can tell more than kneeapp."""
    return translate("care", "kneeapp cannot look at your knees. A doctor or a physiotherapist can.")


def care_note() -> str:
    """What needs nobody."""
    return translate("care", "A tired, burning muscle and a mild stretch are not pain.")


def at_once() -> CareGroup:
    """What cannot wait for the end of an exercise."""
    return CareGroup(
        icon="phone",
        title=translate("care", "During exercise: chest pain, or you feel faint"),
        line=translate("care", "Stop, and call your emergency number."),
    )


def care_groups() -> tuple[CareGroup, ...]:
    """All else, the most pressing first."""
    return _same_day(), _before(), _knock_knees()


def _same_day() -> CareGroup:
    return CareGroup(
        icon="sun",
        title=translate("care", "The same day"),
        line=translate("care", "If one of these is true"),
        signs=(
            translate("care", "You cannot put weight on the leg"),
            translate("care", "It is badly swollen or has changed shape"),
            translate("care", "The knee locks, or gives way painfully"),
            translate("care", "It is hot and red, and you have a fever"),
        ),
    )


def _before() -> CareGroup:
    return CareGroup(
        icon="stethoscope",
        title=translate("care", "Before you go on"),
        line=translate("care", "Ask first, then exercise"),
        signs=(
            translate("care", "A recent injury or operation"),
            translate("care", "Constant pain, or pain at night"),
            translate("care", "Numbness or weakness"),
            translate("care", "Pregnancy, heart or balance trouble"),
        ),
    )


def _knock_knees() -> CareGroup:
    return CareGroup(
        icon="ruler",
        title=translate("care", "About knock knees"),
        line=translate("care", "Have them looked at"),
        signs=(
            translate("care", "On one leg only"),
            translate("care", "Getting worse"),
            translate("care", "New in a grown-up"),
            translate("care", "Ankles that cannot meet while the knees touch"),
        ),
    )
