"""The article's ModelAdmin: permissions, addresses, and what a save calls."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Field, QuerySet
from django.forms import BaseFormSet, ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, reverse
from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe

from articles.admin.access import DeskAdmin
from articles.admin.acts import ACTS, act_urls
from articles.admin.article.columns import Columns
from articles.admin.article.conflict import conflict_shown
from articles.admin.article.filters import ImportFilter, LanguageFilter, StateFilter
from articles.admin.article.form import ArticleForm
from articles.admin.article.inlines import (
    BylineInline,
    CitationInline,
    ParticipantInline,
    RelatedInline,
)
from articles.admin.article.layout import READING, WRITING, in_order
from articles.admin.article.rail import rail
from articles.admin.article.save import save_piece
from articles.admin.previews import NAME as PREVIEWS
from articles.admin.previews import preview_urls
from articles.desk import Refused, discard, may_change, start
from articles.desk.discard import was_never_seen
from articles.models import Article
from articles.text.plain import plain


class ArticleAdmin(Columns, DeskAdmin):
    form = ArticleForm
    list_filter = (StateFilter, "kind", "section", LanguageFilter, ImportFilter)
    search_fields = ("headline", "standfirst", "bylines__author__name", "slug")
    ordering = ("-id",)
    autocomplete_fields = ("section", "series", "translation_of")
    inlines = (BylineInline, ParticipantInline, CitationInline, RelatedInline)
    change_form_template = "admin/articles/article/change_form.html"

    # Who may do what

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Without a piece, whether this person may change any; else what the desk's policy says."""
        if obj is None:
            return super().has_change_permission(request)
        return may_change(request.user, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Only drafts that readers never saw."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or was_never_seen(obj))

    # What is shown

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        found = super().get_queryset(request).select_related("section", "lead_figure__image")
        if request.resolver_match and request.resolver_match.url_name.endswith("_changelist"):
            return found.defer("body", "highlights").prefetch_related("bylines__author")
        return found

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> tuple:
        return WRITING if self._may_write(request, obj) else READING

    def _may_write(self, request: HttpRequest, obj: Article | None) -> bool:
        if obj is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, obj)

    @admin.display(description="text")
    def text_to_read(self, article: Article) -> SafeString:
        return mark_safe(linebreaks(plain(article.body), autoescape=True))

    @admin.display(description="picture", empty_value="none")
    def lead_to_read(self, article: Article) -> str | None:
        return str(article.lead_figure) if article.lead_figure else None

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any):
        """No window on another article, or on the list of sections, opens from this form."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in self.autocomplete_fields:
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_view_related = field.widget.can_delete_related = False
        return field

    def get_form(self, request: HttpRequest, obj: Article | None = None, **kwargs: Any):
        form = super().get_form(request, obj, **kwargs)
        refusal = getattr(request, "desk_refusal", None)
        return type(form.__name__, (form,), {"refusal": refusal})

    def render_change_form(self, request: HttpRequest, context: dict, *args, **kwargs):
        context |= {
            "rail": rail(request, kwargs.get("obj")),
            "parts": in_order(context["adminform"], context["inline_admin_formsets"]),
        }
        form = context["adminform"].form
        if form.is_stale:
            stored = self.get_queryset(request).get(pk=kwargs["obj"].pk)
            context["conflict"] = conflict_shown(stored, form)
        return super().render_change_form(request, context, *args, **kwargs)

    # What a save does

    def get_urls(self) -> list[URLPattern]:
        return act_urls(self) + preview_urls(self) + super().get_urls()

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A refusal rolls all back and comes to the form again, with the typed words."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused as refusal:
            request.desk_refusal = refusal
            return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:
        """A new piece gets its row, for its parts to hang on; all else is for save_related."""
        if not change:
            start(obj, by=request.user)

    def save_related(
        self, request: HttpRequest, form: ModelForm, formsets: list[BaseFormSet], change: bool
    ) -> None:
        def save_parts() -> None:
            for formset in formsets:
                self.save_formset(request, form, formset, change=change)

        save_piece(form, save_parts, by=request.user)

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        discard(obj, by=request.user)

    def delete_view(self, request: HttpRequest, object_id: str, *args: Any) -> HttpResponse:
        """A refusal, for a piece that somebody published a moment ago, leads back to its form."""
        try:
            return super().delete_view(request, object_id, *args)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[object_id]))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple:
        """What goes with a draft is its own; nothing of it is asked about one by one."""
        return [str(piece) for piece in objs], {"articles": len(objs)}, set(), []

    def response_add(self, request: HttpRequest, obj: Article, *args: Any) -> HttpResponse:
        return self._next(request, obj)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        return self._next(request, obj)

    def _next(self, request: HttpRequest, article: Article) -> HttpResponse:
        """To the act whose button saved the form; else the writer stays where he writes."""
        messages.success(request, "Saved.")
        wanted = request.POST.get("_then", "")
        if wanted == "preview":
            return HttpResponseRedirect(reverse("desk_preview", args=[article.pk]))
        if wanted == "previews":
            return HttpResponseRedirect(reverse(f"admin:{PREVIEWS}", args=[article.pk]))
        if wanted in {act.name for act in ACTS}:
            return HttpResponseRedirect(
                reverse(f"admin:articles_article_{wanted}", args=[article.pk])
            )
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
