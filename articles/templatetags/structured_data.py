"""What a page's head tells machines, from what the page has loaded: no query is made here.

{% load structured_data %}
{% json_ld_article article topics=surroundings.topics translations=surroundings.translations %}
{% json_ld_front pieces %}
{% json_ld_list section.name section.get_absolute_url listing.items section.description %}
{% json_ld_author author %}
{% json_ld_standing page %}
{% feed_links section.get_absolute_url section.name %}
{% ninjs_link article %}
"""

from collections.abc import Iterable

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.models import Article, Author, Standing, StandingPage, Topic
from articles.syndication import ninjs
from articles.syndication.feeds import ENDINGS, FORMS
from articles.syndication.jsonld import pages
from articles.syndication.jsonld.article import article
from articles.syndication.jsonld.script import script
from articles.syndication.place import absolute

register = template.Library()


@register.simple_tag(takes_context=True)
def json_ld_article(
    context: template.Context,
    piece: Article,
    topics: Iterable[Topic] = (),
    translations: Iterable[Article] = (),
) -> SafeString:
    """An article with what its page shows; see `jsonld.article` for what has to be loaded.

    Nothing for a draft: it has no address to be known by.
    """
    if not piece.path:
        return SafeString("")
    standing = _standing(context)
    return script(article(piece, topics=topics, translations=translations, standing=standing))


@register.simple_tag(takes_context=True)
def json_ld_front(context: template.Context, pieces: Iterable[Article]) -> SafeString:
    """The site, and the pieces on its front page."""
    return script(pages.front(pieces, _standing(context)))


@register.simple_tag(takes_context=True)
def json_ld_standing(context: template.Context, page: StandingPage) -> SafeString:
    """A standing page that readers may see; nothing for any other."""
    if not page.is_public:
        return SafeString("")
    return script(pages.standing_page(page, _standing(context)))


@register.simple_tag
def json_ld_list(
    name: str, path: str, pieces: Iterable[Article], description: str = ""
) -> SafeString:
    """A list of pieces under its name, at a percent-encoded path."""
    return script(pages.collection(name, path, pieces, description))


@register.simple_tag
def json_ld_author(author: Author) -> SafeString:
    """Who an author is."""
    return script(pages.profile(author))


@register.simple_tag
def feed_links(page: str = "/", name: str = "") -> SafeString:
    """The three feeds of the list at this percent-encoded path; without a path, the site's."""
    title = f"{name} · {settings.SITE_NAME}" if name else settings.SITE_NAME
    return format_html_join(
        "\n",
        '<link rel="alternate" type="{}" href="{}" title="{}">',
        (
            (FORMS[form].CONTENT_TYPE.partition(";")[0], absolute(page + ending), title)
            for form, ending in ENDINGS.items()
        ),
    )


@register.simple_tag
def ninjs_link(piece: Article) -> SafeString:
    """Where a piece stands as ninjs; nothing for a draft."""
    if not piece.path:
        return SafeString("")
    return format_html(
        '<link rel="alternate" type="{}" href="{}" title="ninjs">',
        ninjs.CONTENT_TYPE,
        absolute(ninjs.path(piece)),
    )


def _standing(context: template.Context) -> Standing:
    """What the page's navigation knows of the policies; the publisher names them."""
    navigation = context.get("navigation")
    return navigation.standing if navigation else Standing()
