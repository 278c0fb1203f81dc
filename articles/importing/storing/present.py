"""What an article says today, in the shape of the base, so that the two can be compared."""

from articles.models import Article, Correction

from ..reading.base import TEXTS, Base, correction_value, digest, lead_value, time_value
from ..reading.options import folded
from ..reading.piece import Lead


def present_of(article: Article) -> Base:
    """The same of an article as editors have left it; what they cannot change is left out."""
    return {
        **{name: getattr(article, name) for name in TEXTS},
        "highlights": list(article.highlights),
        "body": digest(article.body),
        "section": article.section.slug if article.section else "",
        "series": article.series.slug if article.series else "",
        "topics": sorted(map(folded, article.topics.names())),
        "is_published": article.status == Article.Status.PUBLISHED,
        "published_at": time_value(article.published_at, article.published_precision),
        "bylines": [[line.role, line.name, line.bio] for line in article.bylines.all()],
        "participants": [[each.name, each.role] for each in article.participants.all()],
        "citations": [[each.source.address_key, each.words] for each in _linked(article)],
        "related": [[each.headline, each.address] for each in article.related_pieces.all()],
        "lead": lead_value(_lead_of(article)),
    }


def printed_corrections(article: Article) -> list[Correction]:
    """The corrections that came with the legacy piece and that none has superseded, in order."""
    return list(
        article.corrections.filter(
            origin=Correction.Origin.IMPORT, superseded_by__isnull=True
        ).order_by("number")
    )


def correction_key(correction: Correction) -> list[str | None]:
    return correction_value(
        correction.kind, correction.text, correction.issued_at, correction.issued_precision
    )


def _linked(article: Article) -> list:
    return [
        each
        for each in article.citations.select_related("source")
        if each.source.address_key is not None
    ]


def _lead_of(article: Article) -> Lead:
    figure = article.lead_figure
    if figure is None:
        return Lead(article.lead_image_address)
    return Lead(
        alt_text=figure.alt_text,
        caption=figure.caption,
        credit=figure.credit,
        sha256=figure.image.sha256,
    )
