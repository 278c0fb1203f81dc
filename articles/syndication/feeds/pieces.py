"""Articles as items of a feed."""

from collections.abc import Mapping

from django.db.models import Prefetch, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext

from articles.models import Article, ArticleTopic, Byline, Image
from articles.syndication import content
from articles.syndication.feeds.items import Item, Person, publication
from articles.syndication.place import absolute, first_path, permanent, picture
from articles.syndication.times import changed_at
from articles.syndication.xml import writable
from articles.text.plain import plain, shortened

# Enough for who reads once a week; each carries its full text.
MOST_ITEMS = 30
SUMMARY_CHARACTERS = 300


def article_items(articles: QuerySet) -> list[Item]:
    """The first of these public articles, in their order; five queries at most."""
    found = list(
        articles.select_related("section", "lead_figure__image")
        .prefetch_related(
            Prefetch("bylines", Byline.objects.select_related("author")),
            Prefetch("topic_uses", ArticleTopic.objects.select_related("tag")),
            "corrections",
        )
        .annotate(first_path=first_path())[:MOST_ITEMS]
    )
    images = content.pictures_in(found)
    return [_item(article, images) for article in found]


def _item(article: Article, images: Mapping[int, Image]) -> Item:
    figure = article.lead_figure
    return Item(
        id=permanent(article, article.first_path),
        url=absolute(article.get_absolute_url()),
        headline=writable(article.headline),
        summary=writable(article.standfirst or shortened(plain(article.body), SUMMARY_CHARACTERS)),
        html=writable(content.of_article(article, images)),
        language=article.language,
        # A day without its hour is the newsroom's own midnight: feeds demand an instant.
        published_at=timezone.localtime(article.published_at),
        updated_at=timezone.localtime(changed_at(article)),
        authors=_authors(article),
        tags=_tags(article),
        image=picture(figure.image, "wide-1200") if figure else "",
    )


def _authors(article: Article) -> tuple[Person, ...]:
    """The publication answers for a piece that nobody signed."""
    lines = [line for line in article.bylines.all() if line.is_writing]
    return tuple(map(_person, lines)) or (publication(),)


def _person(line: Byline) -> Person:
    name = writable(line.name or line.author.name)
    return Person(name, absolute(line.author.get_absolute_url()))


def _tags(article: Article) -> tuple[str, ...]:
    """The kind first, so that an opinion is known as one; then section and topics, each once."""
    with translation.override(article.language):
        kind = gettext(article.get_kind_display())
    names = [kind, article.section.name, *(use.tag.name for use in article.topic_uses.all())]
    return tuple(dict.fromkeys(writable(name) for name in names))
