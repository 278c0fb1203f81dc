"""An article: the piece itself, or the notice where one was withdrawn."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation

from articles.models import Article, Byline, Citation, Correction, Participant, PreviewLink
from articles.models.edition import further, probes
from articles.models.prepared import Given, Prepared
from articles.text.contents import contents
from articles.views.freshness import wait
from articles.views.notes import notes
from articles.views.preview_pictures import place_below
from articles.views.reader_page import reader_page, show
from articles.views.surroundings import surroundings
from articles.views.withdrawn import withdrawn_page


@reader_page
def article(request: HttpRequest, **parts: object) -> HttpResponse:
    """The piece whose path this is now; every other one is left to the old addresses."""
    held = next(iter(_standing_at(path=request.path_info)), None)
    if held is None or held.path != request.path_info:
        raise Http404
    if held.status == Article.Status.WITHDRAWN:
        return withdrawn_page(request, held, held.wait)
    if not held.is_readable:
        raise Http404
    return article_page(request, held)


def article_page(
    request: HttpRequest,
    article: Article,
    *,
    is_preview: bool = False,
    link: PreviewLink | None = None,
    token: str = "",
) -> HttpResponse:
    """Any article, a draft too, as readers see it; a preview is kept and indexed by nobody.

    The interface speaks the language of the piece. Six queries, however much it holds. Of a
    preview by a link, the pictures stand below the link's token.
    """
    left: timedelta | None = getattr(article, "wait", None)
    prefetch_related_objects([article], *_parts())
    round_it = surroundings(article, left)
    corrections = in_order(article)
    if token:
        place_below(token, article, round_it.images.values())
    context = {
        "article": article,
        "contents": contents(article.body or ""),
        "corrections": corrections,
        "urgent": [one for one in corrections if one.place == Correction.Place.TOP],
        "changes": _changes(round_it.changes, corrections),
        "surroundings": round_it,
        "is_preview": is_preview,
        "link": link,
    }
    same = {article.language: article.path or "", **round_it.same}
    with translation.override(article.language):
        context["notes"] = notes(article, [one for one in article.citations.all() if one.is_public])
        response = show(
            request,
            "articles/article.html",
            context,
            above=round_it.navigation,
            may_be_stale=not corrections,
            same={each.partition("-")[0]: path for each, path in same.items()},
        )
    if is_preview:
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
    return response


def in_order(article: Article) -> list[Correction]:
    """Its corrections as they were issued, each knowing which later one took its place."""
    found = sorted(article.corrections.all(), key=lambda one: one.number)
    later = {one.supersedes_id: one for one in found if one.supersedes_id}
    for one in found:
        one.answered_by = later.get(one.pk)
    return found


def _at(path: Given) -> QuerySet:
    public = Article.objects.public().filter(pk=OuterRef("pk"))
    return (
        Article.objects.filter(addresses__path=path)
        .select_related("section", "series", "lead_figure__image")
        .annotate(is_readable=Exists(public), wait=wait(), **probes(further()))
        .order_by()
    )


_standing_at = Prepared(_at)


def _parts() -> list[Prefetch | str]:
    def held(name: str, rows: QuerySet) -> Prefetch:
        return Prefetch(name, queryset=rows)

    return [
        held("bylines", Byline.objects.select_related("author__portrait")),
        held("participants", Participant.objects.select_related("author", "portrait")),
        "corrections",
        held("citations", Citation.objects.select_related("source")),
    ]


def _changes(changes: tuple, corrections: list[Correction]) -> list:
    """Declared changes that no correction speaks of already."""
    told = {one.issued_at for one in corrections}
    return [change for change in changes if change.note and change.public_from not in told]
