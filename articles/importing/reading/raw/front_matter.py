"""The words behind the keys of front matter, line by line: no YAML or TOML is parsed here."""

import html
import json
import re
from collections.abc import Iterator

from .json_values import texts

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)(?:toml|yaml)?[ \t]*\n(?P<head>.*?)^(?:---|\.\.\.|\+\+\+)[ \t]*$",
    re.S | re.M,
)
_BEGINS_AS_JSON = re.compile(r"(?:---json[ \t]*\n)?\s*(?=\{\s*\")")
_BEFORE = re.compile(r"[ \t]*(?:[-?][ \t]+)*(?:[^:\n]{1,80}?:(?:[ \t]+|$))?")
_FLOW_KEY = re.compile(r"(?:(?<![\w.-])[\w.-]++|\"[^\"]*\"|'[^']*')[ \t]*:(?=[ \t])")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_SIGNS = re.compile(r"[|>][-+\d]*[ \t]*$|[*&!]\S*")  # of a block, an alias, an anchor, a tag
_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)")
_QUOTED = re.compile(r"(?:\"((?:[^\"\\\n]|\\.)*)\"|'([^'\n]*)')(?![ \t]*=)|#.*")
_SECRET = re.compile(r"[ \t]*(?:post_|page_)?pass(?:word|phrase)\b", re.I)


def words(text: str) -> Iterator[str]:
    """The values of a text's front matter, in stretches that hold together."""
    if found := _FENCED.match(text):
        lines = (line for line in found["head"].split("\n") if not _SECRET.match(line))
        for line in lines:
            yield from _in_toml(line) if found["fence"] == "+++" else _in_yaml(line)
    elif found := _BEGINS_AS_JSON.match(text):
        try:
            yield from texts(json.JSONDecoder().raw_decode(text, found.end())[0])
        except (ValueError, RecursionError):
            return  # it is read line by line, with a warning for each


def _in_yaml(line: str) -> Iterator[str]:
    if line.startswith("?"):  # a key that stands alone
        return
    value = line[_BEFORE.match(line).end() :]
    if value[:1] in {"[", "{"}:
        value = _FLOW_KEY.sub(",", value)
        parts = value.strip("[]{} \t").split(",")
    else:
        parts = [value]
    for part in parts:
        part = _SIGNS.sub("", part.strip(), count=1) if part.strip()[:1] in "|>*&!" else part
        part = part if part.strip()[:1] in {'"', "'"} else _COMMENT.sub("", part)
        yield from (html.unescape(each) for each in _ESCAPE.split(part))


def _in_toml(line: str) -> Iterator[str]:
    """Quoted values alone: the others are typed, and written out again in another form."""
    _, _, value = line.partition("=")
    for double, single in _QUOTED.findall(value):
        yield from (html.unescape(each) for each in _ESCAPE.split(double or single))
