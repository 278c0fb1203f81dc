"""An address of the web in a form: http or https and nothing that a browser would run."""

from django import forms
from django.core.exceptions import ValidationError

from articles.text.links import is_safe


class WebAddressField(forms.CharField):
    """Takes http(s)://…; a script, a path or a mail address is refused with the reason."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"class": "vTextField", "size": 60}))
        super().__init__(**kwargs)

    def validate(self, value: str) -> None:
        super().validate(value)
        begins_well = value.lower().startswith(("http://", "https://"))
        if value and not (begins_well and is_safe(value)):
            raise ValidationError(
                "Give the whole address, beginning with https:// or http://.", code="no-web-address"
            )
