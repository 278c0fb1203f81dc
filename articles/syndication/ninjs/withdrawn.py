"""What is left of a withdrawn piece: that it is cancelled, and the notice to readers."""

from articles.models import Article
from articles.syndication.ninjs.facts import texts, written
from articles.syndication.place import permanent
from articles.syndication.times import instant


def withdrawn(article: Article) -> bytes:
    """None of its words, not even the headline; needs first_path."""
    return written(
        uri=permanent(article, article.first_path),
        type="text",
        pubStatus="canceled",
        language=article.language,
        versionCreated=instant(article.withdrawn_at),
        descriptions=texts(withdrawal=article.withdrawal_notice),
    )
