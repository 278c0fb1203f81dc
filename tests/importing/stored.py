"""What was stored, found again."""

from articles.models import (
    Article,
)


def piece(headline):
    return Article.objects.get(headline__startswith=headline)
