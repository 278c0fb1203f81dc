"""The body as readers get it: placeholders filled, and nothing that was not sanitised."""

import pytest

from articles.models import Image
from articles.templatetags.body import body

FERRY = Image(pk=7, token="abc", width=1000, height=500, alt_text='A "ferry"')


def test_a_body_without_placeholders_stays_as_it_is():
    html = "<p>A &amp; B</p>\n<blockquote><p>C</p></blockquote>"

    assert body(html) == html


def test_the_name_of_a_speaker_is_escaped():
    html = '<div class="turn" data-speaker="&lt;b&gt;A&lt;/b&gt;"><p>B</p></div>'

    assert body(html) == '<p class="speaker">&lt;b&gt;A&lt;/b&gt;</p><p>B</p>'


def test_a_picture_that_is_gone_leaves_its_caption():
    html = '<figure data-image="8"><figcaption>The pier</figcaption></figure>'

    assert body(html, {7: FERRY}) == "<figure><figcaption>The pier</figcaption></figure>"


def test_turns_become_paragraphs_with_the_speaker_before_and_the_questions_marked():
    before = (
        '<p>A &amp; B.</p><div class="turn" data-role="question" data-speaker="Ada"><p>Why?</p></div>'
        '<div class="turn" data-role="answer" data-speaker="Mara"><p>Because.</p><p>Yes.</p></div>'
    )
    after = (
        '<p>A &amp; B.</p><p class="speaker" data-role="question">Ada</p><p class="question">Why?</p>'
        '<p class="speaker" data-role="answer">Mara</p><p>Because.</p><p>Yes.</p>'
    )

    assert body(before) == after


def test_a_turn_without_a_speaker_gets_none():
    html = '<div class="turn" data-role="answer"><p>Because.</p></div>'

    assert body(html) == "<p>Because.</p>"


def test_words_that_stand_loose_in_a_turn_become_a_paragraph():
    html = '<div class="turn" data-role="question" data-speaker="Ada">Why <em>now</em>?</div>'

    assert body(html).endswith('<p class="question">Why <em>now</em>?</p>')


def test_a_picture_in_a_turn_is_shown():
    html = '<div class="turn" data-speaker="Ada"><figure data-image="7"></figure></div>'

    assert "/media/abc/" in body(html, {7: FERRY})


def test_a_picture_comes_with_its_sizes_its_text_and_the_room_it_takes():
    html = '<p>A</p><figure data-image="7"><figcaption>The pier</figcaption></figure>'

    made = body(html, {7: FERRY})

    assert made.startswith('<p>A</p><figure><picture><source type="image/avif" srcset="')
    assert "/media/abc/full-480.avif 480w, " in made
    assert 'alt="A &quot;ferry&quot;"' in made
    assert 'width="800" height="400"' in made
    assert made.endswith("<figcaption>The pier</figcaption></figure>")
    assert "1600w" not in made  # wider than the picture is


@pytest.mark.parametrize(
    ("provider", "key", "address"),
    [
        ("youtube", "a-_9", "https://www.youtube.com/watch?v=a-_9"),
        ("vimeo", "123", "https://vimeo.com/123"),
        ("soundcloud", "who/what", "https://soundcloud.com/who/what"),
        ("spotify", "track/1", "https://open.spotify.com/track/1"),
    ],
)
def test_what_lies_on_another_site_is_a_link_and_loads_nothing(provider, key, address):
    html = f'<figure data-embed="{provider}" data-embed-id="{key}"></figure>'

    made = body(html)

    assert f'<a href="{address}" rel="external">' in made
    assert "data-embed" not in made
    assert "<iframe" not in made
