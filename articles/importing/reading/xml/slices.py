"""A file of many items cut into the bytes of each, without a parser, so that one bad item is one.

What stands in CDATA sections and comments is passed over. Memory holds one item at a time.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from ..archives.file import MOST_BYTES, RefusedFile

_CHUNK = 1 << 18
_MOST_HEAD = 50_000_000
_LONGEST_TOKEN = 128
_NO_ELEMENTS = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_ENDS = {b"![CDATA[": b"]]>", b"!--": b"-->"}


@dataclass(frozen=True, slots=True)
class Slice:
    """One item's bytes and the line where it begins; number 0 is what stands before the first.

    `size` is larger than the data where an item is too large. `is_cut` when the file ends inside
    it, `is_last_of_cut` when the file ends after it and yet too early.
    """

    number: int
    data: bytes
    line: int
    size: int
    is_cut: bool = False
    is_last_of_cut: bool = False


def slices(stream: BinaryIO, names: str) -> Iterator[Slice]:
    """The head of a file, then each of its elements of these names ("item", "newsItem|package").

    Raises RefusedFile where a document type or an entity is declared, OSError while it reads.
    """
    cutter = _Cutter(_tokens(names))
    before: Slice | None = None
    is_inside = False  # an element that has to end behind the last item
    for chunk in _as_utf8(stream):
        for found in cutter.fed(chunk):
            if before is not None:
                yield before
            is_inside = is_inside or (found.number == 0 and _holds_element(found.data))
            before = found
    rest = cutter.rest()
    if rest is not None:
        if before is not None:
            yield before
        before = rest
    if before is not None:
        is_early = is_inside and not before.is_cut and cutter.buffer.find(b"</", cutter.begin) < 0
        yield replace(before, is_last_of_cut=is_early and before.number > 0)


@dataclass(slots=True)
class _Cutter:
    """What is read and not yet given away, and where in it one stands."""

    tokens: re.Pattern[bytes]
    buffer: bytearray = field(default_factory=bytearray)
    begin: int = 0  # where that begins which is not given away
    at: int = 0  # where to look on
    until: bytes = b""  # what ends the section in which one stands
    number: int = 0
    depth: int = 0
    line: int = 1  # at `begin`
    let_go: int = 0  # bytes of this item that are not in the buffer
    lines_let_go: int = 0

    def fed(self, chunk: bytes) -> Iterator[Slice]:
        """The slices that are whole now."""
        del self.buffer[: self.begin]
        self.at, self.begin = self.at - self.begin, 0
        self.buffer += chunk
        while self._looks_on():
            found = self.tokens.search(self.buffer, self.at)
            if found is None:
                self.at = max(self.at, len(self.buffer) - _LONGEST_TOKEN)
                break
            self.at = found.end()
            if found["skip"]:
                self.until = _ENDS[found["skip"]]
            elif found["declared"]:
                raise RefusedFile("xml-declares: a document type or an entity is declared in it")
            elif found["begin"]:
                yield from self._begun(found.start())
            elif self.depth:
                self.depth -= 1
                if self.depth == 0:
                    yield self._taken(self.at)
        self._let_go()

    def rest(self) -> Slice | None:
        """What is left at the end of the file, where it is an item or all there was."""
        if not self.depth and self.number:
            return None
        is_cut = self.depth > 0
        data = bytes(self.buffer[self.begin :])
        return Slice(self.number, data, self.line, self.let_go + len(data), is_cut=is_cut)

    def _looks_on(self) -> bool:
        """Whether one stands outside of sections now."""
        if not self.until:
            return True
        end = self.buffer.find(self.until, self.at)
        if end < 0:
            self.at = max(self.at, len(self.buffer) - len(self.until))
            return False
        self.at, self.until = end + len(self.until), b""
        return True

    def _begun(self, start: int) -> Iterator[Slice]:
        self.depth += 1
        if self.depth > 1:
            return
        if self.number == 0:
            yield self._taken(start)
        else:
            self._move(start)
        self.number += 1

    def _taken(self, end: int) -> Slice:
        data = bytes(self.buffer[self.begin : end])
        found = Slice(self.number, data, self.line, self.let_go + len(data))
        self._move(end)
        return found

    def _move(self, end: int) -> None:
        self.line += self.buffer.count(b"\n", self.begin, end) + self.lines_let_go
        self.let_go = self.lines_let_go = 0
        self.begin = end

    def _let_go(self) -> None:
        """Keep no more than is needed of what holds nothing more to be found."""
        if self.depth == 0 and self.number:
            self._move(self.at)
        elif self.depth == 0 and self.at - self.begin > _MOST_HEAD:
            raise RefusedFile(f"too-large: more than {_MOST_HEAD:,} bytes before the first article")
        elif self.depth and self.at - self.begin > MOST_BYTES + 1:
            kept = self.begin + MOST_BYTES + 1
            self.let_go += self.at - kept
            self.lines_let_go += self.buffer.count(b"\n", kept, self.at)
            del self.buffer[kept : self.at]
            self.at = kept


def _holds_element(head: bytes) -> bool:
    return re.search(rb"<[A-Za-z_]", _NO_ELEMENTS.sub(b"", head)) is not None


def _tokens(names: str) -> re.Pattern[bytes]:
    named = rf"(?:[\w.-]{{1,40}}:)?(?:{names})"
    return re.compile(
        rf"<(?:(?P<skip>!\[CDATA\[|!--)|(?P<begin>{named}(?=[\s>]|/(?!>)))|(?P<end>/{named}\s{{0,9}}>)"
        r"|(?P<declared>!(?:DOCTYPE|ENTITY)\b))".encode()
    )


def _as_utf8(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes in chunks; those of UTF-16 as UTF-8, so that a tag can be found in them."""
    chunk = stream.read(_CHUNK)
    if not chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        while chunk:
            yield chunk
            chunk = stream.read(_CHUNK)
        return
    decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
    while chunk:
        yield decoder.decode(chunk).encode("utf-8", errors="replace")
        chunk = stream.read(_CHUNK)
