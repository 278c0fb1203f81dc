"""The desk's admin site: Django's own, with its policy, its order of things and its front page."""

from collections.abc import Callable, Iterable
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.admin import AdminSite
from django.db.models.base import ModelBase
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator

from articles.admin import waiting
from articles.admin.address import AddressAdmin
from articles.admin.article import ArticleAdmin
from articles.admin.author import AuthorAdmin
from articles.admin.correction import CorrectionAdmin
from articles.admin.image import ImageAdmin
from articles.admin.import_run import ImportRunAdmin
from articles.admin.legacy_document import LegacyDocumentAdmin
from articles.admin.reader_report import ReaderReportAdmin
from articles.admin.revision import RevisionAdmin
from articles.admin.section import SectionAdmin
from articles.admin.series import SeriesAdmin
from articles.admin.source import SourceAdmin
from articles.admin.standing import StandingPageAdmin, StandingWordsAdmin
from articles.admin.suggestion import SuggestionAdmin
from articles.admin.terms import TermsAdmin
from articles.admin.topic import TopicAdmin
from articles.admin.zone import ZoneAdmin
from articles.models import (
    Address,
    Article,
    Author,
    Correction,
    Image,
    ImportRun,
    LegacyDocument,
    ReaderReport,
    Revision,
    Section,
    Series,
    Source,
    StandingPage,
    StandingWords,
    Suggestion,
    Terms,
    Topic,
    Zone,
)

SCREENS = {
    Article: ArticleAdmin,
    Author: AuthorAdmin,
    Source: SourceAdmin,
    Correction: CorrectionAdmin,
    Image: ImageAdmin,
    Section: SectionAdmin,
    Series: SeriesAdmin,
    Topic: TopicAdmin,
    ImportRun: ImportRunAdmin,
    LegacyDocument: LegacyDocumentAdmin,
    Suggestion: SuggestionAdmin,
    ReaderReport: ReaderReportAdmin,
    Revision: RevisionAdmin,
    Address: AddressAdmin,
    Terms: TermsAdmin,
    Zone: ZoneAdmin,
    StandingPage: StandingPageAdmin,
    StandingWords: StandingWordsAdmin,
}

# As for readers, but without Trusted Types, which stop Django's own scripts, and with the
# `data:` images of its stylesheets.
POLICY = {
    "require-trusted-types-for": None,
    "img-src": [*settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"], "data:"],
}

APPS = ("articles", "auth")

# The index page: what is written with comes first. Models that are named nowhere stand last.
GROUPS = (
    ("Writing", ("Article", "Author", "Source", "Correction")),
    ("Library", ("Image", "Section", "Series", "Topic", "Zone", "StandingPage")),
    ("Coming in", ("ImportRun", "LegacyDocument", "Suggestion", "ReaderReport")),
    ("Record", ("Revision", "Address", "StandingWords")),
    ("The site", ("Terms",)),
    ("People", ("User", "Group")),
)


# Pages that are no list of a model, in the group to which they belong: name, address, permission.
PAGES = {
    "Writing": (("Front page", "articles_zone_front", "articles.compose_front"),),
    "Coming in": (
        ("To settle", "articles_suggestion_queue", "articles.view_suggestion"),
        ("Unresolved", "articles_importrun_unresolved", "articles.view_legacydocument"),
        ("Rejected", "articles_legacydocument_rejected", "articles.view_legacydocument"),
    ),
}


class DeskSite(AdminSite):
    site_header = "The desk"
    site_title = "The desk"
    index_title = "The desk"
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        for model, screen in SCREENS.items():
            self.register(model, screen)

    def register(
        self,
        model_or_iterable: ModelBase | Iterable[ModelBase],
        admin_class: type | None = None,
        **options: Any,
    ) -> None:
        """A package's own screens stay out, such as taggit's for tags that are not our topics."""
        is_one = isinstance(model_or_iterable, ModelBase)
        models = [model_or_iterable] if is_one else model_or_iterable
        ours = [model for model in models if model._meta.app_label in APPS]
        super().register(ours, admin_class, **options)

    def admin_view(self, view: Callable, cacheable: bool = False) -> Callable:
        """Every page but the sign-in goes through here, so each has the desk's policy."""
        return csp_replace(POLICY)(super().admin_view(view, cacheable))

    @method_decorator(csp_replace(POLICY))
    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return super().login(request, extra_context)

    def index(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """What waits for this person, then the way to everything else."""
        context = {"waiting": waiting.lists(request.user), **(extra_context or {})}
        return super().index(request, context)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict]:
        """The models in the groups of GROUPS; one app's own page keeps Django's order."""
        apps = super().get_app_list(request, app_label)
        if app_label is not None:
            return apps
        models = {model["object_name"]: model for app in apps for model in app["models"]}
        named = [
            (name, [models.pop(m) for m in names if m in models] + _pages(request, name))
            for name, names in GROUPS
        ]
        return [
            _group(name, held) for name, held in [*named, ("Other", [*models.values()])] if held
        ]


def _group(name: str, models: list[dict[str, Any]]) -> dict[str, Any]:
    group = {"app_label": "", "app_url": "", "has_module_perms": True}
    return {"name": name, "models": models, **group}


def _pages(request: HttpRequest, group: str) -> list[dict[str, Any]]:
    """As if each were a model, for the index page to list."""
    return [
        {"name": name, "object_name": "", "admin_url": reverse(f"admin:{address}")}
        for name, address, permission in PAGES.get(group, ())
        if request.user.has_perm(permission)
    ]
