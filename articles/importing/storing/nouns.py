"""Authors, sections, series, topics and sources by name: known ones found, new ones made in bulk.

What was found is remembered for the run, and forgotten when a batch is rolled back.
"""

from collections.abc import Callable, Iterable

from django.db import models

from articles.models import Author, Section, Series, Topic
from articles.models.section import RESERVED
from articles.text.slug import slug

from ..reading.options import folded
from ..reading.piece import Piece
from ..reading.values import Link
from .slugs import free_slugs, occupy
from .sources import Sources

_MOST_NAME = {Author: 200, Section: 80, Series: 200, Topic: 100}


class Nouns:
    """The nouns that a run's pieces name; `prepare` a batch, then ask for each."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered: it may have been rolled back."""
        self._named: dict[type[models.Model], dict[str, models.Model]] = {}
        self._sources = Sources()

    def prepare(self, pieces: Iterable[Piece]) -> None:
        """Make what the pieces name and nobody has made yet; a handful of queries a batch."""
        pieces = list(pieces)
        self._make_authors(pieces)
        self._make(Section, [piece.section for piece in pieces], section_slug)
        self._make(Series, [piece.series for piece in pieces if piece.series])
        self._make(Topic, [name for piece in pieces for name in piece.topics])
        self._sources.make([link for piece in pieces for link in piece.citations])

    def author(self, name: str) -> Author:
        return self._named[Author][folded(name)]

    def section(self, name: str) -> Section:
        return self._named[Section][folded(name)]

    def series(self, name: str) -> Series | None:
        return self._named[Series][folded(name)] if name else None

    def topic(self, name: str) -> Topic:
        return self._named[Topic][folded(name)]

    def source_id(self, link: Link) -> int:
        return self._sources.keys[link.key]

    def _known(self, model: type[models.Model]) -> dict[str, models.Model]:
        """Every noun of a kind by its folded name; of two of one name, the older."""
        if model not in self._named:
            rows = model.objects.order_by("-pk")
            self._named[model] = {folded(row.name): row for row in rows}
            if model is Section:
                self._named[model] |= {row.slug: row for row in rows}
        return self._named[model]

    def _make(
        self,
        model: type[models.Model],
        names: Iterable[str],
        slug_of: Callable[[str], str] = slug,
        **fields: dict[str, str],
    ) -> None:
        known = self._known(model)
        new = {folded(name): name for name in names if folded(name) not in known}
        if not new:
            return
        slugs = free_slugs(model, [slug_of(name) for name in new.values()])
        rows = [
            model(name=name[: _MOST_NAME[model]], slug=address, **_given(fields, key))
            for (key, name), address in zip(new.items(), slugs, strict=True)
        ]
        occupy(model, slugs)
        for key, row in zip(new, model.objects.bulk_create(rows), strict=True):
            known[key] = row

    def _make_authors(self, pieces: list[Piece]) -> None:
        """A new author gets the bio that was printed; a known one only where there is none."""
        lines = [line for piece in pieces for line in piece.bylines]
        bios = {folded(line.name): line.bio for line in reversed(lines) if line.bio}
        self._make(Author, [line.name for line in lines], bio=bios)
        known = self._known(Author)
        lacking = [known[name] for name in bios if not known[name].bio]
        for author in lacking:
            author.bio = bios[folded(author.name)]
        if lacking:
            Author.objects.bulk_update(lacking, ["bio"])


def section_slug(name: str) -> str:
    """The address that a section of this name is given, where it is free."""
    address = slug(name)
    return f"{address}-desk" if address in RESERVED or address.isdigit() else address


def _given(fields: dict[str, dict[str, str]], key: str) -> dict[str, str]:
    return {field: values[key] for field, values in fields.items() if key in values}
