"""The characters of a document that a reader could see: the unit in which nothing may be lost."""

import html as entities
import re

from articles.text.unusual import unusual

# White space, controls and marks without a shape of their own (joiners, direction, selectors).
_UNSEEN = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202f\u205f-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    r"\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]+"
)
# Those of them that Python calls printable.
_SHAPELESS = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0"
    r"\U000e0000-\U000e0fff]"
)
_NO_LETTERS = bytes(number for number in range(128) if not chr(number).isalpha())
_FEW = 5  # kinds of unseen characters that are faster taken out one by one
# Elements whose content is code, and comments: never prose.
_CODE = re.compile(
    r"<(script|style|template|noscript|iframe)\b[^>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# Where nothing is left behind it, it has found what the two others find, in a third of the time.
_PLAIN_TAG = re.compile(
    r"</?(?!script|style|template|noscript|iframe)[a-z][a-z0-9]*(?: [a-z-]+=\"[^\"<>]*\")*>"
)
_TAG = re.compile(r"<(?:/?[a-zA-Z][^>\"']*(?:(?:\"[^\"<]*\"|'[^'<]*')[^>\"']*)*>|[!?][^>]*>)")


def visible(text: str) -> str:
    """A plain text without white space and all else that nobody sees."""
    odd = unusual(text)
    text = (
        text.encode("utf-8", "surrogatepass")
        .translate(None, b" \n")
        .decode("utf-8", "surrogatepass")
    )
    if odd and (not odd.isprintable() or _SHAPELESS.search(odd)):
        unseen = set("".join(_UNSEEN.findall(odd)))
        if len(unseen) > _FEW:
            return _UNSEEN.sub("", text)
        for character in unseen:
            text = text.replace(character, "")
    return text


def letters(text: str) -> str:
    """The letters alone, of a text of any script: no signs, digits or white space."""
    data = text.encode("utf-8", "surrogatepass").translate(None, _NO_LETTERS)
    found = data.decode("utf-8", "surrogatepass")
    for other in set(unusual(found)):
        if not other.isalpha():
            found = found.replace(other, "")
    return found


def visible_in_html(html: str) -> str:
    """The same of HTML, entities decoded; reads tags by itself, so that it can check the parser."""
    text = _PLAIN_TAG.sub("", html)
    if "<" in text:
        text = _TAG.sub("", _CODE.sub("", html))
    return visible(entities.unescape(text) if "&" in text else text)
