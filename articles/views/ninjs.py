"""An article as ninjs, beside its page: /2020/10/slug.json for /2020/10/slug/."""

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from articles.models import Article, ArticleTopic, Byline
from articles.syndication import content
from articles.syndication.ninjs import CONTENT_TYPE, item, withdrawn
from articles.syndication.ninjs import path as path_of
from articles.syndication.place import first_path
from articles.views.document import document, time_left
from articles.views.freshness import MOST_SECONDS, wait
from articles.views.moved import known_to_readers
from articles.views.reader_page import reader_page


@reader_page
def ninjs(request: HttpRequest, **parts: object) -> HttpResponse:
    """Six queries at most; an old address leads on, a withdrawn piece is a 410."""
    path = f"{request.path_info.removesuffix('.json')}/"
    article = _public(path)
    if article is None:
        return _elsewhere(path)
    written = item(article, content.pictures_in([article]))
    return document(written, CONTENT_TYPE, left=article.wait)


def _public(path: str) -> Article | None:
    return (
        Article.objects.public()
        .filter(path=path)
        .select_related("section", "lead_figure__image")
        .prefetch_related(
            Prefetch("bylines", Byline.objects.select_related("author")),
            Prefetch("topic_uses", ArticleTopic.objects.select_related("tag")),
            "participants",
            "corrections",
        )
        .annotate(first_path=first_path(), wait=wait())
        .first()
    )


def _elsewhere(path: str) -> HttpResponse:
    held = known_to_readers().annotate(first_path=first_path()).filter(addresses__path=path).first()
    if held is None:
        raise Http404
    if held.status == Article.Status.WITHDRAWN:
        return document(withdrawn(held), CONTENT_TYPE, left=time_left(), status=410)
    response = HttpResponsePermanentRedirect(path_of(held))
    response["Cache-Control"] = f"public, max-age={MOST_SECONDS}"
    return response
