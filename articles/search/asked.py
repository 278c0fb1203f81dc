"""A query in stems, with the range of positions and the marks that it is narrowed to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from articles.models import Author, Section, replica
from articles.models.search_entry import position_of
from articles.search.query import Query
from articles.text.stems import LANGUAGES, stems_asked

Run = tuple[tuple[str, ...], ...]  # for each word of a phrase, what it may be kept as
_FARTHEST = 1 << 62


@dataclass(frozen=True)
class Asked:
    """`marks` are words of `filed`; the positions are inclusive at both ends."""

    phrases: tuple[Run, ...]
    without: tuple[Run, ...]
    marks: tuple[str, ...]
    first: int
    last: int

    @property
    def stems(self) -> set[str]:
        """Everything that counts as found, for marking it in a text."""
        return {kept for run in self.phrases for word in run for kept in word}


class Nothing(Exception):
    """The query is narrowed to an author or a section that does not exist."""


def asked(query: Query) -> Asked:
    """The query as both databases understand it: one query, one more for an author or a section.

    Raises Nothing where no article can match.
    """
    held = languages()
    return Asked(
        phrases=tuple(_run(words, held) for words in query.phrases),
        without=tuple(_run(words, held) for words in query.without),
        marks=tuple(_marks(query)),
        first=position_of(_seconds(query.after), 0) if query.after else -_FARTHEST,
        last=position_of(_seconds(query.before) - 1) if query.before else _FARTHEST,
    )


def _run(words: Iterable[str], languages: Iterable[str]) -> Run:
    return tuple(tuple(sorted(stems_asked(word, languages))) for word in words)


def languages() -> list[str]:
    """Those in which something is published: no other dictionary is read into memory."""
    probe = "SELECT %s WHERE EXISTS (SELECT 1 FROM articles_searchentry WHERE language = %s)"
    with replica.asked().cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join([probe] * len(LANGUAGES)),
            [code for code in LANGUAGES for _ in range(2)],
        )
        return [code for (code,) in cursor.fetchall()]


def _marks(query: Query) -> Iterable[str]:
    if query.author:
        yield f"author{_key(Author, query.author)}"
    if query.section:
        yield f"section{_key(Section, query.section)}"
    if query.kind:
        if not query.kind.isalnum():
            raise Nothing
        yield f"kind{query.kind}"
    if query.language:
        if not query.language.isalpha():
            raise Nothing
        yield f"language{query.language}"


def _key(model: type, slug: str) -> int:
    key = None
    if "\0" not in slug:  # PostgreSQL takes no such text
        key = model.objects.filter(slug=slug).values_list("pk", flat=True).first()
    if key is None:
        raise Nothing
    return key


def _seconds(day: date) -> int:
    return int(timezone.make_aware(datetime.combine(day, time.min)).timestamp())
