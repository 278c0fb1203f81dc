"""One way out: bytes from a public address of the web, and from nowhere else.

An archive is written by others, so an address in it may be aimed at what only this machine can
reach. `fetched` is the only function of the import that opens a connection.
"""

from .fetch import fetched
from .reach import PUBLIC, NoAnswer, NotFetched, Reach

__all__ = ["PUBLIC", "NoAnswer", "NotFetched", "Reach", "fetched"]
