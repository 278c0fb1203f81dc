"""The addresses of the acts, below those of the article."""

from collections.abc import Callable

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from articles.admin.acts.act import Act
from articles.admin.acts.correct import CORRECT
from articles.admin.acts.correct_page import correct_page
from articles.admin.acts.page import act_page
from articles.admin.acts.registry import ACTS


def act_urls(desk: ModelAdmin) -> list[URLPattern]:
    """One for each act: /admin/articles/article/<pk>/<name>/."""
    return [
        path(
            f"<int:pk>/{act.name}/",
            desk.admin_site.admin_view(_view(desk, act)),
            name=f"articles_article_{act.name}",
        )
        for act in ACTS
    ]


def _view(desk: ModelAdmin, act: Act) -> Callable[[HttpRequest, int], HttpResponse]:
    page = correct_page if act is CORRECT else act_page

    def view(request: HttpRequest, pk: int) -> HttpResponse:
        return page(desk, act, request, pk)

    return view
