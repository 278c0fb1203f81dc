"""What a browser is offered of a picture."""

import pytest

from articles.images import sizes
from articles.models import Image
from articles.templatetags.pictures import absolute_media, rendition, rendition_size, source

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
