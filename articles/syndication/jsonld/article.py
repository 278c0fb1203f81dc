"""An article as JSON-LD: https://schema.org/NewsArticle and its kin."""

from collections.abc import Iterable

from articles.models import Article, Citation, Correction, Participant, Source, Standing, Topic
from articles.models.standing import UNWRITTEN
from articles.syndication.jsonld.credits import credits, speaker
from articles.syndication.jsonld.interview import questions
from articles.syndication.jsonld.pictures import pictures
from articles.syndication.jsonld.publisher import publisher
from articles.syndication.jsonld.script import known
from articles.syndication.place import absolute
from articles.syndication.times import changed, published
from articles.syndication.times import known as known_time

Kind = Article.Kind
TYPES = {
    Kind.OPINION: "OpinionNewsArticle",
    Kind.EDITORIAL: "OpinionNewsArticle",
    Kind.LETTER: "OpinionNewsArticle",
    Kind.ANALYSIS: "AnalysisNewsArticle",
    Kind.REPORT: "ReportageNewsArticle",
    Kind.REVIEW: "ReviewNewsArticle",
}
# Sources that are a work to be read; people are spoken of instead.
WORKS = (Source.Kind.DOCUMENT, Source.Kind.WEB_PAGE, Source.Kind.DATA_SET, Source.Kind.SOCIAL_POST)
BEINGS = {Source.Kind.PERSON: "Person", Source.Kind.ORGANISATION: "Organization"}


def article(
    piece: Article,
    *,
    topics: Iterable[Topic] = (),
    translations: Iterable[Article] = (),
    standing: Standing = UNWRITTEN,
) -> dict:
    """The piece with its section, lead_figure__image, bylines__author, participants__author,
    corrections and citations__source loaded; `translations` are public pieces with path and key.
    """
    url = absolute(piece.get_absolute_url())
    spoken = list(piece.participants.all())
    sources = _sources(piece.citations.all())
    return known(
        context="https://schema.org",
        type=TYPES.get(piece.kind, "NewsArticle"),
        url=url,
        mainEntityOfPage=url,
        headline=piece.headline,
        description=piece.standfirst,
        articleSection=piece.section and piece.section.name,
        keywords=[topic.name for topic in topics],
        dateline=piece.dateline,
        inLanguage=piece.language,
        isAccessibleForFree=True,
        **_times(piece),
        **credits(piece.bylines.all()),
        image=pictures(piece.lead_figure),
        about=[speaker(one) for one in spoken if one.role == Participant.Role.INTERVIEWEE],
        hasPart=questions(str(piece.body), spoken),
        correction=[_correction(one, url) for one in _in_order(piece)],
        citation=[_work(one) for one in sources if _is_work(one)],
        mentions=[_being(one.source) for one in sources if not _is_work(one)],
        translationOfWork=_original(piece, translations),
        publisher=publisher(standing, piece.language),
    )


def _times(piece: Article) -> dict:
    """Nothing before publication; no time of change while not even the hour of it is known."""
    if piece.published_at is None:
        return {}
    has_hour = piece.published_precision != Article.Precision.DAY
    return known(
        datePublished=published(piece),
        dateModified=changed(piece) if has_hour or piece.is_modified else None,
    )


def _in_order(piece: Article) -> list[Correction]:
    return sorted(piece.corrections.all(), key=lambda one: one.number)


def _correction(correction: Correction, url: str) -> dict:
    """The words as readers see them, dated only where the date is known."""
    issued_at = correction.issued_at
    return known(
        type="CorrectionComment",
        text=correction.text,
        datePublished=issued_at and known_time(issued_at, correction.issued_precision),
        url=f"{url}#{correction.anchor}",
    )


def _sources(citations: Iterable[Citation]) -> list[Citation]:
    """The public ones that name something, each source once."""
    shown = {}
    for citation in citations:
        if citation.is_public and (_is_work(citation) or citation.source.kind in BEINGS):
            shown.setdefault(citation.source_id, citation)
    return list(shown.values())


def _is_work(citation: Citation) -> bool:
    return citation.source.kind in WORKS or bool(citation.address or citation.source.address)


def _work(citation: Citation) -> dict:
    source = citation.source
    return known(
        type="CreativeWork",
        name=source.name,
        url=citation.address or source.address,
        archivedAt=source.archived_address,
        publisher=known(type="Organization", name=source.publisher) if source.publisher else None,
    )


def _being(source: Source) -> dict:
    return {"@type": BEINGS[source.kind], "name": source.name}


def _original(piece: Article, translations: Iterable[Article]) -> dict | None:
    for other in translations:
        if other.pk == piece.translation_of_id:
            return known(
                type=TYPES.get(other.kind, "NewsArticle"),
                url=absolute(other.get_absolute_url()),
                headline=other.headline,
                inLanguage=other.language,
            )
    return None
