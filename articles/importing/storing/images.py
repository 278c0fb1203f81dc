"""Pictures of a batch into the library: each once, by its digest."""

from collections.abc import Iterable

from articles.models import Figure, Image

from ..reading.markup.inline import keyed
from ..reading.piece import Lead
from .entry import Entry
from .library import Library
from .shelf import Taken


def place_pictures(entries: Iterable[Entry], library: Library) -> None:
    """Put the library's keys into the bodies of these entries; what was not taken leaves no gap."""
    entries = [entry for entry in entries if entry.piece and entry.piece.pictures]
    wanted = [
        (taken, Lead(alt_text=entry.piece.pictures[number - 1].alt_text))
        for entry in entries
        for number, taken in entry.pictures.items()
    ]
    images = image_rows(wanted, library) if wanted else {}
    for entry in entries:
        keys = {number: images[taken.sha256].pk for number, taken in entry.pictures.items()}
        entry.place_body(keyed(entry.piece.body, keys))


def image_rows(pictures: list[tuple[Taken, Lead]], library: Library) -> dict[str, Image]:
    """The library's rows by digest, made for those it has not. Raises StorageFailed."""
    digests = {picture.sha256 for picture, _ in pictures}
    rows = {row.sha256: row for row in Image.objects.filter(sha256__in=digests)}
    new: dict[str, tuple[Taken, Lead]] = {}
    for each, lead in pictures:
        if each.sha256 not in rows:
            new.setdefault(each.sha256, (each, lead))
    made = [_row(each, lead, library) for each, lead in new.values()]
    return rows | {row.sha256: row for row in Image.objects.bulk_create(made)}


def figure_row(image: Image, lead: Lead) -> Figure:
    return Figure(
        image=image, caption=lead.caption, credit=lead.credit[:300], alt_text=lead.alt_text
    )


def _row(each: Taken, lead: Lead, library: Library) -> Image:
    name = f"picture.{each.format.lower()}"
    if each.file is None:
        raise ValueError(f"the library had {each.name} when the run began, and has it no more")
    row = Image(
        name=each.name,
        original=name,
        sha256=each.sha256,
        width=each.width,
        height=each.height,
        alt_text=lead.alt_text,
        credit=lead.credit[:300],
    )
    library.lay(row, each)
    return row
