"""Front page: put a piece in a zone, keep it off, or let the page decide."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser

from articles.admin.acts.act import Act, ActForm
from articles.admin.front.wish import put
from articles.admin.time_field import TimeField
from articles.admin.times import moment
from articles.desk import unpin
from articles.models import Article, Pin, Zone

OFF, BY_ITSELF = "off", "by itself"


class FrontForm(ActForm):
    place = forms.ChoiceField(widget=forms.RadioSelect, label="Where")
    until = TimeField(
        label="Until",
        help_text=f"By the newsroom’s clock ({settings.TIME_ZONE}); empty: until somebody ends it.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zones = {str(zone.pk): zone for zone in Zone.objects.in_order()}
        self.pin = _pin(self.article)
        zones = [(key, str(zone)) for key, zone in self.zones.items()]
        self.fields["place"].choices = [
            *zones,
            (OFF, "Nowhere: keep it off the front page"),
            *([(BY_ITSELF, "Unpin it: the page decides by itself")] if self.pin else []),
        ]
        self.initial["place"] = next((key for key, zone in self.zones.items() if zone.is_lead), OFF)


def _pin(article: Article) -> Pin | None:
    return Pin.objects.standing().select_related("zone").filter(article=article.pk).first()


def _question(article: Article) -> str:
    held = _pin(article)
    if held is None:
        return "The piece goes first in its zone, and readers see it there in the same second."
    where = f"pinned on the front page ({held.zone})" if held.zone else "kept off the front page"
    end = f" until {moment(held.until)}" if held.until else ""
    by = f" by {held.pinned_by_name}" if held.pinned_by_name else ""
    return f"It is {where}{end}, since {moment(held.pinned_at)}{by}."


def _perform(article: Article, form: FrontForm, user: AbstractBaseUser) -> str:
    place = form.cleaned_data["place"]
    if place == BY_ITSELF:
        unpin(article, by=user)
        return "Unpinned: the front page decides about it by itself."
    return put(article, form.zones.get(place), form.cleaned_data["until"], by=user)


FRONT = Act(
    name="front",
    label="Front page",
    heading="Front page",
    question=_question,
    button="Put it there",
    permission="articles.compose_front",
    is_open=lambda article: article.status == Article.Status.PUBLISHED,
    perform=_perform,
    form=FrontForm,
)
