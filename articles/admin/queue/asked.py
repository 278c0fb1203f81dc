"""What the queue's address asks for; what cannot be read is not asked for."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.http import QueryDict

from articles.desk import changeable
from articles.models import Article, Suggestion

_NUMBER = re.compile(r"[0-9]{1,18}")
_FIELD = re.compile(r"[a-z_]{1,40}")
_PLACE = re.compile(r"([0-9]{1,18})-([0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Asked:
    """`after` is the place of a suggestion: the page begins behind it."""

    field: str = ""
    run: int | None = None
    after: tuple[int, int] | None = None

    @property
    def query(self) -> str:
        """As part of an address; "" for everything from the beginning."""
        after = "-".join(map(str, self.after)) if self.after else ""
        parts = {"field": self.field, "run": self.run, "after": after}
        return urlencode({name: value for name, value in parts.items() if value})

    def but(self, **changed: object) -> "Asked":
        return replace(self, **changed)

    def open_to(self, user: AbstractBaseUser) -> QuerySet[Suggestion]:
        """Every open suggestion that this person may settle, of this run and of all fields."""
        pieces = Article.objects.filter(changeable(user)).order_by().values("pk")
        found = Suggestion.objects.open().filter(article__in=pieces)
        return found.of_run(self.run) if self.run else found

    def found(self, user: AbstractBaseUser) -> QuerySet[Suggestion]:
        """The same of the field alone, in the queue's order, from its beginning."""
        found = self.open_to(user).piece_by_piece()
        return found.filter(field=self.field) if self.field else found


def asked(data: QueryDict) -> Asked:
    run, field = data.get("run", ""), data.get("field", "")
    place = _PLACE.fullmatch(data.get("after", ""))
    return Asked(
        field=field if _FIELD.fullmatch(field) else "",
        run=int(run) if _NUMBER.fullmatch(run) else None,
        after=(int(place[1]), int(place[2])) if place else None,
    )


def behind(place: tuple[int, int]) -> Q:
    """The condition for all that stands behind this place in the queue's order."""
    article, pk = place
    return Q(article__lt=article) | Q(article=article, pk__gt=pk)
