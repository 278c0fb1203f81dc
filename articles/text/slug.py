"""The last part of an article's address, made from its headline in the letters of its language."""

import re
import unicodedata

_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼʹ`´](?=\w)")

_ASCII_WORD = re.compile(r"[a-z0-9]+")


def slug(headline: str, most: int = 80) -> str:
    """A slug of at most `most` characters that ends with a whole word, "untitled" without one.

    "Слово про річку" becomes "слово-про-річку", "Don’t look up!" becomes "dont-look-up". Letters,
    digits and the marks on them stay, whatever the script; the result is NFKC and lower case.
    """
    if headline.isascii():  # the same in a tenth of the time
        words = _ASCII_WORD.findall(_APOSTROPHES.sub("", headline).lower())
        return _cut(words, most) or "untitled"
    text = unicodedata.normalize("NFKC", headline)
    text = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text).lower())
    words = "".join(c if _is_of_a_word(c) else " " for c in text).split()
    words = [word for word in words if any(c.isalnum() for c in word)]
    return _cut(words, most) or "untitled"


def _is_of_a_word(character: str) -> bool:
    # Marks too: Hindi and Thai write vowels with them, and \w leaves them out.
    return unicodedata.category(character)[0] in "LNM"


def _cut(words: list[str], most: int) -> str:
    whole = "-".join(words)
    if len(whole) <= most:
        return whole
    cut = whole[: most + 1]
    if "-" in cut:
        return cut.rpartition("-")[0]
    return cut[:most]
