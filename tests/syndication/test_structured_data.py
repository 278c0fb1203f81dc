"""The tags that tell machines what a page is and where else it stands."""

import json

import pytest
from django.template import Context, Template

from articles.models import Article
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


def rendered(tag, **context):
    return Template("{% load structured_data %}" + tag).render(Context(context))


def data(tag, **context):
    element = rendered(tag, **context)
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    return json.loads(inside)


def test_a_draft_has_no_address_to_be_known_by():
    assert rendered("{% json_ld_article article %}", article=make.draft()) == ""


def test_a_hostile_headline_cannot_break_out_of_a_page():
    piece = make.published("</script><script>alert(1)</script>")

    element = rendered("{% json_ld_article article %}", article=piece)

    assert element.count("<") == 2
    assert data("{% json_ld_article article %}", article=piece)["headline"] == piece.headline


def test_topics_and_translations_come_from_what_the_page_has():
    original = make.published("Original")
    piece = make.published(translation_of=original)
    topics = [cast.topic(piece, "River")]

    made = data("{% json_ld_article a topics=b translations=c %}", a=piece, b=topics, c=[original])

    assert made["keywords"] == ["River"]
    assert made["translationOfWork"]["headline"] == "Original"


def test_front_list_and_author_have_their_own():
    pieces = [make.published()]

    front = data("{% json_ld_front pieces %}", pieces=pieces)
    listed = data(
        "{% json_ld_list section.name section.get_absolute_url pieces section.description %}",
        section=Article.objects.get().section,
        pieces=pieces,
    )
    profile = data("{% json_ld_author author %}", author=make.author())

    assert (front["@type"], listed["@type"], profile["@type"]) == (
        "WebSite",
        "CollectionPage",
        "ProfilePage",
    )
    assert listed["url"] == "https://paper.example/opinion/"


def test_a_list_announces_its_three_feeds():
    assert rendered("{% feed_links '/bread/' 'Bread & salt' %}").split("\n") == [
        '<link rel="alternate" type="application/rss+xml"'
        ' href="https://paper.example/bread/feed/" title="Bread &amp; salt · The Paper &amp; Ink">',
        '<link rel="alternate" type="application/atom+xml"'
        ' href="https://paper.example/bread/feed.atom" title="Bread &amp; salt · The Paper &amp; Ink">',
        '<link rel="alternate" type="application/feed+json"'
        ' href="https://paper.example/bread/feed.json" title="Bread &amp; salt · The Paper &amp; Ink">',
    ]
    assert 'href="https://paper.example/feed/"' in rendered("{% feed_links %}")


def test_a_piece_announces_itself_as_ninjs_and_a_draft_does_not():
    assert rendered("{% ninjs_link article %}", article=make.draft()) == ""
    assert rendered("{% ninjs_link article %}", article=make.published("Річ")) == (
        '<link rel="alternate" type="application/json"'
        ' href="https://paper.example/2024/05/%D1%80%D1%96%D1%87.json" title="ninjs">'
    )
