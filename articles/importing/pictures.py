"""Pictures of a batch into the library: each once, by its digest."""

from collections.abc import Iterable

from django.core.files.base import ContentFile

from articles.models import Figure, Image

from .entry import Entry
from .inline import keyed
from .piece import Lead
from .shelf import Taken
from .trouble import picture_not_kept


def place_pictures(entries: Iterable[Entry], *, is_stored: bool) -> None:
    """Put the library's keys into the bodies of these entries; what was not taken leaves no gap."""
    entries = [entry for entry in entries if entry.piece and entry.piece.pictures]
    wanted = [
        (taken, Lead(alt_text=entry.piece.pictures[number - 1].alt_text))
        for entry in entries
        for number, taken in entry.pictures.items()
    ]
    images = image_rows(wanted, is_stored=is_stored) if wanted else {}
    for entry in entries:
        keys = {number: images[taken.sha256].pk for number, taken in entry.pictures.items()}
        entry.place_body(keyed(entry.piece.body, keys))


def image_rows(pictures: list[tuple[Taken, Lead]], *, is_stored: bool) -> dict[str, Image]:
    """The library's rows by digest, made for those it has not; unless `is_stored`, no file is."""
    digests = {picture.sha256 for picture, _ in pictures}
    rows = {row.sha256: row for row in Image.objects.filter(sha256__in=digests)}
    new: dict[str, tuple[Taken, Lead]] = {}
    for each, lead in pictures:
        if each.sha256 not in rows:
            new.setdefault(each.sha256, (each, lead))
    made = [_row(each, lead, is_stored) for each, lead in new.values()]
    return rows | {row.sha256: row for row in Image.objects.bulk_create(made)}


def figure_row(image: Image, lead: Lead) -> Figure:
    return Figure(
        image=image, caption=lead.caption, credit=lead.credit[:300], alt_text=lead.alt_text
    )


def _row(each: Taken, lead: Lead, is_stored: bool) -> Image:
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
    if is_stored:  # one after another: of all its pictures a batch holds one in memory
        try:
            row.original.save(name, ContentFile(each.file.read_bytes()), save=False)
        except Exception as error:  # each storage has errors of its own, and nothing else is here
            raise picture_not_kept(error) from error
        row.original = row.original.name
    return row
