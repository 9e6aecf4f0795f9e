"""What to say of a name that stands for nothing."""

from kneeapp.storage.mistake import shortened
from kneeapp.storage.schema_wording import nearest

_MOST_SHOWN = 12


def unknown(kind: str, name: str, names: tuple[str, ...]) -> str:
    """That there is no such thing, and which was meant or which there are."""
    meant = nearest(name, names)
    there_are = ", ".join(map(shortened, names[:_MOST_SHOWN]))
    return f"there is no {kind} “{shortened(name)}”; " + (
        f"did you mean “{meant}”?" if meant else f"there are {there_are}"
    )
