"""Pictures: renditions of a closed set of sizes, cut when first asked for, kept for ever."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.images import sizes
from articles.images.renditions import rendition
from articles.models import Image
from articles.views.reader_page import reader_page

# A year: whoever changes a picture gives it a new token (RFC 8246 for "immutable").
CACHE_CONTROL = "public, max-age=31536000, immutable"


@reader_page
def media(request: HttpRequest, token: str, size: str, extension: str) -> HttpResponse:
    """One rendition; originals are never served, and nothing outside the set is ever cut."""
    if size not in sizes.SIZES or extension not in sizes.FORMATS:
        raise Http404
    image = get_object_or_404(Image.objects.exclude(original=""), token=token)
    response = cut(image, size, extension)
    response["Cache-Control"] = CACHE_CONTROL
    return response


def cut(image: Image, size: str, extension: str) -> HttpResponse:
    """A rendition of the set, without a word on who may keep it. Http404 without the original."""
    try:
        data = _kept(image, size, extension)
    except FileNotFoundError as error:
        raise Http404 from error
    return HttpResponse(data, content_type=sizes.CONTENT_TYPES[extension])


def _kept(image: Image, size: str, extension: str) -> bytes:
    # The focal point is a part of the name, so that moving it cuts anew.
    name = f"renditions/{image.token}-{image.focal_x:.3f}-{image.focal_y:.3f}-{size}.{extension}"
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            return kept.read()
    with image.original.open() as original:
        data = rendition(
            original.read(), sizes.spec(size, extension), (image.focal_x, image.focal_y)
        )
    default_storage.save(name, ContentFile(data))
    return data
