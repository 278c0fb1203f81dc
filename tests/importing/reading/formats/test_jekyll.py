"""Jekyll posts: date and slug in the file's name, Liquid tags by table, old addresses kept."""

from datetime import UTC, datetime

from articles.importing.reading.record import Field
from tests.importing.legacy import legacy
from tests.importing.reads import codes, dropped, read, values

LOCK = "_posts/2019-05-03-the-lock.md"


def post(*lines, body="It rained.", path="_posts/2019-05-03-the-lock.md"):
    head = "".join(f"{line}\n" for line in ("layout: post", "title: The Lock", *lines))
    return read(f"---\n{head}---\n{body}", path)


def test_a_draft_by_its_folder_or_its_field_is_never_public():
    assert "status-draft" in legacy("jekyll", "_drafts/the-mill.md").record.held_because
    assert "status-draft" in post("published: false").record.held_because
    assert "status-draft" in post("private: true").record.held_because


def test_a_pattern_or_a_style_is_no_address():
    found = post("permalink: /:categories/:title/")
    assert values(found, Field.ADDRESS) == []
    assert "address-unusable" in codes(found)
    assert values(post("permalink: pretty"), Field.ADDRESS) == []


def test_the_whole_post_is_read_and_nothing_is_lost():
    found = legacy("jekyll", LOCK)

    assert found.record.format == "jekyll"
    assert found.record.held_because == ()
    assert values(found, Field.HEADLINE) == ["The Lock: Who Opens It"]
    assert values(found, Field.SLUG) == ["the-lock"]
    assert values(found, Field.PUBLISHED_AT)[0].at == datetime(2019, 5, 3, tzinfo=UTC)
    assert values(found, Field.ADDRESS) == ["/2019/05/the-lock/", "/old/lock.html"]
    assert found.body == (
        "<p>The lock <em>stuck</em> in April.</p>\n"
        "<pre><code>opened = water &lt; 3</code></pre>\n"
        "<figure><figcaption>The lock in May</figcaption></figure>\n"
        '<p>We <a href="/2018/01/02/the-keeper.html">wrote of it</a> before.</p>\n'
        "<p>It has two gates.</p>"
    )
    assert ("template-tag", "{% aside %} {% endaside %}") in dropped(found)
    assert "shortcode-unknown" in codes(found)
    assert found.ledger.share == 1.0


def test_categories_and_tags_in_one_text_are_divided_by_spaces_and_in_a_list_are_not():
    found = post("categories: opinion harbour", "tags: rain snow")
    assert values(found, Field.SECTION) == ["opinion"]
    assert values(found, Field.TOPIC) == ["harbour", "rain", "snow"]
    found = post("category: Old Harbour", "tags: [human rights]")
    assert values(found, Field.SECTION) == ["Old Harbour"]
    assert values(found, Field.TOPIC) == ["human rights"]
    assert values(post("tags: human rights, snow"), Field.TOPIC) == ["human rights", "snow"]


def test_a_slug_that_is_given_wins_over_the_files_name():
    assert values(post("slug: lock"), Field.SLUG) == ["lock"]


def test_tags_at_both_ends_do_not_make_markdown_html():
    body = '{% include figure.html src="a.png" %}\n\nIt *rained*.\n\n{% youtube "abc" %}'
    found = post(body=body)

    assert "<em>rained</em>" in found.body
    assert "https://www.youtube.com/watch?v=abc" in found.body
    assert found.ledger.share == 1.0


def test_a_body_in_html_stays_html():
    found = post(body="<p>It *rained*{{ site.url }}.</p>")

    assert found.body == "<p>It *rained*.</p>"


def test_a_link_post_without_a_text_is_a_draft_that_keeps_its_link():
    found = post("link: https://courier.example/2018/weir", body="")

    assert found.record.rejected_because == ""
    assert found.record.held_because == ("body-empty",)
    assert [link.address for link in values(found, Field.CITATION)] == [
        "https://courier.example/2018/weir"
    ]
