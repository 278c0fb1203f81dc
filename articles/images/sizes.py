"""The closed set of sizes in which pictures are served; nothing else is ever cut.

A size is a shape and a width: "full-800" as it is, "wide-1200" (16:9), "standard-640" (4:3),
"square-192", "tall-800" (4:5). Each comes as AVIF, and as JPEG for what cannot read that.
"""

from .renditions import Spec

FORMATS = {"avif": "AVIF", "jpg": "JPEG"}
CONTENT_TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}

# Pixels high for each pixel wide; None keeps the picture's own shape.
_SHAPES = {"full": None, "wide": 9 / 16, "standard": 3 / 4, "square": 1.0, "tall": 5 / 4}
WIDTHS = {
    "full": (480, 800, 1200, 1600, 2400),
    "wide": (640, 1200, 1920),
    "standard": (320, 640, 800, 1200),
    "square": (96, 192, 384, 1200),
    "tall": (480, 800, 1200),
}
SIZES = frozenset(f"{shape}-{width}" for shape, widths in WIDTHS.items() for width in widths)


def spec(size: str, extension: str) -> Spec:
    """What to cut for a size and an extension of the set; KeyError for any other."""
    if size not in SIZES:
        raise KeyError(size)
    shape, _, width = size.partition("-")
    share = _SHAPES[shape]
    height = None if share is None else round(int(width) * share)
    return Spec(int(width), height, FORMATS[extension])


def file_name(token: str, size: str, extension: str) -> str:
    """Where a rendition stands below MEDIA_URL and in the storage: token/wide-1200.avif."""
    return f"{token}/{size}.{extension}"
