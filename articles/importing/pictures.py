"""The lead picture of a piece, taken from the archive where it lies in it; nothing is fetched."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from django.core.files.base import ContentFile

from articles.images.inspect import MOST_BYTES, Picture, RefusedImage, inspect
from articles.models import Figure, Image

from .discover import Found
from .piece import Lead, Piece
from .record import Warned

SUFFIXES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"}


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture ready for the library, with the name that it had in the archive."""

    picture: Picture
    sha256: str
    name: str


def taken(found: Found, piece: Piece) -> tuple[Piece, Taken | None, Warned | None]:
    """The piece with its picture's digest, when the picture lies in the archive and is sound.

    Otherwise its address stays, with a warning that says why.
    """
    address = piece.lead.address
    if not address:
        return piece, None, None
    file = next(filter(None, (_inside(found.root, each) for each in places(found, address))), None)
    if file is None:
        message = f"not in the archive, its address is kept: {address}"
        return piece, None, Warned("image-not-fetched", message)
    try:
        if file.stat().st_size > MOST_BYTES:
            raise RefusedImage(f"{file.stat().st_size / 1e6:.1f} MB are too large")
        picture = inspect(file.read_bytes())
    except (RefusedImage, OSError) as error:
        return piece, None, Warned("image-refused", f"{address}: {error}")
    sha256 = hashlib.sha256(picture.data).hexdigest()
    lead = replace(piece.lead, sha256=sha256)
    return replace(piece, lead=lead), Taken(picture, sha256, file.name), None


def places(found: Found, address: str) -> Iterator[str]:
    """Where below the archive's root a picture of this address may lie."""
    if "://" in address or address.startswith("//"):
        return
    path = unquote(address.split("?", 1)[0]).lstrip("/")
    yield path
    yield (PurePosixPath(found.source_id).parent / path).as_posix()


def image_rows(pictures: list[tuple[Taken, Lead]], *, is_stored: bool) -> dict[str, Image]:
    """The library's rows by digest, made for those it has not; unless `is_stored`, no file is."""
    digests = {picture.sha256 for picture, _ in pictures}
    rows = {row.sha256: row for row in Image.objects.filter(sha256__in=digests)}
    new: dict[str, Image] = {}
    for each, lead in pictures:
        if each.sha256 not in rows:
            new.setdefault(each.sha256, _row(each, lead, is_stored))
    for row in Image.objects.bulk_create(new.values()):
        rows[row.sha256] = row
    return rows


def figure_row(image: Image, lead: Lead) -> Figure:
    return Figure(
        image=image, caption=lead.caption, credit=lead.credit[:300], alt_text=lead.alt_text
    )


def _row(each: Taken, lead: Lead, is_stored: bool) -> Image:
    name = f"picture.{each.picture.format.lower()}"
    return Image(
        name=each.name[:200],
        original=ContentFile(each.picture.data, name=name) if is_stored else name,
        sha256=each.sha256,
        width=each.picture.width,
        height=each.picture.height,
        alt_text=lead.alt_text,
        credit=lead.credit[:300],
    )


def _inside(root: Path, path: str) -> Path | None:
    """The file below the root, by no way that leaves it: no "..", no link."""
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or PurePosixPath(path).is_absolute():
        return None
    place = root
    for part in parts:
        place = place / part
        if place.is_symlink():
            return None
    return place if place.is_file() and place.suffix.lower() in SUFFIXES else None
