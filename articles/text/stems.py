"""Words as a search compares them: folded, and brought to their stem in the language of the text.

The same function makes what is kept and what is asked. Neither database can do this for all our
languages: PostgreSQL 15 knows no Ukrainian, SQLite no language but English. The dictionaries are
simplemma's (https://pypi.org/project/simplemma/): 25-110 MB a language, each read when it is
first needed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

# Those that have a dictionary here; a word of any other is folded and no more.
LANGUAGES = ("en", "uk", "de", "fr", "es")
# Count it up when a stem comes out otherwise than before: what is kept is then made anew.
VERSION = 1

_MARKS = "\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670"
_APOSTROPHES = "'’ʼ"
# A run of letters and digits; an apostrophe holds it together ("м’яч", "don't"), a hyphen does not.
_WORD = re.compile(rf"[^\W_]+(?:(?:[{_MARKS}]|[{_APOSTROPHES}](?=[^\W_]))[^\W_]*)*")
_DROPPED = re.compile(rf"[{_APOSTROPHES}{_MARKS}]")
_CURLY = re.compile("[’ʼ]")  # the dictionaries write "м'яч"
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_LONGEST = 64  # characters of one word; the rest of a longer one is not looked at
_REMEMBERED = 100_000


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where each word of a text begins and ends, in characters."""
    return (match.span() for match in _WORD.finditer(text))


def folded(word: str) -> str:
    """Without case, apostrophes and vowel points, and Latin letters without accents."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", word[:_LONGEST])).casefold()
    return "".join(map(_base, plain)) if _ACCENTED.search(plain) else plain


@lru_cache(1024)
def _base(letter: str) -> str:
    # "é" is "e" to whoever types it, but "й" and "ї" are letters of their own.
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


def stem(word: str, language: str) -> str:
    """The word's stem in a language ("en", "uk-UA"), folded; what has no dictionary is folded."""
    return _stems_of(language)[word]


def _made(word: str, code: str) -> str:
    if not code or word[0].isdigit():
        return folded(word)
    from simplemma import lemmatize  # takes 0.1 s, which only a search or an import should pay

    written = _CURLY.sub("'", unicodedata.normalize("NFKC", word[:_LONGEST]))
    if code == "en":
        written = written.removesuffix("'s").removesuffix("'S")
    # Headlines begin each word with a capital, which a dictionary takes for a name; in German a
    # capital tells a noun from a verb.
    return folded(lemmatize(written if code == "de" else written.lower(), lang=code))


def stems_asked(word: str, languages: Iterable[str]) -> set[str]:
    """What a word that is asked for may be kept as, whatever language and case it was meant in."""
    return {stem(form, code) for form in (word, word.capitalize()) for code in ("", *languages)}


def stems(text: str, language: str) -> str:
    """The stems of a text's words in their order, with one space between them."""
    known = _stems_of(language)
    return " ".join(filter(None, map(known.__getitem__, text.split())))


class _Stems(dict):
    """The stems of one language, by what stood between white space: a word, its signs, a dash."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __missing__(self, written: str) -> str:
        made = " ".join([_made(word, self._code) for word in _WORD.findall(written)])
        # Figures are without end and quickly made; words come again.
        if len(written) <= _LONGEST and not any(map(str.isdigit, written)):
            if len(self) >= _REMEMBERED:
                self.clear()
            self[written] = made
        return made


@lru_cache(256)
def _stems_of(language: str) -> _Stems:
    code = language.split("-", 1)[0].lower()
    return _of_code(code if code in LANGUAGES else "")


@lru_cache
def _of_code(code: str) -> _Stems:
    return _Stems(code)
