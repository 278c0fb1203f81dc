"""Tells a WebSub hub that feeds changed, as hubs have agreed: hub.mode=publish, hub.url for each.

https://www.w3.org/TR/websub/#publishing leaves the way to publisher and hub. As the import does,
it connects to public addresses alone, the very one that was checked; no redirect is followed.
"""

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlencode

from articles.importing.web import PUBLIC, NotFetched, Reach
from articles.importing.web.target import Target, target_of

SECONDS = 20.0  # for one message, from the name to the end of the answer
MOST_ADDRESSES = 50  # in one message
_MOST_BYTES = 10_000  # of an answer, of which only the status is read


class NotTold(Exception):
    """The hub could not be reached or did not take the message; the text says why."""


def tell(hub: str, feeds: list[str], reach: Reach = PUBLIC) -> None:
    """Tell the hub of these absolute addresses. Raises NotTold, and then perhaps told of some."""
    try:
        target = target_of(hub, reach.ports)
        for first in range(0, len(feeds), MOST_ADDRESSES):
            _post(target, feeds[first : first + MOST_ADDRESSES], reach)
    except (NotFetched, OSError, http.client.HTTPException) as error:
        raise NotTold(f"{type(error).__name__}: {error}") from error


def _post(target: Target, feeds: list[str], reach: Reach) -> None:
    body = urlencode([("hub.mode", "publish"), *(("hub.url", feed) for feed in feeds)])
    headers = {"Host": target.named, "Content-Type": "application/x-www-form-urlencoded",
               "User-Agent": "newsroom-websub", "Connection": "close"}  # fmt: skip
    with _connected(target, reach) as raw:
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = raw
        connection.request("POST", target.path, body, headers)
        answer = connection.getresponse()
        answer.read(_MOST_BYTES)
    if not 200 <= answer.status < 300:
        raise NotTold(f"the hub answered {answer.status}")


@contextmanager
def _connected(target: Target, reach: Reach) -> Iterator[socket.socket]:
    """A socket that is shut when the time is over: a hub that sends drop by drop gains none."""
    address = reach.addresses(target.host, SECONDS)[0]
    raw = socket.create_connection((address, target.port), timeout=SECONDS)
    end = threading.Timer(SECONDS, _shut, [raw])
    end.daemon = True
    end.start()
    try:
        if target.scheme == "https":
            raw = reach.tls().wrap_socket(raw, server_hostname=target.host)
        yield raw
    finally:
        end.cancel()
        raw.close()


def _shut(raw: socket.socket) -> None:
    with suppress(OSError):  # it may be shut already
        raw.shutdown(socket.SHUT_RDWR)
