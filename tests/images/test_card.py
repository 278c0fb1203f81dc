"""The picture that is drawn of a piece's words."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from articles.images import card as cards
from articles.images.card import Card, can_draw, draw
from articles.images.faces import choice
from articles.images.faces.letters import ARABIC, CYRILLIC, HEBREW, LATIN

CARD = Card("The Paper", "Opinion", "The ferry is a road", "Ada Quill", "light", False)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data), formats=("PNG",)).convert("RGB")


def columns(card: Card) -> tuple[int, int]:
    """Where the headline begins and ends, in pixels from the left."""
    band = opened(draw(card)).crop((0, 206, cards.WIDTH, 504)).convert("L")
    box = band.point([255 if value < 200 else 0 for value in range(256)]).getbbox()
    return box[0], box[2]


@pytest.mark.parametrize(
    "headline",
    ["", "河の話", "A boat ⛵", "שלום and سلام", "W" * 81, "word " * 61, "two\nlines", "\x00", "e\u0301"],
)  # fmt: skip
def test_what_no_face_can_set_is_not_drawn(headline):
    card = replace(CARD, headline=headline)

    assert not can_draw(card)
    with pytest.raises(ValueError, match="No face"):
        draw(card)


def test_a_name_that_no_face_can_set_is_not_drawn_either():
    assert not can_draw(replace(CARD, byline="李"))
    assert not can_draw(replace(CARD, publication="川"))


@pytest.mark.parametrize("headline", ["هذا", "שלום"])
def test_without_raqm_nothing_is_set_backwards(headline, monkeypatch):
    monkeypatch.setattr(choice, "has_raqm", lambda: False)

    assert not can_draw(replace(CARD, headline=headline, is_right_to_left=True))
    assert can_draw(CARD)


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        replace(CARD, headline="Слово про річку", label="Думка", byline="Оксана Гай"),
        replace(CARD, headline="“A map is a promise”", voice="italic", byline=""),
        replace(CARD, headline="W" * 80),
    ],
)
def test_a_card_has_its_size_and_two_inks(card):
    picture = opened(draw(card))

    assert picture.size == (1200, 630)
    assert picture.getpixel((0, 0)) == cards.PAPER
    colours = {colour for _count, colour in picture.getcolors(256)}
    assert {cards.INK, cards.ACCENT} < colours
    assert len(colours) <= 32


def test_the_same_words_are_the_same_picture():
    assert draw(CARD) == draw(CARD)
    assert draw(CARD) != draw(replace(CARD, headline="The ferry was a road"))


def test_text_hangs_from_the_side_where_reading_begins():
    if not choice.has_raqm():
        pytest.skip("Pillow came without Raqm")
    left, _right = columns(CARD)
    _left, right = columns(replace(CARD, headline="הנהר", is_right_to_left=True))

    assert 70 <= left <= 95
    assert 1105 <= right <= 1130


def test_joined_letters_are_joined():
    """Set apart, the four letters of this word would be a good deal wider."""
    if not choice.has_raqm():
        pytest.skip("Pillow came without Raqm")
    font = choice.loaded("arabic", 100)

    assert font.getlength("سلام") < 0.9 * sum(map(font.getlength, "سلام"))


@settings(max_examples=25, deadline=None)
@given(
    headline=st.text(st.sampled_from(LATIN + CYRILLIC + "    W"), min_size=1, max_size=300)
    | st.text(st.sampled_from(ARABIC + "    "), min_size=1, max_size=300)
    | st.text(st.sampled_from(HEBREW + LATIN), min_size=1, max_size=300)
)
def test_whatever_can_be_drawn_is(headline):
    card = replace(CARD, headline=" ".join(headline.split()))

    assert not can_draw(card) or opened(draw(card)).size == (1200, 630)
