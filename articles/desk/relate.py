"""Say which piece a "READ MORE" line means, wherever it stands."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import F

from articles.desk.errors import Refused
from articles.models import Article, RelatedPiece

BATCH = 500  # lines in one transaction: editors wait for no more than that
MOST = 5_000  # lines in one call


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a line says: its folded headline, or its address where it has no headline."""

    headline_key: str = ""
    address: str = ""


def relate(
    waiting: Waiting, target: Article, *, by: AbstractBaseUser | None, run: int | None = None
) -> int:
    """Point every waiting line at the piece, in one run or in all; says how many were pointed.

    Lines that lead somewhere already, by an editor's hand or since the import, are left alone,
    and so are those of the piece itself. Forms that are open on the pieces will conflict, so
    that none of them takes the choice back. Raises Refused for a line that says nothing.
    """
    if not (waiting.headline_key or waiting.address):
        raise Refused("This line has neither a headline nor an address.")
    pointed = 0
    while pointed < MOST and (count := _batch(waiting, target, run)):
        pointed += count
    return pointed


@transaction.atomic
def _batch(waiting: Waiting, target: Article, run: int | None) -> int:
    found = RelatedPiece.objects.waiting().filter(headline_key=waiting.headline_key)
    if not waiting.headline_key:
        found = found.filter(address=waiting.address)
    found = (found.of_run(run) if run else found).exclude(article=target)
    held = found.select_for_update(of=("self",)).order_by("pk")
    rows = list(held.values_list("pk", "article_id")[:BATCH])
    RelatedPiece.objects.filter(pk__in=[pk for pk, _ in rows]).update(target=target)
    touched = Article.objects.filter(pk__in={article for _, article in rows})
    touched.update(lock_version=F("lock_version") + 1)
    return len(rows)
