"""What is kept of a picture that is taken in, and how its pixels and colours come out."""

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from articles.images.inspect import inspect
from tests.images.drawn import landscape, opened, saved

# Taken


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_keeps_its_format_and_its_size(name):
    picture = inspect(saved(landscape(), name))

    assert (picture.width, picture.height, picture.format) == (60, 40, name)
    assert opened(picture.data).format == name


def test_a_picture_of_25_million_pixels_is_taken():
    picture = inspect(saved(Image.new("L", (5_000, 5_000)), "PNG"))

    assert (picture.width, picture.height) == (5_000, 5_000)


def test_a_still_gif_becomes_a_png():
    picture = inspect(saved(landscape(), "GIF"))

    assert picture.format == "PNG"
    assert opened(picture.data).convert("RGB").getpixel((0, 0)) == (255, 0, 0)


def test_a_picture_is_turned_upright():
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # the camera was held on its side: turn clockwise

    picture = inspect(saved(landscape(), "JPEG", exif=exif, quality=100))

    assert (picture.width, picture.height) == (40, 60)
    upright = opened(picture.data)
    assert ExifTags.Base.Orientation not in upright.getexif()
    red, _, blue = upright.getpixel((20, 5))
    assert (red > 200, blue < 50) == (True, True)
    red, _, blue = upright.getpixel((20, 55))
    assert (red < 50, blue > 200) == (True, True)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_place_where_a_picture_was_taken_is_dropped(name):
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Acme cameras"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (48.0, 27.0, 0.0)
    data = saved(landscape(), name, exif=exif)
    assert opened(data).getexif().get_ifd(ExifTags.IFD.GPSInfo)

    picture = inspect(data)

    assert not opened(picture.data).getexif()
    assert b"Acme" not in picture.data
    assert b"Exif" not in picture.data


def test_comments_and_what_follows_the_picture_are_dropped():
    script = b"<script>alert(1)</script>"
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", script.decode())
    frames = [Image.new("L", (5, 5), shade) for shade in (0, 200)]
    carriers = [
        saved(landscape(), "JPEG", comment=script) + script,
        saved(landscape(), "JPEG", xmp=script),
        saved(landscape(), "PNG", pnginfo=texts) + script,
        saved(landscape(), "WEBP", xmp=script),
        saved(landscape(), "GIF", comment=script),
        saved(frames[0], "GIF", save_all=True, append_images=frames[1:], comment=script),
    ]
    assert all(script in carrier for carrier in carriers)

    kept = [inspect(carrier).data for carrier in carriers]

    assert not any(script in data for data in kept)


def test_sixteen_bit_grey_keeps_its_shades():
    deep = Image.new("I;16", (256, 1))
    deep.putdata([shade * 256 for shade in range(256)])

    picture = inspect(saved(deep, "PNG"))

    assert list(opened(picture.data).tobytes()) == list(range(256))


def test_printing_colours_become_screen_colours():
    picture = inspect(saved(Image.new("CMYK", (20, 20), (0, 255, 255, 0)), "JPEG"))

    kept = opened(picture.data)
    assert kept.mode == "RGB"
    red, green, blue = kept.getpixel((10, 10))
    assert (red > 200, green < 60, blue < 60) == (True, True, True)


def with_red_for_green() -> bytes:
    """The profile of a screen whose red and green are exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize(
    ("profile", "shown"),
    [(with_red_for_green(), (0, 255, 0)), (b"no profile at all", (255, 0, 0))],
)
def test_colours_of_a_profile_become_those_of_srgb(profile, shown):
    kept = opened(inspect(saved(landscape(), "PNG", icc_profile=profile)).data)

    assert kept.getpixel((0, 0)) == shown
    assert "icc_profile" not in kept.info


def test_transparency_stays():
    clear = Image.new("RGBA", (10, 10), (255, 0, 0, 0))

    kept = opened(inspect(saved(clear, "PNG")).data)

    assert kept.getpixel((5, 5))[3] == 0


def test_a_palette_with_transparency_stays_transparent():
    drawn = Image.new("P", (10, 10), 1)
    drawn.putpalette([0, 0, 0, 255, 0, 0])

    kept = opened(inspect(saved(drawn, "PNG", transparency=1)).data)

    assert kept.getpixel((5, 5))[3] == 0


def test_an_animation_keeps_its_frames_and_their_times():
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "green", "blue")]
    animation = saved(
        frames[0], "GIF", save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0
    )

    picture = inspect(animation)

    kept = opened(picture.data)
    assert (picture.format, picture.width, picture.height, kept.n_frames) == ("GIF", 30, 20, 3)
    times = []
    for number in range(3):
        kept.seek(number)
        times.append(kept.info["duration"])
    assert times == [100, 200, 300]


def test_an_animated_png_becomes_webp():
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "green")]
    animation = saved(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=100)

    picture = inspect(animation)

    assert (picture.format, opened(picture.data).n_frames) == ("WEBP", 2)


def test_taking_a_picture_in_again_changes_no_pixel_of_a_lossless_one():
    first = inspect(saved(landscape(), "PNG"))

    again = inspect(first.data)

    assert again == first
