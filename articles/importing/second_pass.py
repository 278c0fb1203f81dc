"""Links between articles, once all have arrived: by old address, then by exact headline."""

from articles.models import Address, Article, RelatedPiece

from .extract.addresses import old_path
from .rows import headline_key


def resolve_related() -> int:
    """Point every waiting "READ MORE" line at its article; says how many were found now.

    A headline that two articles share resolves nothing: which was meant, nobody has said.
    """
    waiting = list(RelatedPiece.objects.filter(target=None))
    if not waiting:
        return 0
    by_address = _by_address(waiting)
    by_headline = _by_headline({each.headline_key for each in waiting} - {""})
    found: list[RelatedPiece] = []
    for each in waiting:
        target = by_address.get(_bare(each.address)) if each.address else None
        target = target or by_headline.get(each.headline_key)
        if target and target != each.article_id:
            each.target_id = target
            found.append(each)
    RelatedPiece.objects.bulk_update(found, ["target"], batch_size=500)
    return len(found)


def _by_address(waiting: list[RelatedPiece]) -> dict[str, int]:
    """By path without its closing slash, which links write as they please."""
    bare = {_bare(each.address) for each in waiting if each.address} - {""}
    paths = [*bare, *(f"{path}/" for path in bare)]
    rows = Address.objects.filter(path__in=paths, article__isnull=False)
    return {path.rstrip("/"): article for path, article in rows.values_list("path", "article_id")}


def _bare(address: str) -> str:
    return old_path(address).rstrip("/")


def _by_headline(wanted: set[str]) -> dict[str, int]:
    """One walk over the headlines: their folded form is no column."""
    found: dict[str, int | None] = {}
    for pk, headline in Article.objects.order_by().values_list("pk", "headline").iterator():
        key = headline_key(headline)
        if key in wanted:
            found[key] = None if key in found else pk
    return {key: pk for key, pk in found.items() if pk is not None}
