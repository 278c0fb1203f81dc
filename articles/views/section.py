"""A section: its newest pieces, page by page."""

from django.db.models import OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Section
from articles.models.edition import probes, standing
from articles.views.listing import listing
from articles.views.navigation import navigation
from articles.views.reader_page import reader_page, show_list


@reader_page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """At the root it stands even when it is empty."""
    above = navigation()
    languages = [each.language for each in above.editions[1:]]
    rows = Section.objects.annotate(**probes(languages, Q(section=OuterRef("pk"))))
    held = get_object_or_404(rows, slug=slug)
    found = listing(request, request.edition.faced().filter(section=held))
    if not found.items and not request.edition.is_first:
        raise Http404
    context = {"section": held, "listing": found}
    return show_list(
        request, "articles/section.html", context, above=above, editions=standing(held)
    )
