"""A topic: every piece that carries it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Topic
from articles.views.listing import topic_listing
from articles.views.moved import known_to_readers
from articles.views.reader_page import reader_page, show


@reader_page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    held = get_object_or_404(Topic, slug=slug)
    found = topic_listing(request, held)
    if not found.items and not known_to_readers().filter(topics=held).exists():
        raise Http404
    return show(request, "articles/topic.html", {"topic": held, "listing": found})
