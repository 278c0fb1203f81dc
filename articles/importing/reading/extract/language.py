"""The language: a field, else `--language`, else English unless the letters speak against."""

import re

from ..options import Options
from ..record import Field, Item, Reason, Record, whole

DEFAULT = "en"
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}")
_NAMES = {
    "english": "en", "ukrainian": "uk", "українська": "uk", "ua": "uk", "russian": "ru",
    "русский": "ru", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "hebrew": "he", "iw": "he", "עברית": "he",
    "arabic": "ar", "العربية": "ar",
}  # fmt: skip
# Letters that only one of the languages has, before those of its whole script.
_LETTERS = (
    ("he", re.compile(r"[א-ת]"), re.compile(r"[א-ת]")),
    ("fa", re.compile(r"[ء-ي]"), re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[ء-ي]"), re.compile(r"[ء-ي]")),
    ("uk", re.compile(r"[а-яіїєґ]"), re.compile(r"[іїєґ]")),
    ("ru", re.compile(r"[а-яё]"), re.compile(r"[ыэъё]")),
)
_ANY_SCRIPT = re.compile(r"[א-תء-يа-яіїєґё]")
_SAMPLE = 2_000  # characters
# Words that every text has, and that English has not.
_WORDS = {
    "de": (" und ", " der ", " die ", " das ", " nicht ", " ist ", " den ", " mit ", " sich "),
    "fr": (" et ", " les ", " des ", " est ", " une ", " dans ", " du ", " pour ", " que "),
    "es": (" y ", " los ", " las ", " una ", " por ", " con ", " del ", " que ", " es "),
}
_ENGLISH = (" the ", " and ", " of ", " was ", " is ")
_FEWEST_WORDS = 4


def language(record: Record, options: Options) -> Record:
    for raw in record.raw("language"):
        code = _NAMES.get(raw.text.lower(), raw.text)
        if is_code(code) and not record.first(Field.LANGUAGE):
            record = record.with_field(raw, Field.LANGUAGE, code.replace("_", "-")[:10])
        else:
            record = record.warned("language-unknown", f"{raw.key}: {raw.text[:80]}", raw.line)
            record = record.without(Reason.UNREADABLE_VALUE, raw.text, whole(raw))
    if record.first(Field.LANGUAGE):
        return record
    if options.language:
        return record.with_items(Item(Field.LANGUAGE, options.language, ""))
    return _guessed(record)


def is_code(text: str) -> bool:
    """Whether a text is a language's code by its form (BCP 47): "uk", "pt-BR"."""
    return _CODE.fullmatch(text) is not None


def _guessed(record: Record) -> Record:
    text = "".join(record.pieces)[:_SAMPLE].lower()
    if code := _by_words(text):
        record = record.warned("language-guessed", f"{code}, by its words")
        return record.with_items(Item(Field.LANGUAGE, code, "", 0.8))
    if text.isascii():
        return record.with_items(Item(Field.LANGUAGE, DEFAULT, "", 0.5))
    letters = sum(map(str.isalpha, text)) if _ANY_SCRIPT.search(text) else 0
    for code, script, own in _LETTERS if letters else ():
        if len(script.findall(text)) > letters / 2 and own.search(text):
            record = record.warned("language-guessed", f"{code}, by its letters")
            return record.with_items(Item(Field.LANGUAGE, code, "", 0.8))
    return record.with_items(Item(Field.LANGUAGE, DEFAULT, "", 0.5))


def _by_words(text: str) -> str:
    """German, French or Spanish, where its commonest words stand and no English ones; else ""."""
    if any(word in text for word in _ENGLISH):
        return ""
    counts = {code: sum(word in text for word in words) for code, words in _WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    others = max(count for code, count in counts.items() if code != best)
    return best if counts[best] >= _FEWEST_WORDS and counts[best] > others else ""
