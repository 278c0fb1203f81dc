"""Piece: what a document says an article is, in the words of the nouns; ready to be stored."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from articles.text.sanitize import Clean
from articles.text.searchable import searchable_words

from .packed import Packed
from .record import Field, Item, Record
from .stages import Reading
from .values import Amendment, Bio, Credit, Guess, Link, Moment, Picture, Related, Speaker


@dataclass(frozen=True, slots=True)
class Line(Packed):
    """One credit with the bio that was printed with it."""

    role: str
    name: str
    bio: str = ""


@dataclass(frozen=True, slots=True)
class Lead(Packed):
    """The lead picture: its address, its words, and its digest once it lies in the library."""

    address: str = ""
    alt_text: str = ""
    caption: str = ""
    credit: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Piece(Packed):
    kind: str
    language: str
    section: str
    headline: str
    body: Clean
    kicker: str = ""
    standfirst: str = ""
    highlights: tuple[str, ...] = ()
    dateline: str = ""
    disclaimer: str = ""
    interview_note: str = ""
    editors_note: str = ""
    series: str = ""
    slug: str = ""
    topics: tuple[str, ...] = ()
    is_published: bool = False
    published: Moment | None = None
    bylines: tuple[Line, ...] = ()
    participants: tuple[Speaker, ...] = ()
    corrections: tuple[Amendment, ...] = ()
    citations: tuple[Link, ...] = ()
    related: tuple[Related, ...] = ()
    guesses: tuple[tuple[Guess, float], ...] = ()
    addresses: tuple[str, ...] = ()
    lead: Lead = field(default_factory=Lead)
    words: tuple[str, str] | None = None  # what a search looks through, of a published one
    pictures: tuple[Picture, ...] = ()

    @property
    def published_at(self) -> datetime | None:
        return self.published.at if self.published else None


# Fields of one text each, called alike here and in the record.
_TEXTS = (
    Field.KIND, Field.LANGUAGE, Field.SECTION, Field.HEADLINE, Field.KICKER, Field.STANDFIRST,
    Field.DATELINE, Field.DISCLAIMER, Field.INTERVIEW_NOTE, Field.EDITORS_NOTE, Field.SERIES,
    Field.SLUG,
)  # fmt: skip


def piece_of(reading: Reading) -> Piece:
    """The piece that a reading tells of."""
    record = reading.record
    found: dict[Field, list[Item]] = {}
    for item in record.items:
        found.setdefault(item.field, []).append(item)

    def text(field: Field) -> str:
        return str(found[field][0].value or "") if field in found else ""

    def values(field: Field) -> tuple:
        return tuple([item.value for item in found.get(field, ())])

    is_published = not record.held_because and Field.PUBLISHED_AT in found
    highlights = values(Field.HIGHLIGHT)
    above = [text(field) for field in (Field.HEADLINE, Field.KICKER, Field.STANDFIRST)]
    language = text(Field.LANGUAGE)
    return Piece(
        **{str.__str__(field): text(field) for field in _TEXTS},
        body=reading.body,
        highlights=highlights,
        topics=values(Field.TOPIC),
        is_published=is_published,
        words=searchable_words(language, above, highlights, reading.body) if is_published else None,
        published=next(iter(values(Field.PUBLISHED_AT)), None),
        bylines=_lines(record),
        participants=_participants(record),
        corrections=tuple(
            replace(item.value, raw=item.raw) for item in found.get(Field.CORRECTION, ())
        ),
        citations=values(Field.CITATION),
        related=tuple(replace(item.value, raw=item.raw) for item in found.get(Field.RELATED, ())),
        guesses=_guesses(record),
        addresses=tuple(dict.fromkeys(values(Field.ADDRESS))),
        lead=Lead(
            text(Field.IMAGE),
            text(Field.IMAGE_ALT),
            text(Field.IMAGE_CAPTION),
            text(Field.IMAGE_CREDIT),
        ),
        pictures=record.pictures,
    )


def _lines(record: Record) -> tuple[Line, ...]:
    """The credits in their order, each once, the bio with the first credit of its name."""
    bios: dict[str, Bio] = {item.value.name: item.value for item in record.all(Field.BIO)}
    lines: dict[tuple[str, str], Line] = {}
    for item in record.all(Field.BYLINE):
        credit: Credit = item.value
        bio = bios.pop(credit.name, None)
        lines.setdefault(
            (credit.role, credit.name), Line(credit.role, credit.name, bio.text if bio else "")
        )
    return tuple(lines.values())


def _participants(record: Record) -> tuple[Speaker, ...]:
    speakers = {item.value.name: item.value for item in record.all(Field.PARTICIPANT)}
    return tuple(speaker for name, speaker in speakers.items() if name)


def _guesses(record: Record) -> tuple[tuple[Guess, float], ...]:
    found: dict[tuple[str, str], tuple[Guess, float]] = {}
    for item in record.all(Field.SUGGESTION):
        guess: Guess = item.value
        found.setdefault((guess.field, guess.value), (guess, item.confidence))
    return tuple(found.values())
