"""Every kind has its word on the readers' pages."""

from articles.models import Article, Correction, Source
from articles.models.revision import DECLARED_REASONS, Revision
from articles.templatetags import labels


def test_no_kind_is_without_its_word():
    assert set(labels.KINDS) == set(Article.Kind)
    assert set(labels.CORRECTIONS) == set(Correction.Kind)
    assert set(labels.SOURCES) == set(Source.Kind)


def test_the_changes_that_are_told_are_those_without_a_correction_of_their_own():
    silent = {Revision.Reason.MINOR, Revision.Reason.CORRECTION}

    assert set(labels.CHANGES) == set(DECLARED_REASONS) - silent


def test_a_word_is_that_of_the_thing():
    assert labels.kind_label(Article(kind="interview")) == "Interview"
    assert labels.correction_label(Correction(kind="editors_note")) == "Editor’s note"
    assert labels.change_label(Revision(reason="update")) == "Update"
    assert labels.source_label(Source(kind="data_set")) == "Data set"


def test_a_kicker_is_not_said_twice():
    assert labels.own_kicker(Article(kind="interview", kicker="INTERVIEW")) == ""
    assert labels.own_kicker(Article(kind="interview", kicker="The river")) == "The river"
