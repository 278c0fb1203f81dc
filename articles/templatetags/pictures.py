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

# Width for each pixel of height: a telephone shows what is broader than this as a strip, a wide
# screen what is more upright than that higher than itself, and either what is slimmer than 4:5.
BROAD, UPRIGHT, SLIM = 1.6, 1.25, 0.8


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


@register.inclusion_tag("articles/partials/lead_picture.html")
def lead_picture(image: Image, alt: str) -> dict:
    """The picture at the head of a piece, cut round its focal point where there is less room."""
    wide, narrow = _shapes(image)
    return {
        "wide": source(image, wide),
        "narrow": source(image, narrow) if narrow != wide else None,
        "alt": alt,
    }


def _shapes(image: Image) -> tuple[str, str]:
    """Its shape on wide screens, and on telephones.

    As it is wherever that leaves it neither a strip on a telephone nor higher than a wide screen.
    """
    share = image.width / image.height
    wide = "full" if share >= UPRIGHT else "standard"
    if share > BROAD:
        return wide, "standard"
    return wide, "tall" if share < SLIM else "full"


def source(image: Image, shape: str) -> Source:
    """Renditions that need not be enlarged from the picture itself, and at least one."""
    widths = sizes.WIDTHS[shape]
    fitting = [one for one in widths if _size(image, f"{shape}-{one}")[0] == one] or [widths[0]]
    middle = f"{shape}-{fitting[len(fitting) // 2]}"
    width, height = _size(image, middle)
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
    return _size(image, size)


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
    """Where a rendition stands: below MEDIA_URL, or below a preview link, which ends."""
    if image.shown_below:
        return sizes.file_name(image.shown_below, size, extension)
    return settings.MEDIA_URL + sizes.file_name(image.token, size, extension)


def _size(image: Image, size: str) -> tuple[int, int]:
    return size_of(sizes.spec(size, "jpg"), image.width, image.height)


def _set(image: Image, shape: str, widths: list[int], extension: str) -> str:
    return ", ".join(f"{address(image, f'{shape}-{w}', extension)} {w}w" for w in widths)
