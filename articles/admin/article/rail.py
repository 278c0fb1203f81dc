"""What stands beside the text on the article's form: its state, what can be done, its record."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from articles.admin.acts.act import Act, may
from articles.admin.acts.registry import ACTS
from articles.admin.article.columns import state_badge
from articles.admin.times import day, moment
from articles.models import Article, Correction, LegacyDocument, Suggestion
from articles.text.plain import plain, reading_minutes, word_count


@dataclass(frozen=True)
class Button:
    """One act that is open to this person for this piece in its state now."""

    act: Act
    address: str


@dataclass(frozen=True)
class Rail:
    article: Article | None
    buttons: list[Button] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    document: LegacyDocument | None = None
    words: int = 0
    minutes: int = 0
    versions: str = ""
    time: str = ""
    is_preview_open: bool = False
    may_share: bool = False
    may_settle: bool = False

    @property
    def badge(self) -> SafeString:
        return state_badge(self.article)


def rail(request: HttpRequest, article: Article | None) -> Rail:
    """For a piece that is not stored yet there is nothing but to save it."""
    if article is None:
        return Rail(None)
    text = plain(article.body)
    return Rail(
        article=article,
        buttons=[
            Button(act, reverse(f"admin:articles_article_{act.name}", args=[article.pk]))
            for act in ACTS
            if may(act, request.user) and act.is_open(article)
        ],
        suggestions=_suggestions(request, article),
        corrections=list(article.corrections.select_related("superseded_by")),
        document=_document(request, article),
        words=word_count(text),
        minutes=reading_minutes(text),
        versions=_versions(request, article),
        time=_time(article),
        is_preview_open=not article.is_public,
        may_share=not article.is_public and article.status != Article.Status.WITHDRAWN,
        may_settle=request.user.has_perm("articles.change_suggestion"),
    )


def _time(article: Article) -> str:
    """When it came or will come before readers, or since when it is being written."""
    if article.published_at is None:
        return f"Begun {day(article.created_at)}"
    time = moment(article.published_at, article.published_precision)
    is_decided = article.status in (Article.Status.PUBLISHED, Article.Status.WITHDRAWN)
    return time if is_decided else f"Dated {time}"


def _suggestions(request: HttpRequest, article: Article) -> list[Suggestion]:
    if not request.user.has_perm("articles.view_suggestion"):
        return []
    return list(article.suggestions.filter(outcome=Suggestion.Outcome.OPEN))


def _document(request: HttpRequest, article: Article) -> LegacyDocument | None:
    if article.imported_at is None or not request.user.has_perm("articles.view_legacydocument"):
        return None
    documents = LegacyDocument.objects.defer("original", "base", "extracted")
    return documents.filter(article=article).first()


def _versions(request: HttpRequest, article: Article) -> str:
    if not request.user.has_perm("articles.view_revision"):
        return ""
    return f"{reverse('admin:articles_revision_changelist')}?article__id__exact={article.pk}"
