"""Who may do what on a screen, where that differs from the permission of the model."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget
from django.db import models
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst

from articles.admin.web_address import WebAddressField
from articles.models import Article


class DeskAdmin(admin.ModelAdmin):
    """What all screens share: nothing is done to many rows at once, deleting least of all."""

    actions = None
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    formfield_overrides = {
        models.URLField: {"form_class": WebAddressField, "widget": AdminTextInputWidget}
    }

    def changelist_view(
        self, request: HttpRequest, extra_context: dict | None = None
    ) -> HttpResponse:
        context = {"title": capfirst(self.opts.verbose_name_plural), **(extra_context or {})}
        return super().changelist_view(request, context)

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The page is named after the thing, not after the model."""
        if kwargs.get("obj") is not None:
            context |= {"title": str(kwargs["obj"]), "subtitle": None}
        return super().render_change_form(request, context, *args, **kwargs)


class ReadOnlyAdmin(DeskAdmin):
    """A record: to be read, and neither added to, changed nor deleted by anybody here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class PartOfArticle:
    """An inline of the article's form: who may change the article may change its parts."""

    extra = 0

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self._article_admin.has_view_permission(request, obj)

    def has_add_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self._may_write(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self._may_write(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self._may_write(request, obj)

    def _may_write(self, request: HttpRequest, obj: Article | None) -> bool:
        if obj is None:
            return self._article_admin.has_add_permission(request)
        return self._article_admin.has_change_permission(request, obj)

    @property
    def _article_admin(self) -> admin.ModelAdmin:
        return self.admin_site.get_model_admin(Article)
