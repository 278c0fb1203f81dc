"""What may be reached: https://www.rfc-editor.org/rfc/rfc6890 and the registries it began.

The answer is about one numeric address, the very one that is connected to, never about a name.
"""

import ipaddress
import queue
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass

MOST_BYTES = 20_000_000
SECONDS = 10.0  # for all of one picture: names, connections, redirects, bytes

# Not public, whatever the version of ipaddress says: it has learnt some of these lately.
_CLOSED = [ipaddress.ip_network(each) for each in (
    "0.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "192.0.0.0/24", "192.88.99.0/24",
    "198.18.0.0/15", "224.0.0.0/3",
    "168.63.129.16/32",  # a cloud's own metadata, on a public address
    "2001::/23", "2001:db8::/32", "3fff::/20",
    "2002::/16",  # 6to4 carries an IPv4 address inside, as NAT64 does (64:ff9b::/96)
)]  # fmt: skip
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # of IPv6 nothing else is given out yet


class NotFetched(Exception):
    """An address that was not or could not be fetched; the message says why."""


class NoAnswer(NotFetched):
    """A host that cannot be found or does not answer, whatever it is asked for."""


def is_public(address: str) -> bool:
    """Whether a numeric address is one that everybody on the internet could reach."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if ip.version == 6 and (ip.scope_id or ip not in _GLOBAL_UNICAST):
        return False
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified or not ip.is_global:
        return False
    return not any(ip in network for network in _CLOSED if network.version == ip.version)


def resolved(host: str, seconds: float) -> list[str]:
    """The numeric addresses of a name, asked once. Raises NotFetched, also when it takes long."""
    answers: queue.SimpleQueue = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put([each[4][0] for each in socket.getaddrinfo(host, None, type=_STREAM)])
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()  # a resolver knows no time limit
    try:
        found = answers.get(timeout=seconds)
    except queue.Empty:
        raise NoAnswer(f"the name {host} was not answered for in time") from None
    if isinstance(found, Exception):
        raise NoAnswer(f"the name {host} leads nowhere: {found}") from found
    return list(dict.fromkeys(found))


_STREAM = socket.SOCK_STREAM


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom to ask and what to allow. There is one for use, PUBLIC; only tests make others."""

    resolve: Callable[[str, float], list[str]] = resolved
    allows: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443})
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    seconds: float = SECONDS
    most_bytes: int = MOST_BYTES

    def addresses(self, host: str, seconds: float) -> list[str]:
        """The addresses of a host. Raises NotFetched if a single one of them is not public."""
        found = self.resolve(host, seconds)
        for address in found:
            if not self.allows(address):
                raise NotFetched(f"{host} leads to {address}, which is no public address")
        if not found:
            raise NoAnswer(f"the name {host} leads nowhere")
        return found


PUBLIC = Reach()
