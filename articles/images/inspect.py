"""Takes a picture in: refuses what is hostile or broken, and writes the rest anew.

Pixels alone are carried over, so that no position, comment or appended script survives, and a
file that only starts well (a cut JPEG passes Pillow's verify) is found out at once.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from .modes import in_plain_colours, on_white

# Each by name: Pillow also opens PostScript, and would start Ghostscript for it.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
MOST_BYTES = 20_000_000
MOST_PIXELS = 25_000_000  # of all frames together
MOST_PIXELS_A_SIDE = 12_000
MOST_FRAMES = 1_000

# Pillow checks some sizes only inside, a GIF's frames among them, and by itself only warns.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

_HOW_TO_SAVE = {
    "JPEG": {"quality": 92},
    "PNG": {},
    "WEBP": {"quality": 92, "method": 3},
    "AVIF": {"quality": 85, "speed": 8},
}


class RefusedImage(ValueError):
    """A picture that is not taken; the message says why and what to do about it."""


@dataclass(frozen=True)
class Picture:
    """A picture that was taken in: its size upright, in pixels, and the bytes to keep."""

    width: int
    height: int
    format: str
    data: bytes


def inspect(data: bytes) -> Picture:
    """The picture in these bytes, decoded in full, turned upright and written anew.

    Keeps the format; an animation in another format than GIF becomes WEBP. Raises RefusedImage.
    """
    if len(data) > MOST_BYTES:
        raise RefusedImage(
            f"The file has {len(data) / 1e6:.1f} MB, at most {MOST_BYTES // 1_000_000} MB are "
            "taken; save it smaller."
        )
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            _check_size(image)
            if getattr(image, "is_animated", False):
                return _animation(image)
            return _still(image)
    except RefusedImage:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_large(str(error)) from error
    except Exception as error:  # whatever a decoder stumbles over, the file is at fault
        raise RefusedImage(
            f"This is no complete picture in one of {', '.join(FORMATS)} "
            f"({type(error).__name__}); open it in a picture editor and save it again."
        ) from error


def _check_size(image: Image.Image, frame_count: int = 1) -> None:
    width, height = image.size
    if max(width, height) > MOST_PIXELS_A_SIDE:
        raise _too_large(f"{width:,} × {height:,} pixels, a side of more than 12,000")
    if width * height * frame_count > MOST_PIXELS:
        frames = f", {frame_count:,} frames" if frame_count > 1 else ""
        raise _too_large(f"{width:,} × {height:,} pixels{frames}, more than 25 million in all")


def _too_large(why: str) -> RefusedImage:
    return RefusedImage(f"The picture is too large ({why}); make it smaller, 4,000 pixels will do.")


def _still(image: Image.Image) -> Picture:
    name = image.format
    image.load()
    bare = in_plain_colours(ImageOps.exif_transpose(image))
    bare.info.clear()
    if name == "GIF":
        name = "PNG"  # the same pixels, without the palette of 256
    if name == "JPEG":
        bare = on_white(bare)
    written = BytesIO()
    bare.save(written, name, **_HOW_TO_SAVE[name])
    return Picture(bare.width, bare.height, name, written.getvalue())


def _animation(image: Image.Image) -> Picture:
    name = "GIF" if image.format == "GIF" else "WEBP"
    frame_count = _checked_frame_count(image)
    frames = _frames(image, frame_count)
    first = next(frames)
    written = BytesIO()
    first.save(written, name, save_all=True, append_images=frames, loop=image.info.get("loop", 0))
    return Picture(first.width, first.height, name, written.getvalue())


def _checked_frame_count(image: Image.Image) -> int:
    # Counted one by one: asked for n_frames, a GIF would first be read to its end.
    count = 0
    try:
        while count <= MOST_FRAMES:
            image.seek(count)
            count += 1
            _check_size(image, count)
    except EOFError:
        return count
    raise _too_large(f"more than {MOST_FRAMES:,} frames")


def _frames(image: Image.Image, count: int) -> Iterator[Image.Image]:
    for number in range(count):
        image.seek(number)
        image.load()
        frame = in_plain_colours(image).copy()
        frame.info = {"duration": image.info.get("duration", 100)}
        yield frame
