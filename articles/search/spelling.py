""" "Did you mean": a word that is nowhere, replaced by one of the archive that is one slip away.

All words one slip away are made and looked up at once, so that nothing has to be kept in step.
P. Norvig, "How to Write a Spelling Corrector" (2007), says how often one slip is enough: in
80 to 95 of a hundred.
"""

import re

from articles.models import replica
from articles.search import postgresql, sqlite
from articles.search.asked import languages
from articles.search.query import Query
from articles.text.stems import stems_asked, words

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёъыэ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
)
_SHORTEST, _LONGEST = 4, 24  # letters of a word that may be respelled
_MOST = 3  # words of one query


def respelled(query: Query) -> str:
    """The query with its unknown words replaced, empty where there is nothing better to offer.

    Two queries.
    """
    held = languages()
    asked = {word: stems_asked(word, held) for run in query.phrases for word in run}
    if not asked:
        return ""
    offers = {word: _one_slip_away(kept) for word, kept in asked.items()}
    wanted = {one for kept in asked.values() for one in kept}
    connection = replica.asked()
    database = sqlite if connection.vendor == "sqlite" else postgresql
    with connection.cursor() as cursor:
        known = database.frequencies(cursor, sorted(wanted))
        unknown = [word for word, kept in asked.items() if not any(one in known for one in kept)]
        unknown = unknown[:_MOST]
        found = {one for word in unknown for one in offers[word]}
        frequency = database.frequencies(cursor, sorted(found)) if found else {}
    better = {
        word: max(offers[word] & frequency.keys(), key=lambda one: (frequency[one], one))
        for word in unknown
        if offers[word] & frequency.keys()
    }
    return _replaced(query.typed, better) if better else ""


def _one_slip_away(kept: set[str]) -> set[str]:
    """Every word that one letter more, less, other or two swapped make of these."""
    found = set()
    for word in kept:
        letters = next((each for each in _ALPHABETS if word[:1] in each), "")
        if letters and _SHORTEST <= len(word) <= _LONGEST:
            halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
            found |= {a + b[1:] for a, b in halves if b}
            found |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
            found |= {a + letter + b[1:] for a, b in halves if b for letter in letters}
            found |= {a + letter + b for a, b in halves for letter in letters}
    return found - kept


def _replaced(typed: str, better: dict[str, str]) -> str:
    for start, end in reversed(list(words(typed))):
        word = typed[start:end]
        if word in better and not re.match(r"\w*:", typed[end : end + 1]):
            typed = typed[:start] + better[word] + typed[end:]
    return typed
