"""Sizes and cuts that pages ask for."""

from io import BytesIO

import pytest
from PIL import Image

from articles.images.renditions import Spec, rendition, size_of


def saved(image: Image.Image, name: str = "PNG", **how) -> bytes:
    written = BytesIO()
    image.save(written, name, **how)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def with_a_spot(width: int, height: int, x: int, y: int) -> bytes:
    """White, with a black square of a tenth of the shorter side round one point."""
    image = Image.new("RGB", (width, height), "white")
    half = min(width, height) // 20
    image.paste("black", (x - half, y - half, x + half, y + half))
    return saved(image)


@pytest.mark.parametrize("focal", [(-0.1, 0.5), (0.5, 1.1), (float("nan"), 0.5)])
def test_a_focal_point_outside_the_picture_is_refused(focal):
    with pytest.raises(ValueError, match="outside the picture"):
        rendition(with_a_spot(100, 100, 50, 50), Spec(50, 50, "WEBP"), focal)


@pytest.mark.parametrize(("width", "height"), [(0, 10), (10, 0), (-1, None)])
def test_a_size_without_pixels_is_refused(width, height):
    with pytest.raises(ValueError, match="shows nothing"):
        Spec(width, height, "WEBP")


@pytest.mark.parametrize("name", ["GIF", "SVG", "EPS", "webp"])
def test_other_formats_are_refused(name):
    with pytest.raises(ValueError, match="is not one of AVIF, WEBP, JPEG"):
        Spec(100, None, name)


def test_what_pillow_could_open_besides_pictures_is_refused():
    with pytest.raises(OSError, match="cannot identify"):
        rendition(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", Spec(9, 9, "JPEG"))


@pytest.mark.parametrize("name", ["AVIF", "WEBP", "JPEG"])
def test_a_rendition_has_the_format_and_the_size_asked_for(name):
    made = opened(rendition(with_a_spot(800, 600, 400, 300), Spec(320, 180, name)))

    assert (made.format, made.size) == (name, (320, 180))


def test_without_a_height_the_shape_stays():
    made = opened(rendition(with_a_spot(800, 600, 400, 300), Spec(400, None, "WEBP")))

    assert made.size == (400, 300)


@pytest.mark.parametrize(
    ("spec", "size"),
    [
        (Spec(1600, None, "WEBP"), (300, 200)),
        (Spec(1600, 1600, "WEBP"), (200, 200)),
        (Spec(1600, 900, "WEBP"), (300, 169)),
        (Spec(150, 300, "WEBP"), (100, 200)),
    ],
)
def test_a_small_picture_is_cut_to_shape_but_never_made_larger(spec, size):
    made = opened(rendition(with_a_spot(300, 200, 150, 100), spec))

    assert made.size == size
    assert size_of(spec, 300, 200) == size


@pytest.mark.parametrize(("x", "y"), [(50, 50), (750, 550), (50, 550), (750, 50), (400, 300)])
@pytest.mark.parametrize("shape", [(160, 90), (90, 160), (100, 100), (300, 20), (20, 300)])
def test_the_cut_keeps_the_focal_point(x, y, shape):
    data = with_a_spot(800, 600, x, y)

    made = opened(rendition(data, Spec(*shape, "WEBP"), (x / 800, y / 600)))

    darkest, _ = made.convert("L").getextrema()
    assert darkest < 60


def test_a_cut_round_another_point_leaves_the_spot_out():
    data = with_a_spot(800, 600, 50, 300)

    made = opened(rendition(data, Spec(100, 100, "WEBP"), (1.0, 0.5)))

    darkest, _ = made.convert("L").getextrema()
    assert darkest > 240


def test_transparency_stays_where_the_format_has_it_and_is_white_where_not():
    clear = saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)))

    webp = opened(rendition(clear, Spec(20, 20, "WEBP")))
    avif = opened(rendition(clear, Spec(20, 20, "AVIF")))
    jpeg = opened(rendition(clear, Spec(20, 20, "JPEG")))

    assert webp.convert("RGBA").getpixel((10, 10))[3] == 0
    assert avif.convert("RGBA").getpixel((10, 10))[3] == 0
    assert jpeg.getpixel((10, 10)) == (255, 255, 255)


def test_what_is_written_in_a_picture_does_not_come_along():
    commented = saved(Image.new("RGB", (40, 40)), "JPEG", comment=b"<script>alert(1)</script>")

    made = rendition(commented, Spec(20, 20, "JPEG"))

    assert b"<script>" in commented
    assert b"<script>" not in made


def test_of_an_animation_the_first_frame_is_shown():
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    animation = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    made = opened(rendition(animation, Spec(20, 20, "WEBP")))

    red, _, blue = made.convert("RGB").getpixel((10, 10))
    assert (getattr(made, "n_frames", 1), red > 200, blue < 50) == (1, True, True)


def test_the_same_picture_and_wish_give_the_same_bytes():
    data = with_a_spot(300, 200, 150, 100)

    first, second = (rendition(data, Spec(120, 80, "WEBP"), (0.2, 0.3)) for _ in range(2))

    assert first == second


def test_a_picture_a_pixel_high_still_gives_a_rendition():
    made = opened(rendition(saved(Image.new("RGB", (1000, 1))), Spec(100, None, "JPEG")))

    assert made.size == (100, 1)
