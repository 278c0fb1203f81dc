"""A picture in the shapes that search engines ask for: 16×9, 4×3 and 1×1, 1,200 pixels wide.

https://developers.google.com/search/docs/appearance/structured-data/article
"""

from articles.images import sizes
from articles.images.renditions import size_of
from articles.models import Figure
from articles.syndication.jsonld.script import known
from articles.syndication.place import picture

SHAPES = ("wide-1200", "standard-1200", "square-1200")


def pictures(figure: Figure | None) -> list[dict]:
    """The lead figure (with its image) as ImageObjects; smaller where the picture itself is."""
    return [_picture(figure, size) for size in SHAPES] if figure else []


def _picture(figure: Figure, size: str) -> dict:
    image = figure.image
    width, height = size_of(sizes.spec(size, "jpg"), image.width, image.height)
    return known(
        type="ImageObject",
        url=picture(image, size),
        width=width,
        height=height,
        caption=figure.caption,
        creditText=figure.credit_line,
    )
