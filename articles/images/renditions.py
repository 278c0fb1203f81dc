"""Cuts a picture to the sizes that pages ask for, round the point where the eye should land."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from .inspect import FORMATS
from .modes import in_plain_colours, on_white

# Qualities at which a photograph of 1,600 pixels shows no blocks; speed 8 makes an AVIF of that
# width in a quarter of a second, for a file some 5% larger than the slowest would make.
_HOW_TO_SAVE = {
    "AVIF": {"quality": 60, "speed": 8},
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 80, "progressive": True, "optimize": True},
}

Focal = tuple[float, float]
CENTRE: Focal = (0.5, 0.5)


@dataclass(frozen=True)
class Spec:
    """What a page asks for: pixels wide, pixels high (None: as it comes), "AVIF", "WEBP", "JPEG".

    Raises ValueError for a size below one pixel or a format that is not one of the three.
    """

    width: int
    height: int | None
    format: str

    def __post_init__(self) -> None:
        if self.width < 1 or (self.height is not None and self.height < 1):
            raise ValueError(f"A rendition of {self.width} × {self.height} pixels shows nothing.")
        if self.format not in _HOW_TO_SAVE:
            raise ValueError(f"{self.format!r} is not one of {', '.join(_HOW_TO_SAVE)}.")


def rendition(data: bytes, spec: Spec, focal: Focal = CENTRE) -> bytes:
    """The picture in `spec`, in colours without a profile; of an animation, the first frame.

    `focal` counts from the top left, 0 to 1, and is always inside the cut. A picture smaller than
    asked is cut to the shape and never made larger. `data` comes from `inspect`, or OSError is
    raised; ValueError for a focal point outside the picture.
    """
    if not all(0 <= share <= 1 for share in focal):
        raise ValueError(f"The focal point {focal} is outside the picture (0 to 1).")
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        size = size_of(spec, *image.size)
        cut = _cut(image.size, size, focal)
        image.load()
        fitted = in_plain_colours(image).resize(
            size, Image.Resampling.LANCZOS, box=cut, reducing_gap=3.0
        )
    fitted.info.clear()
    if spec.format == "JPEG":
        fitted = on_white(fitted)
    written = BytesIO()
    fitted.save(written, spec.format, **_HOW_TO_SAVE[spec.format])
    return written.getvalue()


def size_of(spec: Spec, width: int, height: int) -> tuple[int, int]:
    """The pixels that a rendition of a picture of this size will have, for the page's markup."""
    if spec.height is None:
        shown = min(spec.width, width)
        return shown, max(1, round(height * shown / width))
    share = min(1.0, width / spec.width, height / spec.height)
    return max(1, round(spec.width * share)), max(1, round(spec.height * share))


def _cut(
    whole: tuple[int, int], size: tuple[int, int], focal: Focal
) -> tuple[float, float, float, float]:
    """The largest part with the shape of `size` that has the focal point nearest its middle."""
    scale = min(whole[0] / size[0], whole[1] / size[1])
    width, height = size[0] * scale, size[1] * scale
    left = min(max(focal[0] * whole[0] - width / 2, 0), whole[0] - width)
    top = min(max(focal[1] * whole[1] - height / 2, 0), whole[1] - height)
    return left, top, min(left + width, whole[0]), min(top + height, whole[1])
