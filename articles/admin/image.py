"""Images: the picture library. What is uploaded is decoded, turned upright and written anew."""

import hashlib

from django import forms
from django.contrib import admin
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.urls import URLPattern, path

from articles.admin.access import DeskAdmin
from articles.admin.library import library
from articles.admin.typed_words import TypedWordsForm
from articles.images.inspect import MOST_BYTES, RefusedImage, inspect
from articles.models import Image


class ImageForm(TypedWordsForm):
    def clean_original(self) -> object:
        """The picture as the library keeps it; refused when broken, hostile or here already."""
        upload = self.cleaned_data["original"]
        if not isinstance(upload, UploadedFile):
            return upload
        if upload.size > MOST_BYTES:
            raise forms.ValidationError("At most 20 MB are taken: save the picture smaller.")
        try:
            picture = inspect(upload.read())
        except RefusedImage as refusal:
            raise forms.ValidationError(str(refusal), code="refused-image") from refusal
        sha256 = hashlib.sha256(picture.data).hexdigest()
        twin = Image.objects.filter(sha256=sha256).exclude(pk=self.instance.pk).first()
        if twin:
            raise forms.ValidationError(f"This picture is in the library already, as “{twin}”.")
        self.instance.sha256 = sha256
        self.instance.width, self.instance.height = picture.width, picture.height
        return ContentFile(picture.data, name=f"picture.{picture.format.lower()}")


class ImageAdmin(DeskAdmin):
    form = ImageForm
    list_display = ("name", "credit", "alt_text", "size", "created_at")
    search_fields = ("name", "credit", "alt_text")
    fieldsets = (
        (None, {"fields": ("original", "name")}),
        ("Words", {"fields": ("alt_text", "credit")}),
        ("Where the eye should land", {"fields": (("focal_x", "focal_y"),)}),
    )

    def get_urls(self) -> list[URLPattern]:
        """One address more: the library as the editor's dialog lists it."""
        view = self.admin_site.admin_view(library)
        return [path("library/", view, name="articles_image_library"), *super().get_urls()]

    def get_readonly_fields(self, request: HttpRequest, obj: Image | None = None) -> tuple:
        """The picture behind words that readers saw stays that picture: upload a new one."""
        return ("original_name",) if obj else ()

    def get_fieldsets(self, request: HttpRequest, obj: Image | None = None) -> tuple:
        if obj is None:
            return self.fieldsets
        return ((None, {"fields": ("name", "original_name")}), *self.fieldsets[1:])

    @admin.display(description="picture")
    def original_name(self, image: Image) -> str:
        return f"{image.width} × {image.height} pixels"

    @admin.display(description="pixels", ordering="width")
    def size(self, image: Image) -> str:
        return f"{image.width} × {image.height}"
