"""Settling what the import suggested."""

import pytest

from articles.desk import Refused, settle
from articles.models import Suggestion
from tests import make


def suggestion(piece, field="interviewee"):
    return Suggestion.objects.create(
        article=piece, field=field, value="Mira Holt", words="pilot and poet", confidence=0.8
    )


def test_a_suggestion_is_settled_once(editor):
    made = suggestion(make.draft())
    settle(made, by=editor, accept=False)

    with pytest.raises(Refused, match="dismissed already"):
        settle(made, by=editor, accept=True)


def test_a_suggestion_without_a_step_is_refused(editor):
    with pytest.raises(Refused, match="in the form itself"):
        settle(suggestion(make.draft(), field="kind"), by=editor, accept=True)


def test_an_accepted_interviewee_speaks_in_the_piece(editor):
    piece = make.published(kind="interview")

    settle(suggestion(piece), by=editor, accept=True)

    person = piece.participants.get()
    assert (person.name, person.description, person.role) == (
        "Mira Holt",
        "pilot and poet",
        "interviewee",
    )
    assert piece.revisions.first().reason == "minor"


def test_an_accepted_source_is_cited_with_its_words(editor):
    piece = make.draft()

    settled = settle(suggestion(piece, field="source"), by=editor, accept=True)

    citation = piece.citations.get()
    assert (citation.source.name, citation.source.kind) == ("Mira Holt", "person")
    assert citation.words == "pilot and poet"
    assert (settled.outcome, settled.settled_by_name) == ("accepted", "Edna Marsh")
