"""Colours as browsers show them: every picture becomes grey, RGB or RGBA with 8 bits, in sRGB."""

from io import BytesIO

from PIL import Image, ImageCms

# A profile is half a kilobyte for cameras, 0.6 MB for printing presses; more is no profile.
_MOST_PROFILE_BYTES = 1_000_000
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def in_plain_colours(image: Image.Image) -> Image.Image:
    """The picture in mode L, RGB or RGBA, whatever it came in."""
    if image.mode in ("L", "RGB", "RGBA"):
        return _in_srgb(image, image.mode)
    if image.mode == "CMYK":
        return _in_srgb(image, "RGB").convert("RGB")
    if image.mode.startswith("I;16") or image.mode == "I":
        # convert("L") would clip: everything above 255 of 65,535 would turn white.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode == "1":
        return image.convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency, for formats that have none."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _in_srgb(image: Image.Image, mode: str) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or len(profile) > _MOST_PROFILE_BYTES or image.mode == "L":
        return image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, source, _SRGB, outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # a broken profile says nothing about the colours
