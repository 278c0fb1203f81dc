"""The article's page: what readers see of a piece, in which order, and nothing else."""

import re

import pytest

from articles.desk import correct
from articles.models import Article, Author, Byline, Participant
from articles.views.article import article_page
from tests import make
from tests.views import cast
from tests.views.pages import page, text

pytestmark = pytest.mark.django_db


def test_what_is_for_the_desk_is_not_on_the_page(client):
    piece = make.published("The ferry", desk_note="Ask the lawyer")
    make.cited(piece, make.source("A whistle"), words="told us", is_public=False)

    html = page(client, piece)

    assert "Ask the lawyer" not in html
    assert "A whistle" not in html


def test_a_related_piece_that_is_not_public_is_not_linked(client):
    piece = make.published("The ferry")
    piece.related_pieces.create(target=make.draft("Not yet"), headline="Not yet")
    piece.related_pieces.create(headline="Never arrived")

    html = page(client, piece)

    assert "Not yet" not in html
    assert "Never arrived" not in html


def test_a_date_without_an_hour_shows_none(client):
    piece = make.published("The ferry", published_precision="day")

    html = page(client, piece)

    assert 'Published <time datetime="2024-05-06">6 May 2024</time>' in html
    assert "07:08" not in html


def test_nobody_is_named_where_nobody_is_known(client):
    piece = make.published("The ferry", authors=())

    html = page(client, piece)

    assert 'class="byline"' not in html
    assert "Who wrote this" not in html


def test_the_parts_stand_in_the_order_in_which_a_piece_is_read(client):
    html = page(client, cast.full_article())

    order = [
        ">Interview", "Transport", "The ferry is a road</h1>", "Says the pilot.",
        'class="byline">By ', "Published", "Corrected", "Edited for length.", 'class="article-body"', "The opinions are her own.", "One thing.",
        "The ferry in May", "Because.", "It runs on Sundays.", 'id="correction-1"',
        'id="correction-3"', "Who wrote this", "How we know this", "What changed", "topic 0",
        "Read this too",
    ]  # fmt: skip
    places = [html.index(words, html.index("<main")) for words in order]
    assert places == sorted(places)


def test_the_byline_is_made_from_roles_and_linked(client):
    piece = make.published("The ferry", kind=Article.Kind.INTERVIEW, authors=())
    for position, (name, role) in enumerate(
        [("Ada Quill", "interviewer"), ("Tess Lator", "translator"), ("Vi Lens", "photographer")]
    ):
        author = make.author(name)
        Byline.objects.create(article=piece, author=author, role=role, position=position)

    html = page(client, piece)

    line = re.search(r'<p class="byline">(.*?)</p>', html)[1]
    assert (
        text(line) == "Interview by Ada Quill , translated by Tess Lator , photographs by Vi Lens"
    )
    assert '<a href="/authors/ada-quill/" rel="author">Ada Quill</a>' in line
    assert '<a href="/authors/tess-lator/">Tess Lator</a>' in line


def test_the_name_is_the_one_published_that_day(client):
    piece = make.published("The ferry")
    Author.objects.filter(name="Ada Quill").update(name="Ada Renamed")

    assert 'rel="author">Ada Quill</a></p>' in page(client, piece)


def test_a_long_read_has_its_contents_and_its_headings_their_ids(client):
    body = "".join(f"<h2>Part {n}</h2><p>{'word ' * 500}</p>" for n in ("one", "two", "three"))

    html = page(client, make.published("The ferry", body=body))

    assert html.count('<li><a href="#body-part-two">Part two</a></li>') == 2  # margin, and folded
    assert '<h2 id="body-part-two">Part two</h2>' in html
    assert '<nav class="contents" aria-label="Contents">' in html


def test_a_short_piece_has_no_contents(client):
    body = "<h2>One</h2><h2>Two</h2><h2>Three</h2><p>It runs.</p>"

    html = page(client, make.published("The ferry", body=body))

    assert 'class="contents"' not in html
    assert '<h2 id="body-one">' in html


