"""Front matter: YAML between two fences at the head of a file (YAML 1.1, all values strings).

https://yaml.org/spec/1.1/ types "NO", "12:30" and "0123" into something else, so nothing is typed
here: PyYAML's base loader gives text, and our own rules read it.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from ..archives.file import RefusedFile
from ..record import Warned
from .assembled import Named

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_FIRST_LINE = re.compile(r"(?:[ \t]*(?:#.*)?\n)*(.*?)[ \t]*$", re.MULTILINE)
_QUOTED_KEY = re.compile(r"([\"'])\w[\w. -]*\1[ \t]*:(?:[ \t]|$)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"(?P<key>[\w.-]+)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$")
# A key behind a tab belongs to the outermost level when the key above has its value already.
_INLINE = re.compile(r"[\w.-]+[ \t]*:[ \t]+[^\s|>&\[{]")
_TABBED = re.compile(rf"\t+{_KEY.pattern}")
_SECRETS = {"password", "passphrase", "post_password", "page_password"}
MOST_VALUES = 1_000
_MOST_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One value with its key ("author.name" for a nested one) and the line of the file.

    `is_inline` when it is the one value of its key and no item of a list.
    """

    key: str
    text: str
    line: int
    is_inline: bool = False


@dataclass(frozen=True, slots=True)
class FrontMatter:
    entries: tuple[Entry, ...]
    body: str
    warnings: tuple[Warned, ...] = ()


@lru_cache(maxsize=4)  # format after format asks of the same head
def begins(head: str) -> bool:
    """Whether a text begins with a fence and, behind comments, a line "key: value"."""
    fence = _FENCE.match(head)
    if not fence:
        return False
    line = _FIRST_LINE.match(head, fence.end())[1]
    return bool(_KEY.match(line) or _QUOTED_KEY.match(line))


def parted(text: str) -> FrontMatter:
    """The values of the front matter and the body after it.

    Broken YAML is read line by line, each repaired line named in a warning.
    """
    start = _FENCE.match(text).end()
    end = _END.search(text, start)
    warnings: tuple[Warned, ...] = ()
    if end:
        head, body = text[start : end.start()], text[end.end() :]
    else:
        length = _length_of_keys(text[start:])
        head, body = text[start : start + length], text[start + length :]
        line = text.count("\n", 0, start + length) + 1
        message = f"the front matter has no end; it was taken to end before line {line}"
        warnings = (Warned("front-matter-unclosed", message, line),)
    try:
        entries = tuple(_entries(head))
    except yaml.YAMLError as error:
        entries, repairs = _repaired(head, error)
        warnings += repairs
    return FrontMatter(entries, body, warnings)


def without_secrets(named: Iterable[Named]) -> list[Named]:
    """The values with "password" for a password: that there is one makes a draft, and no more."""
    return [
        ("status", key, "password", line) if key.lower() in _SECRETS else (name, key, text, line)
        for name, key, text, line in named
    ]


def too_many() -> RefusedFile:
    """What to raise for front matter that no person wrote."""
    return RefusedFile(f"too-large: the front matter has more than {MOST_VALUES:,} values")


def _length_of_keys(text: str) -> int:
    """How far lines look like keys, their indented continuations, or items of a list."""
    length = 0
    for line in text.splitlines(keepends=True):
        if not _KEY.match(line.rstrip()) and not re.match(r"[ \t]+\S|- |#", line):
            break
        length += len(line)
    return length


def _entries(head: str, first_line: int = 2) -> Iterator[Entry]:
    node = yaml.compose(head, Loader=yaml.CBaseLoader)
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise yaml.YAMLError("no keys")
    for count, entry in enumerate(_flat("", node, first_line, 0)):
        if count >= MOST_VALUES:  # aliases that multiply
            raise yaml.YAMLError(f"more than {MOST_VALUES} values")
        yield entry


def _flat(
    key: str, node: yaml.Node, first_line: int, depth: int, is_item: bool = False
) -> Iterator[Entry]:
    if depth > _MOST_DEPTH:
        raise yaml.YAMLError(f"nested more than {_MOST_DEPTH} deep")
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            text = name.value if isinstance(name, yaml.ScalarNode) else "?"
            yield from _flat(f"{key}.{text}" if key else text, value, first_line, depth + 1)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _flat(key, value, first_line, depth + 1, is_item=True)
    elif text := html.unescape(node.value).strip():
        yield Entry(key, text, node.start_mark.line + first_line, not is_item)


def _repaired(head: str, error: yaml.YAMLError) -> tuple[tuple[Entry, ...], tuple[Warned, ...]]:
    """Each top-level key read by itself; where even that fails, its text as it stands."""
    entries: list[Entry] = []
    lines: list[int] = []
    for number, chunk in _chunks(head):
        if len(entries) >= MOST_VALUES:
            raise too_many()
        text = chunk.expandtabs(2)
        try:
            entries += _entries(text, number)
            repaired = text != chunk
        except yaml.YAMLError:
            repaired = True
            found = _KEY.match(chunk.split("\n", 1)[0].rstrip())
            key, first = (found["key"], found["value"] or "") if found else ("", chunk)
            rest = chunk.split("\n", 1)[1] if "\n" in chunk and found else ""
            words = html.unescape(" ".join(f"{first} {rest}".split())).strip("\"' ")
            if words:
                entries.append(Entry(key, words, number))
        if repaired:
            lines.append(number)
    mark = getattr(error, "problem_mark", None)
    lines = lines or [mark.line + 2 if mark else 2]
    problem = getattr(error, "problem", None) or str(error)
    message = f"line {', '.join(map(str, lines))} of the front matter read as it stands: {problem}"
    return tuple(entries), (Warned("front-matter-repaired", message, lines[0]),)


def _chunks(head: str) -> Iterator[tuple[int, str]]:
    """Each top-level key with the lines that belong to it, and the number of its first line."""
    number, chunk = 2, ""
    for line, text in enumerate(head.splitlines(keepends=True), 2):
        is_key = _KEY.match(text.rstrip()) or (
            _INLINE.match(chunk) and _TABBED.match(text.rstrip())
        )
        if chunk and is_key:
            yield number, chunk
            chunk = ""
        if not chunk:
            number = line
        if chunk or text.strip():
            chunk += text
    if chunk.strip():
        yield number, chunk
