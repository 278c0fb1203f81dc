"""What all of the readers' pages share: methods, headers, no cookie, no Vary on one."""

import pytest

from articles.desk import correct, withdraw
from tests import make

pytestmark = pytest.mark.django_db
KEPT = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400"
PAGES = (
    "/", "/opinion/", "/authors/", "/authors/ada-quill/", "/corrections/", "/2024/", "/2024/05/",
    "/2024/05/the-ferry/", "/nothing/", "/2024/05/nothing/", "/opinion/?before=x",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _a_piece():
    make.published("The ferry")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("path", ["/", "/2024/05/the-ferry/", "/corrections/", "/nothing/"])
def test_other_methods_are_refused(client, path, method):
    response = getattr(client, method)(path)

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_sets_no_cookie_and_does_not_vary_by_one(client, path):
    client.cookies["sessionid"] = "whatever"

    response = client.get(path)

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["Cache-Control"].startswith("public, max-age=60")


def test_an_editor_gets_the_page_that_everybody_gets(client, desk_client):
    assert desk_client.get("/").content == client.__class__().get("/").content


@pytest.mark.parametrize("path", PAGES)
def test_a_head_is_a_get_without_the_body(client, path):
    got, head = client.get(path), client.head(path)

    assert head.status_code == got.status_code
    assert head.content == b""
    for name in ("Content-Type", "Cache-Control", "Last-Modified"):
        assert head.get(name) == got.get(name), name
    if got.status_code == 200:
        assert head["ETag"] == got["ETag"]


@pytest.mark.parametrize("path", PAGES[:8])
def test_what_a_reader_has_already_is_a_304(client, path):
    etag = client.get(path)["ETag"]

    assert client.get(path, headers={"If-None-Match": etag}).status_code == 304
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_piece_answers_by_its_time_too(client):
    modified = client.get("/2024/05/the-ferry/")["Last-Modified"]

    again = client.get("/2024/05/the-ferry/", headers={"If-Modified-Since": modified})

    assert again.status_code == 304


def test_a_corrected_or_withdrawn_address_is_never_answered_stale(client, editor):
    piece = make.published("The bridge")
    assert client.get(piece.path)["Cache-Control"] == KEPT

    correct(piece, by=editor, kind="correction", text="It is 96.")
    assert client.get(piece.path)["Cache-Control"] == "public, max-age=60"

    piece.refresh_from_db()
    withdraw(piece, by=editor, notice="It was not true.")
    assert client.get(piece.path)["Cache-Control"] == "public, max-age=60"


def test_pages_do_not_depend_on_the_host_that_was_asked(client):
    assert client.get("/").content == client.get("/", SERVER_NAME="localhost").content
