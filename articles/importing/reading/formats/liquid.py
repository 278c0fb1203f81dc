"""Liquid and Nunjucks tags as posts of Jekyll and Eleventy have them.

https://shopify.github.io/liquid/, https://jekyllrb.com/docs/liquid/tags/
"""

import re

from .embeds import LINKS, Arguments, code, figure, link, literal
from .template_tags import Language

# Tags that only Jekyll has.
OWN = re.compile(r"\{% *-? *(?:highlight|post_url|include|include_relative|link) [^%{}]*%\}")
_TAG = re.compile(
    r"\{%-?\s*(?P<close>end)?(?P<name>[a-z]\w*)(?P<rest>(?:[^%{}]|%(?!\}))*)%\}"
    r"|\{\{[^{}]*\}\}|\{:[^{}\n]*\}",
    re.IGNORECASE,
)
_SITE = re.compile(r"\{\{-?\s*(?:site\.(?:baseurl|url|github\.url))\s*(?:\|[^{}]*)?\}\}")
_ADDRESS = re.compile(
    r"\{\{-?\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')"
    r"\s*\|\s*(?:relative_url|absolute_url|url|prepend)\b[^{}]*\}\}"
)
_POST = re.compile(r"(?:.*/)?(\d{4})-(\d\d)-(\d\d)-(.+?)(?:\.\w+)?$")
_FIGURES = re.compile(r"(?:.*/)?(?:figure|image|img|picture|photo)(?:\.\w+)?$", re.IGNORECASE)
_INCLUDED = re.compile(r"(?:.*/)?(youtube|vimeo|tweet|twitter|gist|instagram|soundcloud)\b", re.I)


def _include(given: Arguments) -> str:
    """A figure or a film, told by the name of the file that was included; else nothing."""
    file = given.first("0")
    rest = Arguments({name: value for name, value in given.by_name.items() if name != "0"})
    if _FIGURES.match(file):
        return figure(rest)
    found = _INCLUDED.match(file)
    return link(found[1].lower())(rest) if found else ""


def _post_url(given: Arguments) -> str:
    """The address that Jekyll gives a post unless told otherwise: /2019/05/04/weir.html."""
    found = _POST.match(given.first("0"))
    return f"/{found[1]}/{found[2]}/{found[3]}/{found[4]}.html" if found else given.first("0")


def _expressed(tag: str) -> str | None:
    """The site's own address says nothing; `{{ "/a.png" | relative_url }}` is its path."""
    if tag.startswith("{:") or _SITE.fullmatch(tag):
        return ""
    found = _ADDRESS.fullmatch(tag)
    return found["double"] or found["single"] if found else None


LIQUID = Language(
    pattern=_TAG,
    known={
        **LINKS, "figure": figure, "image": figure, "img": figure, "include": _include,
        "include_relative": _include, "post_url": _post_url,
        "link": lambda given: given.first("0"),
    },
    verbatim={"highlight": code, "raw": literal, "verbatim": literal, "comment": None},
    silent=frozenset({"if", "else", "elsif", "elif", "unless", "assign", "set", "capture", "toc"}),
    expressed=_expressed,
)  # fmt: skip