def test_a_piece_says_how_old_it_is_and_a_preview_does_not(client, rf):
    piece = make.published("The ferry")  # of May 2024

    assert '<span class="age">This piece is more than two years old.</span>' in page(client, piece)
    assert 'class="age"' not in article_page(rf.get("/"), piece, is_preview=True).content.decode()


def test_the_lead_picture_is_cut_otherwise_for_a_telephone(client):
    tall = cast.picture("Crane", size=(1200, 1600))
    piece = make.published("The crane", lead_figure=cast.figure(image=tall))

    found = re.search(r'<figure class="lead"><picture>(.*?)</picture>', page(client, piece))[1]

    assert re.search(
        r'<source media="\(max-width: 40rem\)" type="image/avif" srcset="[^"]*tall-800', found
    )
    assert re.search(r'<img src="[^"]*standard-', found)
    assert 'fetchpriority="high"' in found


def test_turns_name_their_speakers_as_text(client):
    html = page(client, make.published("The pilot", kind="interview", body=cast.TURNS))

    assert '<p class="speaker" data-role="answer">Mara Oduya</p><p>Because.</p>' in html
    assert "data-speaker" not in html


def test_those_who_answer_stand_above_the_text_with_a_line_on_each(client):
    piece = make.published("The pilot", kind="interview")
    Participant.objects.create(article=piece, name="Mara Oduya", description="pilot since 1998")
    Participant.objects.create(article=piece, name="Ada Quill", role="interviewer")

    found = re.search(r'<ul class="participants">(.*?)</ul>', page(client, piece), re.DOTALL)[1]

    assert text(found) == "Mara Oduya pilot since 1998"


def test_a_kicker_that_repeats_the_label_is_left_out(client):
    html = page(client, make.published("The ferry", kicker="OPINION"))

    assert "OPINION" not in html


def test_the_page_is_in_the_language_and_direction_of_the_piece(client):
    english, hebrew = make.published("The ferry"), make.published("המעבורת", language="he")

    assert '<html lang="en" dir="ltr">' in page(client, english)
    assert '<html lang="he" dir="rtl">' in page(client, hebrew)


def test_a_piece_in_another_language_is_linked_as_a_translation(client):
    piece = make.published("The ferry")
    other = make.published("Пором", language="uk", translation_of=piece)

    assert f'href="{other.get_absolute_url()}" hreflang="uk" lang="uk" dir="ltr"' in page(
        client, piece
    )
    assert f'href="{piece.get_absolute_url()}" hreflang="en" lang="en" dir="ltr"' in page(
        client, other
    )


def test_the_head_names_one_address_everywhere(client, settings):
    piece = make.published("Слово про річку")

    html = page(client, piece)

    address = settings.SITE_URL + piece.get_absolute_url()
    assert "%D1%81" in address
    assert f'<link rel="canonical" href="{address}">' in html
    assert f'<meta property="og:url" content="{address}">' in html
    assert 'content="max-image-preview:large"' in html
    assert '"article:author"' not in html


def test_no_class_is_one_that_reader_modes_throw_away(client):
    html = page(client, cast.full_article())

    thrown = {
        "comment", "related", "social", "header", "footer", "banner", "share", "sponsor",
        "remark", "promo", "media", "meta", "disclaim", "contact", "tool", "tag",
    }  # fmt: skip
    classes = {name for value in re.findall(r'class="([^"]*)"', html) for name in value.split()}
    assert not {name for name in classes if any(word in name for word in thrown)}


def test_the_page_says_when_it_last_changed(client, editor):
    piece = make.published("The ferry")
    before = client.get(piece.path)["Last-Modified"]

    correct(piece, by=editor, kind="correction", text="It is 96.")

    assert client.get(piece.path).get("Last-Modified") != before


def test_a_preview_shows_a_draft_as_readers_would_see_it_and_is_kept_by_nobody(rf):
    piece = make.draft("Not yet", standfirst="Soon.")

    response = article_page(rf.get("/preview/"), piece, is_preview=True)

    html = response.content.decode()
    assert "Not yet</h1>" in html
    assert "Not published" in html
    assert 'class="preview-strip"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "canonical" not in html
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"
