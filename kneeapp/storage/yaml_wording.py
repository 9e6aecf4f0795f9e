"""The YAML parser's complaints in plain words, at the place where a person would mend them.

The parser tells where it gave up, which may be far below the mistake: a quote that is never closed is told at the end
of the file. libyaml and PyYAML's own parser word the same complaint differently; the fragments below stand in both.
"""

from collections.abc import Callable

import yaml

from kneeapp.storage.mistake import Place, UnreadableError, split_lines
from kneeapp.storage.yaml_complaint import Complaint, content_column


def in_plain_words(problem: yaml.MarkedYAMLError, text: str) -> UnreadableError:
    """The error that tells this complaint of the parser about this text."""
    complaint = Complaint(problem, split_lines(text))
    if odd := complaint.odd_indent():
        return odd
    for fragment, tell in _IN_PLAIN_WORDS:
        if fragment in complaint.wording:
            return tell(complaint)
    return complaint.here("this cannot be read; look for a missing quote, comma, bracket or colon here or before")


_Tell = Callable[[Complaint], UnreadableError]


def _unclosed_quote(complaint: Complaint) -> UnreadableError:
    quote = complaint.opening()
    return complaint.at_begin(f"the quote {quote} here is never closed; put another {quote} behind the text")


def _unclosed_bracket(complaint: Complaint) -> UnreadableError:
    opening = complaint.opening()
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    if complaint.place.line != complaint.begin.line:
        return complaint.at_begin(f"the “{opening}” here is never closed; put a “{closing}” behind the last entry")
    if complaint.rest().startswith(":"):
        return complaint.here("text with a colon and a space in it needs quotes around it")
    if closed := _after_closing(complaint):
        return closed
    column = complaint.begin.column
    return complaint.here(
        f"a comma or a “{closing}” was expected here; the “{opening}” of column {column} is still open"
    )


def _stray_colon(complaint: Complaint) -> UnreadableError:
    before = complaint.before()
    if ": " in before:
        return complaint.here("text with a colon and a space in it needs quotes around it")
    above = complaint.line_above()
    if above and complaint.lacks_colon(above):
        return UnreadableError(above, _COLON_NEEDED)
    start = Place(complaint.place.line, content_column(before))
    return UnreadableError(start, "this line does not begin where its neighbours do; line up keys that belong together")


def _misaligned(complaint: Complaint) -> UnreadableError:
    if closed := _after_closing(complaint):
        return closed
    column, line = complaint.begin.column, complaint.begin.line
    if complaint.rest().startswith(":"):
        return complaint.here("a key is missing before this colon")
    if complaint.rest().startswith("- "):
        return complaint.here("this item lines up with no list; put its “- ” below the “- ” of the items before it")
    if "block mapping" in complaint.wording:
        return complaint.here(f"this line does not line up; begin it in column {column}, like the key on line {line}")
    message = f"this line does not line up; begin it below the keys before it, or with “- ” in column {column}"
    return complaint.here(message)


def _after_closing(complaint: Complaint) -> UnreadableError | None:
    before = complaint.before()
    match before.rstrip()[-1:]:
        case '"' if quote := complaint.open_quote():
            return UnreadableError(quote, 'the quote " here is not closed on its line; put another " behind the text')
        case "'" if not before.endswith(" "):
            return complaint.here("an apostrophe ends text in single quotes; put the text in double quotes")
        case '"' | "'":
            return complaint.here("nothing may follow the closing quote; put the whole text between the quotes")
        case "]" | "}" as bracket:
            opening = {"]": "[", "}": "{"}[bracket]
            return complaint.here(f"nothing may follow “{bracket}”; text that begins with “{opening}” needs quotes")
        case _:
            return None


def _after_the_end(complaint: Complaint) -> UnreadableError:
    if complaint.before().strip():
        return _after_closing(complaint) or complaint.here("nothing was expected here; the file ends before it")
    return complaint.here("this line does not line up with the first line of the file")


def _bad_start(complaint: Complaint) -> UnreadableError:
    return complaint.here(_QUOTES_NEEDED.format(f"“{complaint.rest()[:1]}”"))


def _no_colon(complaint: Complaint) -> UnreadableError:
    if complaint.opening() in ("{", "["):
        return complaint.at_begin("a list item needs “- ” before it, like the items above")
    return complaint.at_begin(_COLON_NEEDED)


def _here(message: str) -> _Tell:
    return lambda complaint: complaint.here(message)


def _at_begin(message: str) -> _Tell:
    return lambda complaint: complaint.at_begin(message)


_COLON_NEEDED = "a key needs a colon and a space behind it, such as “name: Hip bridge”"
_BACKSLASH = "“\\” between double quotes has a special meaning; write “\\\\” for one “\\”"
_QUOTES_NEEDED = "text that begins with {} needs quotes around it"

# The first fragment that stands in "context: problem" counts.
_IN_PLAIN_WORDS: tuple[tuple[str, _Tell], ...] = (
    ("escape", _here(_BACKSLASH)),
    ("decimal number", _here(_BACKSLASH)),
    ("quoted scalar", _unclosed_quote),
    ("block scalar", _at_begin(_QUOTES_NEEDED.format("“|” or “>”"))),
    ("an alias", _at_begin(_QUOTES_NEEDED.format("“*”"))),
    ("an anchor", _at_begin(_QUOTES_NEEDED.format("“&”"))),
    (" tag", _at_begin(_QUOTES_NEEDED.format("“!”"))),
    ("directive", _at_begin("a line may not begin with “%”; leave it out, or put the text in quotes")),
    ("incompatible YAML", _here("this version of YAML is not known; leave this line out")),
    ("mapping values are not allowed", _stray_colon),
    ("sequence entries are not allowed", _here("a list item (“- ”) needs a line of its own")),
    ("mapping keys are not allowed", _here(_QUOTES_NEEDED.format("“?”"))),
    ("cannot start any token", _bad_start),
    ("could not find expected ':'", _no_colon),
    ("',' or ']'", _unclosed_bracket),
    ("',' or '}'", _unclosed_bracket),
    ("document start", _after_the_end),
    ("block node", _bad_start),
    ("flow node", _here("a value is missing here; write one, or take away the comma or bracket")),
    ("parsing a block", _misaligned),
)
