"""Who is credited in a line such as "Interview by A and B, photographs by C"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..language.sentences import NAME

# Accounts and placeholders, which are nobody's name.
UNKNOWN = {
    "admin", "administrator", "editor", "editors", "editorial", "staff", "webmaster",
    "root", "user", "author", "guest", "unknown", "anonymous", "anon", "none", "null",
    "n/a", "na", "test", "wordpress", "moderator", "superuser", "system", "default",
    "site admin", "editorial team", "the editors", "staff writer", "staff reporter",
    "web editor", "redaktion", "redaction", "redacción", "редакція", "редакция", "адмін",
    "админ",
}  # fmt: skip

_LABELS = (
    ("interviewer", r"Interview(?:ed|s)?(?: conducted)? by|Розмовля(?:в|ла|ли)|Спілкува(?:вся|лася)"
     r"|Беседова(?:л|ла)|Interview:|Entretien (?:réalisé )?par|Entrevista(?: de)?:?"
     r"|Propos recueillis par|Das (?:Gespräch|Interview) führten?|Die Fragen stellten?"
     r"|Розмову (?:вів|вела|вели)|Беседу (?:в[её]л|вела|вели)|Інтерв[’'ʼ]ю:|Интервью:"),
    ("translator", r"Translat(?:ed|ion)(?: from (?:the )?\w+)? by|Translation:"
     r"|Переклад(?:ач|ачка)?:|Переклала?:?|Перевод:"
     r"|Übersetz(?:t von|ung:)|Traduit par|Traducción(?: de|:)"),
    ("photographer", r"Photo(?:s|graph|graphs|graphy)?(?: by|:)|Pictures? by|Фото(?:графії)?:"
     r"|Fotos?(?: von|:)|Photos? ?:"),
    ("illustrator", r"Illustrat(?:ions?|ed)(?: by|:)|Drawings? by|Ілюстрації:|Иллюстрации:"),
    ("editor", r"Edited by|Редактор(?:ка)?:"),
    ("reporter", r"Report(?:ed|ing) by|Reported by"),
    ("contributor", r"(?:Additional|With additional) reporting by|With contributions? (?:by|from)"),
    ("author", r"(?:Written |Words |Text |Story )?by|Words:|Text:|Author:|Von|Par|Por|Текст:"
     r"|Автор(?:ка)?(?: тексту| текста| статті| статьи)?:"),
)  # fmt: skip
_ANY_LABEL = re.compile("|".join(rf"(?P<{role}>{words})" for role, words in _LABELS), re.IGNORECASE)
_AND = re.compile(r"\s*(?:,\s*(?:and|&)?|;|\b(?:and|und|et|y|та|і|и)\b|&)\s+", re.IGNORECASE)
_BETWEEN = " ,;|/·•–—-\n"
_WHOLE_NAME = re.compile(NAME)
# "By Monday Night Everyone Knew": a first sentence in capitals. April, May, June are names too.
_IN_NO_NAME = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|July|September|October"
    r"|November|December|Night|Morning|Everyone|Everybody|Nobody)\b"
)


@dataclass(frozen=True, slots=True)
class Credited:
    """A name with its role ("" where no label says one), and where it stands in the text."""

    role: str
    name: str
    start: int
    end: int


def credits_in(text: str) -> tuple[Credited, ...]:
    """The names of a line that is nothing but credits; empty where any of it is something else.

    "Interview by Ada Roe, photographs by B. Moe" names an interviewer and a photographer.
    """
    return _credits(text) if begins_as_credit(text) else ()


@lru_cache(maxsize=64)  # asked of the same line by a format and by a rule
def _credits(text: str) -> tuple[Credited, ...]:
    labels = list(_ANY_LABEL.finditer(text))
    found: list[Credited] = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        names = list(_names(text, label.end(), end))
        if not names or not all(_may_be_a_name(each.name) for each in names):
            return ()
        found += [Credited(label.lastgroup, each.name, each.start, each.end) for each in names]
    return tuple(found)


def begins_as_credit(text: str) -> bool:
    """Whether a line begins with a label such as "Photographs by"."""
    return _ANY_LABEL.match(text.lstrip(_BETWEEN)) is not None


def _may_be_a_name(words: str) -> bool:
    return bool(_WHOLE_NAME.fullmatch(words)) and not _IN_NO_NAME.search(words)


@lru_cache(maxsize=1024)  # an archive has a few hundred authors
def names_in(text: str) -> tuple[Credited, ...]:
    """The names of a front-matter value: "By A Roe and B Moe", "Roe, Ada" stays one name."""
    if found := credits_in(text):
        return found
    label = re.match(r"\s*(?:by|von|par|por|автор:)\s+", text, re.IGNORECASE)
    start = label.end() if label else 0
    names = tuple(_names(text, start, len(text)))
    if any(len(each.name.split()) < 2 for each in names):
        return (Credited("", " ".join(text[start:].split()), start, len(text)),)
    return names


def is_unknown(name: str) -> bool:
    """Whether a name is an account's or a placeholder's."""
    return name.casefold().strip(" .") in UNKNOWN or not any(map(str.isalpha, name))


def _names(text: str, start: int, end: int) -> Iterator[Credited]:
    for found in [*_AND.finditer(text, start, end), None]:
        stop = found.start() if found else end
        part = text[start:stop]
        name = " ".join(part.strip(_BETWEEN + ".:").split())
        if name:
            place = start + part.find(name.split()[0])
            yield Credited("", name, place, stop)
        start = found.end() if found else end
