"""The formats that can be read, in the order in which they are asked.

A format is a module with NAME and two verbs. `recognises(head, path)` gets the first characters
and the path in the archive, and says why the file is one of its own, or "" when it is not.
`read(file, options)` yields a Record for each article in the file; it touches no database.
A format of many articles in one file has a third: `articles(opener, source_id)` divides the file
into one for each, which are then found, read, stored and kept like files of a folder.
"""

from collections.abc import Iterator
from typing import Protocol

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from . import (
    atom,
    eleventy,
    ghost,
    html_page,
    hugo,
    jekyll,
    jigsaw,
    medium,
    newsml,
    ninjs,
    nitf,
    plain,
    rss,
    substack,
    wordpress,
)

HEAD_CHARACTERS = 4096


class Format(Protocol):
    NAME: str

    def recognises(self, head: str, path: str) -> str: ...
    def read(self, file: LegacyFile, options: Options) -> Iterator[Record]: ...


# Those that ask for evidence of their own come before those that take what is left.
FORMATS: tuple[Format, ...] = (
    wordpress,
    rss,
    atom,
    nitf,
    newsml,
    ghost,
    ninjs,
    hugo,
    eleventy,
    jekyll,
    jigsaw,
    medium,
    substack,
    html_page,
    plain,
)


def detected(head: str, path: str) -> Format | None:
    """The first format that takes the file for one of its own."""
    return next((each for each in FORMATS if each.recognises(head, path)), None)


def named(name: str) -> Format | None:
    """The format of this name, as `--format` gives it."""
    return next((each for each in FORMATS if name == each.NAME), None)
