"""A web address taken apart and refused where it is not plainly what it seems (RFC 3986)."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from .reach import NotFetched

_PORTS = {"http": 80, "https": 443}
_MOST_CHARACTERS = 4_000
_UNWRITABLE = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*\.?")
_KEPT = "/%:@!$&'()*+,;=~"  # what a path may hold as it is; an escape is not escaped again


@dataclass(frozen=True, slots=True)
class Target:
    scheme: str
    host: str
    port: int
    path: str  # with its query, percent-encoded

    @property
    def named(self) -> str:
        """The Host header: an IPv6 address in brackets, a port only where it is not the usual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def target_of(url: str, ports: frozenset[int]) -> Target:
    """The parts of an address. Raises NotFetched with what is wrong with it.

    "https://Pictures.example/a b.png#top" is ("https", "pictures.example", 443, "/a%20b.png").
    """
    url = url.strip().replace(" ", "%20")
    if len(url) > _MOST_CHARACTERS or _UNWRITABLE.search(url):
        raise NotFetched("the address is too long or has characters that no address has")
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise NotFetched(f"the address cannot be read: {error}") from error
    if parts.scheme not in _PORTS:
        raise NotFetched(f"only http and https are fetched, not {parts.scheme or 'nothing'!r}")
    if "@" in parts.netloc:
        raise NotFetched("the address holds a user name or password")
    if port not in ports:
        raise NotFetched(f"the port {port} is none of {', '.join(map(str, sorted(ports)))}")
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT + '?')}" if parts.query else ""
    return Target(parts.scheme, _host(parts.hostname or ""), port, path + query)


def _host(name: str) -> str:
    if ":" in name:
        try:
            address = ipaddress.IPv6Address(name)
        except ValueError:
            raise NotFetched(f"{name!r} is no host") from None
        if address.scope_id:
            raise NotFetched(f"{name!r} is no host")
        return str(address)
    try:
        ascii_name = name if name.isascii() else name[:253].encode("idna").decode()
    except UnicodeError:
        raise NotFetched(f"{name!r} is no host") from None
    if not _NAME.fullmatch(ascii_name):
        raise NotFetched(f"{name!r} is no host")
    return ascii_name
