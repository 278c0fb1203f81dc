"""Which files the sitemap has, and the pages in each."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from articles.desk import correct
from articles.models import Article, Correction, ImportRun, Series
from articles.syndication.sitemaps import files as index
from articles.syndication.sitemaps import parts
from tests import make
from tests.syndication import cast

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("numbered_from_one")]
LATER = make.PAST + timedelta(days=1)


def paths(kind, number=0):
    return [page.path for page in parts.pages(kind, number)]


def files():
    return [file.path for file in index.files()]


def test_nothing_public_gives_no_file(editor):
    cast.hidden(editor)

    assert files() == []
    assert [paths(kind) for kind in parts.KINDS] == [[]] * len(parts.KINDS)


def test_nothing_hidden_stands_beside_what_is_public(editor):
    cast.hidden(editor)
    make.published("Open")

    every = [path for kind in parts.KINDS for path in paths(kind)]

    assert every == ["/", "/2024/05/open/", "/authors/ada-quill/", "/opinion/"]


def test_each_kind_of_page_has_its_file():
    piece = make.published("Open", series=Series.objects.create(name="Tides", slug="tides"))
    cast.topic(piece, "River & sea")

    assert files() == [
        "/sitemap/pages-0.xml",
        "/sitemap/articles-0.xml",
        "/sitemap/authors-0.xml",
        "/sitemap/sections-0.xml",
        "/sitemap/series-0.xml",
        "/sitemap/topics-0.xml",
    ]
    assert paths("series") == ["/series/tides/"]
    assert paths("topics") == ["/topics/river-sea/"]


def test_a_page_never_moves_to_another_file(monkeypatch):
    monkeypatch.setattr(index, "IDS_A_FILE", 2)
    made = [make.published(f"Piece {number}") for number in range(5)]

    numbers = {piece.pk // 2 for piece in made}
    in_files = {number: paths("articles", number) for number in numbers}

    assert {path for path in files() if "articles" in path} == {
        f"/sitemap/articles-{number}.xml" for number in numbers
    }
    assert in_files == {
        number: [piece.path for piece in made if piece.pk // 2 == number] for number in numbers
    }


def test_a_file_that_is_not_there_has_no_pages():
    make.published()

    assert paths("articles", 999) == paths("pages", 1) == []


def test_letters_of_any_script_are_encoded():
    make.published("Річ", section=make.section("Думки"))

    assert paths("articles") == ["/2024/05/%D1%80%D1%96%D1%87/"]
    assert paths("sections") == ["/%D0%B4%D1%83%D0%BC%D0%BA%D0%B8/"]


def test_every_page_of_a_piece_moves_with_a_correction(editor):
    make.published("Other", at=LATER, section=make.section("Else"), authors=("Ben Oar",))
    piece = make.published("Corrected")

    issued = correct(piece, by=editor, kind="correction", text="Not 69 but 96.")

    moved = {page.path: page.changed_at for kind in parts.KINDS for page in parts.pages(kind, 0)}
    assert moved == {
        "/": issued.issued_at,
        "/corrections/": issued.issued_at,
        "/2024/05/corrected/": issued.issued_at,
        "/opinion/": issued.issued_at,
        "/authors/ada-quill/": issued.issued_at,
        "/2024/05/other/": LATER,
        "/else/": LATER,
        "/authors/ben-oar/": LATER,
    }
    assert {file.changed_at for file in index.files()} == {issued.issued_at}


def test_a_file_without_a_public_piece_is_not_named():
    first = make.published("One")
    hidden = make.draft("Two", id=first.pk + 2 * index.IDS_A_FILE)
    last = make.published("Three", id=first.pk + 4 * index.IDS_A_FILE)

    named = {path for path in files() if "articles" in path}

    numbers = {piece.pk // index.IDS_A_FILE for piece in (first, last)}
    assert named == {f"/sitemap/articles-{number}.xml" for number in numbers}
    assert paths("articles", hidden.pk // index.IDS_A_FILE) == []


def test_more_files_than_a_query_has_columns_are_all_named(monkeypatch):
    monkeypatch.setattr(index, "MOST_COLUMNS", 2)
    make.published("One", id=1)
    make.published("Three", id=1 + 4 * index.IDS_A_FILE)

    assert [path for path in files() if "articles" in path] == [
        "/sitemap/articles-0.xml",
        "/sitemap/articles-4.xml",
    ]


def test_the_latest_changes_are_found_in_an_index():
    """Read file by file, an archive of a million pieces would be read whole for one index."""
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL reads a table of three rows whole")

    assert "article_by_change_in_file" in index.latest(index.in_number(0)).explain()
    assert "article_by_change" in index.latest(Article.objects.public()).explain()
    assert "article_by_change_in_section" in index.listed("sections", 0).explain()


def test_an_undated_correction_moves_nothing():
    piece = make.published()
    run = ImportRun.objects.create(namespace="old", state="running")
    Correction.objects.create(
        article=piece, number=1, kind="correction", text="Old.", origin="import", import_run=run
    )

    found = {page.changed_at for kind in parts.KINDS for page in parts.pages(kind, 0)}
    assert found == {make.PAST}
    assert "/corrections/" not in paths("pages")


def test_a_further_edition_stands_in_it_as_soon_as_it_has_a_piece():
    make.published()
    assert "/uk/" not in paths("pages")

    make.published("Річка", language="uk")

    assert {"/", "/uk/"} <= set(paths("pages"))


def test_the_index_is_as_new_as_the_newest_standing_page():
    page = make.standing("about")

    (pages,) = index.files()

    assert (pages.path, pages.changed_at) == ("/sitemap/pages-0.xml", page.changed_at)


def test_a_day_without_its_hour_stays_a_day_until_something_changes(editor):
    make.published(at=datetime(2017, 10, 22, 21, tzinfo=UTC), published_precision="day")

    (before,) = parts.pages("articles", 0)
    correct(Article.objects.get(), by=editor, kind="correction", text="Not 69 but 96.")
    (after,) = parts.pages("articles", 0)

    assert (before.precision, after.precision) == ("day", "second")


@pytest.mark.parametrize("number", [3, 300])
def test_the_index_takes_three_queries_and_a_file_two(django_assert_max_num_queries, number):
    cast.many(number)

    with django_assert_max_num_queries(3):
        index.files()
    for kind in ("articles", "authors", "sections", "topics"):
        with django_assert_max_num_queries(2):
            assert parts.pages(kind, 0)


def test_an_author_of_old_pieces_is_named_without_the_time_of_a_change(monkeypatch):
    """To find it, all pieces of all authors would have to be read."""
    make.published("Old", authors=("Ada Quill",), at=LATER - timedelta(days=9))
    make.published("New", authors=("Ben Oar",), at=LATER)
    monkeypatch.setattr(index, "RECENT", 1)

    named = {page.path: page.changed_at for page in parts.pages("authors", 0)}

    assert named == {"/authors/ada-quill/": None, "/authors/ben-oar/": LATER}
