"""Times as the desk writes them: the newsroom's own clock, and no more than is known."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime

from articles.text.printed import printed


def day(time: datetime, precision: str = "second") -> str:
    """Such as "6 May 2024"."""
    return date_format(printed(localtime(time), precision), "j F Y")


def moment(time: datetime | None, precision: str = "second") -> str | None:
    """Such as "6 May 2024, 07:08", the day alone with precision "day"; None for no time."""
    if time is None:
        return None
    return (
        day(time, precision) if precision == "day" else date_format(localtime(time), "j F Y, H:i")
    )
