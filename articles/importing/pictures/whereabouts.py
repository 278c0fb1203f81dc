"""Where in an archive a picture lies that a document names; nothing outside it is ever read."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from ..reading.archives import Member
from ..reading.archives.file import Place
from ..reading.finding.discover import Found, Held

_LEAST_SLASHES = 2
SUFFIXES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"}


def is_on_the_web(address: str) -> bool:
    return "://" in address or address.startswith("//")


def places(found: Found, address: str) -> Iterator[str]:
    """Paths below the archive's root that the address may mean, likeliest first.

    "../img/a%20b.png?w=9" in posts/weir.md is img/a b.png, or else ../img/a b.png of the root,
    which is outside and left out; "/img/a.png" is img/a.png, or else posts/img/a.png. An export
    names its pictures by where the site showed them: "https://a.example/uploads/2016/a.png" is
    uploads/2016/a.png, should that lie there; without a folder it could be anybody's a.png.
    """
    path = unquote(address.split("#", 1)[0].split("?", 1)[0])
    if is_on_the_web(address):
        path = posixpath.normpath(f"/{path.partition('//')[2].partition('/')[2]}")
        if path.count("/") < _LEAST_SLASHES:
            return
    folder = PurePosixPath(path_below_root(found)).parent.as_posix()
    beside = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
    top = posixpath.normpath(path.lstrip("/"))
    for place in (top, beside) if path.startswith("/") else (beside, top):
        if place not in {".", ".."} and not place.startswith(("../", "/")):
            yield place


def picture_at(found: Found, address: str) -> Path | Place | None:
    """The picture of this address in the archive, by no way that leaves it."""
    files = (_inside(found.root, place) for place in places(found, address))
    return next(filter(None, files), None)


def path_below_root(found: Found) -> str:
    """The file in which the document stands; an article of many has the folder of its file."""
    place = found.path.inside if isinstance(found.path, Held) else found.path
    if isinstance(place, Member):
        return place.name
    return os.path.relpath(str(place), str(found.root))


def _inside(root: Path | Place, path: str) -> Path | Place | None:
    """The file below the root; not through a link, and no NUL in its name."""
    if "\0" in path:
        return None
    place = root
    try:
        for part in PurePosixPath(path).parts:
            place = place / part
            if place.is_symlink():
                return None
        return place if place.suffix.lower() in SUFFIXES and place.is_file() else None
    except OSError:  # a name that is longer than the file system has any
        return None
