"""Letters of an index of names: which one a name stands under, and their order in each script."""

import unicodedata

from .stems import folded

OTHER = "#"  # for what begins with a digit or a mark
# Each script in the order of its schools; Cyrillic holds the letters of several languages.
_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
)
_PLACES = {letter: place for place, letter in enumerate("".join(_ALPHABETS))}
# Letters that an index files under another: hamza on its seat, letters that Latin made of two.
_SAME = str.maketrans("ءأإآٱىةؤئøłđðþæœ", "اااااىهويolddtao".replace("ى", "ي"))


def letter(name: str) -> str:
    """The capital that a name stands under: "Éva" under E, "ґанок" under Ґ, "“1984”" under #."""
    first = folded(name[:1]).translate(_SAME)[:1]
    return first.upper() if first.isalpha() else OTHER


def alphabet(letter: str) -> int:
    """The number of the alphabet it belongs to; what belongs to none has the last."""
    numbers = (number for number, each in enumerate(_ALPHABETS) if letter.lower() in each)
    return next(numbers, len(_ALPHABETS))


def letter_order(letter: str) -> tuple[int, str]:
    """Known alphabets one after the other, then all other scripts, then what is no letter."""
    if letter == OTHER:
        return len(_PLACES) + 1, ""
    return _PLACES.get(letter.lower(), len(_PLACES)), letter


def filing_order(name: str) -> list[tuple[int, str]]:
    """The key to sort names by, as a reader of their alphabet looks them up."""
    text = unicodedata.normalize("NFKC", name)
    words = "".join(each if each.isalnum() else " " for each in text).split()
    plain = " ".join(folded(word) for word in words).translate(_SAME)
    return [letter_order(each) if each.isalnum() else (-1, "") for each in plain]
