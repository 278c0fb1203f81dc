"""How old an old piece is, in words: nobody should take it for today's."""

from django import template
from django.utils import timezone
from django.utils.translation import ngettext, pgettext

from articles.models import Article
from articles.text.printed import printed

register = template.Library()


@register.filter
def age(article: Article) -> str:
    """ "This piece is more than two years old", from the day after its first birthday on.

    By the newsroom's calendar, in the language that is active. Empty for a younger piece, and for
    one whose day of publication is not known.
    """
    years = _whole_years(article)
    if years < 1:
        return ""
    if word := _word(years):
        text = ngettext(
            "This piece is more than %(word)s year old.",
            "This piece is more than %(word)s years old.",
            years,
        )
        return text % {"word": word}
    text = ngettext(
        "This piece is more than %(number)d year old.",
        "This piece is more than %(number)d years old.",
        years,
    )
    return text % {"number": years}


def _whole_years(article: Article) -> int:
    if article.published_at is None:
        return 0
    local = timezone.localtime(article.published_at)
    since, today = printed(local, article.published_precision).date(), timezone.localdate()
    is_before_birthday = (today.month, today.day) <= (since.month, since.day)
    return today.year - since.year - is_before_birthday


def _word(number: int) -> str:
    """The number as it is written out before "years"; empty above ten."""
    words = (
        pgettext("years", "one"), pgettext("years", "two"), pgettext("years", "three"),
        pgettext("years", "four"), pgettext("years", "five"), pgettext("years", "six"),
        pgettext("years", "seven"), pgettext("years", "eight"), pgettext("years", "nine"),
        pgettext("years", "ten"),
    )  # fmt: skip
    return words[number - 1] if number <= len(words) else ""
