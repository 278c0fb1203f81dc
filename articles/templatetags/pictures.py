"""Pictures in pages: the renditions a browser may choose from, and the space they take."""

from dataclasses import dataclass

from django import template
from django.conf import settings

from articles.images import card, sizes
from articles.images.renditions import size_of
from articles.models import Article, Image
from articles.syndication import card as cards
from articles.syndication.place import absolute

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


@register.simple_tag
def drawn(article: Article) -> dict[str, object]:
    """The picture for sharing a piece that has none: address, width, height; empty for a draft."""
    words = cards.card(article) if article.path and not article.lead_figure else None
    if words is None:
        return {}
    address = absolute(cards.path(article, words))
    return {"address": address, "width": card.WIDTH, "height": card.HEIGHT}


@register.filter
def absolute_media(address: str) -> str:
    """The absolute address of a rendition; MEDIA_URL may name another host already."""
    return address if address.startswith("http") else settings.SITE_URL + address


def address(image: Image, size: str, extension: str) -> str:
    return settings.MEDIA_URL + sizes.file_name(image.token, size, extension)


def _set(image: Image, shape: str, widths: list[int], extension: str) -> str:
    return ", ".join(f"{address(image, f'{shape}-{w}', extension)} {w}w" for w in widths)
