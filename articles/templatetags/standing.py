"""The standing pages as the foot of every page names them, and their names in other languages."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Standing, StandingPage
from articles.models.purpose import POLICIES, Purpose
from articles.models.standing_page import own_language

register = template.Library()


@dataclass(frozen=True)
class Link:
    path: str
    name: str
    language: str


@register.filter
def links(standing: Standing | None) -> list[Link]:
    """About, masthead, the policies as one, feedback, accessibility: those that there are."""
    if not standing:
        return []
    found = [
        _link(standing, Purpose.ABOUT),
        _link(standing, Purpose.MASTHEAD),
        _policies(standing),
        _link(standing, Purpose.FEEDBACK),
        _link(standing, Purpose.ACCESSIBILITY),
    ]
    return [link for link in found if link]


@register.filter
def page_for(standing: Standing, purpose: str) -> StandingPage | None:
    """The page of this purpose, in the language of the page that links to it if there is one."""
    return standing.of(purpose, get_language())


@register.filter
def language_name(code: str) -> str:
    """As its own speakers call it."""
    return dict(settings.LANGUAGES).get(code, code)


def _link(standing: Standing, purpose: str) -> Link | None:
    page = standing.of(purpose, get_language())
    return page and Link(page.get_absolute_url(), page.headline, page.language)


def _policies(standing: Standing) -> Link | None:
    spoken = get_language()
    languages = {page.language for page in standing.pages if page.purpose in POLICIES}
    if spoken in languages and spoken != own_language():
        return Link(f"/{spoken}/policies/", _("How we work"), "")
    return Link("/policies/", _("How we work"), "") if own_language() in languages else None
