"""WordPress's shortcodes as HTML, by a table; of one that is not in it the inner text stays.

https://codex.wordpress.org/Shortcode_API
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import escape, unescape

from ..record import Warned

_CODE = re.compile(
    r"\[(?P<close>/?)(?P<name>[a-zA-Z][\w-]{1,40})(?P<given>(?:\s[^\[\]]{0,2000})?)(?P<empty>/?)\]"
)
_GIVEN = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
_CAPTION = re.compile(
    r"\[(?:wp_)?caption\b([^\[\]]{0,2000})\](.{0,20000}?)\[/(?:wp_)?caption\]", re.S
)
_PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)\s*(.*)\Z", re.DOTALL)
_LINKED = re.compile(
    r"\[(?P<name>embed|youtube|vimeo|soundcloud|twitter|tweet|instagram|video|audio|facebook)\b"
    r"(?P<given>[^\[\]]{0,2000})\](?:(?P<url>[^\[\]]{0,2000}?)\[/(?P=name)\])?"
)
# WordPress shows what lies at an address that has a line of its own.
_ALONE = re.compile(r"^(?P<before>[ \t]*)(?P<url>https?://[^\s<>\"\[\]]+)(?=[ \t]*$)", re.MULTILINE)
_URL = re.compile(r"https?://[^\s\"'<>\[\]]+")
_WITHOUT_WORDS = {
    "gallery",
    "playlist",
    "audio",
    "video",
    "contact-form-7",
    "ads",
    "more",
    "nextpage",
}
_SHOWED = {"gallery", "playlist", "audio", "video"}
_WRAPPERS = {"dropcap", "pullquote", "quote", "blockquote", "center", "highlight", "column", "row"}
_BLOCK = (
    "address|article|aside|blockquote|center|div|dl|figure|figcaption|footer|form|h[1-6]|header|hr"
    "|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|th|thead|tr|ul"
)
_BLOCK_TAG = re.compile(rf"<(/?)(?:{_BLOCK})\b[^>]*>", re.IGNORECASE)
_HAS_BLOCK = re.compile(rf"\s*</?(?:{_BLOCK})\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n(?:[ \t\xa0]*\n)+")


def expanded(content: str) -> tuple[str, tuple[Warned, ...]]:
    """The HTML of a post's content, and a warning that counts the shortcodes nobody knows.

    "[caption]<img src=a>The weir[/caption]" becomes a figure; "[note]Words[/note]" becomes Words;
    "[sic]" stays, for it has neither an attribute nor an end.
    """
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    content = _CAPTION.sub(_figure, content)
    content = _LINKED.sub(_link, content)
    content = _ALONE.sub(_linked, content)
    shown: list[str] = []
    ends = {found["name"] for found in _CODE.finditer(content) if found["close"]}
    unknown: Counter[str] = Counter()

    def one(found: re.Match) -> str:
        name = found["name"].lower()
        is_code = found["name"] in ends or found["empty"] or _GIVEN.search(found["given"])
        if name in _SHOWED and not found["close"]:
            shown.append(found[0])
        if name in _WITHOUT_WORDS or name in _WRAPPERS:
            return ""
        if not is_code:
            return found[0]
        if not found["close"]:
            unknown[name] += 1
        return ""

    html = paragraphs(_CODE.sub(one, content))
    return html, tuple(_warnings(shown, unknown))


def _warnings(shown: list[str], unknown: Counter[str]) -> Iterator[Warned]:
    for code in shown:
        yield Warned("image-in-text", f"what a shortcode showed is not kept: {code[:200]}")
    if unknown:
        counted = ", ".join(f"[{name}] × {count}" for name, count in unknown.most_common(10))
        yield Warned("shortcode-unknown", f"{counted}: the words inside stay")


def paragraphs(html: str) -> str:
    """Paragraphs at blank lines outside of block elements, as WordPress shows them (wpautop)."""
    if "<!-- wp:" in html or (not _HAS_BLOCK.search(html) and not _BLOCK_TAG.search(html)):
        return html
    lines: list[str] = []
    depth = 0
    for chunk in _BLANK_LINES.split(html):
        tags = _BLOCK_TAG.findall(chunk)
        is_prose = depth == 0 and chunk.strip() and not _HAS_BLOCK.match(chunk)
        if is_prose and not tags:
            lines.append(f"<p>{chunk.strip()}</p>")
        else:
            lines.append(chunk)
        depth = max(0, depth + sum(-1 if closes else 1 for closes in tags) - _voids(chunk))
    return "\n\n".join(lines)


def _voids(chunk: str) -> int:
    """Block tags that nothing closes: rules, and paragraphs left open."""
    opened = len(re.findall(r"<(?:hr|p|li|td|th|tr)\b[^>]*>", chunk, re.IGNORECASE))
    closed = len(re.findall(r"</(?:p|li|td|th|tr)>", chunk, re.IGNORECASE))
    return opened - closed if opened > closed else 0


def _figure(found: re.Match) -> str:
    """The caption stands in an attribute in old posts, after the picture in new ones."""
    given = _attributes(found[1])
    picture = _PICTURE.match(found[2])
    markup, after = (picture[1], picture[2]) if picture else ("", found[2])
    words = after.strip() or escape(unescape(given.get("caption", "")), quote=False)
    return f"\n\n<figure>{markup}<figcaption>{words}</figcaption></figure>\n\n"


def _link(found: re.Match) -> str:
    url = _URL.search(unescape(found["url"] or "")) or _URL.search(unescape(found["given"]))
    if not url:
        return found[0]  # of the archive's own: what it showed is said below
    address = escape(url[0])
    return f'\n\n<p><a href="{address}">{address}</a></p>\n\n'


def _linked(found: re.Match) -> str:
    address = escape(unescape(found["url"]))
    return f'{found["before"]}<a href="{address}">{address}</a>'


def _attributes(given: str) -> dict[str, str]:
    return {name: a or b or c for name, a, b, c in _GIVEN.findall(given)}
