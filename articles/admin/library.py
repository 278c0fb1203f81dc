"""The picture library as data for the editor: found by name, or by the keys that a body names."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse

from articles.images.sizes import file_name
from articles.models import Image

PAGE_SIZE = 24
METHODS = ("GET", "HEAD")
_KEY = r"[0-9]{1,18}"


class LibraryForm(forms.Form):
    """What may be asked: `q` in the name, `before` a key, or `keys` such as "12,7"."""

    q = forms.CharField(required=False, max_length=200)
    before = forms.CharField(required=False, validators=[RegexValidator(rf"\A{_KEY}\Z")])
    keys = forms.CharField(
        required=False, validators=[RegexValidator(rf"\A{_KEY}(?:,{_KEY}){{0,{PAGE_SIZE - 1}}}\Z")]
    )


def library(request: HttpRequest) -> HttpResponse:
    """At most PAGE_SIZE pictures, the newest first, and in `more` the key to ask on with.

    One query however many there are. 403 without the permission, 400 for what cannot be read.
    """
    if not request.user.has_perm("articles.view_image"):
        raise PermissionDenied
    if request.method not in METHODS:
        return HttpResponseNotAllowed(METHODS)
    form = LibraryForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"error": "The library cannot read this question."}, status=400)
    found = list(_asked_for(**form.cleaned_data)[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    more = str(shown[-1].pk) if len(found) > PAGE_SIZE else ""
    return JsonResponse({"pictures": [_picture(image) for image in shown], "more": more})


def _asked_for(q: str, before: str, keys: str) -> QuerySet[Image]:
    images = Image.objects.order_by("-pk")
    if keys:
        images = images.filter(pk__in=[int(key) for key in keys.split(",")])
    if q:
        images = images.filter(name__icontains=q)
    return images.filter(pk__lt=int(before)) if before else images


def _picture(image: Image) -> dict[str, Any]:
    return {
        "key": image.pk,
        "name": image.name,
        "alt": image.alt_text,
        "credit": image.credit,
        "width": image.width,
        "height": image.height,
        "small": _address(image, "square-192"),
        "large": _address(image, "full-800"),
    }


def _address(image: Image, size: str) -> str:
    # JPEG: it is cut in a tenth of AVIF's time, and an editor may be the first to ask for it.
    return settings.MEDIA_URL + file_name(image.token, size, "jpg")
