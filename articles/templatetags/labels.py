"""The words for kinds, in the language of the page; the desk's choices are in its own."""

from django import template
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Correction, Revision, Source, Zone

register = template.Library()

KINDS = {
    Article.Kind.OPINION: _("Opinion"),
    Article.Kind.INTERVIEW: _("Interview"),
    Article.Kind.EDITORIAL: _("Editorial"),
    Article.Kind.ANALYSIS: _("Analysis"),
    Article.Kind.REPORT: _("Report"),
    Article.Kind.REVIEW: _("Review"),
    Article.Kind.LETTER: _("Letter"),
}
CORRECTIONS = {
    Correction.Kind.CORRECTION: _("Correction"),
    Correction.Kind.CLARIFICATION: _("Clarification"),
    Correction.Kind.UPDATE: _("Update"),
    Correction.Kind.EDITORS_NOTE: _("Editor’s note"),
    Correction.Kind.RETRACTION: _("Retraction"),
}
# Of a public change that no correction speaks of.
CHANGES = {
    Revision.Reason.CLARIFICATION: _("Clarification"),
    Revision.Reason.UPDATE: _("Update"),
}
# Why a version was made, as its public history says it.
REASONS = {
    Revision.Reason.PUBLICATION: _("Published"),
    Revision.Reason.IMPORT: _("From the archive"),
    Revision.Reason.MINOR: _("Spelling or style"),
    Revision.Reason.CORRECTION: _("Correction"),
    Revision.Reason.EDITORS_NOTE: _("Editor’s note"),
    Revision.Reason.RETRACTION: _("Retraction"),
    **CHANGES,
}
# Above a zone of the front page to which the editors gave no heading.
HEADINGS = {
    Zone.Look.LEAD: _("Lead"),
    Zone.Look.COLUMN: _("Opinion"),
    Zone.Look.QUOTATIONS: _("Interviews"),
    Zone.Look.TEASERS: _("Reports and reviews"),
    Zone.Look.LINES: _("Earlier"),
}
FIELDS = {
    "headline": _("Headline"),
    "standfirst": _("Standfirst"),
    "body": _("Text"),
    "highlights": _("Highlights"),
    "bylines": _("Names"),
    "kicker": _("Kicker"),
    "dateline": _("Place"),
    "disclaimer": _("Disclaimer"),
    "interview_note": _("Note"),
    "editors_note": _("Editor’s note"),
}
SOURCES = {
    Source.Kind.PERSON: _("Person"),
    Source.Kind.ORGANISATION: _("Organisation"),
    Source.Kind.DOCUMENT: _("Document"),
    Source.Kind.WEB_PAGE: _("Web page"),
    Source.Kind.DATA_SET: _("Data set"),
    Source.Kind.SOCIAL_POST: _("Social post"),
    Source.Kind.OBSERVATION: _("Own observation"),
    Source.Kind.UNNAMED: _("Unnamed source"),
}


@register.filter
def kind_label(article: Article) -> str:
    return str(KINDS[article.kind])


@register.filter
def correction_label(correction: Correction) -> str:
    return str(CORRECTIONS[correction.kind])


@register.filter
def change_label(revision: Revision) -> str:
    return str(CHANGES[revision.reason])


@register.filter
def zone_heading(zone: Zone) -> str:
    return zone.heading or str(HEADINGS[zone.look])


@register.filter
def source_label(source: Source) -> str:
    return str(SOURCES[source.kind])


@register.filter
def own_kicker(article: Article) -> str:
    """The kicker, unless it only repeats the label of the kind."""
    kicker = article.kicker
    return "" if kicker.casefold() == kind_label(article).casefold() else kicker


@register.filter
def reason_label(revision: Revision) -> str:
    return str(REASONS.get(revision.reason, revision.get_reason_display()))


@register.filter
def field_label(name: str) -> str:
    """A field of a piece, by the name that its model has for it."""
    return str(FIELDS[name])
