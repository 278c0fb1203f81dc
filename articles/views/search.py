"""Search: what matches, by relevance or by date, with the words round each hit."""

import re
from dataclasses import dataclass, replace

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles.models import Article, Byline
from articles.models.edition import spoken
from articles.search import Found, Hit, Query, find, read_query, respelled
from articles.text.excerpt import Excerpt, excerpt
from articles.text.plain import plain
from articles.views.asked import asked
from articles.views.listing import BadCursor
from articles.views.navigation import Navigation, navigation
from articles.views.reader_page import reader_page, show_list

MOST_CHARACTERS = 400  # of a query; nobody types more, and a machine is not helped by it
_CURSOR = re.compile(r"(-?[0-9]{1,20})(?:_(-?0x[01]\.[0-9a-f]{1,13}p[+-][0-9]{1,4}))?")


@dataclass(frozen=True)
class Line:
    article: Article
    excerpt: Excerpt


@dataclass(frozen=True)
class Facet:
    """One way to narrow the search further; no count where not all hits were looked at."""

    name: str
    count: int | None
    address: str


@reader_page
def search(request: HttpRequest) -> HttpResponse:
    """Ten queries at most, however much the archive holds and however many match."""
    here = request.edition
    query = read_query((asked(request, "q") or "").replace("\0", "")[:MOST_CHARACTERS])
    if not here.is_first:
        query = replace(query, language=here.language)
    by_date = asked(request, "sort") == "date"
    found = find(query, after=_cursor(request, by_date), by_date=by_date)
    above = navigation()
    context = {
        "query": query,
        "by_date": by_date,
        "found": found,
        "lines": _lines(found),
        "facets": _facets(query, found, above),
        "respelled": "" if found.count or query.is_empty else respelled(query),
        "older": _address(query, by_date, found.hits[-1]) if found.has_more else "",
        "by_other": _address(query, not by_date),
        "here": _address(query, by_date=False) if query.typed else _page(),
        "is_first": "before" not in request.asked,
    }
    response = show_list(request, "articles/search.html", context, above=above)
    response["X-Robots-Tag"] = "noindex"
    return response


def _cursor(request: HttpRequest, by_date: bool) -> Hit | None:
    text = asked(request, "before")
    if text is None:
        return None
    match = _CURSOR.fullmatch(text)
    if match is None or bool(match[2]) is by_date or abs(int(match[1])) >= 1 << 62:
        raise BadCursor(text)
    try:
        return Hit(0, int(match[1]), float.fromhex(match[2]) if match[2] else 0.0)
    except OverflowError as error:
        raise BadCursor(text) from error


def _address(query: Query, by_date: bool, last: Hit | None = None) -> str:
    parts = {"q": query.typed} | ({"sort": "date"} if by_date else {})
    if last:
        score = "" if by_date else f"_{last.score.hex()}"
        parts["before"] = f"{last.position}{score}"
    return f"{_page()}?{urlencode(parts)}"


def _lines(found: Found) -> list[Line]:
    """The articles of a page in the order of the hits; asked of `public()` once more."""
    bylines = Prefetch("bylines", queryset=Byline.objects.select_related("author"))
    articles = (
        Article.objects.public()
        .select_related("section")
        .prefetch_related(bylines)
        .in_bulk([hit.article for hit in found.hits])
    )
    held = [articles[hit.article] for hit in found.hits if hit.article in articles]
    return [Line(article, _excerpt(article, found)) for article in held]


def _excerpt(article: Article, found: Found) -> Excerpt:
    text = plain(article.body)
    return excerpt(text, found.stems, article.language) if found.stems else []


def _facets(query: Query, found: Found, above: Navigation) -> dict[str, list[Facet]]:
    """Sections and kinds among the hits, where there is more than one to choose from."""

    def told(count: int) -> int | None:
        return None if found.is_sampled else count

    sections = {section.pk: section for section in above.sections}
    by_section = [
        Facet(sections[key].label, told(count), _narrowed(query, f"section:{sections[key].slug}"))
        for key, count in found.sections.most_common()
        if key in sections
    ]
    by_kind = [
        Facet(_(Article.Kind(kind).label), told(count), _narrowed(query, f"kind:{kind}"))
        for kind, count in found.kinds.most_common()
    ]
    is_other = sorted(found.kinds.values()) != sorted(found.sections.values())
    return {
        "section": by_section if len(by_section) > 1 and not query.section else [],
        # Where each section holds one kind, the kinds would say the same again.
        "kind": by_kind if len(by_kind) > 1 and not query.kind and is_other else [],
    }


def _narrowed(query: Query, mark: str) -> str:
    return f"{_page()}?{urlencode({'q': f'{query.typed} {mark}'.strip()})}"


def _page() -> str:
    return spoken().path("/search/")
