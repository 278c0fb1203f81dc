"""The letters of a raw document that no piece of its record holds: a field that was forgotten."""

import re
from collections.abc import Callable, Iterator

from ..markup.visible import letters
from ..record import Record
from . import front_matter, json_values, xml_values

_NO_WORDS = re.compile(r"__GHOST_URL__|\[/?[\w-]++[^\[\]]*+\]|\{\{[^{}]*+\}\}|\{%[^{}]*+\}")
_MOST = 1_000  # stretches that are looked for one by one; a piece has some dozens
_WORD = 2  # letters: less is an initial or a sign

# What only a program reads, and what a format puts into other words: never a reader's.
_OF_GHOST = {
    "id", "uuid", "author_id", "created_by", "updated_by", "published_by", "comment_id",
    "newsletter_id", "post_id", "status", "visibility", "mobiledoc", "lexical", "plaintext",
    "markdown", "email_recipient_filter", "type",
}  # fmt: skip
_OF_NINJS = {
    "uri", "type", "_id", "standard", "$standard", "scheme", "code", "rel", "href", "mimetype",
    "contenttype", "renditions", "embargoed", "contentcreated", "firstcreated", "versioncreated",
    "pubstatus", "altids", "role",
}  # fmt: skip
_OF_FEEDS = {
    "guid", "id", "pubDate", "updated", "published", "issued", "dc:date", "uri", "email",
    "app:control", "control", "app:edited", "wp:meta_key", "wp:status", "wp:post_password",
    "wp:post_date", "wp:post_date_gmt", "wp:post_modified", "wp:post_modified_gmt", "dc:creator",
    "author", "itunes:author", "filename", "blogger:status", "blogger:type", "wp:comment",
}  # fmt: skip
_WORDS: dict[str, Callable[[str], Iterator[str]]] = {
    "ghost": lambda text: json_values.words(text, _OF_GHOST),
    "ninjs": lambda text: json_values.words(text, _OF_NINJS),
    **dict.fromkeys(("wordpress", "rss", "atom"), lambda text: xml_values.words(text, _OF_FEEDS)),
    **dict.fromkeys(("jigsaw", "jekyll", "hugo", "eleventy"), front_matter.words),
}


def overlooked(record: Record, text: Callable[[], str]) -> str:
    """The letters of each stretch of the document that the record's pieces do not hold.

    Compared without white space, digits and signs, which formats write anew: "4 May 2019" for a
    date of another form is no loss, "May" in no piece at all is.
    """
    words = _WORDS.get(record.format)
    if words is None or record.rejected_because:
        return ""
    # Front matter is all in fields; elsewhere a value may be the body.
    pieces = (raw.text for raw in record.fields) if words is front_matter.words else record.pieces
    held = letters(" ".join(pieces))
    missing: list[str] = []
    place = 0
    for number, stretch in enumerate(words(text())):
        if number > _MOST:
            break
        for part in _NO_WORDS.split(stretch):
            wanted = letters(part)
            if len(wanted) < _WORD:
                continue
            found = held.find(wanted, place)  # most follow each other, so the rest is not searched
            if found < 0 and wanted not in held:
                missing.append(wanted)
            place = max(place, found)
    return "".join(missing)
