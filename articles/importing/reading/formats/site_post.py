"""One post of a static site: front matter, what the file's name says, tags, then the body."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from ..archives.file import LegacyFile
from ..options import Options
from ..record import Record
from .assembled import Named, assembled
from .front_matter import Entry, without_secrets
from .jigsaw import FIELDS
from .markdown import is_html, rendered
from .matter import parted
from .template_tags import Language, untagged, without_tags

_DATE = re.compile(r"^\d{4}-\d\d?-\d\d?-(?=.)")
_LANGUAGE = re.compile(r"\.(?P<code>[a-z]{2})$")
_BUNDLES = {"index", "_index"}


def field_name(key: str, further: dict[str, str]) -> str:
    """Our name for a key of the front matter, or ""."""
    key = key.lower().replace("-", "_")
    return further.get(key, FIELDS.get(key, ""))


def site_post(
    name: str,
    file: LegacyFile,
    options: Options,
    language: Language,
    named_of: Callable[[Entry], Iterable[Named]],
) -> Record:
    """The record of a post; its slug is the front matter's, else the one in the file's name.

    A body in Markdown is told by its look before any tag in it is replaced. Raises NotText, and
    RefusedHtml as `assembled` does.
    """
    text, warnings = file.text(options.encoding)
    matter = parted(text)
    named = without_secrets(each for entry in matter.entries for each in named_of(entry))
    named += from_name(file.source_id, {ours for ours, *_ in named})
    body = untagged(matter.body, language)
    html, lost = (body.text, "") if is_html(matter.body, file.source_id) else rendered(body.text)
    warnings = (*warnings, *matter.warnings, *body.warnings)
    record = assembled(name, file.source_id, [*named, *body.named], html, warnings, lost)
    return without_tags(record)


def from_name(path: str, given: set[str]) -> list[Named]:
    """Slug and language of "2019-05-04-weir.uk.md" or "the-weir/index.md", unless given."""
    place = PurePosixPath(path)
    stem = place.stem
    named: list[Named] = []
    if found := _LANGUAGE.search(stem):
        stem = stem[: found.start()]
        if "language" not in given:
            named.append(("language", "file name", found["code"], None))
    if stem in _BUNDLES:
        stem = place.parent.name
    slug = _DATE.sub("", stem)
    if slug and "slug" not in given:
        named.append(("slug", "file name", slug, None))
    return named


def held_as(record: Record, code: str, because: str) -> Record:
    """The record as a draft, with the reason as a warning."""
    return replace(record.warned(code, because), held_because=(*record.held_because, code))
