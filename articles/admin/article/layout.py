"""The order of the article's form: that in which a piece is written."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.admin.helpers import AdminForm, Fieldset, InlineAdminFormSet

from articles.admin.article.inlines import (
    BylineInline,
    CitationInline,
    ParticipantInline,
    RelatedInline,
)

_WHAT = ("What it is", {"fields": (("kind", "section", "language"), ("series", "translation_of"))})
_NOTES = (
    "Disclosures and notes",
    {"fields": ("disclaimer", "interview_note", "editors_note")},
)
_DESK = ("For the desk alone", {"fields": ("desk_note",)})
_ADDRESS = ("Address and time", {"fields": ("topics", ("slug", "embargoed_until"))})

WRITING = (
    _WHAT,
    ("Headline", {"fields": (("kicker", "dateline"), "headline", "standfirst", "highlights")}),
    ("Text", {"fields": ("body",)}),
    ("Picture", {"fields": ("lead_image", ("lead_alt", "lead_caption"), "lead_credit")}),
    _NOTES,
    _DESK,
    _ADDRESS,
)
# For those who may look and not write: the same order, the text as text.
READING = (
    _WHAT,
    ("Headline", {"fields": ("kicker", "headline", "standfirst", "highlights", "dateline")}),
    ("Text", {"fields": ("text_to_read",)}),
    ("Picture", {"fields": ("lead_to_read",)}),
    _NOTES,
    _DESK,
    _ADDRESS,
)
_AFTER = {
    "Picture": (BylineInline, ParticipantInline, CitationInline),
    "Disclosures and notes": (RelatedInline,),
}


@dataclass(frozen=True)
class Part:
    """One stretch of the form: a fieldset, or the rows of an inline."""

    fieldset: Fieldset | None = None
    rows: InlineAdminFormSet | None = None


def in_order(form: AdminForm, inlines: Iterable[InlineAdminFormSet]) -> list[Part]:
    """Each inline behind the fieldset that it belongs to."""
    by_class = {type(rows.opts): rows for rows in inlines}
    parts = []
    for fieldset in form:
        parts.append(Part(fieldset=fieldset))
        following = _AFTER.get(fieldset.name, ())
        parts += [Part(rows=by_class[kind]) for kind in following if kind in by_class]
    return parts
