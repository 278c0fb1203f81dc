"""A public article as ninjs, complete in itself.

Its times are instants: a day whose hour is unknown is the newsroom's own midnight, and such a
piece does not say when its version was made until it changes.
"""

from collections.abc import Mapping

from django.utils import translation
from django.utils.translation import gettext

from articles.models import Article, Image
from articles.syndication import content
from articles.syndication.ninjs.facts import people, pictures, sources, subjects, texts, written
from articles.syndication.place import absolute, permanent
from articles.syndication.times import changed_at, instant
from articles.text.plain import plain, word_count


def item(article: Article, images: Mapping[int, Image]) -> bytes:
    """The piece; needs first_path, section, lead_figure__image, bylines__author, participants,
    corrections and topic_uses__tag loaded; `images` as `content.pictures_in` gives them.
    """
    has_hour = article.published_precision != Article.Precision.DAY
    has_version = has_hour or article.is_modified
    return written(
        uri=permanent(article, article.first_path),
        type="text",
        representationType="full",
        pubStatus="usable",
        language=article.language,
        firstCreated=instant(article.published_at),
        versionCreated=instant(changed_at(article)) if has_version else None,
        headlines=texts(main=article.headline, kicker=article.kicker),
        descriptions=_descriptions(article),
        bodies=[_body(article, images)],
        by=", ".join(
            line.name or line.author.name for line in article.bylines.all() if line.is_writing
        ),
        located=article.dateline,
        genres=[{"name": _kind(article)}],
        subjects=subjects(article),
        people=people(article),
        infoSources=sources(article),
        renditions=[_page(article)],
        associations=pictures(article.lead_figure),
    )


def _kind(article: Article) -> str:
    with translation.override(article.language):
        return gettext(article.get_kind_display())


def _descriptions(article: Article) -> list[dict]:
    """Standfirst, highlights, and each correction under its kind."""
    corrections = sorted(article.corrections.all(), key=lambda one: one.number)
    return [
        *texts(standfirst=article.standfirst),
        *({"role": "highlight", "value": line} for line in article.highlights),
        *({"role": one.kind, "value": one.text} for one in corrections),
    ]


def _body(article: Article, images: Mapping[int, Image]) -> dict:
    text = plain(article.body)
    return {
        "role": "main",
        "contentType": "text/html",
        "charCount": len(text),
        "wordCount": word_count(text),
        "value": content.of_article(article, images),
    }


def _page(article: Article) -> dict:
    url = absolute(article.get_absolute_url())
    return {"name": "web", "href": url, "contentType": "text/html"}
