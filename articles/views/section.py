"""A section: its newest pieces, page by page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Article, Section
from articles.views.listing import listing
from articles.views.reader_page import reader_page, show


@reader_page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    held = get_object_or_404(Section, slug=slug)
    found = listing(request, Article.objects.public().filter(section=held))
    return show(request, "articles/section.html", {"section": held, "listing": found})
