"""Share a draft with somebody outside: a link that ends by itself and can be revoked."""

import secrets
from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from articles.desk import clock
from articles.desk.errors import Refused
from articles.desk.signature import signature
from articles.models import Article, PreviewLink
from articles.models.preview_link import digest

MOST_DAYS = 30
USUAL_DAYS = 7


@transaction.atomic
def share(
    article: Article, *, by: AbstractBaseUser | None, shown_to: str, days: int = USUAL_DAYS
) -> tuple[PreviewLink, str]:
    """Make a link to the piece as it stands at each opening; returns it and its token.

    The token is told this once and kept nowhere. Raises Refused for what readers have seen, for
    nobody in particular, and for more than MOST_DAYS.
    """
    held = Article.objects.get(pk=article.pk)
    if held.status == Article.Status.WITHDRAWN:
        raise Refused("This piece is withdrawn: its address says why, and there is no draft of it.")
    if held.status == Article.Status.PUBLISHED and held.published_at <= clock.now():
        raise Refused(f"Readers see this piece already: send them to {held.path}")
    if not shown_to.strip():
        raise Refused("Say for whom the link is, so that it can be told from the others.")
    if not 1 <= days <= MOST_DAYS:
        raise Refused(f"A link shows a draft for 1 to {MOST_DAYS} days.")
    token = secrets.token_urlsafe(32)
    link = PreviewLink.objects.create(
        article=held,
        token_sha256=digest(token),
        language=held.language,
        shown_to=shown_to.strip(),
        expires_at=clock.now() + timedelta(days=days),
        **signature(by, "made"),
    )
    return link, token
