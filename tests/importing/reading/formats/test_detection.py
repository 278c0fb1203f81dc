"""Which of the formats with front matter, or of pages, a file is: by evidence, else by none."""

import pytest

from articles.importing.reading.formats import FORMATS, detected

YAML = "---\ntitle: The Weir\n{more}---\nIt rained."


def yaml(*lines):
    return YAML.format(more="".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize(
    ("head", "path"),
    [
        (yaml(), "weir.md"),
        (yaml("aliases: [/old]", "draft: true"), "weir.md"),
        (yaml("permalink: /weir/"), "posts/weir.md"),
        (yaml("extends: _layouts.post", "layout: post"), "weir.md"),
        (yaml("extends: _layouts.post", "lastmod: 2019-05-04"), "content/weir.md"),
        (yaml("extends: _layouts.post", "layout: post.njk"), "weir.md"),
    ],
)
def test_front_matter_without_other_evidence_is_jigsaws(head, path):
    assert detected(head, path).NAME == "jigsaw"


@pytest.mark.parametrize(
    ("head", "path", "name", "why"),
    [
        (yaml(), "_posts/2019-05-04-weir.md", "jekyll", "_posts/"),
        (yaml(), "site/_drafts/weir.md", "jekyll", "_drafts/"),
        (yaml("layout: post"), "weir.md", "jekyll", "layout: post"),
        (yaml("permalink: /:year/:title/"), "weir.md", "jekyll", "permalink: /:year/:title/"),
        (yaml() + "{% post_url 2019-05-04-weir %}", "a.md", "jekyll", "post_url"),
        ("+++\ntitle = 'Weir'\n+++\nx", "weir.md", "hugo", "TOML"),
        ('{\n"title": "Weir"\n}\nx', "weir.md", "hugo", "JSON"),
        (yaml("lastmod: 2019-05-04"), "weir.md", "hugo", "lastmod:"),
        (yaml() + '{{< figure src="a" >}}', "weir.md", "hugo", "{{< figure"),
        (yaml(), "content/posts/weir.md", "hugo", "content/"),
        (yaml("layout: post.njk"), "weir.md", "eleventy", "layout: post.njk"),
        (yaml("layout: layouts/post"), "weir.md", "eleventy", "layout: layouts/post"),
        (yaml("eleventyNavigation: x"), "weir.md", "eleventy", "eleventynavigation:"),
        (yaml(), "weir.njk", "eleventy", ".njk"),
        ('---json\n{"title": "Weir"}\n---\nx', "weir.md", "eleventy", "---json"),
        (yaml('permalink: "/{{ page.fileSlug }}/"'), "weir.md", "eleventy", "permalink"),
        ("<!doctype html>\n<title>Weir</title>", "weir.html", "html", "HTML page"),
        ("<html><body>x", "weir", "html", "HTML page"),
        ("<article>It rained.</article>", "weir.htm", "html", ".htm"),
        ('<!DOCTYPE html><p class="graf graf--p">x', "a.html", "medium", "graf"),
    ],
)
def test_evidence_says_which_it_is_and_is_named(head, path, name, why):
    chosen = detected(head, path)

    assert name == chosen.NAME
    assert why in chosen.recognises(head, path)


@pytest.mark.parametrize("folder", ["_layouts", "_includes", "site/_layouts", "archetypes"])
def test_what_pages_are_made_of_is_no_page(folder):
    assert detected(yaml("layout: post"), f"{folder}/weir.html") is None
    assert detected("<html>x", f"{folder}/weir.html") is None


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ('{"title": "Weir"}', "weir.json"),
        ('{"title": "Weir"}', "weir.txt"),
        ("{ it rained }", "weir.md"),
        ("+++\nIt rained.\n+++", "weir.md"),
        ("<html><p>It rained.</p>", "weir.txt"),
        ("<html><p>It rained.</p>", "weir.md"),
        ("<span>x</span>", "weir.html"),
        ('<?xml version="1.0"?><rss>', "feed.html"),
    ],
)
def test_what_only_looks_like_one_is_none(head, path):
    names = {"jekyll", "hugo", "eleventy", "jigsaw", "html", "medium"}

    assert [
        each.NAME for each in FORMATS if each.recognises(head, path) and each.NAME in names
    ] == []
