"""The last rule: what nothing has read is named, and what is missing is said."""

import pytest

from tests.importing.reads import codes, dropped, post


def test_a_body_without_words_is_rejected():
    assert post("").record.rejected_because == "empty-body"
    assert post("<p> </p><hr>").record.rejected_because == "empty-body"


@pytest.mark.parametrize("link", ["/2018/weir", "the weir", "mailto:desk@example.org"])
def test_a_link_that_leads_nowhere_else_makes_no_link_post(link):
    assert post("", link=link).record.rejected_because == "empty-body"


@pytest.mark.parametrize("key", ["source_url", "link", "external_url", "external-url"])
def test_a_link_without_a_text_is_a_draft(key):
    found = post("", **{key: "https://courier.example/2018/weir"})

    assert found.record.rejected_because == ""
    assert found.record.held_because == ("body-empty",)


def test_unknown_front_matter_is_dropped_by_name():
    found = post("It rained.", author="Mira Holt", mood="wet", seo="{title: Rain, weight: 7}")

    assert dropped(found) == [
        ("unknown-field", "mood: wet"),
        ("unknown-field", "seo.title: Rain"),
        ("unknown-field", "seo.weight: 7"),
    ]
    assert found.ledger.share == 1.0
    assert codes(found) == ["kind-guessed"]


def test_a_piece_that_names_nobody_says_so():
    assert "byline-missing" in codes(post("It rained.", photographer="Ida Roe"))
