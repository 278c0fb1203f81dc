"""The feeds of the site, of each list on it, and of the corrections, in three forms each."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext

from articles.models import Author, Byline, Citation, Section, Series, Source, Topic
from articles.models.edition import Edition
from articles.syndication.feeds import (
    ENDINGS,
    article_items,
    correction_items,
    feed,
    links,
    write,
)
from articles.syndication.feeds.items import Item
from articles.views.corrections import corrections_in
from articles.views.document import document, time_left
from articles.views.freshness import wait
from articles.views.moved import former_address, known_to_readers
from articles.views.reader_page import reader_page

Pieces = Callable[[QuerySet, Model], QuerySet]


@reader_page
def site(request: HttpRequest, form: str) -> HttpResponse:
    items = article_items(request.edition.faced().newest_first())
    return _answer(request, form, items, page="/", left=time_left())


@reader_page
def corrections(request: HttpRequest, form: str) -> HttpResponse:
    """Those whose day is known; the rest stand in the log alone."""
    items = correction_items(corrections_in(request.edition).dated())
    name = gettext("Corrections")
    return _answer(request, form, items, page="/corrections/", left=time_left(), name=name)


@reader_page
def section(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    return _list(request, form, Section, slug, lambda rows, held: rows.filter(section=held))


@reader_page
def series(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    return _list(request, form, Series, slug, lambda rows, held: rows.filter(series=held))


@reader_page
def author(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    def own(rows: QuerySet, held: Model) -> QuerySet:
        return rows.filter(pk__in=Byline.objects.filter(author=held).values("article"))

    return _list(request, form, Author, slug, own)


@reader_page
def source(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    def own(rows: QuerySet, held: Model) -> QuerySet:
        cited = Citation.objects.filter(source=held, is_public=True)
        return rows.filter(pk__in=cited.values("article"))

    return _list(request, form, Source, slug, own)


@reader_page
def topic(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    def own(rows: QuerySet, held: Model) -> QuerySet:
        # In the order of the topic's own index, however many pieces carry it.
        order = ("-topic_uses__published_at", "-topic_uses__content_object_id")
        return rows.filter(topic_uses__tag=held).order_by(*order)

    return _list(request, form, Topic, slug, own)


def _list(
    request: HttpRequest, form: str, model: type[Model], slug: str, own: Pieces
) -> HttpResponse:
    """Six queries at most. Like its page, a list of which readers saw nothing yet is a 404."""
    here = request.edition
    held = model.objects.annotate(wait=wait()).filter(slug=slug).first()
    if held is None:
        return _moved(request, form)
    items = article_items(own(here.faced() if model is Section else here.public(), held))
    if not items and not _is_known(here, own(known_to_readers(), held), model):
        raise Http404
    about = held.bio if model is Author else held.description
    return _answer(
        request, form, items, page=held.get_absolute_url(), left=held.wait, name=held.name,
        about=about,
    )  # fmt: skip


def _is_known(here: Edition, pieces: QuerySet, model: type[Model]) -> bool:
    """Whether an empty list has a page: at the root, a section or what readers saw before."""
    return here.is_first and (model is Section or pieces.exists())


def _moved(request: HttpRequest, form: str) -> HttpResponse:
    """The same feed where the page is now. Raises Http404 when there never was such a page."""
    here = request.edition
    page = request.path_info.removeprefix(here.home).removesuffix(ENDINGS[form])
    response = former_address(f"/{page}")
    if response is None:
        raise Http404
    response["Location"] = here.path(response["Location"]) + ENDINGS[form]
    return response


def _answer(
    request: HttpRequest,
    form: str,
    items: list[Item],
    *,
    page: str,
    left: timedelta | None,
    name: str = "",
    about: str = "",
) -> HttpResponse:
    here = request.edition
    if not items and not here.is_first and not here.public().exists():
        raise Http404
    title = f"{name} · {settings.SITE_NAME}" if name else settings.SITE_NAME
    made = feed(
        title, about, page=here.path(page), ending=ENDINGS[form], items=items,
        language=here.language,
    )  # fmt: skip
    content, content_type = write(made, form)
    response = document(content, content_type, left=left)
    response["Link"] = links(made)
    return response
