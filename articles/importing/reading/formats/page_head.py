"""What a page says of itself in its head (https://ogp.me/, meta), and shows above its text."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .assembled import Named

# The name or property of a meta element -> our name; the surest of each first.
_META = {
    "og:title": "headline", "dc.title": "headline", "twitter:title": "headline",
    "article:published_time": "date", "dc.date.issued": "date", "dc.date": "date",
    "datepublished": "date", "pubdate": "date", "publish-date": "date", "date": "date",
    "author": "author", "dc.creator": "author", "article:author": "author",
    "parsely-author": "author", "byl": "author",
    "og:description": "description", "description": "description",
    "article:section": "section", "article:tag": "topic", "news_keywords": "topic",
    "og:image": "image", "twitter:image": "image", "og:image:alt": "image_alt",
    "og:url": "origin", "og:locale": "language",
}  # fmt: skip
_MANY = {"author", "topic"}
_SHOWN = (
    ("headline", "h1", ""), ("author", "[rel=author]", ""), ("author", ".byline .name", ""),
    ("author", ".p-author", ""), ("date", "time[datetime]", "datetime"),
    ("origin", "link[rel=canonical]", "href"), ("language", "html[lang]", "lang"),
    ("headline", "title", ""),
)  # fmt: skip


def told(page: LexborHTMLParser) -> Iterator[Named]:
    """The values of the head's meta elements; of "og:title" and "dc.title" the first alone."""
    contents: dict[str, list[str]] = {}
    for meta in page.css("meta[content]")[:500]:
        attributes = meta.attributes
        key = (attributes.get("property") or attributes.get("name") or "").lower()
        contents.setdefault(key, []).append(" ".join((attributes["content"] or "").split()))
    taken: dict[str, str] = {}
    for key, name in _META.items():
        for words in dict.fromkeys(contents.get(key, ())):
            is_profile = name == "author" and words.startswith(("http://", "https://"))
            if not words or is_profile or taken.get(name, key) != key:
                continue
            if name in taken and name not in _MANY:
                continue
            taken[name] = key
            yield name, key, words, None


def shown(page: LexborHTMLParser) -> Iterator[Named]:
    """What the look of the page says: its first heading, the first time in it, …"""
    seen: set[str] = set()
    for name, selector, attribute in _SHOWN:
        found = page.css_first(selector) if name not in seen else None
        words = _words(found, attribute) if found is not None else ""
        if words:
            seen.add(name)
            yield name, selector, words, None


def _words(node: LexborNode, attribute: str) -> str:
    if attribute:
        return (node.attributes.get(attribute) or "").strip()
    return " ".join(node.text(deep=True, separator=" ").split())
