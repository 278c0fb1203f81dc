"""Corrections and changes on the article's page, and what is said of their days."""

import re

import pytest

from articles.desk import correct, revise
from articles.models import Article, Correction, ImportRun
from tests import make
from tests.views.pages import inside_body, page

pytestmark = pytest.mark.django_db


def test_a_correction_stands_in_the_body_as_one_plain_paragraph(client, editor):
    piece = make.published("The ferry")
    correct(piece, by=editor, kind="correction", text="It is 96 & not 69.")

    html = inside_body(page(client, piece))

    today = Correction.objects.get().issued_at
    paragraph = (
        '<p id="correction-1" class="correction"><em>Correction, '
        f"{today.day} {today:%B %Y}: It is 96 &amp; not 69.</em></p>"
    )
    assert paragraph in html


def test_a_correction_whose_day_is_not_known_shows_none(client):
    piece = make.published("The ferry")
    imported(piece, text="It is 96.")

    assert "<em>Correction: It is 96.</em>" in page(client, piece)


def test_a_retraction_stands_above_the_text_too_and_has_its_anchor_once(client, editor):
    piece = make.published("The ferry")
    correct(piece, by=editor, kind="retraction", text="None of it is true.")

    html = inside_body(page(client, piece))

    first, second = (found.start() for found in re.finditer("None of it is true", html))
    assert first < html.index("The ferry runs") < second
    assert html.count('id="correction-1"') == 1


def test_a_superseded_correction_says_so(client, editor):
    piece = make.published("The ferry")
    wrong = correct(piece, by=editor, kind="correction", text="It is 96.")
    piece.refresh_from_db()
    correct(piece, by=editor, kind="correction", text="It is 97.", supersedes=wrong)

    html = page(client, piece)

    assert "It is 96. A later correction replaces this one.</em>" in html
    assert "It is 97.</em>" in html


def test_the_date_of_a_change_is_labelled_by_what_it_was(client, editor):
    corrected, updated = make.published("The ferry"), make.published("The bridge")
    correct(corrected, by=editor, kind="correction", text="It is 96.")
    updated.body = "<p>Since then it has been opened.</p>"
    revise(updated, by=editor, reason="update", note="The bridge was opened.")

    assert "<span>Corrected <time" in page(client, corrected)
    assert "<span>Updated <time" in page(client, updated)
    assert "The bridge was opened." in page(client, updated)


def test_a_minor_change_is_not_spoken_of(client, editor):
    piece = make.published("The ferry")
    piece.body = "<p>The ferry runs on Sundays!</p>"
    revise(piece, by=editor, reason="minor", note="A full stop too few")

    html = page(client, piece)

    assert "A full stop too few" not in html
    assert "Updated" not in html


def imported(piece: Article, **fields) -> Correction:
    """A correction printed in a legacy article, with the day that is known of it."""
    return Correction.objects.create(
        article=piece, number=1, kind="correction", origin="import",
        import_run=ImportRun.objects.create(namespace="archive"), **fields,
    )  # fmt: skip
