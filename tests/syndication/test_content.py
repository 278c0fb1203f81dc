"""The full text of a piece: what stands round the body, in which order, in which words."""

import pytest

from articles.desk import correct
from articles.models import Article
from articles.syndication import content
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


def full_text(**fields):
    piece = make.published(body="<p>The ferry runs on Mondays.</p>", **fields)
    return content.of_article(piece, {})


def test_a_body_alone_stays_alone():
    assert full_text() == "<p>The ferry runs on Mondays.</p>"


def test_notes_and_disclaimer_follow_the_body_as_text():
    assert full_text(disclaimer="His <b>own</b> & only view.", interview_note="Edited.") == (
        "<p>The ferry runs on Mondays.</p>\n"
        "<p><em>Edited.</em></p>\n"
        "<p><em>His &lt;b&gt;own&lt;/b&gt; &amp; only view.</em></p>"
    )


def test_the_lead_picture_stands_above_with_caption_and_credit():
    lead = cast.figure(caption="The pier")

    first, _body = full_text(lead_figure=lead).split("\n")

    assert first == (
        f'<figure><img src="https://paper.example/media/{lead.image.token}/full-1200.jpg"'
        ' alt="A pier"><figcaption>The pier Nil Berg</figcaption></figure>'
    )


def test_a_correction_stands_at_the_end_in_the_words_of_the_page(editor, client):
    piece = make.published()
    correct(piece, by=editor, kind="correction", text="Not 69 but 96 <crossings>.")

    *_body, last = content.of_article(Article.objects.get(), {}).split("\n")

    assert last.startswith('<p class="correction">')
    assert "96 &lt;crossings&gt;." in last
    inside = last.removeprefix('<p class="correction">').removesuffix("</p>")
    assert inside in client.get(piece.get_absolute_url()).content.decode()


def test_a_retraction_stands_above_the_text_as_well(editor):
    correct(make.published(), by=editor, kind="retraction", text="None of it stands.")

    text = content.of_article(Article.objects.get(), {})

    assert text.index("None of it stands.") < text.index("The ferry") < text.rindex("None of it")


def test_the_pictures_of_all_bodies_come_in_one_query(django_assert_num_queries):
    images = [cast.figure().image for _ in range(3)]
    pieces = [Article(body=f'<figure data-image="{image.pk}"></figure>') for image in images]

    with django_assert_num_queries(1):
        found = content.pictures_in(pieces)

    assert found == {image.pk: image for image in images}


def test_bodies_without_pictures_cost_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert content.pictures_in([Article(body="<p>Words.</p>")]) == {}
