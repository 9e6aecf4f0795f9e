"""Every mistake of form in a file, each at its own place.

msgspec stops at the first mistake it meets, so each key, item and value is held against its own type here.
"""

from collections.abc import Iterator
from itertools import islice, repeat
from typing import Any

from kneeapp.storage.mistake import Mistake, shortened
from kneeapp.storage.schema_form import Form, form_of
from kneeapp.storage.schema_wording import bare, found_instead, nearest
from kneeapp.storage.yaml_value import Node

_MOST_UNKNOWN = 30
"""Unknown keys of a group that are compared with a missing one: comparing thousands would take minutes."""


def mistakes_of_form(root: Node, annotation: Any) -> Iterator[Mistake]:
    """All mistakes of the whole file against a type; none means that msgspec converts it."""
    return _mistakes(root, form_of(annotation), "the file")


def is_given(node: Node, key: str, form: Form) -> bool:
    """Whether a group has this key, be it misspelt: then it is told once, as misspelt and not as missing, too."""
    keys = node.value if isinstance(node.value, dict) else {}
    unknown = islice((other for other in keys if other not in form.keys), _MOST_UNKNOWN)
    return key in keys or any(nearest(other, tuple(form.keys)) == key for other in unknown)


def _mistakes(node: Node, form: Form, name: str) -> Iterator[Mistake]:
    match node.value:
        case dict(entries) if form.keys:
            yield from _mistakes_of_group(node, entries, form)
        case dict(entries) if form.entries:
            yield from _mistakes_of_entries(node, entries, form, name)
        case list(items) if form.items:
            yield from _mistakes_of_list(node, items, form, name)
        case _ if not form.fits(node.plain()):
            yield _unfit(node, form, name)
        case _:
            pass


def _mistakes_of_list(node: Node, items: list[Node], form: Form, name: str) -> Iterator[Mistake]:
    least, most = form.lengths
    if not least <= len(items) <= most:
        yield _unfit(node, form, name)
    forms = form.items if len(form.items) > 1 else repeat(form.items[0], most)
    for number, (item, inner) in enumerate(zip(items, forms, strict=False), start=1):
        yield from _mistakes(item, inner, f"item {number} of {name}")


def _mistakes_of_entries(node: Node, entries: dict[str, Node], form: Form, name: str) -> Iterator[Mistake]:
    least, most = form.lengths
    if not least <= len(entries) <= most:
        yield Mistake(node.place, f"{name} should be {form.wording}; it has {len(entries)}")
    key_form, entry_form = form.entries
    for key, entry in islice(entries.items(), most):
        if not key_form.fits(key):
            yield Mistake(entry.key_place or entry.place, f"“{shortened(key)}” should be {key_form.wording}")
        yield from _mistakes(entry, entry_form, f"“{shortened(key)}”")


def _unfit(node: Node, form: Form, name: str) -> Mistake:
    return Mistake(node.place, f"{name} should be {form.wording}; {found_instead(node, form)}")


def _mistakes_of_group(node: Node, entries: dict[str, Node], form: Form) -> Iterator[Mistake]:
    for key, entry in entries.items():
        if key in form.keys:
            yield from _mistakes(entry, form.keys[key], f"“{key}”")
        else:
            yield Mistake(entry.key_place or entry.place, _unknown(key, entry, form))
    for key in form.required:
        if not is_given(node, key, form):
            yield Mistake(node.place, f"“{key}” is missing; it should be {form.keys[key].wording}")


def _unknown(key: str, entry: Node, form: Form) -> str:
    shown = shortened(key)
    if not key.strip():
        return "a key is missing before this colon"
    if bare(key) in form.keys:
        return f"“{bare(key)}” has curly quotes or special blanks around it; leave them out"
    if entry.lacks_colon and key[0].isdigit():
        return f"“{shown}” stands behind a comma; write numbers with a point, such as 2.5"
    if entry.lacks_colon:
        return f"“{shown}” has no colon; put “: ” behind a key, and quotes around text that has a comma in it"
    return f"there is no key “{shown}” here; {_way_out(key, form)}"


def _way_out(key: str, form: Form) -> str:
    if homes := [f"“{name}”" for name, inner in form.keys.items() if key in _keys_inside(inner)]:
        return f"it belongs under {' or '.join(homes)}"
    if meant := nearest(key, tuple(form.keys)):
        return f"did you mean “{meant}”?"
    return f"the keys here are {', '.join(form.keys)}"


def _keys_inside(form: Form) -> tuple[str, ...]:
    return tuple(form.item.keys if form.item else form.keys)
