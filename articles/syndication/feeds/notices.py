"""Corrections as items of a feed, one each; the publication answers for them."""

from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext

from articles.models import Correction
from articles.syndication import content
from articles.syndication.feeds.items import Item, publication
from articles.syndication.place import absolute, first_path, permanent
from articles.syndication.xml import writable

MOST_ITEMS = 30


def correction_items(corrections: QuerySet) -> list[Item]:
    """The first of these public, dated corrections, in their order; one query."""
    found = corrections.select_related("article", "superseded_by").annotate(
        first_path=first_path("article")
    )
    return [_item(correction) for correction in found[:MOST_ITEMS]]


def _item(correction: Correction) -> Item:
    article = correction.article
    later = getattr(correction, "superseded_by", None)
    with translation.override(article.language):
        kind = gettext(correction.get_kind_display())
    return Item(
        id=f"{permanent(article, correction.first_path)}#{correction.anchor}",
        url=absolute(correction.get_absolute_url()),
        headline=writable(f"{kind}: {article.headline}"),
        summary=writable(correction.text),
        html=writable(content.of_correction(correction, later)),
        language=article.language,
        published_at=timezone.localtime(correction.issued_at),
        updated_at=timezone.localtime((later or correction).issued_at),
        authors=(publication(),),
    )
