"""A body for readers elsewhere: nothing in it that only our own page can show."""

from articles.models import Image
from articles.syndication.body import complete

URL = "https://paper.example/2024/05/the-pier/"


def done(html, images=()):
    return complete(html, URL, {image.pk: image for image in images})


def test_a_plain_body_comes_back_as_it_is():
    assert done("<p>One &amp; two.</p>") == "<p>One &amp; two.</p>"


def test_links_become_absolute():
    html = '<p><a href="/x/">a</a> <a href="#note">b</a> <a href="https://example.org/?a=1&amp;b=2">c</a></p>'

    assert done(html) == (
        '<p><a href="https://paper.example/x/">a</a> '
        '<a href="https://paper.example/2024/05/the-pier/#note">b</a> '
        '<a href="https://example.org/?a=1&amp;b=2">c</a></p>'
    )


def test_a_link_that_cannot_be_read_leads_to_the_piece():
    assert done('<p><a href="http://[broken">a</a></p>') == f'<p><a href="{URL}">a</a></p>'


def test_a_turn_says_who_speaks():
    html = '<div class="turn" data-speaker="Ada"><p>Why?</p></div>'

    assert "<strong>Ada</strong>" in done(html)


def test_a_picture_is_shown_and_keeps_its_caption():
    image = Image(pk=7, token="abc", alt_text='The "old" pier', width=1600, height=1200)

    assert done('<figure data-image="7"><figcaption>In May</figcaption></figure>', [image]) == (
        '<figure><img src="https://paper.example/media/abc/full-1200.jpg"'
        ' alt="The &quot;old&quot; pier"><figcaption>In May</figcaption></figure>'
    )


def test_a_picture_that_is_gone_leaves_its_caption():
    html = '<figure data-image="8"><figcaption>In May</figcaption></figure>'

    assert done(html) == "<figure><figcaption>In May</figcaption></figure>"


def test_an_embed_becomes_a_link_to_the_piece():
    html = '<figure data-embed="youtube" data-embed-id="x1"></figure>'

    assert done(html) == f'<figure><a href="{URL}">Youtube</a></figure>'
