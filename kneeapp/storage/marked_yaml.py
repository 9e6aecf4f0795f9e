"""YAML text -> plain values, each with its own place and that of its key, in one pass over the parser's events.

What could grow without bound or hide something is refused: deep nesting, many values, anchors, aliases, tags, further
documents. It knows nothing of exercises.
"""

import re
from dataclasses import dataclass, field

import yaml

from kneeapp.storage.mistake import START, Mistake, Place, UnreadableError, place_at, shortened
from kneeapp.storage.yaml_complaint import place_of
from kneeapp.storage.yaml_value import Node, scalar_of
from kneeapp.storage.yaml_wording import in_plain_words

MAX_DEPTH = 24
MAX_VALUES = 50_000

# A PyYAML without libyaml brings its own parser: slower, the same events. libyaml's own tree builder is never used:
# it recurses, and 200,000 opening brackets end the process.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_ODD_CHARACTER = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class MarkedYaml:
    """A YAML text as read; ``root`` is None where there are only comments. Of a repeated key the last value counts."""

    root: Node | None
    duplicate_keys: tuple[Mistake, ...]


def read_yaml(text: str) -> MarkedYaml:
    """Read one document; UnreadableError tells the first mistake that leaves no way to go on."""
    _refuse_odd_character(text)
    tree = _Tree()
    try:
        for event in yaml.parse(text, _LOADER):
            tree.add(event)
    except yaml.MarkedYAMLError as error:
        raise in_plain_words(error, text) from error
    except yaml.YAMLError as error:
        raise UnreadableError(START, "this cannot be read as YAML; save the file as UTF-8 text") from error
    return MarkedYaml(root=tree.root, duplicate_keys=tuple(tree.duplicate_keys))


def _refuse_odd_character(text: str) -> None:
    if odd := _ODD_CHARACTER.search(text):
        name = f"U+{ord(odd.group()):04X}"
        message = f"the invisible character {name} stands here; leave it out, and save the file as UTF-8 text"
        raise UnreadableError(place_at(text, odd.start()), message)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet, and the key that waits for its value."""

    node: Node
    key: str | None = None
    key_place: Place = START
    key_end: Place = START


@dataclass(slots=True)
class _Tree:
    """The values so far."""

    root: Node | None = None
    duplicate_keys: list[Mistake] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _values: int = 0
    _documents: int = 0

    def add(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._refuse_specials(event)
                self._add_scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_specials(event)
                self._begin(event)
            case yaml.CollectionEndEvent():
                self._open.pop()
            case yaml.AliasEvent():
                raise UnreadableError(
                    _start(event), "text that begins with “*” needs quotes; copies (*name) are not read"
                )
            case yaml.DocumentStartEvent():
                self._begin_document(event)
            case _:
                pass

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise UnreadableError(_start(event), "a second document begins here; one file holds one document")

    def _refuse_specials(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            raise UnreadableError(_start(event), "text that begins with “&” needs quotes; anchors (&name) are not read")
        if event.tag is not None:
            raise UnreadableError(_start(event), "text that begins with “!” needs quotes; tags (!name) are not read")

    def _add_scalar(self, event: yaml.ScalarEvent) -> None:
        if odd := _ODD_CHARACTER.search(event.value):
            name = f"U+{ord(odd.group()):04X}"
            raise UnreadableError(_start(event), f"this text has the invisible character {name} in it; leave it out")
        inside = self._open[-1] if self._open else None
        if inside and isinstance(inside.node.value, dict) and inside.key is None:
            self._expect_value(inside, event)
        else:
            is_text = bool(event.style) or not event.implicit[0]
            self._put(Node(event.value if is_text else scalar_of(event.value), _start(event)))

    def _expect_value(self, inside: _Open, event: yaml.ScalarEvent) -> None:
        inside.key, inside.key_place, inside.key_end = event.value, _start(event), place_of(event.end_mark)
        earlier = inside.node.child(event.value)
        if earlier and earlier.key_place:
            line = earlier.key_place.line
            message = f"the key “{shortened(event.value)}” comes twice; line {line} has it already, so remove one"
            self.duplicate_keys.append(Mistake(inside.key_place, message))

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) == MAX_DEPTH:
            message = f"this is nested too deeply; at most {MAX_DEPTH} levels are read"
            raise UnreadableError(_start(event), message)
        inside = self._open[-1] if self._open else None
        if inside and isinstance(inside.node.value, dict) and inside.key is None:
            raise UnreadableError(_start(event), "a key should be text; put text that begins with “[” or “{” in quotes")
        node = Node({} if isinstance(event, yaml.MappingStartEvent) else [], _start(event))
        self._put(node)
        self._open.append(_Open(node))

    def _put(self, node: Node) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            raise UnreadableError(node.place, f"the file holds too much; at most {MAX_VALUES:,} values are read")
        inside = self._open[-1] if self._open else None
        if inside is None:
            self.root = node
        elif isinstance(inside.node.value, list):
            inside.node.value.append(node)
        elif isinstance(inside.node.value, dict) and inside.key is not None:
            node.key_place = inside.key_place
            node.lacks_colon = node.value is None and node.place == inside.key_end
            inside.node.value[inside.key] = node
            inside.key = None


def _start(event: yaml.Event) -> Place:
    return place_of(event.start_mark)
