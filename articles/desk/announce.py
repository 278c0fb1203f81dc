"""Notes, in the transaction of an act, that the WebSub hub is to be told of what it changed."""

from django.conf import settings

from articles.desk import clock
from articles.models import Announcement, Article


def announce(article: Article) -> None:
    """Told as soon as it is public; a draft is not. Nothing where the site has no hub."""
    if not settings.WEBSUB_HUB:
        return
    if article.status not in (Article.Status.PUBLISHED, Article.Status.WITHDRAWN):
        Announcement.objects.filter(article=article).delete()
        return
    due_at = max(clock.now(), article.published_at)
    values = {"due_at": due_at, "attempt_count": 0}
    Announcement.objects.update_or_create(article=article, defaults=values)
