"""What is taken in as a picture, and what of it is kept."""

import struct
import zlib

import pytest
from PIL import EpsImagePlugin, Image, PngImagePlugin

from articles.images import inspect as inspection
from articles.images.inspect import RefusedImage, inspect
from tests.images.drawn import chunk, landscape, png, saved

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
