"""People, sources, subjects and pictures in ninjs's words, from what is loaded already."""

import json

from articles.images import sizes
from articles.images.renditions import size_of
from articles.models import Article, Figure, Image, Participant
from articles.syndication.place import absolute, picture

CONTENT_TYPE = "application/json"
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def path(article: Article) -> str:
    """The percent-encoded path of the piece as ninjs: /2020/10/slug.json."""
    return f"{article.get_absolute_url().rstrip('/')}.json"


def written(**facts: object) -> bytes:
    """What is known as JSON, UTF-8, with the standard it follows."""
    known = {name: fact for name, fact in facts.items() if fact not in (None, "", [])}
    return json.dumps({"standard": STANDARD} | known, ensure_ascii=False).encode()


def texts(**by_role: str) -> list[dict]:
    """One text for each role that has one."""
    return [{"role": role, "value": text} for role, text in by_role.items() if text]


def subjects(article: Article) -> list[dict]:
    """The section and the topics."""
    topics = [use.tag for use in article.topic_uses.all()]
    return [
        {"name": one.name, "rel": rel, "uri": absolute(one.get_absolute_url())}
        for rel, ones in (("section", [article.section]), ("topic", topics))
        for one in ones
    ]


def people(article: Article) -> list[dict]:
    """Who was interviewed."""
    return [
        {"name": one.name, "rel": one.role}
        for one in article.participants.all()
        if one.role == Participant.Role.INTERVIEWEE
    ]


def sources(article: Article) -> list[dict]:
    """Everybody in the bylines, with the role."""
    return [
        {
            "name": line.name or line.author.name,
            "role": line.role,
            "uri": absolute(line.author.get_absolute_url()),
        }
        for line in article.bylines.all()
    ]


def pictures(figure: Figure | None) -> list[dict]:
    """The lead picture as an associated object with its renditions."""
    if figure is None:
        return []
    words = texts(caption=figure.caption, alternative=figure.alt)
    made = {
        "name": "lead",
        "uri": picture(figure.image, "full-1200"),
        "type": "picture",
        "by": figure.credit_line,
        "descriptions": words,
        "renditions": [_rendition(figure.image, size) for size in ("full-1200", "wide-1200")],
    }
    return [{name: fact for name, fact in made.items() if fact}]


def _rendition(image: Image, size: str) -> dict:
    width, height = size_of(sizes.spec(size, "jpg"), image.width, image.height)
    return {
        "name": size,
        "href": picture(image, size),
        "contentType": "image/jpeg",
        "width": width,
        "height": height,
    }
