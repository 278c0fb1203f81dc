"""Readers who left a comment on a WordPress site: their e-mail and IP addresses are never kept.

They are personal data of people who never wrote for the magazine. Each character becomes a star
before anything else sees the bytes, so that sizes, lines and the account of characters stay true.
What plug-ins note of a comment repeats both (https://akismet.com/developers/), and the export's
head has the addresses of its own authors; they go the same way.
"""

import re

# A section of CDATA outside of these elements is passed over: it may show such an element as code.
_PERSONAL = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)"
    rb"|<wp:(?P<name>comment_author_email|comment_author_IP|commentmeta|author_email)\b"
    rb"(?:[^<>]*(?<!/)>)(?P<said>.*?)(?:</wp:(?P=name)\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_CHARACTER = re.compile(rb"(<!\[CDATA\[|\]\]>|</?wp:\w+>|\s)|.", re.DOTALL)
_HINT = re.compile(rb"<wp:(?:comment_author_|commentmeta|author_email)", re.IGNORECASE)
_HEAD = 16_384  # bytes
_EXPORT = re.compile(rb"<rss\b[^>]*wordpress\.org/export/1\.\d")


def is_export(data: bytes) -> bool:
    """Whether a file begins as an export of WordPress, whatever its name."""
    begins = data.find(b"<rss", 0, _HEAD)  # in a text full of tags the quicker question
    return begins >= 0 and _EXPORT.search(data, begins, _HEAD) is not None


def masked(data: bytes) -> bytes:
    """The same number of bytes: `<wp:comment_author_IP>::1</…>` says `***`."""
    return _PERSONAL.sub(_starred, data) if _HINT.search(data) else data


def _starred(found: re.Match[bytes]) -> bytes:
    if found["name"] is None:
        return found[0]
    start, end = (place - found.start() for place in found.span("said"))
    stars = _CHARACTER.sub(lambda each: each[1] or b"*", found["said"])
    return found[0][:start] + stars + found[0][end:]
