"""Posts of a Substack export: posts/<number>.<slug>.html, and posts.csv with all else.

https://support.substack.com/hc/en-us/articles/360037466012. Posts for paying readers arrive as
drafts: nobody has said that everybody may read them.
"""

import re
from collections.abc import Iterator

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from .assembled import Named, assembled
from .site_post import held_as

NAME = "substack"

_POST = re.compile(r"(?:^|/)posts/\d+\.(?P<slug>[^/]+)\.html?$")
_INDEX = re.compile(r"\ufeff?\"?post_id\"?,\"?post_date\b")
_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)\b", re.IGNORECASE)
_FIELDS = {"title": "headline", "subtitle": "standfirst", "post_date": "date"}
_FOR_ALL = {"", "everyone"}
_NO_ARTICLES = {"thread", "podcast", "restack", "page"}


def recognises(head: str, path: str) -> str:
    if _INDEX.match(head):
        return "a list of posts that begins with post_id, post_date"
    if _POST.search(path) and not _PAGE.match(head) and "<" in head:
        return "a piece of HTML below posts/, called by a number and a slug"
    return ""


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    """The post; the list of posts holds none, each of its rows is read with its post."""
    found = _POST.search(file.source_id)
    if not found:
        return
    html, warnings = file.text(options.encoding)
    named = [*_named(file), ("slug", "file name", found["slug"], None)]
    record = assembled(NAME, file.source_id, named, html, warnings)
    if not file.context:
        record = record.warned("index-missing", "posts.csv does not tell of it")
    if file.said("is_published").lower() == "false":
        record = held_as(record, "status-draft", "posts.csv says that it was not published")
    if (audience := file.said("audience")) not in _FOR_ALL:
        record = held_as(record, "status-draft", f"posts.csv says it was for {audience} alone")
    if (kind := file.said("type")) in _NO_ARTICLES:
        record = held_as(record, "no-article", f"posts.csv says that it is a {kind}")
    yield record


def _named(file: LegacyFile) -> Iterator[Named]:
    for column, cell in file.context:
        if column != "post_id":
            yield _FIELDS.get(column, ""), column, " ".join(cell.split()), None
