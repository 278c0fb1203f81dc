"""Where a piece stood before: old paths, and the address of its origin."""

import pytest

from articles.importing.reading.extract.addresses import old_path
from articles.importing.reading.record import Field
from tests.importing.reads import codes, post, values


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "/",
        "/admin/login",
        "/blog/:year/:title",
        "/feed",
        "https://[",
        "/a//b",
        "/authors/holt",
        "/blog/{{ page.fileSlug }}/",
        "{% link weir.md %}",
    ],
)
def test_what_leads_to_no_piece_or_to_the_site_itself_is_refused(address):
    assert old_path(address) == ""


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://example.org/2018/weir.html?x=1#top", "/2018/weir.html"),
        ("blog/the-weir/", "/blog/the-weir/"),
        ("/%D1%80%D1%96%D0%BA%D0%B0/", "/ріка/"),
        ("/feedback/weir", "/feedback/weir"),
    ],
)
def test_a_path_is_decoded_and_keeps_its_form(address, path):
    assert old_path(address) == path


def test_every_old_address_is_kept_and_one_that_cannot_be_is_named():
    found = post(
        "It rained.", permalink="/blog/weir/", aliases="[/old/weir, /admin/]",
        source_url="https://courier.example/2018/weir",
    )  # fmt: skip

    assert set(values(found, Field.ADDRESS)) == {"/blog/weir/", "/old/weir", "/2018/weir"}
    assert values(found, Field.ORIGIN) == ["https://courier.example/2018/weir"]
    assert "address-unusable" in codes(found)
    assert found.ledger.share == 1.0


def test_a_page_that_was_the_index_of_its_folder_was_served_there_too():
    found = post("It rained.", permalink="/weir/index.html")

    assert values(found, Field.ADDRESS) == ["/weir/index.html", "/weir/"]
    assert values(post("It rained.", permalink="/index.html"), Field.ADDRESS) == ["/index.html"]
