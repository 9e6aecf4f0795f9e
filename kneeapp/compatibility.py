"""The pairs of Python and PySide6 that kneeapp must not start on."""


def broken_pair(python: tuple[int, ...], pyside: str) -> str | None:
    """Why this pair cannot be used, in one line; None where it can.

    PySide6 6.12.0 loses a reference to None in every call that returns nothing; before CPython 3.12 None could be used
    up, so the program aborts after some thousand paints.
    """
    if pyside == "6.12.0" and python < (3, 12):
        number = ".".join(map(str, python[:2]))
        return f"PySide6 6.12.0 crashes on Python {number}: use PySide6 6.11.3, or Python 3.12 or newer"
    return None
