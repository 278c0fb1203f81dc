"""What a browser is offered of a picture."""

import pytest

from articles.images import sizes
from articles.models import Image
from articles.templatetags.pictures import (
    absolute_media,
    lead_picture,
    rendition,
    rendition_size,
    source,
)

LARGE = Image(token="abc", width=3000, height=2000)
SMALL = Image(token="abc", width=100, height=50)


def widths(srcset: str) -> list[int]:
    return [int(one.split()[1].removesuffix("w")) for one in srcset.split(", ")]


@pytest.mark.parametrize("shape", sizes.WIDTHS)
def test_every_address_offered_is_one_of_the_closed_set(shape):
    made = source(LARGE, shape)

    for one in (made.avif + ", " + made.jpg).split(", "):
        size, extension = one.split()[0].removeprefix("/media/abc/").split(".")
        assert size in sizes.SIZES
        assert extension in sizes.FORMATS


def test_nothing_wider_than_the_picture_is_offered():
    assert widths(source(LARGE, "full").jpg) == [480, 800, 1200, 1600, 2400]
    assert widths(source(Image(token="a", width=900, height=9), "full").jpg) == [480, 800]
    assert widths(source(SMALL, "full").avif) == [480]


def test_a_cut_that_would_have_to_be_enlarged_is_not_offered():
    low = Image(token="abc", width=1600, height=500)

    assert widths(source(low, "standard").jpg) == [320, 640]
    assert widths(source(low, "full").jpg) == [480, 800, 1200, 1600]


@pytest.mark.parametrize(
    ("size", "wide", "narrow"),
    [
        ((3000, 2000), "full", None), ((1600, 1200), "full", None), ((3000, 1200), "full", "standard"),
        ((1000, 1000), "standard", "full"), ((1200, 1600), "standard", "tall"),
        ((800, 4000), "standard", "tall"),
    ],
)  # fmt: skip
def test_a_lead_picture_is_cut_to_the_screen_only_where_its_shape_asks_for_it(size, wide, narrow):
    width, height = size
    offered = lead_picture(Image(token="abc", width=width, height=height), "A ferry")

    assert f"/{wide}-" in offered["wide"].address
    assert (f"/{narrow}-" in offered["narrow"].address) if narrow else offered["narrow"] is None


def test_an_outsider_is_told_no_lasting_address():
    draft = Image(token="abc", width=3000, height=2000)
    draft.shown_below = "/preview/t0ken/media/7"

    assert rendition(draft, "wide-1200") == "/preview/t0ken/media/7/wide-1200.jpg"
    assert "abc" not in source(draft, "full").avif


def test_the_room_is_that_of_the_shape():
    assert (source(LARGE, "wide").width, source(LARGE, "wide").height) == (1200, 675)
    assert source(LARGE, "square").width == source(LARGE, "square").height
    assert (source(SMALL, "full").width, source(SMALL, "full").height) == (100, 50)


def test_a_rendition_has_an_address_and_a_size():
    assert rendition(LARGE, "wide-1200") == "/media/abc/wide-1200.jpg"
    assert rendition_size(LARGE, "wide-1200") == (1200, 675)


def test_an_address_on_another_host_stays_as_it_is(settings):
    settings.SITE_URL = "https://example.org"

    assert absolute_media("/media/a.jpg") == "https://example.org/media/a.jpg"
    assert absolute_media("https://cdn.example/a.jpg") == "https://cdn.example/a.jpg"
