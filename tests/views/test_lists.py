"""Sections, series, topics, authors and sources: what each page says, and when there is none."""

import pytest

from articles.desk import withdraw
from articles.models import Author, Citation, Section, Series, Topic
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db


def html(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize(
    "path", ["/opinion/", "/series/none/", "/topics/none/", "/authors/none/", "/sources/none/"]
)
def test_what_does_not_exist_is_a_404(client, path):
    assert client.get(path).status_code == 404


def test_what_only_drafts_have_is_a_404(client):
    series = Series.objects.create(name="The river", slug="river")
    draft = make.draft("Not yet", series=series)
    draft.topics.add("secret")
    source = make.source()
    make.cited(draft, source)

    for path in ("/series/river/", "/topics/secret/", "/authors/ada-quill/"):
        assert client.get(path).status_code == 404, path
    assert client.get(source.get_absolute_url()).status_code == 404
    assert "Ada Quill" not in html(client, "/authors/")


def test_a_source_that_is_cited_for_the_desk_alone_is_a_404(client):
    source = make.source()
    make.cited(make.published(), source, is_public=False)

    assert client.get(source.get_absolute_url()).status_code == 404


def test_a_list_whose_only_piece_was_withdrawn_keeps_its_address(client, editor):
    series = Series.objects.create(name="The river", slug="river")
    piece = make.published("The crane", series=series)
    piece.topics.add("harbour")
    source = make.source()
    make.cited(piece, source)
    withdraw(piece, by=editor, notice="It was not true.")

    for path in ("/series/river/", "/topics/harbour/", "/authors/ada-quill/"):
        assert "The crane" not in html(client, path)
    assert "The crane" not in html(client, source.get_absolute_url())


def test_a_section_stands_at_the_root_with_its_sentence_even_when_it_is_empty(client):
    Section.objects.create(name="Думка", slug="думка", description="Те, про що сперечаються.")

    page = html(client, "/думка/")

    assert "<h1>Думка</h1>" in page
    assert "Те, про що сперечаються." in page


def test_sections_stand_in_their_order_above_every_page(client):
    Section.objects.create(name="Zebras", slug="zebras", position=1)
    Section.objects.create(name="Ants", slug="ants", position=2)

    page = html(client, "/corrections/")

    assert page.index('<a href="/zebras/">') < page.index('<a href="/ants/">')


def test_a_list_holds_its_own_pieces_alone(client):
    series = Series.objects.create(name="The river", slug="river")
    mine = make.published(
        "Mine", series=series, authors=("Boris Vane",), section=make.section("News")
    )
    mine.topics.add("Ferry")
    mine.topic_uses.update(published_at=mine.published_at)
    make.published("Other")

    for path in ("/news/", "/series/river/", "/topics/ferry/", "/authors/boris-vane/"):
        page = html(client, path)
        assert ">Mine</a>" in page, path
        assert ">Other</a>" not in page, path


def test_an_author_has_a_bio_a_disclosure_and_links(client):
    Author.objects.create(
        name="Ada Quill", slug="ada-quill", bio="Ada Quill pilots ferries.",
        disclosure="She sits on the River Board.", website="https://ada.example/",
        fediverse="@ada@example.org", portrait=cast.picture("Ada", (400, 400)),
    )  # fmt: skip
    make.published("The ferry")

    page = html(client, "/authors/ada-quill/")

    assert "<h1>Ada Quill</h1>" in page
    assert "Ada Quill pilots ferries." in page
    assert "She sits on the River Board." in page
    assert 'href="https://ada.example/"' in page
    assert "@ada@example.org" in page
    assert 'alt="Ada Quill"' in page


def test_a_source_shows_what_it_is_and_the_words_that_rest_on_it(client):
    source = make.source(
        "Ledger of 1926", publisher="River Board", archived_address="https://kept.example/1",
        description="Kept in the attic.", accessed_on="2024-05-01",
    )  # fmt: skip
    piece = make.published("The ferry")
    Citation.objects.create(article=piece, source=source, words="on Sundays")
    Citation.objects.create(article=piece, source=source, words="a whisper", is_public=False)

    page = html(client, source.get_absolute_url())

    for words in ("<h1>Ledger of 1926</h1>", "River Board", "Kept in the attic.", "1 May 2024",
                  f'href="{source.address}"', "kept.example/1", "“on Sundays”", ">The ferry</a>"):  # fmt: skip
        assert words in page
    assert "a whisper" not in page


def test_an_author_with_several_bylines_on_a_piece_lists_it_once(client):
    piece = make.published("The ferry")
    piece.bylines.create(author=make.author(), role="photographer", position=2)

    assert html(client, "/authors/ada-quill/").count(">The ferry</a>") == 1


def test_topics_in_the_letters_of_their_language_have_addresses(client):
    piece = make.published("Пором", language="uk")
    piece.topics.add("річка")
    piece.topic_uses.update(published_at=piece.published_at)

    assert Topic.objects.get().get_absolute_url().startswith("/topics/%D1%80")
    assert ">Пором</a>" in html(client, Topic.objects.get().get_absolute_url())
