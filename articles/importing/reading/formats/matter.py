"""Front matter of any language: YAML between ---, TOML between +++, or one object of JSON."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from . import front_matter
from .front_matter import FrontMatter
from .typed_matter import JSON_FENCE, TOML_FENCE, from_json, from_toml

YAML, TOML, JSON = "YAML", "TOML", "JSON"

_OBJECT = re.compile(r"(?:---json[ \t]*\n\s*)?\{\s*\"[\w. -]+\"\s*:")
_KEYS = {
    YAML: re.compile(r"^(?P<key>[\w.-]+)[ \t]*:[ \t]*(?P<value>.*)$", re.MULTILINE),
    TOML: re.compile(r"^(?P<key>[\w.-]+)[ \t]*=[ \t]*(?P<value>.*)$", re.MULTILINE),
    JSON: re.compile(r"^[{ \t]*\"(?P<key>[\w.-]+)\"[ \t]*:[ \t]*(?P<value>.*)$", re.MULTILINE),
}
_END = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ \t]*$|^\}[ \t]*$", re.MULTILINE)
# A text with these names may begin with an object; ".json" is data, and other formats' own.
_PROSE = {".md", ".markdown", ".mdown", ".html", ".htm", ".njk", ".liquid"}
_TEMPLATES = re.compile(r"(?:^|/)(?:_layouts|_includes|_sass|_data|archetypes)/")


@lru_cache(maxsize=4)  # format after format asks of the same path
def suffix_of(path: str) -> str:
    """The end of a file's name in lower case: ".md"."""
    return PurePosixPath(path).suffix.lower()


@lru_cache(maxsize=4)
def language_of(head: str, path: str) -> str:
    """YAML, TOML or JSON, or "" for a text that begins with none of them."""
    if front_matter.begins(head):
        return YAML
    fence = TOML_FENCE.match(head)
    if fence and _KEYS[TOML].search(head, fence.end()):
        return TOML
    is_prose = suffix_of(path) in _PROSE
    return JSON if is_prose and _OBJECT.match(head) else ""


@lru_cache(maxsize=4)  # format after format asks of the same head
def keys(head: str, path: str) -> Mapping[str, str]:
    """The keys of the outermost level in lower case, with what stands behind them in their line."""
    language = language_of(head, path)
    if not language:
        return {}
    start = head.find("\n") + 1 if language != JSON else 0
    end = _END.search(head, start)
    lines = _KEYS[language].finditer(head, start, end.start() if end else len(head))
    return {found["key"].lower(): found["value"].strip("\"', ") for found in lines}


def is_template(path: str) -> bool:
    """Whether a file lies where generators keep what pages are made of, not pages."""
    return _TEMPLATES.search(path) is not None


def parted(text: str) -> FrontMatter:
    """The values and the body after them; a text without front matter is all body."""
    if front_matter.begins(text):
        return front_matter.parted(text)
    if TOML_FENCE.match(text):
        return from_toml(text)
    if JSON_FENCE.match(text):
        return from_json(text)
    return FrontMatter((), text)
