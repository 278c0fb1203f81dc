"""What waits for a person at the desk: the lists of the front page, five queries in all."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.urls import reverse

from articles.models import Article, ReaderReport, StandingPage, Suggestion
from articles.models.standing_page import own_language

LENGTH = 6


@dataclass(frozen=True)
class Waiting:
    """A heading, its articles (the newest few) and the address of the whole list."""

    heading: str
    articles: list[Article]
    more: str


def lists(user: AbstractBaseUser) -> dict:
    """The lists of articles, and how many reports and suggestions are open; none without rights."""
    if not user.has_perm("articles.view_article"):
        return {}
    articles = Article.objects.only(
        "headline", "kind", "status", "published_at", "created_at", "language"
    )
    mine = articles.filter(status=Article.Status.DRAFT, created_by=user)
    shown = [
        _list("In review", articles.filter(status=Article.Status.IN_REVIEW), "in_review"),
        _list("Your drafts", mine, "draft"),
        _list("Scheduled", articles.scheduled(), "scheduled"),
        _list("Published last", articles.public().newest_first(), "published"),
    ]
    return {
        "lists": [one for one in shown if one.articles],
        "reports": _open(user, ReaderReport, "view_readerreport"),
        "unwritten": _unwritten(user),
        "suggestions": _open(user, Suggestion, "view_suggestion"),
    }


def _list(heading: str, articles: QuerySet, state: str) -> Waiting:
    if state != "published":
        articles = articles.order_by("published_at" if state == "scheduled" else "-id")
    address = f"{reverse('admin:articles_article_changelist')}?state={state}"
    return Waiting(heading, list(articles[:LENGTH]), address)


def _unwritten(user: AbstractBaseUser) -> list[tuple[str, str]]:
    """The standing pages that readers cannot read yet: what each is for, and where to write it."""
    if not user.has_perm("articles.add_standingpage"):
        return []
    own = StandingPage.objects.filter(language=own_language())
    held = {page.purpose: page for page in own.only("purpose", "published_at")}
    missing = [one for one in StandingPage.Purpose if not (one in held and held[one].is_public)]
    return [(one.label, _to_write(one, held.get(one))) for one in missing]


def _to_write(purpose: str, begun: StandingPage | None) -> str:
    if begun:
        return reverse("admin:articles_standingpage_change", args=[begun.pk])
    return f"{reverse('admin:articles_standingpage_add')}?{urlencode({'purpose': purpose})}"


def _open(user: AbstractBaseUser, model: type, permission: str) -> int:
    if not user.has_perm(f"articles.{permission}"):
        return 0
    return model.objects.filter(outcome=model.Outcome.OPEN).count()
