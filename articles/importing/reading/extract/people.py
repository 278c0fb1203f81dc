"""People whom a text quotes: who they are, and how often."""

import re
from dataclasses import dataclass

from ..language.sentences import NAME
from ..record import Record

_NAME = re.compile(NAME)
_QUOTED = re.compile(r"“[^”]{2,2000}”?|«[^»]{2,2000}»?|„[^“”]{2,2000}[“”]?|\"[^\"]{2,2000}\"?")
_SAID = (
    r"(?:says?|said|tells?|told|adds?|added|argue[sd]?|explain(?:s|ed)|recall(?:s|ed)|note[sd]"
    r"|replie[sd]|insist(?:s|ed)|asks?|asked|warn(?:s|ed)|каже|сказа(?:в|ла)|говорит|сказала?"
    r"|sagt(?:e)?|dit|dice|dijo)"
)
_ATTRIBUTED = re.compile(
    rf"(?P<before>{NAME})(?:,[^,.]{{3,120}},)?\s+(?:also\s+)?{_SAID}\b"
    rf"|\b{_SAID}\s+(?P<after>{NAME})"
)
_APPOSITION = re.compile(
    r",\s+(?P<words>(?!(?:and|but|or|while|when|so|then|says?|said|if|because)\b)"
    r"[^,.;“]{3,160}?)(?=[,.;])"
)
_NO_FIRST_WORD = {
    "The", "A", "An", "In", "On", "At", "But", "And", "As", "For", "When", "While", "If", "He",
    "She", "They", "It",
}  # fmt: skip
_MOST_NAMES = 500  # of one text that are looked at


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    words: str  # the fragment that describes them, "" when none does
    quoted: int  # paragraphs that hold both their name and a quotation


class People:
    """The people of one text. Each question walks over the text once, and the answer is kept."""

    def __init__(self, record: Record) -> None:
        self.texts = [block.text for block in record.blocks if not block.is_blank]
        self.bare, self._quoting = self.texts, []
        if may_quote(record.prose.text):
            self.bare = [unquoted(text) for text in self.texts]
            pairs = zip(self.texts, self.bare, strict=True)
            self._quoting = [bare for text, bare in pairs if bare is not text and bare != text]
        self._known: dict[str, Person] = {}
        self._surnames: dict[str, str] | None = None

    def person(self, name: str) -> Person:
        """What the text says of a name: a surname alone also counts as the person."""
        if name not in self._known:
            surname = name.split()[-1]
            quoted = sum(1 for bare in self._quoting if _stands_alone(surname, bare))
            self._known[name] = Person(name, self._described(name), quoted)
        return self._known[name]

    def full_name(self, surname: str) -> str:
        """The longest name in the text that ends with this surname, else ""."""
        if self._surnames is None:
            self._surnames = {}
            for name in self._names():
                known = self._surnames.get(name.split()[-1], "")
                self._surnames[name.split()[-1]] = max(known, name, key=len)
        return self._surnames.get(surname, "")

    def attributed(self) -> list[str]:
        """The full names to which a paragraph attributes its quotation, in order, each once."""
        names: dict[str, None] = {}
        for bare in self._quoting:
            for found in _ATTRIBUTED.finditer(bare):
                names[trimmed(found["before"] or found["after"])] = None
        return [name for name in names if len(name.split()) > 1]

    def _names(self) -> list[str]:
        names: dict[str, None] = {}
        for bare in self.bare:
            for found in _NAME.finditer(bare):
                if len(names) >= _MOST_NAMES:
                    return list(names)
                if name := trimmed(found[0]):
                    names[name] = None
        return list(names)

    def _described(self, name: str) -> str:
        """The apposition after the first mention: "Ada Roe, a judge, …" is "a judge"."""
        for text in self.texts:
            place = text.find(name)
            if place >= 0 and (found := _APPOSITION.match(text, place + len(name))):
                return " ".join(found["words"].split())
        return ""


def _stands_alone(word: str, text: str) -> bool:
    """Whether the text has the word with no letter or digit on either side of it."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (_is_of_a_word(text[place - 1 : place]) or _is_of_a_word(text[end : end + 1])):
            return True
        place = text.find(word, place + 1)
    return False


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def may_quote(text: str) -> bool:
    return "“" in text or '"' in text or "«" in text or "„" in text


def unquoted(text: str) -> str:
    """A text with its quotations blanked, so that nobody is met inside one."""
    if not may_quote(text):
        return text
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def trimmed(name: str) -> str:
    """A name without the word that only began the sentence: "But Ada Roe" is Ada Roe."""
    words = name.split()
    while words and words[0] in _NO_FIRST_WORD:
        words = words[1:]
    return " ".join(words)
