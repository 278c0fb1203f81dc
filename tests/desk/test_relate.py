"""A "READ MORE" line pointed at its piece wherever it stands."""

from importlib import import_module

import pytest

from articles.desk import Conflict, Refused, revise
from articles.desk import relate as act
from articles.desk.relate import Waiting
from articles.models import Article, ImportRun, LegacyDocument, RelatedPiece
from tests import make

MODULE = import_module("articles.desk.relate")  # the package has the act under this name
DROUGHT = Waiting(headline_key="the long drought")


def line(piece: Article, **fields) -> RelatedPiece:
    fields = {"headline": "The Long Drought", "headline_key": "the long drought", **fields}
    return RelatedPiece.objects.create(article=piece, **fields)


def relate(*args, **options) -> int:
    return act(*args, by=None, **options)


def targets() -> list[str | None]:
    found = RelatedPiece.objects.order_by("pk").select_related("target")
    return [each.target and each.target.headline for each in found]


def test_a_line_that_says_nothing_is_refused(db):
    line(make.draft(), headline="", headline_key="")

    with pytest.raises(Refused, match="neither a headline nor an address"):
        relate(Waiting(), make.draft())

    assert targets() == [None]


def test_what_leads_somewhere_already_is_left_alone(db):
    line(make.draft(), target=make.draft("Chosen by hand"))

    assert relate(DROUGHT, make.draft("Another")) == 0
    assert targets() == ["Chosen by hand"]


def test_a_piece_never_leads_to_itself(db):
    drought = make.draft("The Long Drought")
    line(drought)

    assert relate(DROUGHT, drought) == 0


def test_every_line_of_this_headline_is_pointed_in_one_run_or_in_all(db):
    run = ImportRun.objects.create(namespace="legacy")
    drought, mine = make.draft("The Drought"), make.draft()
    LegacyDocument.objects.create(
        namespace="legacy", source_id="1", path="1", sha256="x", original=b"",
        original_bytes_count=0, first_run=run, last_run=run, outcome="created", article=mine,
    )  # fmt: skip
    line(mine)
    line(make.draft())
    line(make.draft(), headline="Other", headline_key="other")

    assert relate(DROUGHT, drought, run=run.pk) == 1
    assert targets() == ["The Drought", None, None]
    assert relate(DROUGHT, drought) == 1
    assert targets() == ["The Drought", "The Drought", None]


def test_a_line_without_a_headline_is_known_by_its_address(db):
    line(make.draft(), headline="", headline_key="", address="/old/1")
    line(make.draft(), headline="", headline_key="", address="/old/2")

    assert relate(Waiting(address="/old/1"), make.draft("The Drought")) == 1
    assert targets() == ["The Drought", None]


def test_a_form_that_was_open_meanwhile_conflicts_and_takes_nothing_back(db):
    piece = make.draft()
    line(piece)
    opened = Article.objects.get(pk=piece.pk)

    relate(DROUGHT, make.draft())

    with pytest.raises(Conflict):
        revise(opened, by=None)


def test_many_lines_are_pointed_in_bounded_batches(db, monkeypatch):
    monkeypatch.setattr(MODULE, "BATCH", 2)
    for _ in range(5):
        line(make.draft())

    assert relate(DROUGHT, make.draft()) == 5
