"""Keeps the publication time that topics carry in step with the article's own."""

from articles.models import Article, ArticleTopic


def date_topics(article: Article) -> None:
    """Topics list an article by its time; one that is not published has none there."""
    time = article.published_at if article.status == Article.Status.PUBLISHED else None
    ArticleTopic.objects.filter(content_object=article).update(published_at=time)
