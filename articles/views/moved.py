"""Old addresses: whatever stood anywhere on this site leads to where it stands now."""

from urllib.parse import unquote

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse, HttpResponsePermanentRedirect

from articles.models import Address, Article
from articles.views.freshness import MOST_SECONDS


def former_address(path: str) -> HttpResponse | None:
    """A permanent redirect from a decoded path that something had, or None.

    What readers may not see yet is not found under an old address either. The path is tried
    with its closing slash too.
    """
    paths = [path] if path.endswith("/") else [path, f"{path}/"]
    seen = Exists(known_to_readers().filter(pk=OuterRef("article")))
    held = (
        Address.objects.filter(Q(article__isnull=True) | seen, path__in=paths)
        .select_related(*Address.TARGETS)
        .first()
    )
    target = held.target.get_absolute_url() if held and held.target else ""
    if not target or unquote(target) == path:
        return None
    return redirect_to(target)


def is_vacant(path: str) -> bool:
    """Whether readers once found a piece at this decoded path, which no longer exists at all."""
    paths = [path, path.removesuffix(".json"), f"{path.removesuffix('.json').rstrip('/')}/"]
    return Address.objects.vacant().filter(path__in=paths).exists()


def redirect_to(address: str) -> HttpResponse:
    """A permanent redirect (301); kept a minute, so that a second move is seen in time."""
    response = HttpResponsePermanentRedirect(address)
    response["Cache-Control"] = f"public, max-age={MOST_SECONDS}"
    return response


def known_to_readers() -> models.QuerySet:
    """Articles whose existence is no secret: those public now, and those withdrawn from view."""
    return Article.objects.public() | Article.objects.filter(status=Article.Status.WITHDRAWN)
