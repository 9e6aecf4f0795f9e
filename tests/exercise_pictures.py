"""Small pictures for tests: whole, broken, and made to do harm."""

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20'>{}</svg>"
RED = "<rect width='40' height='20' fill='#ff0000'/>"


def svg(content: str = RED) -> bytes:
    """A drawing, twice as wide as high, with that in it."""
    return SVG.format(content).encode()


def photo(kind: str = "PNG", width: int = 40, height: int = 20, color: str = "#ff0000") -> bytes:
    """A picture of one colour that one cannot see through."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def bomb(width: int, height: int) -> bytes:
    """A PNG of that size, all of it black, whose file takes a thousandth of what it holds."""
    packed = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    pixels = b"".join(packed.compress(row) for _ in range(height)) + packed.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def exercise_file(folder: Path, image: str, *, name: str = "mine") -> Path:
    """An exercise file with one exercise, which names that picture in line 4, from column 12."""
    text = f"""\
format: 1
exercises:
  - id: {name}
    image: {image}
    name: Toe raise
    aim: Strengthens the calves.
    each_leg: false
    dose: {{reps: {{default: 12}}}}
    set_up: [{{do: Stand tall}}]
    how_to: [Rise onto your toes.]
    movement: [{{id: rise, kind: move, word: Rise, seconds: 1.5}}]
"""
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
