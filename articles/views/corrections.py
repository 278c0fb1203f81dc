"""The public log of corrections: everything we got wrong, the newest first, the undated last."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.models import Correction
from articles.models.edition import Edition
from articles.text.printed import printed
from articles.views.listing import PAGE_SIZE, Cursor, before, cursor, cut
from articles.views.reader_page import reader_page, show_list


@reader_page
def corrections(request: HttpRequest) -> HttpResponse:
    """Those of withdrawn pieces stay; a correction is for ever."""
    rows = corrections_in(request.edition).select_related("article", "superseded_by", "supersedes")
    found = cut(request, _after(rows, cursor(request)), at="issued_at", key="pk")
    for one in found.items:
        if one.issued_at:
            local = printed(timezone.localtime(one.issued_at), one.issued_precision)
            one.month_issued = local.date().replace(day=1)
        else:
            one.month_issued = None
        one.is_superseded = hasattr(one, "superseded_by")
    return show_list(request, "articles/corrections.html", {"listing": found}, may_be_stale=False)


def corrections_in(here: Edition) -> QuerySet:
    """Those to the pieces of an edition; at the root, all that there are."""
    rows = Correction.objects.public()
    return rows if here.is_first else rows.filter(article__language__base=here.language)


def _after(rows: QuerySet, place: Cursor | None) -> list[Correction]:
    """A page and one more: dated ones, and undated ones where those come to their end."""
    dated, undated, most = rows.dated(), rows.undated(), PAGE_SIZE + 1
    if place and place.at is None:
        return list(undated.filter(pk__lt=place.key)[:most])
    if place:
        dated = dated.filter(before("issued_at", "pk", place))
    found = list(dated[:most])
    return found + list(undated[: most - len(found)]) if len(found) < most else found
