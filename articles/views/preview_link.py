"""A draft shown to an outsider by a link that ends: kept by nobody, and each opening is logged."""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.db.models import BooleanField, Exists, ExpressionWrapper, Max, OuterRef, Q
from django.db.models.functions import Now
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation

from articles.images import sizes
from articles.models import PreviewLink
from articles.models.preview_link import digest
from articles.views.article import article_page
from articles.views.media import cut
from articles.views.moved import known_to_readers
from articles.views.preview import sealed
from articles.views.preview_pictures import picture_of
from articles.views.read_only import read_only
from articles.views.reader_page import show

# What is kept of an opener's address: some 250 neighbours of it in IPv4, a site or so in IPv6.
_KEPT_BITS = {4: 24, 6: 48}


@read_only
def preview_link(request: HttpRequest, token: str) -> HttpResponse:
    """The draft, or why it is not shown (404, 410); of what readers know, its own address."""
    link = _link(token)
    if link is None:
        return sealed(show(request, "articles/preview_unknown.html", {}, status=404))
    if link.is_known_to_readers:
        return sealed(HttpResponseRedirect(link.article.get_absolute_url()))
    if link.article is None or not link.is_open:
        return _gone(request, link)
    if request.method == "GET":  # a HEAD shows nothing
        last = link.article.revisions.aggregate(number=Max("number"))["number"]
        link.openings.create(network=_network(request), revision_number=last)
    page = article_page(request, link.article, is_preview=True, link=link, token=token)
    return sealed(page)


@read_only
def preview_picture(
    request: HttpRequest, token: str, pk: int, size: str, extension: str
) -> HttpResponse:
    """A picture of the draft, as long as the link shows it: its lasting address stays untold."""
    link = _link(token)
    if link is None or size not in sizes.SIZES or extension not in sizes.FORMATS:
        return sealed(HttpResponse(status=404))
    if link.article is None or not link.is_open or link.is_known_to_readers:
        return sealed(HttpResponse(status=410))
    image = picture_of(link.article, pk)
    try:
        return sealed(cut(image, size, extension) if image else HttpResponse(status=404))
    except Http404:
        return sealed(HttpResponse(status=404))


def _link(token: str) -> PreviewLink | None:
    known = Exists(known_to_readers().filter(pk=OuterRef("article")))
    is_open = Q(revoked_at__isnull=True, expires_at__gt=Now())
    return (
        PreviewLink.objects.filter(token_sha256=digest(token))
        .select_related("article__section", "article__series", "article__lead_figure__image")
        .annotate(
            is_known_to_readers=known,
            is_open=ExpressionWrapper(is_open, output_field=BooleanField()),
        )
        .first()
    )


def _gone(request: HttpRequest, link: PreviewLink) -> HttpResponse:
    with translation.override(link.language):
        return sealed(show(request, "articles/preview_gone.html", {"link": link}, status=410))


def _network(request: HttpRequest) -> str:
    """The network of whoever asks, by the proxy in front where the site has one; else empty."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.SECURE else ""
    told = forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(told)
    except ValueError:
        return ""
    return str(ip_network((address, _KEPT_BITS[address.version]), strict=False))
