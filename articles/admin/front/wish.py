"""What a click on the front page's screen asks for, and the act of the desk that does it."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser

from articles.admin.time_field import TimeField
from articles.admin.times import moment
from articles.desk import pin, shift, unpin
from articles.models import Article, Zone

UP, DOWN, UNPIN, PIN, OFF = "up", "down", "unpin", "pin", "off"
DEEDS = (UP, DOWN, UNPIN, PIN, OFF)


class WishForm(forms.Form):
    """`deed` may carry the zone, as in "pin-7": a button sends one name and one value."""

    deed = forms.CharField(max_length=30)
    article = forms.ModelChoiceField(
        Article.objects.only("headline", "status", "published_at"),
        error_messages={"invalid_choice": "This piece is not there any more."},
    )
    zone = forms.ModelChoiceField(Zone.objects.all(), required=False)
    until = TimeField()

    def __init__(self, data: Any) -> None:
        sent = data.copy()
        deed, _, zone = sent.get("deed", "").partition("-")
        sent["deed"] = deed
        if zone:
            sent["zone"] = zone
        super().__init__(sent)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("deed") not in DEEDS:
            raise forms.ValidationError("The desk does not know this wish.")
        if cleaned["deed"] == PIN and not cleaned.get("zone"):
            raise forms.ValidationError("Choose a zone of the front page.")
        return cleaned

    def fulfil(self, *, by: AbstractBaseUser) -> str:
        """Do it, and say what was done. Raises Refused."""
        asked = self.cleaned_data
        deed, article = asked["deed"], asked["article"]
        if deed in (UP, DOWN):
            shift(article, by=by, is_up=deed == UP)
            return f"Moved {deed} on the front page."
        if deed == UNPIN:
            unpin(article, by=by)
            return "Unpinned: the front page decides about it by itself."
        return put(article, asked["zone"] if deed == PIN else None, asked["until"], by=by)


def put(
    article: Article, zone: Zone | None, until: datetime | None, *, by: AbstractBaseUser
) -> str:
    """Pin it, and say what that means. Raises Refused."""
    pin(article, zone, by=by, until=until)
    end = f", until {moment(until)}" if until else ""
    if zone is None:
        return f"Kept off the front page{end}."
    when = f" from {moment(article.published_at)}" if article.is_scheduled else ""
    return f"Pinned on the front page: {zone}{when}{end}."
