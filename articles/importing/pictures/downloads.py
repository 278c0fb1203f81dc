"""Pictures fetched from the web: each address once a run, and none that the library has."""

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import unquote, urlsplit

from articles.images.inspect import RefusedImage

from .. import web
from ..storing.shelf import Shelf, Taken

_AT_ONCE = 8  # connections
_MOST_SILENCES = 3  # of one host, after which it is not asked again in this run


class Downloads:
    def __init__(self, shelf: Shelf, known: Callable[[], dict[str, str]]) -> None:
        self._shelf, self._ask_known = shelf, known
        self._known: dict[str, str] | None = None
        self._found: dict[str, Taken | str] = {}
        self._silent: Counter[str] = Counter()

    def of(self, addresses: Iterable[str]) -> dict[str, Taken | str]:
        """What stands at each address, or why it could not be taken."""
        wanted = list(dict.fromkeys(addresses))
        new = [each for each in wanted if each not in self._found and not self._has(each)]
        pool = ThreadPoolExecutor(_AT_ONCE)
        try:
            self._found.update(zip(new, pool.map(self._fetched, new), strict=True))
        finally:
            pool.shutdown(cancel_futures=True)
        return {each: self._found[each] for each in wanted}

    def _has(self, address: str) -> bool:
        """Whether an earlier run has fetched it and the library has it still."""
        if self._known is None:
            self._known = self._ask_known()
        if address in self._known:
            self._found[address] = Taken(self._known[address], _name(address))
        return address in self._known

    def _fetched(self, address: str) -> Taken | str:
        url = f"https:{address}" if address.startswith("//") else address
        host = _host(url)
        if self._silent[host] >= _MOST_SILENCES:
            return f"{host} did not answer {_MOST_SILENCES} times in this run"
        try:
            return self._shelf.take(web.fetched(url, web.PUBLIC), _name(url))
        except web.NoAnswer as error:
            self._silent[host] += 1
            return _plain(str(error))
        except (web.NotFetched, RefusedImage, OSError) as error:
            return _plain(str(error))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _name(address: str) -> str:
    """The last part of its path: what the desk will call it."""
    path = unquote(address.partition("://")[2].split("?", 1)[0].split("#", 1)[0])
    return _plain(path.rpartition("/")[2]) or "picture"


def _plain(text: str) -> str:
    """What a server has said, without what no database takes: one of them refuses NUL."""
    return "".join(each for each in text if each.isprintable())
