"""One page of the queue: open suggestions with the words they were read from; bounded queries."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count

from articles.admin.queue.asked import Asked, behind
from articles.models import Suggestion
from articles.text.fragment import Fragment, fragment
from articles.text.plain import plain

PAGE_SIZE = 25
_HEAVY = ("original", "base", "extracted", "dropped", "warnings")


@dataclass(frozen=True)
class Row:
    """A suggestion; `passage` is where the piece has it, `opens` whether its piece begins here."""

    suggestion: Suggestion
    passage: Fragment | None
    opening: str
    opens: bool

    @property
    def percent(self) -> int:
        return round(100 * self.suggestion.confidence)

    @property
    def fragment(self) -> str:
        """The words behind it, where they say more than the value and the passage do."""
        words = self.suggestion.words
        is_shown = self.passage and words in f"{self.passage.before}{self.passage.found}"
        return "" if is_shown or words == self.suggestion.value else words


@dataclass(frozen=True)
class Page:
    rows: list[Row]
    more: Asked | None  # where the next page begins
    fields: list[tuple[str, int]]  # each field with the number of its open suggestions
    total: int


def page_of(asked: Asked, user: AbstractBaseUser) -> Page:
    """Two queries; from the beginning again where nothing stands behind the place asked for."""
    counted = asked.open_to(user).order_by("field").values_list("field").annotate(Count("pk"))
    fields = list(counted)
    total = sum(count for field, count in fields if asked.field in ("", field))
    found = _found(asked, user) or (_found(asked.but(after=None), user) if asked.after else [])
    shown = found[:PAGE_SIZE]
    more = asked.but(after=place_of(shown[-1])) if len(found) > PAGE_SIZE else None
    return Page(_rows(shown), more, fields, total)


def place_of(suggestion: Suggestion) -> tuple[int, int]:
    return suggestion.article_id, suggestion.pk


def _found(asked: Asked, user: AbstractBaseUser) -> list[Suggestion]:
    found = asked.found(user).select_related("article__section", "article__legacy_document")
    found = found.defer(*(f"article__legacy_document__{name}" for name in _HEAVY))
    if asked.after:
        found = found.filter(behind(asked.after))
    return list(found[: PAGE_SIZE + 1])


def _rows(suggestions: list[Suggestion]) -> list[Row]:
    rows, last, text = [], None, ""
    for each in suggestions:
        opens = each.article_id != last
        if opens:
            last, text = each.article_id, plain(each.article.body)
        passage = fragment(text, each.value) or fragment(text, each.words)
        rows.append(Row(each, passage, each.article.standfirst or text[:240], opens))
    return rows
