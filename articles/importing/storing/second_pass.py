"""Links between articles, once all have arrived: by old address, then by exact headline."""

from articles.models import Address, Article, RelatedPiece

from ..reading.extract.addresses import old_path
from .rows import headline_key

_MOST_IN_QUERY = 1_000
_MOST_AT_ONCE = 50_000  # lines in memory; for each such many the headlines are walked once
_ASKED = ("pk", "article_id", "headline_key", "address")


def resolve_related() -> int:
    """Point every waiting "READ MORE" line at its article; says how many were found now.

    A headline that two articles share resolves nothing: which was meant, nobody has said.
    """
    count = last = 0
    waiting = RelatedPiece.objects.filter(target=None).order_by("pk")
    while some := list(waiting.filter(pk__gt=last).values_list(*_ASKED)[:_MOST_AT_ONCE]):
        found = _resolved(some)
        RelatedPiece.objects.bulk_update(found, ["target"], batch_size=500)
        count, last = count + len(found), some[-1][0]
    return count


def _resolved(waiting: list[tuple[int, int, str, str]]) -> list[RelatedPiece]:
    by_headline = _by_headline({key for _, _, key, _ in waiting} - {""})
    by_address = _by_address({address for *_, address in waiting} - {""})
    found: list[RelatedPiece] = []
    for pk, article, key, address in waiting:
        target = by_address.get(_bare(address)) if address else None
        target = target or by_headline.get(key)
        if target and target != article:
            found.append(RelatedPiece(pk=pk, target_id=target))
    return found


def _by_address(addresses: set[str]) -> dict[str, int]:
    """By path without its closing slash, which links write as they please."""
    bare = sorted({_bare(each) for each in addresses} - {""})
    found: dict[str, int] = {}
    for start in range(0, len(bare), _MOST_IN_QUERY):
        some = bare[start : start + _MOST_IN_QUERY]
        paths = [*some, *(f"{path}/" for path in some)]
        rows = Address.objects.filter(path__in=paths, article__isnull=False)
        for path, article in rows.values_list("path", "article_id"):
            found[path.rstrip("/")] = article
    return found


def _bare(address: str) -> str:
    return old_path(address).rstrip("/")


def _by_headline(wanted: set[str]) -> dict[str, int]:
    """One walk over the headlines: their folded form is no column."""
    if not wanted:
        return {}
    found: dict[str, int | None] = {}
    for pk, headline in Article.objects.order_by().values_list("pk", "headline").iterator():
        key = headline_key(headline)
        if key in wanted:
            found[key] = None if key in found else pk
    return {key: pk for key, pk in found.items() if pk is not None}
