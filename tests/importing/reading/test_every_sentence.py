"""No reader of a format loses a sentence: each that stands in a file is found again, told or dropped.

Sentences are looked for in the bytes by themselves, by three words in a row, and not by way of
what the readers made of them: the ledger counts only from there on.
"""

import contextlib
import html
import json
import re
from dataclasses import replace

import pytest

from articles.importing.reading.extract import RULES
from articles.importing.reading.options import Options
from articles.importing.reading.stages import readings
from tests.importing.found import LEGACY, files

# Three words or more with one space between them: prose, and no markup, key, address or number.
PROSE = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*(?: [^\W\d_]+(?:[’'-][^\W\d_]+)*){2,}")
MARKUP = {"a hidden word"}  # in an attribute of a shortcode that nobody knows
ARCHIVES = sorted(folder.name for folder in LEGACY.iterdir())


def sentences(data):
    text = data.decode("utf-8", "replace")
    if text.lstrip().startswith(("{", "[")) and not text.lstrip().startswith("{{"):
        with contextlib.suppress(json.JSONDecodeError):  # front matter, and a body after it
            text = "\n".join(strings(json.loads(text)))
    text = html.unescape(html.unescape(re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)))
    text = re.sub(r"<[^>]*>", "\n", text)
    return [found[0] for line in text.splitlines() for found in PROSE.finditer(line)]


def strings(value):
    """Every text in it; those that are JSON themselves opened up."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        try:
            yield from strings(json.loads(value)) if value.startswith(("{", "[")) else [value]
        except json.JSONDecodeError:
            yield value


def letters(text):
    return "".join(filter(str.isalnum, html.unescape(text)))


def lost(file, rules=RULES):
    """The sentences of a file that are in no field, no body and no list of what was dropped."""
    missing = set(sentences(file.data))
    for reading in readings(file, Options(timezone="Europe/Kyiv"), rules):
        record = reading.record
        if record.rejected_because:
            return set()
        told = [reading.body, *(each.text for each in record.dropped)]
        told += [f"{item.value} {item.raw} {item.label}" for item in record.items]
        everything = letters(re.sub(r"<[^>]*>", "", reading.body) + " ".join(told))
        missing = {each for each in missing if letters(each) not in everything}
    return missing


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_sentence_of_a_file_has_a_place(archive):
    for source_id, file in files(LEGACY / archive).items():
        if not source_id.endswith(".csv"):  # tells of posts, and is none
            assert lost(file) - MARKUP == set(), source_id


def test_a_rule_that_loses_a_paragraph_is_seen_in_nearly_every_archive():
    def loses(record, options):
        longest = max(record.blocks, key=lambda block: len(block.text), default=None)
        return replace(record, blocks=tuple(b for b in record.blocks if b is not longest))

    seen = [
        archive
        for archive in ARCHIVES
        if any(lost(file, (loses, *RULES)) for file in files(LEGACY / archive).values())
    ]

    assert len(seen) >= len(ARCHIVES) - 3  # whose paragraphs have no three words without markup
