"""robots.txt: what crawlers may read, and where the sitemaps are: RFC 9309.

A crawler obeys the one group that names it (2.2.1), so each group repeats what is closed to all.
"""

from articles.models import Terms
from articles.syndication.place import absolute

# Nothing secret hangs on this list: drafts are refused to everybody, whatever it says.
CLOSED = ("/admin/", "/preview/", "/search/")
SITEMAPS = ("/sitemap.xml", "/news-sitemap.xml")
# Those that collect for training; those that fetch for a search or for one reader are no miners.
MINERS = (
    "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot",
    "cohere-training-data-crawler", "Diffbot", "Google-Extended", "GPTBot", "meta-externalagent",
    "Omgilibot", "PanguBot", "Timpibot",
)  # fmt: skip


def robots(terms: Terms) -> str:
    """One group for everybody, one for those who mine."""
    closed = [f"Disallow: {path}" for path in CLOSED]
    lines = ["User-agent: *", *closed, ""]
    lines += [f"User-agent: {name}" for name in MINERS]
    lines += ["Disallow: /"] if terms.is_reserved else [*closed, "Allow: /"]
    lines += ["", *(f"Sitemap: {absolute(path)}" for path in SITEMAPS), ""]
    return "\n".join(lines)
