"""Hugo pages: front matter in three languages, shortcodes by table, bundles, aliases."""

from datetime import UTC, datetime

from articles.importing.reading.record import Field
from tests.importing.legacy import legacy
from tests.importing.reads import codes, dropped, read, values

FERRY = "content/posts/the-ferry/index.uk.md"


def page(*lines, body="It rained.", path="content/posts/the-ferry.md"):
    head = "".join(f"{line}\n" for line in ('title = "The Ferry"', "date = 2019-05-04", *lines))
    return read(f"+++\n{head}+++\n{body}", path)


def test_a_draft_an_expiring_page_and_the_page_of_a_section_are_not_public():
    assert "status-draft" in legacy("hugo", "content/posts/the-dam.md").record.held_because
    assert "expires" in page("expiryDate = 2019-06-01").record.held_because
    assert "section-page" in page(path="content/posts/_index.md").record.held_because


def test_the_whole_page_is_read_and_nothing_is_lost():
    found = legacy("hugo", FERRY)

    assert found.record.format == "hugo"
    assert found.record.held_because == ()
    assert values(found, Field.HEADLINE) == ["Пором: 07:30 щодня"]
    assert values(found, Field.SLUG) == ["the-ferry"]
    assert values(found, Field.LANGUAGE) == ["uk"]
    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2019, 5, 4, 4, 7, 8, tzinfo=UTC)
    assert values(found, Field.ADDRESS) == ["/перевіз/", "/old/ferry/", "/ferry.html"]
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Соломія Вербицька"]
    film = "https://www.youtube.com/watch?v=aBc123"
    assert found.body == (
        "<p>Пором <em>стоїть</em>.</p>\n"
        f'<p class="link-card"><a href="{film}">{film}</a></p>\n'
        "<figure><figcaption>Пором у травні</figcaption></figure>\n"
        "<p>Він належить <strong>громаді</strong>.</p>"
    )
    assert ("unknown-field", "weight: 3") in dropped(found)
    assert ("template-tag", "{{% note %}} {{% /note %}}") in dropped(found)
    assert found.ledger.share == 1.0


def test_an_object_at_the_head_is_front_matter_too():
    found = legacy("hugo", "content/posts/the-dam.md")

    assert values(found, Field.HEADLINE) == ["The Dam"]
    assert found.body == "<p>The dam holds.</p>"
    assert "shortcode-unknown" in codes(found)
    assert found.ledger.share == 1.0


def test_the_folder_of_a_bundle_is_its_slug_and_stands_in_for_a_missing_headline():
    found = read("+++\ndate = 2019-05-04\n+++\nIt rained.", "content/posts/old-ferry/index.md")

    assert values(found, Field.SLUG) == ["old-ferry"]
    assert values(found, Field.HEADLINE) == ["Old ferry"]


def test_keys_below_params_are_known_by_their_own_names():
    found = page("[params]", 'kicker = "Rivers"', 'author = "Mira Holt"')

    assert values(found, Field.KICKER) == ["Rivers"]
    assert [credit.name for credit in values(found, Field.BYLINE)] == ["Mira Holt"]


def test_a_link_post_without_a_text_is_a_draft_that_keeps_its_link():
    found = page('externalUrl = "https://courier.example/2018/weir"', body="")

    assert found.record.rejected_because == ""
    assert found.record.held_because == ("body-empty",)
    assert [link.address for link in values(found, Field.CITATION)] == [
        "https://courier.example/2018/weir"
    ]
