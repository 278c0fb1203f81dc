"""What was never part of the piece goes before any rule reads it, each thing with its reason."""

from articles.importing.reading.record import Field
from tests.importing.reads import codes, dropped, post, read, values


def test_prose_that_speaks_of_advertisements_and_sharing_stays():
    found = post('<p class="lead">Ads pay for this.</p><p>They share a boat.</p>')

    assert found.body == "<p>Ads pay for this.</p>\n<p>They share a boat.</p>"
    assert not found.record.dropped


def test_an_advertisement_goes_with_its_links_so_that_they_are_no_sources():
    found = post(
        '<p>It rained.</p><div class="ad-container"><p>Buy <a href="https://shop.example">boots'
        '</a></p></div><ul class="list zoneAdContainer"></ul>'
    )

    assert found.body == "<p>It rained.</p>"
    assert dropped(found)[0] == ("ad-container", "Buy boots")
    assert [reason for reason, _ in dropped(found)] == ["ad-container", "ad-container"]
    assert values(found, Field.CITATION) == []
    assert found.ledger.share == 1.0


def test_empty_anchors_go_named_ones_too_and_empty_paragraphs():
    text = "<p>It rained<a href='/x'></a>.</p><a></a><p> </p><hr><p>It stopped<a name='x'></a>.</p>"
    found = post(text)

    assert found.body == "<p>It rained.</p>\n<hr>\n<p>It stopped.</p>"
    assert [reason for reason, _ in dropped(found)] == [
        "empty-anchor",
        "empty-anchor",
        "empty-paragraph",
        "empty-anchor",
    ]


def test_scripts_go_also_from_inside_a_paragraph_and_their_code_is_no_text():
    found = post("<p>It<script>track(1)</script> rained.</p><style>p {}</style>")

    assert found.body == "<p>It rained.</p>"
    assert [reason for reason, _ in dropped(found)] == ["script", "script"]
    assert found.ledger.share == 1.0


def test_share_links_go_and_a_link_to_the_same_place_in_prose_stays():
    bar = '<p><a href="https://www.facebook.com/sharer.php?u=x">Share</a> | <a href="https://t.me/share/url?u=x">Send</a></p>'
    found = post(f'<p>It <a href="https://facebook.com/river">rained</a>.</p>{bar}')

    assert "Share" not in found.body
    assert dropped(found) == [("share-links", "Share | Send")]
    assert found.ledger.share == 1.0


def test_a_frame_leaves_a_link_to_what_it_showed():
    found = post('<p>Look:</p><iframe src="https://maps.example/dam" width="9"></iframe>')

    assert found.body == (
        "<p>Look:</p>\n"
        '<p class="link-card"><a href="https://maps.example/dam">https://maps.example/dam</a></p>'
    )
    assert "frame-linked" in codes(found)
    assert found.ledger.share == 1.0


def test_a_picture_in_the_text_is_a_warning_and_its_caption_stays():
    found = post(
        '<p>One.</p><figure><img src="/weir.jpg"><figcaption>The weir.</figcaption></figure>'
    )

    assert "The weir." in found.body
    assert "image-in-text" in codes(found)
    assert found.ledger.share == 1.0


FORM = (
    '<form action="/s"><label for="n">Your name</label><input id="n"><fieldset><legend>Choose'
    "</legend><label>Weekly</label></fieldset><select><option>One</option></select>"
    "<textarea>Write here</textarea><button>Subscribe</button></form>"
)


def test_prose_in_a_form_that_holds_the_whole_page_stays():
    prose = "<p>It rained on the weir, and the keeper wrote it all down in the book he kept.</p>"
    page = (
        "<!doctype html><html><head><title>The Weir</title></head><body><form id='aspnetForm'>"
        f"<div><h1>The Weir</h1>{prose * 5}<label>Search</label><input></div></form></body></html>"
    )

    found = read(page, "piece.html")

    assert found.body == "\n".join([prose] * 5)
    assert ("page-furniture", "Search") in dropped(found)
    assert found.ledger.share == 1.0


def test_a_sentence_beside_a_label_stays_with_it():
    found = post("<p>Sign <label>your name</label> here.</p>")

    assert found.body == "<p>Sign your name here.</p>"


def test_labels_choices_and_buttons_of_a_form_go():
    found = post(f"<p>It rained.</p>{FORM}<p>It stopped.</p>")

    assert found.body == "<p>It rained.</p>\n<p>It stopped.</p>"
    assert {reason for reason, _ in dropped(found)} == {"page-furniture"}
    told = " ".join(text for _, text in dropped(found))
    for words in ("Your name", "Choose", "Weekly", "One", "Write here", "Subscribe"):
        assert words in told
    assert found.ledger.share == 1.0


def test_a_label_that_stands_outside_of_every_form_goes_too():
    found = post("<p>It rained.</p><p><label for='x'>Your email</label> <input id='x'></p>")

    assert found.body == "<p>It rained.</p>"
    assert dropped(found) == [("page-furniture", "Your email")]
