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
        settle(suggestion(make.draft(), field="dateline"), by=editor, accept=True)


def test_a_kind_that_an_editor_has_set_since_is_not_overwritten(editor):
    piece = make.draft(kind="letter")
    made = suggestion(piece, field="kind")
    Suggestion.objects.filter(pk=made.pk).update(value="report")

    with pytest.raises(Refused, match="made this piece “Letter” since"):
        settle(made, by=editor, accept=True)

    piece.refresh_from_db()
    assert piece.kind == "letter"


def test_what_is_no_kind_is_refused(editor):
    with pytest.raises(Refused, match="no kind of piece"):
        settle(suggestion(make.draft(), field="kind"), by=editor, accept=True, value="essay")


def test_a_correction_is_ticked_off_and_nothing_is_issued_in_its_name(editor):
    piece = make.published()

    settled = settle(suggestion(piece, field="correction"), by=editor, accept=True)

    assert settled.outcome == "accepted"
    assert not piece.corrections.exists()


def test_an_accepted_author_is_credited_behind_the_others_and_never_twice(editor):
    piece = make.published(authors=("Ada Quill",))
    known = make.author("Mira Holt", bio="A pilot.")

    settle(suggestion(piece, field="author"), by=editor, accept=True, value="mira  holt")
    Suggestion.objects.all().delete()
    settle(suggestion(piece, field="author"), by=editor, accept=True)

    assert [(each.author, each.name, each.bio) for each in piece.bylines.all()][1:] == [
        (known, "Mira Holt", "A pilot.")
    ]
    assert piece.revisions.first().note == "Credited: mira holt"


def test_an_author_nobody_has_met_is_made_at_a_free_address(editor):
    make.author("Mira-Holt")  # the same slug, another name

    settle(suggestion(piece := make.draft(), field="author"), by=editor, accept=True)

    assert piece.bylines.last().author.slug == "mira-holt-2"


def test_a_changed_value_that_another_guess_has_already_leaves_the_record_as_it_was(editor):
    piece = make.draft()
    other = suggestion(piece)
    made = Suggestion.objects.create(
        article=piece, field="interviewee", value="M. Holt", words="", confidence=0.5
    )

    settled = settle(made, by=editor, accept=True, value=other.value)

    assert piece.participants.get().name == "Mira Holt"
    assert (settled.value, settled.outcome) == ("M. Holt", "accepted")


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
