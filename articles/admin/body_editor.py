"""The widget of a body: a textarea that our own module turns into the editor where it can."""

from django import forms
from django.forms.widgets import Script
from django.urls import reverse_lazy


class BodyEditor(forms.Textarea):
    """Without JavaScript, and for markup that the editor cannot hold, the HTML itself is edited."""

    class Media:
        js = (Script("js/desk/editor.js", type="module"),)

    def __init__(self, attrs: dict | None = None) -> None:
        library = reverse_lazy("admin:articles_image_library")
        own = {"rows": 24, "class": "body", "data-body-editor": "", "data-library": library}
        super().__init__({**own, **(attrs or {})})
