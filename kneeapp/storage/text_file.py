"""A user's text file -> its text, whatever stands in the file's place: nothing, a folder, a device, other encodings.

It never reads more than the limit and never waits for a pipe or device.
"""

import codecs
from pathlib import Path

from kneeapp.storage.mistake import START, UnreadableError, place_at

MAX_BYTES = 512 * 1024
"""A file that is larger is refused; 200 exercises take about 400 KB."""

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without a byte order mark; UnreadableError for whatever else is there."""
    return _decoded(_read_bytes(path))


def _read_bytes(path: Path) -> bytes:
    try:
        _refuse_what_is_no_file(path)
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableError(START, _reason(error)) from error
    if len(content) > MAX_BYTES:
        raise UnreadableError(START, f"the file is too large; an exercise file has at most {MAX_BYTES // 1024} KB")
    return content


def _refuse_what_is_no_file(path: Path) -> None:
    # Opening a pipe waits for its other end, so what the path stands for is asked first.
    path.stat()
    if path.is_dir():
        raise UnreadableError(START, "this is a folder; an exercise file was expected")
    if not path.is_file():
        raise UnreadableError(START, "this is a device or a pipe; an exercise file was expected")


def _reason(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "there is no such file; check its name and folder"
        case PermissionError():
            return "the file may not be read; allow it in the file’s permissions"
        case OSError(strerror=str(reason)):
            return f"the file cannot be read: {reason}"
        case _:
            return f"the file cannot be read: {error}"


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_16_MARKS):
        raise UnreadableError(START, "the file is saved as UTF-16; save it as UTF-8")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        byte = f"{content[error.start]:02X}"
        message = f"this character (byte {byte}) is not UTF-8; save the file as UTF-8"
        raise UnreadableError(place_at(before, len(before)), message) from error
