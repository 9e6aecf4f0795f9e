"""What a file says instead of what was expected, in plain words and with a way out."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from msgspec import inspect

from kneeapp.storage.mistake import LONGEST_SHOWN, shortened
from kneeapp.storage.schema_form import Form
from kneeapp.storage.yaml_value import Node, Scalar, scalar_of

_CURLY_QUOTES = "“”„‟‘’‚‛«»"
_YES_AND_NO = {"yes": True, "on": True, "y": True, "no": False, "off": False, "n": False}


def found_instead(node: Node, form: Form) -> str:
    """Such as: it says “2,5”; did you mean 2.5?"""
    match node.value:
        case dict():
            return f"it is a group of keys{_way_out_of_group(form)}"
        case list(items):
            return _found_list(items, form)
        case str(text):
            return _found_text(text, form)
        case None:
            return "it is empty"
        case scalar:
            in_quotes = "; put it in quotes" if isinstance(form.kind, inspect.StrType) else ""
            return f"it says {_shown(scalar)}{in_quotes}"


def bare(text: str) -> str:
    """The text without curly quotes and blanks around it."""
    return text.strip().strip(_CURLY_QUOTES).strip()


def nearest(word: str, words: tuple[str, ...]) -> str | None:
    """The one of some words that was probably meant; None where none is near."""
    plain = bare(word).lower().replace(" ", "_")
    matches = get_close_matches(plain[:LONGEST_SHOWN], words, n=1)
    return matches[0] if matches else None


def _way_out_of_group(form: Form) -> str:
    if form.item:
        return "; begin each item of the list with “- ”"
    if isinstance(form.kind, inspect.StrType):
        return "; put text with a colon or braces in quotes"
    return ""


def _found_list(items: list[Node], form: Form) -> str:
    if form.item:
        return f"it has {len(items)} item{'' if len(items) == 1 else 's'}" if items else "it is an empty list"
    in_quotes = "; put text with brackets in quotes" if isinstance(form.kind, inspect.StrType) else ""
    return f"it is a list{in_quotes}"


def _found_text(text: str, form: Form) -> str:
    if not text.strip():
        return "it is empty"
    if isinstance(form.kind, inspect.StrType) and len(text) > (form.kind.max_length or 0):
        return f"it has {len(text)} characters, and at most {form.kind.max_length} fit"
    if form.fits(scalar_of(text)):
        return f"it says “{shortened(text)}” in quotes; leave the quotes out"
    meant = next((candidate for candidate in _meant(text, form) if form.fits(candidate)), None)
    question = "" if meant is None else f"; did you mean {_shown(meant)}?"
    said = f"{shortened(text)} with curly quotes" if text[0] in _CURLY_QUOTES else f"“{shortened(text)}”"
    return f"it says {said}{question}"


def _meant(text: str, form: Form) -> Iterator[Scalar]:
    word = bare(text)
    if len(word) > LONGEST_SHOWN:
        return
    yield scalar_of(word)
    yield scalar_of(word.replace(",", ".", 1))
    yield scalar_of(word.lstrip("0"))
    yield _YES_AND_NO.get(word.lower())
    if with_unit := re.fullmatch(r"([0-9]+[.,]?[0-9]*) ?[A-Za-z]+\.?", word):
        yield scalar_of(with_unit.group(1).replace(",", "."))
    if form.choices:
        yield nearest(word, form.choices)
    yield re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-")


def _shown(value: Scalar) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"“{shortened(value)}”"
        case _:
            return str(value)
