"""The elements of lists in a JSON file (RFC 8259), one by one; the rest is passed over unread."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ..archives.file import RefusedFile

_CHUNK = 1 << 18
_MOST_CHARACTERS = 40_000_000  # of one value
_DEEPEST = 8  # lists and objects that are entered
_SPACE = re.compile(r"[\s,:]*")
_SCALAR = re.compile(r"[^\s,:\[\]{}\"]+")
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{}"]', re.DOTALL)

Path = tuple[str, ...]  # keys from the outside in; a list is "[]"


@dataclass(frozen=True, slots=True)
class Element:
    """One element as its text; `is_cut` where the file ends inside it."""

    path: Path
    number: int
    text: str
    is_cut: bool = False


def elements(stream: BinaryIO, *paths: Path) -> Iterator[Element]:
    """The elements of the lists at these paths, such as ("data", "posts", "[]").

    Raises RefusedFile where a value is too large or what is there is no JSON at all.
    """
    yield from _Reader(stream, paths).walked(())


class _Reader:
    """A window on the file and the place in it."""

    def __init__(self, stream: BinaryIO, paths: tuple[Path, ...]) -> None:
        self._stream, self._paths = stream, paths
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="replace")
        self._text, self._at, self._is_over = "", 0, False

    def walked(self, path: Path) -> Iterator[Element]:
        """The wanted elements below here; the value that begins here is used up."""
        opening = self._peek()
        if not opening:
            return
        if opening not in {"{", "["} or not self._leads_on(path, opening) or len(path) > _DEEPEST:
            self._value()
            return
        self._at += 1
        number = 0
        while (character := self._peek()) not in {"}", "]", ""}:
            if opening == "{":
                if character != '"':
                    raise RefusedFile("json-unreadable: a key was expected, and there is none")
                below = (*path, self._value()[1:-1])
                yield from self.walked(below)
                continue
            below, number = (*path, "[]"), number + 1
            if below in self._paths:
                text = self._value()
                yield Element(below, number, text, is_cut=self._is_over and not _is_whole(text))
            else:
                yield from self.walked(below)
        self._at += 1

    def _leads_on(self, path: Path, opening: str) -> bool:
        path = (*path, "[]") if opening == "[" else path
        return any(wanted[: len(path)] == path for wanted in self._paths)

    def _peek(self) -> str:
        """The next character that says something, "" at the end of the file."""
        while True:
            self._at = _SPACE.match(self._text, self._at).end()
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Read on; what was used up is let go."""
        if self._is_over:
            return False
        rest = self._text[self._at :]
        data = self._stream.read(max(_CHUNK, len(rest)))
        self._is_over = not data
        self._text, self._at = rest + self._decoder.decode(data, final=not data), 0
        if len(self._text) > 2 * _MOST_CHARACTERS:
            raise RefusedFile(f"too-large: a value has more than {_MOST_CHARACTERS:,} characters")
        return bool(data)

    def _value(self) -> str:
        """The text of the value that begins here; less than all of it where the file ends."""
        if self._peek() not in {"{", "[", '"'}:
            return self._scalar()
        place, depth = self._at, 0
        while True:
            found = _TOKEN.search(self._text, place)
            if found is None or found[0] == '"':
                place = (found.start() if found else len(self._text)) - self._at
                if not self._more():
                    text, self._at = self._text[self._at :], len(self._text)
                    return text
                place += self._at
                continue
            place = found.end()
            depth += (found[0] in "[{") - (found[0] in "]}")
            if depth <= 0:
                text, self._at = self._text[self._at : place], place
                return text

    def _scalar(self) -> str:
        found = _SCALAR.match(self._text, self._at)
        while found and found.end() == len(self._text) and self._more():
            found = _SCALAR.match(self._text, self._at)
        if not found:
            raise RefusedFile("json-unreadable: a value was expected, and there is none")
        self._at = found.end()
        return found[0]


def _is_whole(text: str) -> bool:
    return text[-1:] in {"}", "]", '"'}
