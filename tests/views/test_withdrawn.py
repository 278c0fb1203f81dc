"""The notice at the address of a withdrawn piece: what stood there, by whom, when, why it went."""

import pytest

from articles.desk import correct, withdraw
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def gone(editor):
    piece = make.published("The crane", body="<p>Words that are gone.</p>", standfirst="Gone too")
    piece = correct(piece, by=editor, kind="correction", text="It is 96.").article
    piece.refresh_from_db()
    return withdraw(piece, by=editor, notice="It was not true & we regret it.")


def test_it_is_a_410_without_the_withdrawn_words(client, gone):
    response = client.get(gone.path)

    html = response.content.decode()
    assert response.status_code == 410
    assert "Words that are gone" not in html
    assert "Gone too" not in html


def test_it_says_what_stood_there_by_whom_when_and_why_it_went(client, gone):
    html = client.get(gone.path).content.decode()

    assert "The crane</h1>" in html
    assert ">Ada Quill</a>" in html
    assert "Published <time" in html
    assert ">6 May 2024<" in html
    assert "Withdrawn <time" in html
    assert "It was not true &amp; we regret it." in html


def test_its_corrections_stay_on_it_and_in_the_log(client, gone):
    assert '<p id="correction-1" class="correction">' in client.get(gone.path).content.decode()
    log = client.get("/corrections/").content.decode()
    assert "It is 96." in log
    assert "The piece has since been withdrawn." in log


def test_no_cache_may_answer_it_stale_and_no_index_keep_it(client, gone):
    response = client.get(gone.path)

    assert response["Cache-Control"] == "public, max-age=60"
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert "application/ld+json" not in response.content.decode()


def test_its_old_addresses_lead_to_it(client, gone):
    gone.addresses.create(path="/old/crane.html")

    assert client.get("/old/crane.html")["Location"] == gone.path
