"""Pictures in pages: the renditions a browser may choose from, and the space they take."""

from dataclasses import dataclass

from django import template
from django.conf import settings

from articles.images import sizes
from articles.images.renditions import size_of
from articles.models import Image

register = template.Library()


@dataclass(frozen=True)
class Source:
    """What <picture> needs: a srcset for each format, the fallback and its size in pixels."""

    avif: str
    jpg: str
    address: str
    width: int
    height: int


@register.inclusion_tag("articles/partials/picture.html")
def picture(image: Image, shape: str, room: str, alt: str = "", loading: str = "lazy") -> dict:
    """An image in a shape of the set; `room` is the `sizes` attribute: the width it will take."""
    return {"source": source(image, shape), "room": room, "alt": alt, "loading": loading}


def source(image: Image, shape: str) -> Source:
    """Renditions no wider than the picture itself, and at least one."""
    widths = sizes.WIDTHS[shape]
    fitting = [width for width in widths if width <= image.width] or list(widths[:1])
    middle = f"{shape}-{fitting[len(fitting) // 2]}"
    width, height = size_of(sizes.spec(middle, "jpg"), image.width, image.height)
    return Source(
        avif=_set(image, shape, fitting, "avif"),
        jpg=_set(image, shape, fitting, "jpg"),
        address=address(image, middle, "jpg"),
        width=width,
        height=height,
    )


@register.simple_tag
def rendition(image: Image, size: str, extension: str = "jpg") -> str:
    return address(image, size, extension)


@register.simple_tag
def rendition_size(image: Image, size: str) -> tuple[int, int]:
    """Its width and height in pixels."""
    return size_of(sizes.spec(size, "jpg"), image.width, image.height)


@register.filter
def absolute_media(address: str) -> str:
    """The absolute address of a rendition; MEDIA_URL may name another host already."""
    return address if address.startswith("http") else settings.SITE_URL + address


def address(image: Image, size: str, extension: str) -> str:
    """Where a rendition stands: below MEDIA_URL, or below a preview link, which ends."""
    if image.shown_below:
        return sizes.file_name(image.shown_below, size, extension)
    return settings.MEDIA_URL + sizes.file_name(image.token, size, extension)


def _set(image: Image, shape: str, widths: list[int], extension: str) -> str:
    return ", ".join(f"{address(image, f'{shape}-{w}', extension)} {w}w" for w in widths)
