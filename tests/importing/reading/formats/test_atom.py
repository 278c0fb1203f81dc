"""Atom, and Blogger's exports, which hold comments and settings as well."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.found import LEGACY, files, found, refused, write
from tests.importing.reads import values

FEED = LEGACY / "atom" / "feed.atom"
BLOG = LEGACY / "blogger" / "blog-01-01-2020.xml"
POST = "tag:blogger.com,1999:blog-7.post-"
TAKEOUT = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
    "<entry><id>n1</id><blogger:type>{type}</blogger:type><blogger:status>{status}</blogger:status>"
    "<title>The Night Tram</title><content type='html'>It ran.</content><published>2016-01-02T03:04:05Z"
    "</published><blogger:filename>/2016/01/tram.html</blogger:filename></entry></feed>"
)


def test_comments_and_settings_of_a_blog_are_no_articles():
    assert refused(BLOG) == {
        "tag:blogger.com,1999:blog-7.settings.1": "not-an-article: settings",
        f"{POST}3": "not-an-article: comment",
    }


COMMENT = (
    "<entry><id>c{number}</id>{kind}<title>Nice!</title><content type='html'>Nice!</content>"
    "<author><name>Bo Reader</name><email>bo@example.net</email></author></entry>"
)


@pytest.mark.parametrize(
    "kind",
    [
        "<category scheme='http://schemas.google.com/g/2005#kind' "
        "term='http://schemas.google.com/blogger/2008/kind#comment'/>",
        "<thr:in-reply-to ref='n1'/>",
        "<blogger:type>COMMENT</blogger:type>",
        "<thr:in-reply-to ref='n1'/><broken",
    ],
)
def test_nothing_of_a_readers_comment_is_kept(tmp_path, kind):
    feed = TAKEOUT.format(type="POST", status="LIVE")
    comment = COMMENT.format(number=1, kind=kind)

    kept = files(write(tmp_path, "feed.atom", feed.replace("</feed>", f"{comment}</feed>")))

    assert kept["c1"].data == b""
    assert kept["c1"].trouble.startswith("not-an-article: ")
    assert b"It ran." in kept["n1"].data


def test_nothing_is_kept_of_a_comment_in_which_the_file_ends(tmp_path):
    feed = TAKEOUT.format(type="POST", status="LIVE").removesuffix("</feed>")
    comment = COMMENT.format(number=1, kind="<thr:in-reply-to ref='n1'/>")

    kept = files(write(tmp_path, "feed.atom", feed + comment.removesuffix("</author></entry>")))

    assert not [file for file in kept.values() if b"bo@example.net" in file.data]
    assert any(file.trouble.startswith("xml-cut-off") for file in kept.values())


def test_a_post_that_writes_of_comments_is_kept(tmp_path):
    feed = TAKEOUT.format(type="POST", status="LIVE").replace(
        "It ran.", "See in-reply-to, and &lt;a href='#comment'&gt;the first&lt;/a&gt;."
    )

    [reading] = found(write(tmp_path, "feed.atom", feed)).values()

    assert "See in-reply-to" in reading.body


def test_a_draft_of_a_blog_is_a_draft():
    assert found(BLOG)[f"{POST}2"].record.held_because == ("status-draft",)


def test_a_post_of_a_blog_keeps_its_old_address():
    reading = found(BLOG)[f"{POST}1"]

    assert reading.body == "<p>It left at <em>noon</em>.</p>"
    assert values(reading, Field.ADDRESS) == ["/2012/02/last-bus.html"]
    assert values(reading, Field.TOPIC) == ["Buses"]
    assert [credit.name for credit in values(reading, Field.BYLINE)] == ["Oleh Marko"]
    assert "noreply" not in repr(reading.record)


def test_the_newer_export_of_a_blog_says_it_in_elements_of_its_own(tmp_path):
    def one(**given):
        file = write(tmp_path, "feed.atom", TAKEOUT.format(**given))
        return found(file)["n1"]

    assert one(type="COMMENT", status="LIVE").record.rejected_because == "not-an-article: comment"
    assert one(type="POST", status="SOFT_TRASHED").record.rejected_because == "trash"
    assert one(type="POST", status="DRAFT").record.held_because == ("status-draft",)
    assert one(type="PAGE", status="LIVE").record.held_because == ("page",)
    live = one(type="POST", status="LIVE")
    assert live.record.held_because == ()
    assert values(live, Field.ADDRESS) == ["/2016/01/tram.html"]


def test_text_html_and_xhtml_are_each_read_as_what_they_are():
    read = found(FEED)

    assert read["tag:ferry.example.org,2020:1"].body == (
        "<p>The fog was <em>thick</em>.</p>\n<p>Nobody sailed &amp; nobody swam.</p>"
    )
    assert read["tag:ferry.example.org,2020:2"].body == "<p>A &lt; b in plain text.</p>"


def test_the_day_of_publication_comes_before_that_of_the_last_change():
    reading = found(FEED)["tag:ferry.example.org,2020:1"]

    [published] = values(reading, Field.PUBLISHED_AT)
    assert published.at.isoformat() == "2020-05-01T06:15:00+00:00"
    assert values(reading, Field.HEADLINE) == ["The Ferry & the Fog"]
    assert values(reading, Field.STANDFIRST) == ["It did not sail."]
    assert reading.ledger.share == 1.0
