"""Dates as a reader of the page's language writes them, and no more of a time than is known."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from articles.models import Article
from articles.text.printed import printed

register = template.Library()


@register.filter
def day(time: datetime | date | None, precision: str = "second") -> str:
    """19 October 2020 in English, and as each other language has it: 19 жовтня 2020 р."""
    if time is None:
        return ""
    is_english = (get_language() or "en").startswith("en")
    return date_format(_local(time, precision), "j F Y" if is_english else "DATE_FORMAT")


@register.filter
def clock(time: datetime) -> str:
    """The hour in the newsroom's zone: 14:05."""
    return f"{_local(time):%H:%M}"


@register.filter
def month(time: datetime | date | None) -> str:
    """October 2020, in the page's language."""
    return "" if time is None else date_format(_local(time), "F Y")


@register.filter
def machine(time: datetime, precision: str = "second") -> str:
    """For <time datetime>: with its zone, or the day alone where no hour is known."""
    local = _local(time, precision)
    if precision == Article.Precision.DAY:
        return f"{local:%Y-%m-%d}"
    return local.isoformat(timespec="seconds")


@register.filter
def is_same_day(time: datetime, other: datetime) -> bool:
    return timezone.localdate(time) == timezone.localdate(other)


def _local(time: datetime | date, precision: str = "second") -> datetime | date:
    return printed(timezone.localtime(time), precision) if isinstance(time, datetime) else time
