"""What is taken in as a picture, and what of it is kept."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import EpsImagePlugin, ExifTags, Image, ImageCms, PngImagePlugin

from articles.images import inspect as inspection
from articles.images.inspect import RefusedImage, inspect


def saved(image: Image.Image, name: str, **how) -> bytes:
    written = BytesIO()
    image.save(written, name, **how)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def landscape(width: int = 60, height: int = 40) -> Image.Image:
    """Red left, blue right, so that a turn can be seen."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    return image


def chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def png(width: int, height: int, *between: bytes, pixels: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + b"".join(between)
        + chunk(b"IDAT", zlib.compress(pixels, 9))
        + chunk(b"IEND", b"")
    )


# Refused


def test_a_small_file_with_a_huge_picture_in_it_is_refused_before_it_is_decoded(monkeypatch):
    bomb = png(11_000, 11_000, pixels=bytes(11_000 * 11_001))
    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", lambda self: pytest.fail("decoded"))

    with pytest.raises(RefusedImage, match="too large"):
        inspect(bomb)

    assert len(bomb) < 200_000


def test_a_picture_longer_than_12000_pixels_is_refused_before_it_is_decoded(monkeypatch):
    ribbon = png(12_001, 1, pixels=bytes(12_002))
    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", lambda self: pytest.fail("decoded"))

    with pytest.raises(RefusedImage, match="a side of more than 12,000"):
        inspect(ribbon)


def test_a_gif_whose_frame_is_larger_than_its_screen_is_measured_by_its_frame():
    honest = saved(Image.new("L", (12_500, 1)), "GIF")
    lying = honest[:6] + struct.pack("<HH", 1, 1) + honest[10:]

    with pytest.raises(RefusedImage, match="a side of more than 12,000"):
        inspect(lying)


def test_a_file_of_more_than_20_mb_is_refused_unread():
    with pytest.raises(RefusedImage, match=r"20\.0 MB, at most 20 MB"):
        inspect(saved(landscape(), "JPEG").ljust(20_000_001, b"\0"))


def test_many_frames_count_together(monkeypatch):
    monkeypatch.setattr(inspection, "MOST_PIXELS", 10_000)
    frames = [Image.new("L", (50, 50), shade * 40) for shade in range(5)]
    animation = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    with pytest.raises(RefusedImage, match="5 frames"):
        inspect(animation)


def test_more_than_a_thousand_frames_are_refused_however_small(monkeypatch):
    monkeypatch.setattr(inspection, "MOST_FRAMES", 4)
    frames = [Image.new("L", (5, 5), shade * 40) for shade in range(6)]
    animation = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    with pytest.raises(RefusedImage, match="more than 4 frames"):
        inspect(animation)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_a_file_that_was_cut_off_is_refused(name):
    noise = Image.effect_noise((200, 200), 80).convert("RGB")
    whole = saved(noise, name)

    with pytest.raises(RefusedImage, match="no complete picture"):
        inspect(whole[: len(whole) * 2 // 3])


def test_postscript_is_refused_unread_whatever_it_is_called(monkeypatch):
    monkeypatch.setattr(EpsImagePlugin.EpsImageFile, "_open", lambda self: pytest.fail("read"))
    postscript = (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF"
    )

    with pytest.raises(RefusedImage, match="open it in a picture editor"):
        inspect(postscript)


@pytest.mark.parametrize("name", ["TIFF", "BMP", "ICO", "PPM", "TGA", "PCX"])
def test_other_formats_of_pictures_are_refused(name):
    with pytest.raises(RefusedImage):
        inspect(saved(landscape(), name))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!DOCTYPE html><script>alert(1)</script>",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\xff\xff\xff\xffWEBPVP8 ",
    ],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(RefusedImage):
        inspect(data)


def test_text_that_unfolds_to_megabytes_is_refused():
    text_bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(30_000_000), 9))

    with pytest.raises(RefusedImage):
        inspect(png(1, 1, text_bomb, pixels=b"\0\0"))


def test_a_colour_profile_that_unfolds_to_megabytes_does_no_harm():
    profile_bomb = chunk(b"iCCP", b"sRGB\0\0" + zlib.compress(bytes(30_000_000), 9))

    try:
        data = inspect(png(1, 1, profile_bomb, pixels=b"\0\0")).data
    except RefusedImage:
        return

    assert len(data) < 1_000


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
