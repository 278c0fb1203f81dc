"""What crawlers may read, and where the sitemaps are: RFC 9309."""

from django.http import HttpRequest, HttpResponse

from articles.syndication.place import absolute
from articles.views.reader_page import reader_page

CACHE_CONTROL = "public, max-age=60"
# Nothing secret hangs on this list: drafts are refused to everybody, whatever it says.
LINES = (
    "User-agent: *",
    "Disallow: /admin/",
    "Disallow: /preview/",
    "Disallow: /search/",
    "",
)


@reader_page
def robots(request: HttpRequest) -> HttpResponse:
    maps = [f"Sitemap: {absolute(path)}" for path in ("/sitemap.xml", "/news-sitemap.xml")]
    text = "\n".join([*LINES, *maps, ""])
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = CACHE_CONTROL
    return response
