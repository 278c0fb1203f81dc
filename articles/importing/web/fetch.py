"""The bytes at a public address: bounded in size and time, each redirect checked from the start."""

import http
import http.client
from urllib.parse import urljoin

from .connection import Deadline, answer
from .reach import PUBLIC, NoAnswer, NotFetched, Reach
from .target import target_of

MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_CHUNK = 1 << 16


def fetched(url: str, reach: Reach = PUBLIC) -> bytes:
    """What is answered to a GET without cookies, credentials or proxies. Raises NotFetched."""
    deadline = Deadline(reach.seconds)
    for _ in range(MOST_REDIRECTS + 1):
        target = target_of(url, reach.ports)
        try:
            with answer(target, reach, deadline) as response:
                if response.status not in _REDIRECTS:
                    return _bytes(response, reach.most_bytes)
                url = urljoin(url, _location(response))
        except TimeoutError as error:
            raise NoAnswer(f"it took more than {reach.seconds:g} seconds") from error
        except OSError as error:
            raise NoAnswer(f"{target.host} did not answer: {error}") from error
        except (http.client.HTTPException, ValueError) as error:
            why = f"{type(error).__name__}: {error}"
            raise NotFetched(f"{target.host} did not answer as it should: {why}") from error
    raise NotFetched(f"more than {MOST_REDIRECTS} redirects")


def _location(response: http.client.HTTPResponse) -> str:
    """Header bytes are no text; those that are not ASCII are taken for UTF-8, as browsers do."""
    location = response.getheader("Location")
    if not location:
        raise NotFetched(f"a redirect ({response.status}) that leads nowhere")
    return location.encode("latin-1").decode(errors="replace")


def _bytes(response: http.client.HTTPResponse, most: int) -> bytes:
    if response.status != http.HTTPStatus.OK:
        raise NotFetched(f"the server answered {response.status} {response.reason[:80]}")
    if (response.length or 0) > most:
        raise NotFetched(f"{response.length:,} bytes, at most {most:,} are fetched")
    expected = response.length
    parts: list[bytes] = []
    size = 0
    while part := response.read(_CHUNK):
        parts.append(part)
        size += len(part)
        if size > most:
            raise NotFetched(f"more than {most:,} bytes")
    if expected is not None and size < expected:
        raise NotFetched(f"the answer ends after {size:,} of {expected:,} bytes")
    return b"".join(parts)
