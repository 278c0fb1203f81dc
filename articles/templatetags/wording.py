"""Small decisions about words on a page: labels, lengths, who a writer is in one sentence."""

import re
from collections.abc import Container

from django import template
from django.utils.translation import gettext as _

from articles.models import Article, Byline, Correction, Participant, Section

register = template.Library()

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’»\"]?\s+(?=\S)")
# Characters up to which a headline can be set at full size, and from which it is set smaller.
SHORT_HEADLINE, LONG_HEADLINE = 30, 64
LONG_NAME = 16


@register.filter
def length_class(headline: str) -> str:
    """short, medium or long: what a headline's size depends on."""
    if len(headline) <= SHORT_HEADLINE:
        return "short"
    return "long" if len(headline) > LONG_HEADLINE else "medium"


@register.filter
def is_in(key: int, keys: Container[int]) -> bool:
    """Whether it is one of those; an include cannot say `in`."""
    return key in keys


@register.filter
def tells_kind(section: Section | None, article: Article) -> bool:
    """Whether a section's name says what kind of piece it is: "interviews" of an interview."""
    return bool(section) and section.slug.rstrip("s") == article.kind.rstrip("s")


@register.filter
def name_class(name: str) -> str:
    """Whether the site's own name fills its line at a smaller size."""
    return "long" if len(name) > LONG_NAME else "short"


@register.filter
def change_word(article: Article, corrections: list[Correction]) -> str:
    """What the last change was: "Corrected" after a correction, else "Updated"."""
    wrong = (Correction.Kind.CORRECTION, Correction.Kind.RETRACTION)
    last = [one for one in corrections if one.issued_at and one.issued_at >= article.modified_at]
    if any(one.kind == Correction.Kind.RETRACTION for one in last):
        return _("Retracted")
    return _("Corrected") if any(one.kind in wrong for one in last) else _("Updated")


@register.filter
def change_precision(article: Article, corrections: list[Correction]) -> str:
    """How much of the time of the last change is known: of a printed correction perhaps the day."""
    same = [one.issued_precision for one in corrections if one.issued_at == article.modified_at]
    return "day" if same and set(same) == {"day"} else "second"


@register.filter
def first_sentence(text: str) -> str:
    """ "A is a judge. She lives in B." gives "A is a judge."; initials do not end a sentence."""
    for end in _SENTENCE_END.finditer(text):
        if len(text[: end.start()].split()[-1].strip(".")) > 2:
            return text[: end.end()].rstrip()
    return text


@register.filter
def told_at_the_end(line: Byline, article: Article) -> str:
    """What the end of a piece still has to say of its writer: all but what stood at the top."""
    if article.is_opinion and first_sentence(line.bio) == line.bio:
        return ""
    return line.bio


@register.filter
def interviewees(article: Article) -> list[Participant]:
    """Those who answer."""
    return [one for one in article.participants.all() if one.role == Participant.Role.INTERVIEWEE]


@register.filter
def bare_address(address: str) -> str:
    """An address as people write it down: without its scheme and closing slash."""
    return re.sub(r"^https?://", "", address).rstrip("/")
