"""ninjs 1 to 3 (https://iptc.org/standards/ninjs/): a story as JSON, alone or in a list.

`ednote`, `edNote` and notes inside the text are for editors: never public.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from ..archives.decode import without_controls
from ..archives.file import LegacyFile, RefusedFile
from ..markup.as_text import text_of
from ..markup.visible import visible_in_html
from ..options import Options
from ..record import Record
from . import many, wire
from .assembled import Named, assembled
from .json_items import elements
from .many import Opener

NAME = "ninjs"

_KEYS = re.compile(
    r"\"(versioncreated|versionCreated|pubstatus|pubStatus|(?:body|headline|description)_\w+|bodies"
    r"|headlines|slugline|ednote|edNote|firstcreated|firstCreated|usageterms"
    r"|usageTerms|copyrightholder|copyrightHolder|urgency|uri|byline|headline|standard|\$standard)\""
    r"\s*:"
)
_ENOUGH = 3
_LISTS = (("[]",), ("items", "[]"), ("_items", "[]"), ("results", "[]"))
# Keys are compared in lower case: ninjs 2 and 3 write versionCreated for versioncreated.
_FIELDS = {
    "headline": "headline", "title": "headline", "subheadline": "standfirst",
    "language": "language", "located": "dateline",
    "dateline": "dateline", "byline": "author", "by": "author", "slugline": "",
    "section": "section", "url": "origin",
}  # fmt: skip
# ninjs 1 lets an agency say which text it is: headline_main, description_text, body_richtext.
_ENDINGS = {"headline_": "headline", "description_": "standfirst"}
_DATES = ("embargoed", "contentcreated", "firstcreated", "versioncreated")
_BODY = "body_"
_OF_A_PICTURE = {
    "type", "uri", "renditions", "description_text", "headline", "byline", "versioncreated",
    "firstcreated", "version", "mimetype", "pubstatus",
}  # fmt: skip
_SAME_BODY = "body, in another form"
_FOR_EDITORS = {"ednote", "genre_note", "instructions", "signals"}


def recognises(head: str, path: str) -> str:
    if head.lstrip()[:1] not in {"{", "["} or not head.strip():
        return ""
    keys = {found.lower() for found in _KEYS.findall(head)}
    return f"JSON with the properties {', '.join(sorted(keys)[:4])}" if len(keys) >= _ENOUGH else ""


def articles(opener: Opener, source_id: str) -> Iterator[LegacyFile]:
    """Each story of a list, or the one that the file is; the uri is its id."""
    number = 0
    with opener() as file:
        for each in elements(file, *_LISTS):
            number += 1
            yield _file(each.text, f"{source_id}#{number}", number, each.is_cut)
    if not number:
        with opener() as file:
            for each in elements(_Listed(file), ("[]",)):
                yield _file(each.text, source_id, 1, each.is_cut)


def read(file: LegacyFile, options: Options) -> Iterator[Record]:
    return many.records(THIS, file, options)


def article(file: LegacyFile, options: Options) -> Iterator[Record]:
    try:
        given = json.loads(file.data)
    except (ValueError, RecursionError) as error:
        raise RefusedFile(f"json-unreadable: {error}") from error
    if not isinstance(given, dict):
        raise RefusedFile("json-unreadable: a story is no object")
    story = {key.lower(): value for key, value in given.items()}
    bodies = _bodies(story)
    if str(story.get("type", "text")) not in {"text", "composite"} or not bodies:
        because = f"not-an-article: {story.get('type', 'a story without a text')}"
        raise RefusedFile(because)
    body, notes = wire.parted(bodies[0])
    named = [*(each for each in _named(story) if each[2]), *wire.named_notes(notes)]
    named += [_other_body(bodies[0], each) for each in bodies[1:]]
    record = assembled(NAME, file.source_id, named, body, ())
    record = many.repeating(many.placed(record, file), _SAME_BODY)
    yield many.not_for_publication(record, wire.NOTE)


class _Listed:
    """A file whose one value is made the one element of a list."""

    def __init__(self, file) -> None:
        self._file, self._before = file, b"["

    def read(self, count: int) -> bytes:
        before, self._before = self._before, b""
        return before or self._file.read(count)


def _file(text: str, key: str, number: int, is_cut: bool) -> LegacyFile:
    trouble = f"json-cut-off: the file ends inside item {number:,}; {number - 1:,} read"
    found = re.search(r'"(?:uri|altId|_id)"\s*:\s*"((?:[^"\\]|\\.){1,500})"', text)
    if found and not is_cut:
        try:
            given = json.loads(text)
            key = str(given.get("uri") or given.get("_id") or key)
        except (ValueError, AttributeError, RecursionError):
            pass
    data = text.encode(errors="replace")
    return LegacyFile(key, data, line=number, trouble=trouble if is_cut else "")


def _bodies(story: dict[str, Any]) -> list[str]:
    """Each text as HTML, what has markup first: ninjs 1 has body_…, 2 and 3 have `bodies`."""
    found = [(_kind(key, value), value) for key, value in story.items() if key.startswith(_BODY)]
    for each in story.get("bodies") or []:
        if isinstance(each, dict) and each.get("value"):
            kind = str(each.get("contenttype") or each.get("contentType") or "html")
            found.append(("text" if "plain" in kind else "html", each["value"]))
    found.sort(key=lambda each: each[0] == "text")
    return [
        without_controls(html.escape(value, quote=False) if kind == "text" else value)
        for kind, value in found
        if value and isinstance(value, str)
    ]


def _kind(key: str, value: Any) -> str:
    """body_html says that it is HTML; body_main may be either, and its beginning shows which."""
    has_markup = key.endswith("html") or str(value).lstrip().startswith("<")
    return "html" if has_markup and key != "body_text" else "text"


def _other_body(first: str, other: str) -> Named:
    """A further text of the story: the first once more in another form, or words of its own."""
    is_same = visible_in_html(other) == visible_in_html(first)
    return "", _SAME_BODY if is_same else "bodies", text_of(other).strip(), None


def _named(story: dict[str, Any]) -> Iterator[Named]:
    yield from _dates(story)
    for key, value in story.items():
        if key in {*_DATES, "bodies", "uri", "type", "_id", "$standard", "standard"}:
            continue
        if key.startswith(_BODY):
            continue
        if key in _FOR_EDITORS:
            yield "", wire.NOTE, _text(value), None
        elif key == "pubstatus":
            ours = "status" if value != "usable" else ""
            yield ours, key, f"{value}", None
        elif key in {"headlines", "descriptions"}:
            yield from _roles(key, value)
        elif key in {"subject", "subjects", "keywords"}:
            yield from (("topic", key, _name(each), None) for each in _list(value))
        elif key == "associations":
            yield from _associations(value)
        else:
            ending = next((ours for each, ours in _ENDINGS.items() if key.startswith(each)), "")
            yield _FIELDS.get(key, ending), key, _text(value), None


def _dates(story: dict[str, Any]) -> Iterator[Named]:
    """An embargo is the time from which readers see it; else when the story was first there."""
    given = [(key, _text(story[key])) for key in _DATES if story.get(key)]
    return (
        ("" if number else "date", key, wire.instant(text), None)
        for number, (key, text) in enumerate(given)
    )


def _roles(key: str, value: Any) -> Iterator[Named]:
    """ninjs 2 and 3: several headlines and descriptions, each with its role; the first counts."""
    ours = {"headlines": "headline", "descriptions": "standfirst"}[key]
    for number, each in enumerate(_list(value)):
        text = _text(each.get("value", "")) if isinstance(each, dict) else _text(each)
        yield ("" if number else ours), key, text, None


def _associations(value: Any) -> Iterator[Named]:
    """The first picture leads; ninjs 1 names associations, 2 and 3 list them.

    What is said of the others, and of what is no picture, is named as dropped.
    """
    found = list(value.values()) if isinstance(value, dict) else _list(value)
    pictures = [each for each in found if isinstance(each, dict) and each.get("type") == "picture"]
    for each in found:
        if each not in pictures[:1]:
            yield "", "associations", _text(each), None
    for picture in pictures[:1]:
        renditions = picture.get("renditions") or {}
        each = list(renditions.values()) if isinstance(renditions, dict) else _list(renditions)
        sizes = [size for size in each if isinstance(size, dict) and size.get("href")]
        best = max(sizes, key=lambda size: size.get("width") or 0, default={})
        story = {key.lower(): said for key, said in picture.items()}
        rest = {key: said for key, said in story.items() if key not in _OF_A_PICTURE}
        yield "", "associations", _text(rest), None
        yield "image", "associations", _text(best.get("href", "")), None
        captions = [_text(story.get(key, "")) for key in ("description_text", "headline")]
        caption, *further = [each for each in captions if each] or [""]
        yield "image_caption", "associations", caption, None
        yield from (("", "associations", each, None) for each in further)
        yield "image_credit", "associations", _text(story.get("byline") or ""), None


def _list(value: Any) -> list:
    return value if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    return _text(value.get("name", "")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return html.unescape(value).strip()
    return json.dumps(value, ensure_ascii=False) if value not in (None, [], {}, False) else ""


THIS = many.Divided(NAME, articles, article)
