"""Names and ids as text that every database takes, and back again to what lies on the disk.

A file's name is bytes: "weir" with a byte 0xFF is no text. An id in JSON may hold half a character
or a NUL. Such a thing is written out, so that the document is known by a name of its own.
"""

import re

_WRITTEN = re.compile(r"\\u(dc[89a-f][0-9a-f])")


def spelled(name: str) -> str:
    """A name with what is no character written out: "weir\\udcff.md" for a byte 0xFF."""
    if not name.isascii():
        name = name.encode("utf-8", "backslashreplace").decode()
    return name.replace("\0", "\\x00") if "\0" in name else name


def on_the_disk(name: str) -> str:
    """The name of a file as the system knows it, from `spelled`."""
    return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), name) if "\\u" in name else name
