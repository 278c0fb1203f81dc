"""A field for a time of day that is still ahead, by the newsroom's clock."""

from datetime import datetime
from typing import Any

from django import forms


class TimeField(forms.DateTimeField):
    """Takes the years that every zone can reckon with: the calendar of Python ends with 9999."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        unread = {"invalid": "The desk cannot read this time."}
        super().__init__(
            **{"widget": widget, "required": False, "error_messages": unread, **kwargs}
        )

    def clean(self, value: Any) -> datetime | None:
        time = super().clean(value)
        if time is not None and not 1 < time.year < 9999:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return time
