"""Dates as archives write them, read with the precision that they have; nothing is guessed.

ISO 8601 and its regional forms, seconds since 1970, RFC 2822 (section 3.3), month names in six
languages, and figures divided by slashes, dots or hyphens.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from ..values import Moment
from .months import MONTHS
from .respelled import respelled


class UnreadableDate(ValueError):
    """The text is no date, or one that no calendar has; the message holds it."""

    code = "date-invalid"


class AmbiguousDate(UnreadableDate):
    """Day and month could change places: "03/04/2017"."""

    code = "date-ambiguous"


_CLOCK = (
    r"(?:[T ,]*(?:\b(?:at|um|à|о|об|в|a las)\s+)?(?P<hour>\d{1,2}):(?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)" + _CLOCK, re.I)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)" + _CLOCK, re.I)
# With the zones that section 4.3 knows; Python would read "-4" as four minutes, "BST" as UTC.
_RFC_2822 = re.compile(
    r"[A-Za-z]{3}, +\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d(?::\d\d)?"
    r"(?: +(?:[+-]\d{4}|UT|UTC|GMT|Z|[ECMP][SD]T))?(?: *\([^()]*\))?"
)
_FIGURES = re.compile(
    r"(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4})" + _CLOCK,
    re.I,
)
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,? +)??"
_MONTH = r"(?P<name>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>\d{4})(?: ?(?:року|рік|р\.|года|г\.))?"
_DAY_FIRST = re.compile(
    _WEEKDAY + rf"(?:le |el )?(?P<day>\d\d?)(?:st|nd|rd|th|er|\.|º|°)?,? +(?:of |de )?{_MONTH}"
    rf",? +(?:de |del )?{_YEAR}" + _CLOCK,
    re.I,
)
_MONTH_FIRST = re.compile(
    _WEEKDAY + rf"{_MONTH} +(?P<day>\d\d?)(?:st|nd|rd|th)?,? +{_YEAR}" + _CLOCK, re.I
)
_IN_PATH = re.compile(r"(?:^|[/_-])((?:1[5-9]|20|21)\d\d)[-/_](\d\d)[-/_](\d\d)(?=[/_.-]|$)")
_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_LONGEST = 100  # characters of a date in any spelling
ORDERS = ("DMY", "MDY", "YMD")


def moment(text: str, zone: ZoneInfo, order: str = "") -> Moment:
    """The instant that a text names, in UTC: "23 October, 2017" is midnight in `zone`, by the day.

    `order` settles "03/04/2017". Raises UnreadableDate, or AmbiguousDate where only it is missing.
    """
    text = " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split()).strip(" ,")
    try:
        return _read(text, zone, order)
    except AmbiguousDate:
        raise
    except UnreadableDate:
        again = respelled(text) if len(text) <= _LONGEST else text
        if again == text:
            raise
    try:
        return _read(again, zone, order)
    except AmbiguousDate:
        raise AmbiguousDate(text) from None
    except UnreadableDate:
        raise UnreadableDate(text) from None


def _read(text: str, zone: ZoneInfo, order: str) -> Moment:
    if _EPOCH.fullmatch(text):
        seconds = int(text) / 1000 if len(text) == 13 else float(text)
        return Moment(datetime.fromtimestamp(int(seconds), UTC), "second")
    if _RFC_2822.fullmatch(text):
        return _rfc_2822(text)
    for form in (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST):
        if found := form.fullmatch(text):
            parts = found.groupdict()
            month = parts.get("month") or MONTHS.get(parts["name"].lower().rstrip("."))
            if month:
                return _moment(text, parts, int(month), int(parts["day"]), zone)
    if found := _FIGURES.fullmatch(text):
        day, month = _day_and_month(found, order, text)
        return _moment(text, found.groupdict(), month, day, zone)
    raise UnreadableDate(text)


def is_date(text: str, zone: ZoneInfo) -> bool:
    """Whether a line is a date and nothing else, be its order of day and month known or not."""
    if len(text) > 60 or not any(character.isdigit() for character in text):
        return False
    try:
        moment(text, zone)
    except AmbiguousDate:
        return True
    except UnreadableDate:
        return False
    return not text.strip().isdigit()


def in_path(path: str, zone: ZoneInfo) -> Moment | None:
    """The day in a file name or address such as 2016-03-14-name.md or /2016/03/14/name."""
    for year, month, day in _IN_PATH.findall(path):
        try:
            return moment(f"{year}-{month}-{day}", zone)
        except UnreadableDate:
            continue
    return None


def settled_order(texts: Iterable[str]) -> str:
    """DMY or MDY where an archive's dates say which, by a part above 12; "" where they do not."""
    days_first = months_first = False
    for text in texts:
        if found := _FIGURES.search(text):
            days_first |= int(found["a"]) > 12 >= int(found["b"])
            months_first |= int(found["b"]) > 12 >= int(found["a"])
    if days_first == months_first:  # neither, or an archive that mixes both
        return ""
    return "DMY" if days_first else "MDY"


def _day_and_month(found: re.Match, order: str, text: str) -> tuple[int, int]:
    a, b = int(found["a"]), int(found["b"])
    if a > 12 or a == b or found["mark"] == ".":  # dotted dates are written day first everywhere
        return a, b
    if b > 12:
        return b, a
    if order in {"DMY", "MDY"}:
        return (a, b) if order == "DMY" else (b, a)
    raise AmbiguousDate(text)


def _moment(text: str, parts: dict, month: int, day: int, zone: ZoneInfo) -> Moment:
    year, hour, minute = int(parts["year"]), parts["hour"], int(parts["minute"] or 0)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UnreadableDate(text)
    precision = "day" if hour is None else "second" if parts["second"] else "minute"
    hours = int(hour or 0)
    if half := parts.get("half"):
        if not 1 <= hours <= 12:
            raise UnreadableDate(text)
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    try:
        offset = _offset(parts.get("zone")) or zone
        local = datetime(year, month, day, hours, minute, int(parts["second"] or 0), 0, offset)
        return Moment(local.astimezone(UTC), precision)
    except (ValueError, OverflowError):
        raise UnreadableDate(text) from None


def _offset(written: str | None) -> timezone | None:
    if not written:
        return None
    if written.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    digits = written[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return timezone(timedelta(minutes=minutes if written[0] == "+" else -minutes))


def _rfc_2822(text: str) -> Moment:
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        raise UnreadableDate(text) from None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)  # "-0000": UTC, as RFC 2822 has it
    precision = "second" if text.count(":") > 1 else "minute"
    return Moment(at.astimezone(UTC).replace(microsecond=0), precision)
