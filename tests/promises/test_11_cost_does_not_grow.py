"""Promise 11: cost does not grow with the archive: as many queries with 300 pieces as with 3."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.desk import withdraw
from articles.models import (
    Article,
    ArticleTopic,
    Byline,
    Citation,
    Correction,
    ImportRun,
    Series,
    Topic,
)
from tests import make
from tests.views import cast

pytestmark = pytest.mark.django_db
MOST_QUERIES = 6
LISTS = (
    "/", "/opinion/", "/authors/", "/authors/ada-quill/", "/topics/river/", "/series/river/",
    "/sources/ledger/", "/corrections/", "/2024/", "/2024/05/", "/masthead/", "/policies/",
)  # fmt: skip
KINDS = ("opinion", "interview", "report")


@pytest.fixture
def shelf(db):
    """What all pieces of the archive share, so that each list holds all of them."""
    source = make.source("The ledger")
    source.slug = "ledger"
    source.save()
    for purpose in ("masthead", "policies/ethics"):
        make.standing(purpose)
    return {
        "section": make.section(),
        "series": Series.objects.create(name="The river", slug="river"),
        "topic": Topic.objects.create(name="river", slug="river"),
        "source": source,
        "run": ImportRun.objects.create(namespace="archive"),
    }


def fill(shelf: dict, first: int, last: int) -> None:
    """Public pieces with two authors, a topic, a citation and a correction each, in few queries."""
    numbers = range(first, last)
    pieces = Article.objects.bulk_create(
        Article(
            headline=f"Piece {number}", body="<p>Text.</p>", kind=KINDS[number % 3],
            section=shelf["section"], series=shelf["series"], slug=f"piece-{number}",
            path=f"/2024/05/piece-{number}/", status=Article.Status.PUBLISHED,
            published_at=make.PAST + timedelta(minutes=number),
        )
        for number in numbers
    )  # fmt: skip
    ada = make.author("Ada Quill")
    Byline.objects.bulk_create(
        Byline(article=piece, author=author, position=position)
        for piece, number in zip(pieces, numbers, strict=True)
        for position, author in enumerate((ada, make.author(f"Writer {number}")), start=1)
    )
    ArticleTopic.objects.bulk_create(
        ArticleTopic(tag=shelf["topic"], content_object=one, published_at=one.published_at)
        for one in pieces
    )
    Citation.objects.bulk_create(
        Citation(article=one, source=shelf["source"], words="Text") for one in pieces
    )
    Correction.objects.bulk_create(
        Correction(
            article=one, number=1, kind="correction", text="It is 96.", origin="import",
            issued_at=one.published_at, import_run=shelf["run"],
        )
        for one in pieces
    )  # fmt: skip


def query_count(client, path: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as caught:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(caught)


def test_a_list_takes_no_more_queries_for_300_pieces_than_for_3(client, shelf):
    fill(shelf, 0, 3)
    with_few = {path: query_count(client, path) for path in LISTS}

    fill(shelf, 3, 300)
    with_many = {path: query_count(client, path) for path in LISTS}

    # More than a hundred names stand letter by letter: two queries more, however many they are.
    with_few["/authors/"] += 2
    # A page that dated corrections fill does not ask for the undated ones below them.
    with_few["/corrections/"] -= 1
    assert with_many == with_few
    assert max(with_few.values()) <= MOST_QUERIES


def test_a_deep_page_takes_as_many_queries_as_the_first(client, shelf):
    fill(shelf, 0, 60)
    first = client.get("/opinion/").context["listing"]

    deep = query_count(client, f"/opinion/?before={first.older}")

    assert deep == query_count(client, "/opinion/")


def test_a_deep_page_skips_no_rows_by_number(client, shelf):
    fill(shelf, 0, 60)
    for path in ("/opinion/", "/topics/river/", "/corrections/", "/authors/ada-quill/"):
        older = client.get(path).context["listing"].older
        with CaptureQueriesContext(connection) as caught:
            client.get(f"{path}?before={older}")

        assert "OFFSET" not in " ".join(query["sql"] for query in caught), path


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads both bounds")
def test_a_deep_page_and_an_old_year_are_not_walked_to_from_today(client, shelf):
    """Of two bounds on the time SQLite gives its index the first."""
    fill(shelf, 0, 60)
    older = client.get("/opinion/").context["listing"].older
    for path in (f"/opinion/?before={older}", "/2024/", "/2024/05/"):
        with CaptureQueriesContext(connection) as caught:
            client.get(path)

        [listed] = [
            query["sql"]
            for query in caught
            if "kicker" in query["sql"] and "LIMIT 21" in query["sql"]
        ]
        where = listed.partition(" WHERE ")[2]
        assert where.index("'2024-") < where.index("STRFTIME"), path


def test_a_piece_with_everything_on_it_takes_six_queries(client):
    piece = cast.full_article()

    assert query_count(client, piece.path) <= MOST_QUERIES


def test_a_piece_takes_no_more_queries_for_30_of_everything_than_for_3(client):
    small = cast.full_article("A small piece")
    large = cast.full_article("A large piece", topics=30, sources=30)

    assert query_count(client, large.path) == query_count(client, small.path)


def test_a_withdrawn_piece_and_a_missing_one_take_six_queries_at_most(client, editor):
    gone = withdraw(cast.full_article(), by=editor, notice="It was not true.")

    for path, status in ((gone.path, 410), ("/2024/05/nothing/", 404), ("/nothing", 404)):
        with CaptureQueriesContext(connection) as caught:
            assert client.get(path).status_code == status
        assert len(caught) <= MOST_QUERIES, path
