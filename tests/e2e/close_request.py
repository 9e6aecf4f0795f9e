"""WM_DELETE_WINDOW: what a window manager sends when a window's close button is pressed, without a window manager."""

import ctypes
from ctypes import POINTER, Structure, byref, c_char_p, c_uint8, c_uint16, c_uint32, c_void_p
from typing import Final

_CLIENT_MESSAGE: Final = 33


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _AtomReply(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("pad", c_uint8),
        ("sequence", c_uint16),
        ("length", c_uint32),
        ("atom", c_uint32),
    )


class _ClientMessage(Structure):
    _fields_ = (
        ("response_type", c_uint8),
        ("format", c_uint8),
        ("sequence", c_uint16),
        ("window", c_uint32),
        ("type", c_uint32),
        ("data", c_uint32 * 5),
    )


def request_close(display: str, window: int) -> None:
    """Ask a window of a display to close."""
    xcb = _library()
    connection = xcb.xcb_connect(display.encode(), None)
    protocols, delete = (_atom(xcb, connection, name) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _ClientMessage(
        response_type=_CLIENT_MESSAGE, format=32, window=window, type=protocols, data=(c_uint32 * 5)(delete)
    )
    xcb.xcb_send_event(connection, 0, window, 0, byref(message))
    _atom(xcb, connection, b"WM_PROTOCOLS")  # an answer to anything later means that the message has arrived
    xcb.xcb_disconnect(connection)


def _library() -> ctypes.CDLL:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.argtypes, xcb.xcb_connect.restype = (c_char_p, c_void_p), c_void_p
    xcb.xcb_intern_atom.argtypes, xcb.xcb_intern_atom.restype = (c_void_p, c_uint8, c_uint16, c_char_p), _Cookie
    xcb.xcb_intern_atom_reply.argtypes = (c_void_p, _Cookie, c_void_p)
    xcb.xcb_intern_atom_reply.restype = POINTER(_AtomReply)
    xcb.xcb_send_event.argtypes = (c_void_p, c_uint8, c_uint32, c_uint32, c_void_p)
    xcb.xcb_send_event.restype = _Cookie
    xcb.xcb_disconnect.argtypes, xcb.xcb_disconnect.restype = (c_void_p,), None
    return xcb


def _atom(xcb: ctypes.CDLL, connection: int, name: bytes) -> int:
    cookie = xcb.xcb_intern_atom(connection, 0, len(name), name)
    return int(xcb.xcb_intern_atom_reply(connection, cookie, None).contents.atom)
