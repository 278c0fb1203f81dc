"""Authors, sections, series, topics and sources by name: known ones found, new ones made in bulk.

What was found is remembered for the run, and forgotten when a batch is rolled back.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from urllib.parse import unquote, urlsplit

from django.db import models

from articles.models import Address, Author, Section, Series, Source, Topic
from articles.models.section import RESERVED
from articles.text.links import host
from articles.text.slug import slug

from .inserting import insert, new_ids, unsaved
from .options import folded
from .piece import Piece
from .values import Link

_SOCIAL = ("twitter.com", "x.com", "facebook.com", "t.me", "instagram.com", "mastodon.social")
_KINDS_BY_SUFFIX = {
    ".pdf": Source.Kind.DOCUMENT, ".doc": Source.Kind.DOCUMENT, ".docx": Source.Kind.DOCUMENT,
    ".csv": Source.Kind.DATA_SET, ".xlsx": Source.Kind.DATA_SET, ".json": Source.Kind.DATA_SET,
}  # fmt: skip
_FEW_NUMBERS = 5  # of one slug that are asked for at first
_MOST_IN_QUERY = 5_000
_MOST_NAME = {Author: 200, Section: 80, Series: 200, Topic: 100, Source: 500}


class Nouns:
    """The nouns that a run's pieces name; `prepare` a batch, then ask for each."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered: it may have been rolled back."""
        self._named: dict[type[models.Model], dict[str, models.Model]] = {}
        self._sources: dict[str, Source] = {}

    def prepare(self, pieces: Iterable[Piece]) -> None:
        """Make what the pieces name and nobody has made yet; a handful of queries a batch."""
        pieces = list(pieces)
        self._make_authors(pieces)
        self._make(Section, [piece.section for piece in pieces], _section_slug)
        self._make(Series, [piece.series for piece in pieces if piece.series])
        self._make(Topic, [name for piece in pieces for name in piece.topics])
        self._make_sources([link for piece in pieces for link in piece.citations])

    def author(self, name: str) -> Author:
        return self._named[Author][folded(name)]

    def section(self, name: str) -> Section:
        return self._named[Section][folded(name)]

    def series(self, name: str) -> Series | None:
        return self._named[Series][folded(name)] if name else None

    def topic(self, name: str) -> Topic:
        return self._named[Topic][folded(name)]

    def source(self, link: Link) -> Source:
        return self._sources[link.key]

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
        _occupy(rows)
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

    def _make_sources(self, links: list[Link]) -> None:
        wanted = {link.key: link for link in links if link.key not in self._sources}
        if len(self._sources) > 50_000:
            self._sources = {}
            wanted = {link.key: link for link in links}
        for start in range(0, len(wanted), 500):
            keys = list(wanted)[start : start + 500]
            for row in Source.objects.filter(address_key__in=keys):
                self._sources[row.address_key] = row
        new = [link for key, link in wanted.items() if key not in self._sources]
        names = [_source_name(link) for link in new]
        slugs = free_slugs(Source, [slug(name) for name in names])
        rows = [
            unsaved(
                Source, id=pk, name=name, slug=address, kind=_source_kind(link),
                publisher=host(link.key)[:200], address=link.address, address_key=link.key,
            )
            for link, name, address, pk in zip(
                new, names, slugs, new_ids(Source, len(new)), strict=True
            )
        ]  # fmt: skip
        _occupy(rows)
        insert(rows)
        self._sources |= {row.address_key: row for row in rows}


def free_slugs(model: type[models.Model], wanted: list[str]) -> list[str]:
    """Each slug, or the first of slug-2, slug-3, … that nothing of the kind has or had."""
    taken = _taken(model, wanted)
    counts = Counter(wanted)
    clashing = [base for base, count in counts.items() if count > 1 or base in taken]
    numbers = dict.fromkeys(clashing, 1)  # the last that was given
    asked = dict.fromkeys(clashing, _FEW_NUMBERS)  # up to which it is known what is taken
    taken |= _taken(model, [each for base in clashing for each in _numbered(base, 2, asked[base])])
    free: dict[str, None] = {}
    for base in wanted:
        address = base
        while address in taken or address in free:
            numbers[base] = number = numbers.get(base, 1) + 1
            if number > asked.get(base, 1):  # many have this slug: ever more are asked for at once
                asked[base] = 2 * number
                taken |= _taken(model, _numbered(base, number, asked[base]))
            address = f"{base}-{number}"
        free[address] = None
    return list(free)


def _numbered(base: str, first: int, last: int) -> list[str]:
    return [f"{base}-{number}" for number in range(first, last + 1)]


def _taken(model: type[models.Model], slugs: list[str]) -> set[str]:
    if not slugs:
        return set()
    taken: set[str] = set()
    for start in range(0, len(slugs), _MOST_IN_QUERY):
        some = slugs[start : start + _MOST_IN_QUERY]
        taken |= set(model.objects.filter(slug__in=some).values_list("slug", flat=True))
        row = model()
        paths = {_path(row, each): each for each in some}
        old = Address.objects.leading().filter(path__in=list(paths)).values_list("path", flat=True)
        taken |= {paths[path] for path in old}
    return taken


def _path(row: models.Model, address: str) -> str:
    """Where the row's page would stand if this were its slug."""
    row.slug = address
    return unquote(row.get_absolute_url())


def _occupy(rows: list[models.Model]) -> None:
    """What stood here and was taken away by an undone import is no longer told of."""
    paths = [unquote(row.get_absolute_url()) for row in rows]
    if paths:
        Address.objects.vacant().filter(path__in=paths).delete()


def _section_slug(name: str) -> str:
    address = slug(name)
    return f"{address}-desk" if address in RESERVED or address.isdigit() else address


def _given(fields: dict[str, dict[str, str]], key: str) -> dict[str, str]:
    return {field: values[key] for field, values in fields.items() if key in values}


def _source_name(link: Link) -> str:
    """A page is called by its address: what stands there nobody has read."""
    parts = urlsplit(link.key)
    path = unquote(parts.path).rstrip("/")
    return f"{host(link.key)}{path}"[: _MOST_NAME[Source]]


def _source_kind(link: Link) -> str:
    if host(link.key) in _SOCIAL:
        return Source.Kind.SOCIAL_POST
    suffix = urlsplit(link.key).path.lower()[-5:]
    return next(
        (kind for ending, kind in _KINDS_BY_SUFFIX.items() if suffix.endswith(ending)),
        Source.Kind.WEB_PAGE,
    )
