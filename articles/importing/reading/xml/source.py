"""The text of an XML file or of one item of it: by its mark, its declaration, then as any text."""

import re

from ..archives.decode import decoded
from ..archives.file import LegacyFile
from ..record import Warned

_DECLARATION = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)[\"']"
)
_TEXT_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def declared_encoding(head: bytes) -> str:
    """The encoding that an XML declaration names, "" for UTF-8, UTF-16 and where none is named."""
    found = _DECLARATION.match(head)
    name = found[1].decode("ascii").lower() if found else ""
    return "" if name.replace("-", "").startswith(("utf8", "utf16", "usascii")) else name


def text_of(file: LegacyFile, encoding: str) -> tuple[str, tuple[Warned, ...]]:
    """The text without its declaration, and what had to be guessed. Raises NotText."""
    declared = file.said("encoding") or declared_encoding(file.data[:200])
    text, warnings = "", ()
    if declared:
        try:
            text, warnings = decoded(file.data.decode(declared).encode())
        except (LookupError, UnicodeError):
            declared = ""
    if not declared:
        text, warnings = file.text(encoding)
    found = _TEXT_DECLARATION.match(text)
    return (" " * found.end() + text[found.end() :] if found else text), warnings
