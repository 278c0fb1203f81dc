"""Sources on the article's page: their notes, their marks in the text, their links."""

import re

import pytest

from articles.models import Citation
from tests import make
from tests.views.pages import page

pytestmark = pytest.mark.django_db


def test_a_source_is_linked_inward_and_outward_with_the_words_that_rest_on_it(client):
    piece = make.published("The ferry")
    source = make.source("Ledger of 1926", publisher="River Board")
    Citation.objects.create(
        article=piece, source=source, words="on Sundays", address="https://example.org/p?a=1&b=2"
    )

    html = page(client, piece)

    assert f'<a href="{source.get_absolute_url()}">Ledger of 1926</a>, River Board' in html
    assert '<a class="outward" href="https://example.org/p?a=1&amp;b=2" rel="external">' in html
    assert "<q>on Sundays</q>" in html


def test_words_that_rest_on_a_source_lead_to_its_note_and_the_note_back(client):
    piece = make.published("The ferry")
    make.cited(piece, make.source("Nothing in the text"), words="never printed")
    make.cited(piece, make.source("Ledger of 1926"), words="on Sundays")

    html = page(client, piece)

    mark = (
        'on Sundays.<a class="mark" id="words-1" href="#note-1" aria-label="Note 1" '
        'data-number="1"></a></p>'
    )
    assert mark in html
    note = re.search(r'<ol class="notes">\s*(.*?)</ol>', html, re.DOTALL)[1]
    assert '<li class="citation" id="note-1"><q>on Sundays</q>' in note
    assert '<a class="return" href="#words-1" aria-label="Back to the words">↑</a>' in note
    assert "Ledger of 1926" in note
    assert "never printed" not in note
    assert "<q>never printed</q>" in html


def test_a_source_that_is_known_by_its_address_alone_shows_that_once(client):
    piece = make.published("The ferry")
    make.cited(piece, make.source("example.org/ledger", address="https://example.org/ledger/"))

    html = page(client, piece)

    there = '<a class="outward" data-worded href="https://example.org/ledger/" rel="external">'
    assert f"{there}Read it there</a>" in html


def test_a_source_for_the_desk_alone_leaves_no_mark(client):
    piece = make.published("The ferry")
    make.cited(piece, make.source("A whistle"), words="on Sundays", is_public=False)

    assert 'class="mark"' not in page(client, piece)
