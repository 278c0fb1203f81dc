"""What Ghost's other tables say of a post: who wrote it, its tags, the words of its picture."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .json_items import elements
from .many import Opener

PREFIXES = (("db", "[]", "data"), ("data",))
_TABLES = ("users", "tags", "posts_authors", "posts_tags", "posts_meta")

Context = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Site:
    """By the id of a post: users and tags in their order, and the texts of its picture."""

    users: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    authors_of: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    tags_of: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    meta_of: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def about(self, text: str, key: str) -> tuple[str, Context]:
        """The id of a post (else `key`) and what the other tables say of it."""
        try:
            post = json.loads(text)
        except (ValueError, RecursionError):
            return key, ()
        if not isinstance(post, dict):
            return key, ()
        return str(post.get("uuid") or post.get("id") or key), tuple(self._context(post))

    def _context(self, post: dict[str, Any]) -> Iterator[tuple[str, str]]:
        own = str(post.get("id", ""))
        users = [user for _, user in sorted(self.authors_of.get(own, []))]
        for user in users or [str(post.get("author_id", ""))]:
            if name := self.users.get(user):
                yield "author", name
        for _, tag in sorted(self.tags_of.get(own, [])):
            if name := self.tags.get(tag):
                yield "topic", name
        yield from self.meta_of.get(own, [])


def site_of(opener: Opener) -> Site:
    """The site of an export. Of users the name alone is kept; internal tags ("#…") are not."""
    site = Site()
    paths = [(*prefix, table, "[]") for prefix in PREFIXES for table in _TABLES]
    with opener() as file:
        for each in elements(file, *paths):
            try:
                row = json.loads(each.text)
            except (ValueError, RecursionError):
                continue
            if isinstance(row, dict):
                _learn(site, each.path[-2], row)
    return site


def _learn(site: Site, table: str, row: dict[str, Any]) -> None:
    own, post = str(row.get("id", "")), str(row.get("post_id", ""))
    order = row.get("sort_order") if isinstance(row.get("sort_order"), int) else 0
    match table:
        case "users" if row.get("name"):
            site.users[own] = str(row["name"])
        case "tags" if row.get("name") and not str(row["name"]).startswith("#"):
            site.tags[own] = str(row["name"])
        case "posts_authors":
            site.authors_of[post].append((order, str(row.get("author_id", ""))))
        case "posts_tags":
            site.tags_of[post].append((order, str(row.get("tag_id", ""))))
        case "posts_meta":
            names = {"feature_image_alt": "image_alt", "feature_image_caption": "image_caption"}
            found = [(ours, str(row[key])) for key, ours in names.items() if row.get(key)]
            if found:
                site.meta_of[post] = found
