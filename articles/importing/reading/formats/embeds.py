"""What a shortcode stands for: a link to what it showed, a figure with its caption, or code.

Named alike by Hugo (https://gohugo.io/shortcodes/), Jekyll's plugins and Eleventy's, so one table
serves them all. A frame becomes a link card in `prune`; nothing is fetched.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

_ARGUMENT = re.compile(
    r"(?:(?P<name>[\w-]+)\s*[=:]\s*)?"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|`(?P<tick>[^`]*)`|(?P<bare>[^\s\"'`=,]+))"
)
_ADDRESSES = {
    "youtube": "https://www.youtube.com/watch?v={}", "youtubelite": "https://youtu.be/{}",
    "vimeo": "https://vimeo.com/{}", "vimeo_simple": "https://vimeo.com/{}",
    "instagram": "https://www.instagram.com/p/{}/", "gist": "https://gist.github.com/{}",
    "tweet": "https://twitter.com/i/status/{}", "twitter": "https://twitter.com/i/status/{}",
    "x": "https://twitter.com/i/status/{}", "soundcloud": "https://soundcloud.com/{}",
}  # fmt: skip
_IDS = ("id", "user", "url", "src", "video", "code", "0")


@dataclass(frozen=True, slots=True)
class Arguments:
    """A tag's arguments by name; those without one by their number, "0" first."""

    by_name: dict[str, str]

    def first(self, *names: str) -> str:
        return next((self.by_name[name] for name in names if self.by_name.get(name)), "")


def arguments(text: str) -> Arguments:
    """`src="/a.png" caption='A'` and `"abc" 12` as they are given in a tag."""
    found: dict[str, str] = {}
    count = 0
    for each in _ARGUMENT.finditer(text):
        value = each["double"] or each["single"] or each["tick"] or each["bare"] or ""
        if each["name"]:
            found[each["name"].lower()] = value
        else:
            found[str(count)] = value
            count += 1
    return Arguments(found)


def link(name: str) -> Callable[[Arguments], str]:
    """The HTML of a frame to what such a tag showed."""

    def written(given: Arguments) -> str:
        parts = [given.first(*_IDS)]
        if name == "gist" and given.first("1"):
            parts.append(given.first("1"))
        if name in {"tweet", "twitter", "x"} and given.first("id"):
            parts = [given.first("id")]
        identity = "/".join(filter(None, parts))
        is_address = identity.startswith(("http://", "https://", "//"))
        address = identity if is_address else _ADDRESSES[name].format(identity)
        return f'<iframe src="{html.escape(address)}"></iframe>' if identity else ""

    return written


def figure(given: Arguments) -> str:
    """A picture with its caption and credit, as `<figure>`."""
    source = given.first("src", "image_path", "url", "image", "file", "path", "0")
    alt = given.first("alt", "title", "1")
    names = ("title", "caption", "attr", "credit")
    words = " ".join(dict.fromkeys(given.by_name[name] for name in names if name in given.by_name))
    caption = f"<figcaption>{html.escape(words, quote=False)}</figcaption>" if words else ""
    return f'<figure><img src="{html.escape(source)}" alt="{html.escape(alt)}">{caption}</figure>'


def code(text: str) -> str:
    """Code as it stood there: nothing in it is markup."""
    return f"<pre><code>{html.escape(text.strip(chr(10)), quote=False)}</code></pre>"


def literal(text: str) -> str:
    return text


LINKS = {name: link(name) for name in _ADDRESSES}
