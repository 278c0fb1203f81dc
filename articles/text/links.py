"""Addresses in texts: which may be followed, how two are known to be the same, and whose they are.

The parts of an address are those of RFC 3986; the check is stricter, since browsers are laxer.
"""

import html
import re
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})

# Browsers and libraries pass over these inside an address, so that "java\nscript:" is a script:
# controls, every kind of space, soft hyphen, zero-width and bidirectional marks, variation
# selectors, tags, surrogates and non-characters.
_INVISIBLE = re.compile(
    r"[\s\x00-\x20\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202f\u205f-\u206f\u3000\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    r"\ud800-\udfff\U000e0000-\U000e0fff]+"
)
_SCHEME = re.compile(r"([^/?#:]*):")
_WEB = re.compile(r"https?://[^/?#@\\]+(?:[/?#]|$)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@?\\<>\"`]+@[^@?\\<>\"`]+(?:\?|$)", re.IGNORECASE)
_TRACKING = re.compile(
    r"(?:utm_\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid)(?:=|$)", re.IGNORECASE
)
_REMEMBERED = 500  # characters of an address whose judgement is kept for a while
_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_safe(href: str) -> bool:
    """Whether a link to this may be shown: http, https, mailto, or a path without a scheme.

    The value is judged as the laxest reader would see it, entities undone until nothing changes
    and all that is invisible removed. An address with a user name is refused: it shows one host
    and leads to another.
    """
    return _judged(href) if len(href) <= _REMEMBERED else _is_safe(href)


def _is_safe(href: str) -> bool:
    seen = _as_read(href)
    if seen is None or not seen:
        return False
    scheme = _SCHEME.match(seen)
    if scheme is None:
        path = re.split(r"[?#]", seen, maxsplit=1)[0]
        return not seen.startswith("//") and "\\" not in path and "`" not in path
    if scheme[1].lower() == "mailto":
        return _MAIL.match(seen) is not None
    return scheme[1].lower() in SCHEMES and _WEB.match(seen) is not None


_judged = lru_cache(maxsize=256)(_is_safe)  # one link is asked about by several readers in a row


def _as_read(href: str) -> str | None:
    # Each undoing is linear and seldom needed twice; who nests entities deeper hides something.
    for _ in range(5):
        plainer = _INVISIBLE.sub("", html.unescape(href))
        if plainer == href:
            return href
        href = plainer
    return None


def normalised(url: str) -> str:
    """The address by which two links to one page are known to be the same.

    Scheme and host in lower case, no default port, fragment, tracking parameter or space round
    it: " HTTPS://Example.org:443/a?utm_source=x&id=7#top" is "https://example.org/a?id=7". An
    address that cannot be read is returned with its outer spaces gone.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    name = parts.hostname
    if not name:
        return url
    place = _place(parts.scheme, name, port)
    query = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.match(part))
    return SplitResult(parts.scheme.lower(), place, parts.path or "/", query, "").geturl().strip()


def _place(scheme: str, host: str, port: int | None) -> str:
    name = f"[{host}]" if ":" in host else host
    if port is None or port == _DEFAULT_PORTS.get(scheme.lower()):
        return name
    return f"{name}:{port}"


def host(url: str) -> str:
    """The host of an address in lower case without "www.", or "" when it has none."""
    try:
        name = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.")
