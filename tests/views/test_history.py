"""The public history of a piece: what readers saw, and nothing else."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from articles.desk import correct, rename, revise, withdraw
from articles.models import Revision
from tests import make

pytestmark = pytest.mark.django_db
PAGE = "/2024/05/the-ferry/"


@pytest.fixture
def piece(editor):
    """Published, revised and corrected: three versions."""
    made = make.published("The ferry", body="<p>It makes 69 crossings &amp; more.</p>")
    made.standfirst = "A road of water."
    made = revise(made, by=editor, reason="update", note="A standfirst.")
    words = {"body": "<p>It makes 96 crossings &amp; more.</p>"}
    return correct(made, by=editor, kind="correction", text="It is 96.", words=words).article


def tree(client, path: str) -> LexborHTMLParser:
    response = client.get(path)
    assert response.status_code == 200
    return LexborHTMLParser(response.content.decode())


def test_a_draft_has_no_history(client):
    make.draft("The raft", slug="the-raft")

    assert client.get("/2024/05/the-raft/history/").status_code == 404


def test_an_unseen_snapshot_is_no_version(client, piece):
    Revision.objects.create(
        article=piece,
        number=99,
        reason="draft",
        headline="Unseen",
        body="<p>Unseen</p>",
        sha256="0",
    )

    assert "Unseen" not in client.get(f"{PAGE}history/").content.decode()


@pytest.mark.parametrize("number", [0, 4, 99999999999999999999])
def test_a_version_that_never_was_is_a_404(client, piece, number):
    assert client.get(f"{PAGE}versions/{number}/").status_code == 404


def test_a_withdrawn_piece_gives_its_notice_and_no_words(client, piece, editor):
    withdraw(piece, by=editor, notice="It was wrong.")

    for ending in ("history/", "versions/1/"):
        response = client.get(f"{PAGE}{ending}")
        assert response.status_code == 410
        assert "crossings" not in response.content.decode()
        assert "It was wrong." in response.content.decode()


def test_each_version_says_what_changed_and_why(client, piece):
    found = tree(client, f"{PAGE}history/").css(".versions > li")

    assert [one.css_first("h2").text() for one in found] == ["Version 3", "Version 2", "Version 1"]
    assert found[0].css_first(".label").text().startswith("Correction")
    assert found[0].css_first("del").text() == "69"
    assert found[0].css_first("ins").text() == "96"
    assert found[1].css_first("ins").text() == "A road of water."
    assert "A standfirst." in found[1].text()
    assert not found[2].css("ins, del")


def test_a_version_reads_as_it_did(client, piece):
    page = tree(client, f"{PAGE}versions/1/")

    assert "It makes 69 crossings & more." in page.css_first(".article-body").text()
    assert "A road of water." not in page.body.text()
    assert page.css_first("link[rel=canonical]").attributes["href"].endswith(PAGE)
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    assert client.get(f"{PAGE}versions/1/")["X-Robots-Tag"] == "noindex"


def test_a_former_address_leads_to_the_history_at_the_new_one(client, piece, editor):
    rename(piece, by=editor, slug="the-boat")

    for ending in ("history/", "versions/2/"):
        response = client.get(f"{PAGE}{ending}")
        assert response.status_code == 301
        assert response["Location"] == f"/2024/05/the-boat/{ending}"


@pytest.mark.parametrize("before", ["x", "-1", "", "9999999999"])
def test_a_cursor_that_is_none_is_a_400(client, piece, before):
    assert client.get(f"{PAGE}history/", {"before": before}).status_code == 400


def test_many_versions_come_in_pages_at_the_same_cost(
    client, piece, editor, django_assert_max_num_queries
):
    for number in range(30):
        piece.standfirst = f"Crossing {number}."
        piece = revise(piece, by=editor, reason="minor")

    with django_assert_max_num_queries(4):
        first = tree(client, f"{PAGE}history/")
    with django_assert_max_num_queries(4):
        second = tree(client, first.css_first("a[rel=next]").attributes["href"])

    assert len(first.css(".versions > li")) == 20
    assert len(second.css(".versions > li")) == 13
    assert second.css(".versions > li")[-1].css_first("h2").text() == "Version 1"
