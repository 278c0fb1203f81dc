"""The picture of a piece that has none, drawn when first asked for and kept for ever."""

import logging

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse

from articles.images.card import Card, draw
from articles.models import Article, Byline
from articles.syndication import card as cards
from articles.views.media import CACHE_CONTROL
from articles.views.moved import redirect_to
from articles.views.reader_page import reader_page

logger = logging.getLogger(__name__)


@reader_page
def card(request: HttpRequest, fingerprint: str, **parts: object) -> HttpResponse:
    """Of what readers may see now, and of its words now: older drawings lead to the newest.

    So one piece costs one drawing for each of its headlines, whatever is asked for.
    """
    page = request.path_info.removesuffix(f"card/{fingerprint}.png")
    bylines = Prefetch("bylines", Byline.objects.select_related("author"))
    public = Article.objects.public().filter(addresses__path=page).prefetch_related(bylines)
    piece = public.first()
    made = piece and cards.card(piece)
    if not made:
        raise Http404
    if fingerprint != cards.fingerprint(made) or page != piece.path:
        return redirect_to(cards.path(piece, made))
    response = HttpResponse(_drawn(made, fingerprint), content_type="image/png")
    response["Cache-Control"] = CACHE_CONTROL
    return response


def _drawn(card: Card, fingerprint: str) -> bytes:
    """A storage that is away costs a drawing and no answer."""
    name = f"cards/{fingerprint}.png"
    try:
        if default_storage.exists(name):
            with default_storage.open(name) as kept:
                return kept.read()
    except Exception:  # whatever the driver of a storage raises
        logger.warning("The storage did not give %s.", name, exc_info=True)
    data = draw(card)
    try:
        default_storage.save(name, ContentFile(data))
    except Exception:
        logger.warning("The storage did not take %s.", name, exc_info=True)
    return data
