"""The line that says who made a piece, put together from the roles in its bylines."""

from dataclasses import dataclass
from itertools import groupby

from django import template
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Article, Byline

register = template.Library()

Role = Byline.Role

# In the order in which they are read; a role without a phrase here would be a credit lost.
PHRASES = {
    Role.AUTHOR: pgettext_lazy("before the author’s name", "by"),
    Role.INTERVIEWER: _("interview by"),
    Role.REPORTER: _("reporting by"),
    Role.CONTRIBUTOR: _("with contributions by"),
    Role.TRANSLATOR: _("translated by"),
    Role.PHOTOGRAPHER: _("photographs by"),
    Role.ILLUSTRATOR: _("illustrations by"),
    Role.EDITOR: _("edited by"),
}
_ORDER = list(PHRASES)


@dataclass(frozen=True)
class Credit:
    """One phrase and the bylines after it: "translated by" A and B."""

    phrase: str
    people: tuple[Byline, ...]


@register.filter
def credits(article: Article) -> list[Credit]:
    """ "Interview by A, translated by B and C": one Credit a role, the first with a capital."""
    lines = sorted(article.bylines.all(), key=lambda one: (_ORDER.index(one.role), one.position))
    found = [
        Credit(str(PHRASES[role]), tuple(people))
        for role, people in groupby(lines, key=lambda one: one.role)
    ]
    if found:
        phrase = found[0].phrase
        found[0] = Credit(phrase[:1].upper() + phrase[1:], found[0].people)
    return found


@register.filter
def writers(article: Article) -> list[Byline]:
    """Those who answer for the text itself, in their order."""
    return [line for line in article.bylines.all() if line.is_writing]


@register.filter
def published_name(line: Byline) -> str:
    """The name as it stood that day, else the author's own."""
    return line.name or line.author.name
