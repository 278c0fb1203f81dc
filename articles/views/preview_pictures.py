"""The pictures of a draft: for an outsider they stand below the link, and end with it."""

import re
from collections.abc import Iterable

from django.db.models import Q
from django.urls import reverse

from articles.models import Article, Byline, Image, Participant

PICTURE = re.compile(r'data-image="([0-9]{1,18})"')


def picture_of(article: Article, pk: int) -> Image | None:
    """The picture with this key, if the piece's page shows it. One query."""
    shown = (
        Q(pk__in=[int(key) for key in PICTURE.findall(article.body or "")])
        | Q(figures__leads=article)
        | Q(pk__in=Participant.objects.filter(article=article).values("portrait"))
        | Q(pk__in=Byline.objects.filter(article=article).values("author__portrait"))
    )
    return Image.objects.exclude(original="").filter(shown, pk=pk).first()


def place_below(token: str, article: Article, inside: Iterable[Image]) -> None:
    """Give each picture of a loaded piece its address below the link, in memory alone."""
    people = [person.portrait for person in article.participants.all()]
    people += [line.author.portrait for line in article.bylines.all()]
    lead = [article.lead_figure.image] if article.lead_figure else []
    for image in filter(None, [*lead, *people, *inside]):
        image.shown_below = reverse("preview_link", args=[token]) + f"media/{image.pk}"
