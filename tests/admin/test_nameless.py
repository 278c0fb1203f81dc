"""Pieces of a run that name nobody: one answer credits them all, or says that they are nobody's."""

import pytest
from django.urls import reverse

from articles.models import ImportRun, LegacyDocument
from tests import make
from tests.admin.forms import said
from tests.admin.unresolved import PAGE, answer, refused

# Pieces that name nobody


def test_those_of_all_runs_at_once_are_not_answered(desk_client, run):
    piece = refused(run)
    ada = make.author("Ada Quill")

    listed = desk_client.get(reverse(PAGE))
    address = reverse("admin:articles_importrun_nameless")
    response = desk_client.post(address, {"author": ada.pk}, follow=True)

    assert f"1 piece of run {run.pk} , to be answered for that run" in said(listed)
    assert "unresolved/nameless/" not in listed.content.decode()
    assert "An answer for pieces that name nobody is for one run." in said(response)
    assert not piece.bylines.exists()


def test_one_answer_credits_all_pieces_of_the_run_that_name_nobody(desk_client, run):
    ada = make.author("Ada Quill")
    mine = [refused(run) for _ in range(3)]
    named, other = refused(run, "admin"), refused(ImportRun.objects.create(namespace="legacy"))

    response = answer(desk_client, "nameless", run, author=str(ada.pk))

    assert "Ada Quill is credited on 3 pieces." in said(response)
    assert all([line.author for line in piece.bylines.all()] == [ada] for piece in mine)
    assert not named.bylines.exists()
    assert not other.bylines.exists()
    assert "Pieces that name nobody None." in said(response)


def test_they_can_be_nobodys(desk_client, run):
    piece = refused(run)

    response = answer(desk_client, "nameless", run, nobody="1")

    assert "Nobody: settled on 1 piece." in said(response)
    assert not piece.bylines.exists()
    assert LegacyDocument.objects.get(article=piece).warning_count == 0


def test_what_a_refused_name_leaves_behind_comes_next(desk_client, run):
    piece = refused(run, "admin")
    answer(desk_client, "author", run, nobody="1")

    answer(desk_client, "nameless", run, name="Ada Quill")

    assert [line.name for line in piece.bylines.all()] == ["Ada Quill"]


@pytest.mark.parametrize("data", [{}, {"author": "9999"}, {"name": "A", "author": "1"}])
def test_no_answer_to_the_nameless_changes_nothing(desk_client, run, data):
    make.author("Ada Quill", pk=1)
    piece = refused(run)

    answer(desk_client, "nameless", run, **data)

    assert not piece.bylines.exists()
    assert LegacyDocument.objects.get(article=piece).warning_count == 1
