"""An author: who it is, what to know of them, and all that stands under their name."""

from django.db.models import OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.models import Author, Byline
from articles.models.edition import probes, standing
from articles.views.listing import listing
from articles.views.moved import known_to_readers
from articles.views.navigation import navigation
from articles.views.reader_page import reader_page, show_list


@reader_page
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody of whom readers have read nothing yet has no page yet."""
    above, here = navigation(), request.edition
    languages = [each.language for each in above.editions[1:]]
    rows = Author.objects.annotate(**probes(languages, Q(bylines__author=OuterRef("pk"))))
    held = get_object_or_404(rows.select_related("portrait"), slug=slug)
    own = Byline.objects.filter(author=held).values("article")
    found = listing(request, here.public().filter(pk__in=own))
    if not found.items and not (here.is_first and known_to_readers().filter(pk__in=own).exists()):
        raise Http404
    context = {"author": held, "listing": found}
    return show_list(request, "articles/author.html", context, above=above, editions=standing(held))
