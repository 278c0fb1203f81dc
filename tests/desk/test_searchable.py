"""Rows that are missing or out of date are made anew, and no others."""

import pytest
from django.core.management import call_command

from articles.models import SearchEntry
from articles.search import find, read_query
from tests import make

pytestmark = pytest.mark.django_db


def rebuilt(capsys, *asked: str) -> str:
    call_command("rebuild_search", *asked)
    return capsys.readouterr().out


def test_what_is_current_is_left_alone(capsys):
    make.published("The ferry")

    assert rebuilt(capsys) == "0 articles made searchable.\n"


def test_a_dry_run_stores_nothing(capsys):
    make.published("The ferry")
    SearchEntry.objects.all().delete()

    assert rebuilt(capsys, "--dry-run") == "1 articles would be made searchable.\n"
    assert not SearchEntry.objects.exists()


def test_missing_and_outdated_rows_are_made_and_drafts_get_none(capsys):
    make.draft("The raft")
    make.published("The ferry")
    make.published("The boat", body="<p>It is late.</p>")
    SearchEntry.objects.filter(article__headline="The ferry").delete()
    SearchEntry.objects.filter(article__headline="The boat").update(version=0, headline_words="x")

    assert rebuilt(capsys) == "2 articles made searchable.\n"

    assert [find(read_query(word)).count for word in ("ferry", "boat", "x", "raft")] == [1, 1, 0, 0]
