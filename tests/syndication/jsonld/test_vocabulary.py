"""Every type and property that we write is one of schema.org's, on a type that may have it."""

import json
from functools import cache
from pathlib import Path

import pytest

from articles.desk import correct
from articles.models import Article, Author, Byline, Image
from articles.syndication.jsonld import pages
from articles.syndication.jsonld.article import article
from tests import make
from tests.syndication import cast

VOCABULARY = Path(__file__).resolve().parents[4] / "shared/checkers/data/schemaorg-all-https.jsonld"
BODY = (
    '<div class="turn" data-role="question" data-speaker="Ian Ask"><p>Why?</p></div>'
    '<div class="turn" data-role="answer" data-speaker="Mara Reed"><p>Because.</p></div>'
)


@cache
def vocabulary() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The parents of each type, and the types that each property may stand on."""
    if not VOCABULARY.exists():
        pytest.skip("schema.org's vocabulary is not here: ../shared/checkers/data is absent")
    graph = json.loads(VOCABULARY.read_text())["@graph"]

    def named(node, key):
        found = node.get(key, [])
        found = found if isinstance(found, list) else [found]
        return {one["@id"].removeprefix("schema:") for one in found}

    parents, domains = {}, {}
    for node in graph:
        name = node["@id"].removeprefix("schema:")
        if "rdfs:Class" in str(node["@type"]):
            parents[name] = named(node, "rdfs:subClassOf")
        elif "rdf:Property" in str(node["@type"]):
            domains[name] = named(node, "schema:domainIncludes")
    return parents, domains


def ancestry(name, parents):
    return {name}.union(*(ancestry(parent, parents) for parent in parents.get(name, ())))


def nodes(data):
    if isinstance(data, dict):
        yield data
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, dict | list):
            yield from nodes(value)


def unknown(data):
    parents, domains = vocabulary()
    for node in nodes(data):
        kinds = ancestry(node["@type"], parents)
        if node["@type"] not in parents:
            yield node["@type"]
        for name in node:
            if not name.startswith("@") and not domains.get(name, set()) & kinds:
                yield f"{node['@type']}.{name}"


def test_a_word_that_nobody_knows_is_found():
    found = unknown({"@type": "Person", "byline": "x", "knows": {"@type": "Byline"}})

    assert list(found) == ["Person.byline", "Byline"]


@pytest.mark.django_db
def test_an_article_with_everything_in_it(editor):
    original = make.published("Original")
    piece = make.published(
        body=BODY, kind="interview", dateline="Pier", standfirst="Why?",
        lead_figure=cast.figure(caption="c"), translation_of=original,
    )  # fmt: skip
    for role in Byline.Role.values:
        Byline.objects.create(article=piece, author=make.author(f"A {role}"), role=role)
    cast.participant(piece, "Mara Reed", description="Pilot", author=make.author())
    make.cited(piece, make.source(archived_address="https://archive.example/", publisher="Board"))
    make.cited(piece, make.source("Nils", kind="person", address=""))
    correct(piece, by=editor, kind="correction", text="Not 69 but 96.")
    topics = [cast.topic(piece, "River")]

    made = article(Article.objects.get(pk=piece.pk), topics=topics, translations=[original])

    assert {"hasPart", "correction", "citation", "mentions", "about", "image"} < set(made)
    assert list(unknown(made)) == []


@pytest.mark.parametrize(
    "made",
    [
        lambda: pages.front([Article(path="/a/")]),
        lambda: pages.collection("Opinion", "/opinion/", [Article(path="/a/")], "x"),
        lambda: pages.profile(
            Author(name="A", slug="a", bio="b", website="https://a.example/", portrait=Image())
        ),
    ],
)
def test_every_other_page(made):
    assert list(unknown(made())) == []
