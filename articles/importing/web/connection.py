"""One connection to an address that was checked, every wait of which ends at one moment."""

import http.client
import io
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .reach import NoAnswer, Reach
from .target import Target

_HEADERS = {
    "User-Agent": "newsroom-import",
    "Accept": "image/avif, image/webp, image/png, image/jpeg, image/gif",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


class Deadline:
    """A moment after which nothing is waited for any more."""

    def __init__(self, seconds: float) -> None:
        self._at, self._seconds = time.monotonic() + seconds, seconds

    def left(self) -> float:
        """Seconds that are left. Raises NoAnswer when there are none."""
        left = self._at - time.monotonic()
        if left <= 0:
            raise NoAnswer(f"it took more than {self._seconds:g} seconds")
        return left


@contextmanager
def answer(target: Target, reach: Reach, deadline: Deadline) -> Iterator[http.client.HTTPResponse]:
    """The answer to a GET, its body not yet read. Raises NotFetched, OSError, HTTPException."""
    addresses = reach.addresses(target.host, deadline.left())
    raw = _connected(addresses, target.port, deadline)
    try:
        if target.scheme == "https":
            raw.settimeout(deadline.left())
            raw = reach.tls().wrap_socket(raw, server_hostname=target.host)
        # It connects by itself only where it has no socket: so never, and by no proxy.
        connection = http.client.HTTPConnection(target.host, target.port)
        connection.sock = _Timed(raw, deadline)
        connection.request("GET", target.path, headers={"Host": target.named, **_HEADERS})
        with connection.getresponse() as response:
            yield response
    finally:
        raw.close()


def _connected(addresses: list[str], port: int, deadline: Deadline) -> socket.socket:
    """A socket to the first of these numeric addresses that answers."""
    failed: OSError | None = None
    for address in addresses:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        raw = socket.socket(family, socket.SOCK_STREAM)
        try:
            raw.settimeout(deadline.left())
            raw.connect((address, port))
        except OSError as error:
            raw.close()
            failed = error
        except BaseException:
            raw.close()
            raise
        else:
            return raw
    raise failed or OSError("no address")


class _Timed:
    """A socket as http.client uses it; whoever opened it closes it."""

    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        self._raw, self._deadline = raw, deadline

    def sendall(self, data: bytes) -> None:
        self._raw.settimeout(self._deadline.left())
        self._raw.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reading(self._raw, self._deadline))

    def close(self) -> None:
        pass


class _Reading(io.RawIOBase):
    """Each wait is cut to what is left: a server that sends drop by drop gains no time."""

    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        self._raw, self._deadline = raw, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        self._raw.settimeout(self._deadline.left())
        return self._raw.recv_into(buffer)
