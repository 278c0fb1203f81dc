"""Web pages: JSON-LD before OpenGraph before the look of the page, and always a draft."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.legacy import legacy
from tests.importing.reads import codes, dropped, read, values

TEXT = "<p>It rained for a whole week and nobody went out.</p>"


def page(head="", body=f"<article>{TEXT}</article>"):
    return read(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "weir.html")


def ld(text):
    return f'<script type="application/ld+json">{text}</script>'


def test_it_is_always_a_draft_for_a_person_to_look_at():
    found = legacy("html", "the-quay.html")

    assert "page-guessed" in found.record.held_because
    assert "page-guessed" in codes(found)


@pytest.mark.parametrize(
    "head",
    [
        ld("{broken"),
        ld("[" * 50_000),
        ld('{"@type": "WebSite", "name": "x"}'),
        ld("null"),
        ld('"a"'),
    ],
)
def test_json_ld_that_says_nothing_of_an_article_is_passed_over(head):
    found = page(f"{head}<title>The Weir</title>")

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert found.body == TEXT
    assert found.ledger.share == 1.0


def test_what_stands_round_the_piece_is_listed_as_dropped():
    found = legacy("html", "the-quay.html")

    [furniture] = [text for reason, text in dropped(found) if reason == "page-furniture"]
    assert furniture == ("Sign up here Go The Harbour Courier Home Boats All rights reserved")
    assert found.ledger.share == 1.0


def test_json_ld_says_it_first_and_the_head_what_is_missing():
    found = legacy("html", "the-quay.html")

    assert values(found, Field.HEADLINE) == ["The Quay Is Full"]
    assert values(found, Field.PUBLISHED_AT)[0].precision == "second"
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Mira Holt", "Jon Vale"]
    assert values(found, Field.SECTION) == ["Harbour"]
    assert values(found, Field.TOPIC) == ["boats", "quay"]
    assert values(found, Field.STANDFIRST) == ["Boats lie three deep."]
    assert values(found, Field.IMAGE) == ["https://courier.example/quay.png"]
    assert values(found, Field.ADDRESS) == ["/2019/quay"]
    assert found.body == (
        "<p>Boats lie three deep, and more of them come every day.</p>\n"
        '<p>The <a href="https://board.example/report">board\'s report</a> says so.</p>'
    )


def test_opengraph_says_it_where_there_is_no_json_ld():
    found = page(
        '<meta property="og:title" content="The Weir">'
        '<meta property="article:published_time" content="2019-05-04T06:07:08Z">'
        '<meta property="article:author" content="https://people.example/holt">'
        '<meta name="author" content="Mira Holt">'
        '<meta property="article:tag" content="rain"><meta property="article:tag" content="snow">'
        '<meta property="og:locale" content="en_GB"><title>Another | Courier</title>'
    )

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert values(found, Field.PUBLISHED_AT)[0].precision == "second"
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Mira Holt"]
    assert values(found, Field.TOPIC) == ["rain", "snow"]
    assert values(found, Field.LANGUAGE) == ["en-GB"]


def test_without_either_the_page_is_looked_at():
    found = page(
        '<link rel="canonical" href="https://courier.example/weir">',
        f'<h1>The Weir</h1><time datetime="2019-05-04">4 May</time>'
        f'<a rel="author" href="/holt">Mira Holt</a><div class="entry-content">{TEXT}</div>',
    )

    assert values(found, Field.HEADLINE) == ["The Weir"]
    assert values(found, Field.PUBLISHED_AT)[0].precision == "day"
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Mira Holt"]
    assert values(found, Field.ADDRESS) == ["/weir"]
    assert found.body == TEXT
    assert found.ledger.share == 1.0


def test_a_page_without_any_place_for_the_text_is_taken_whole_without_its_menus():
    found = page("<title>The Weir</title>", f"<nav>Home</nav>{TEXT}<footer>Rights</footer>")

    assert found.body == TEXT
    assert ("page-furniture", "Home Rights") in dropped(found)


def test_a_correction_and_a_wall_in_json_ld_are_read():
    found = page(
        ld(
            '{"@type": "Article", "headline": "The Weir", "isAccessibleForFree": false,'
            ' "correction": {"@type": "CorrectionComment", "text": "The weir is old."}}'
        )
    )

    assert [each.text for each in values(found, Field.CORRECTION)] == ["The weir is old."]
    assert "status-draft" in found.record.held_because


@pytest.mark.parametrize("tags", ["<article><header><nav>", "<article><div>", "<main><section>"])
def test_nesting_without_end_is_refused_with_its_reason(tags):
    found = page(body=tags * 20_000 + TEXT)

    assert found.record.rejected_because.startswith("too-large: The page is nested")


def test_a_page_without_words_is_rejected():
    assert page("<title>The Weir</title>", "").record.rejected_because == "empty-body"
