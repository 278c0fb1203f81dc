"""The words round a piece speak its language: every catalogue is whole, and compiled as written."""

import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import pgettext

LOCALE = Path(settings.BASE_DIR) / "articles" / "locale"
TEMPLATES = Path(settings.BASE_DIR) / "templates"
CATALOGUES = sorted(path.name for path in LOCALE.iterdir())
ENTRY = re.compile(r'^msgid "(.*)"\nmsgstr "(.*)"$', re.MULTILINE)
WORDS = re.compile(r"{% trans(?:late)? ([\"'])(.*?)\1")
NAMES = re.compile(r"%\((\w+)\)s|</?\w+>")


def entries(language: str) -> dict[str, str]:
    text = (LOCALE / language / "LC_MESSAGES" / "django.po").read_text()
    return {before: after for before, after in ENTRY.findall(text) if before}


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_word_of_a_template_is_missing(language):
    used = {
        words
        for path in (TEMPLATES / "articles").rglob("*.html")
        for _, words in WORDS.findall(path.read_text())
    }

    assert used - set(entries(language)) == set()
    assert all(entries(language).values())


@pytest.mark.parametrize("language", CATALOGUES)
def test_names_and_markup_stay_in_their_places(language):
    for before, after in entries(language).items():
        assert sorted(NAMES.findall(before)) == sorted(NAMES.findall(after)), before


@pytest.mark.parametrize("language", CATALOGUES)
def test_what_is_compiled_is_what_is_written(language):
    with (LOCALE / language / "LC_MESSAGES" / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)

    for before, after in entries(language).items():
        assert after in (
            compiled.gettext(before),
            compiled.pgettext("before the author’s name", before),
            compiled.pgettext("years", before),
        )


def test_a_name_is_introduced_as_the_language_does_it():
    with translation.override("ar"):
        assert pgettext("before the author’s name", "by") == "بقلم"
