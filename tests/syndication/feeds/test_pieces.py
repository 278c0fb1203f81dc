"""Articles as items of a feed."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from articles.desk import correct, publish, rename
from articles.models import Article, Byline
from articles.syndication.feeds import article_items, feed, write
from articles.syndication.feeds.items import publication
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


def items():
    return article_items(Article.objects.public().newest_first())


def item(*arguments, **fields):
    make.published(*arguments, **fields)
    (found,) = items()
    return found


def test_for_a_piece_without_a_byline_the_publication_answers():
    assert item(authors=()).authors == (publication(),)


def test_only_those_who_wrote_the_text_are_its_authors():
    piece = make.draft(authors=("Ada Quill",))
    roles = {"Eve Slate": "editor", "Pia Lens": "photographer", "Ian Ask": "interviewer"}
    for position, (name, role) in enumerate(roles.items(), start=2):
        Byline.objects.create(article=piece, author=make.author(name), role=role, position=position)
    publish(piece, by=None)

    (found,) = items()

    assert [(one.name, one.url) for one in found.authors] == [
        ("Ada Quill", "https://paper.example/authors/ada-quill/"),
        ("Ian Ask", "https://paper.example/authors/ian-ask/"),
    ]


def test_the_name_is_the_one_that_was_published(editor):
    piece = make.published()
    Byline.objects.update(name="A. Quill")

    (found,) = items()

    assert [one.name for one in found.authors] == ["A. Quill"]
    assert found.headline == piece.headline


def test_letters_of_any_script_are_encoded_in_addresses():
    assert item("Слово про річку").url == (
        "https://paper.example/2024/05/%D1%81%D0%BB%D0%BE%D0%B2%D0%BE-"
        "%D0%BF%D1%80%D0%BE-%D1%80%D1%96%D1%87%D0%BA%D1%83/"
    )


def test_the_id_outlives_another_slug(editor):
    before = item("The pier")

    rename(Article.objects.get(), "the-old-pier", by=editor)
    (after,) = items()

    assert before.id == after.id == "https://paper.example/2024/05/the-pier/"
    assert after.url == "https://paper.example/2024/05/the-old-pier/"


def test_a_day_without_its_hour_is_local_midnight():
    midnight = datetime(2017, 10, 22, 21, 0, tzinfo=UTC)

    found = item(at=midnight, published_precision="day")

    assert found.published_at.isoformat() == "2017-10-23T00:00:00+03:00"


def test_a_correction_moves_updated_and_stands_in_the_text(editor):
    before = item()

    issued = correct(Article.objects.get(), by=editor, kind="correction", text="Not 69 but 96.")
    (after,) = items()

    assert before.updated_at == before.published_at == after.published_at
    assert after.updated_at == issued.issued_at
    assert "Not 69 but 96." in after.html
    assert "Not 69 but 96." not in before.html


def test_the_summary_is_the_standfirst_or_the_first_words():
    make.published("With", standfirst="What it is about.", at=make.PAST)
    make.published("Without", body=f"<p>{'word ' * 100}</p><p>End.</p>")

    without, with_one = items()

    assert with_one.summary == "What it is about."
    assert without.summary.startswith("word word")
    assert len(without.summary) <= 300
    assert without.summary.endswith("…")


def test_the_kind_comes_first_and_no_tag_twice():
    make.published(section=make.section("Opinion"))
    cast.topic(Article.objects.get(), "Rivers")

    (found,) = items()

    assert found.tags == ("Opinion", "Rivers")


def test_speakers_are_named_in_the_text():
    body = '<div class="turn" data-role="question" data-speaker="Ian Ask"><p>Why?</p></div>'

    assert '<p class="speaker"><strong>Ian Ask</strong></p><p>Why?</p>' in item(body=body).html


def test_a_lead_picture_is_the_items_image():
    lead = cast.figure()

    expected = f"https://paper.example/media/{lead.image.token}/wide-1200.jpg"
    assert item(lead_figure=lead).image == expected


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_one_headline_with_a_control_character_does_not_break_the_feed(form):
    made = item("Bell\x07 and \x0bstaff \ufffe")

    content, _type = write(
        feed("T", "", page="/", ending="feed/", items=[made], language="en"), form
    )

    assert ElementTree.fromstring(content) is not None
    assert made.headline == "Bell and staff "


def test_a_feed_has_thirty_items_at_most():
    cast.many(31)

    found = items()

    assert len(found) == 30
    assert found[0].headline == "Piece 0"
