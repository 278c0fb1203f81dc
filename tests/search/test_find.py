"""What is found, on either database."""

import sys
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.desk import correct, publish, revise, unschedule, withdraw
from articles.models import Article, SearchEntry
from articles.search import find, postgresql, read_query, respelled, sqlite
from tests import make
from tests.search.hits import found

pytestmark = pytest.mark.django_db


def test_nothing_is_found_by_an_empty_query():
    make.published("The ferry")

    assert found("") == found("-ferry") == []


def test_a_draft_is_not_found():
    make.draft("The ferry")

    assert found("ferry") == []


def test_a_scheduled_piece_is_found_from_its_minute_on():
    later = publish(make.draft("The ferry"), by=None, at=timezone.now() + timedelta(hours=1))
    assert found("ferry") == []

    SearchEntry.objects.filter(article=later).update(position=1)

    assert found("ferry") == ["The ferry"]


def test_what_is_unscheduled_or_withdrawn_is_found_no_longer(editor):
    later = publish(make.draft("The ferry"), by=None, at=timezone.now() + timedelta(hours=1))
    unschedule(later, by=editor)
    gone = make.published("The boat")
    withdraw(gone, by=editor, notice="It was wrong.")

    assert found("ferry") == found("boat") == []
    assert not SearchEntry.objects.exists()


def test_a_correction_and_a_revision_are_found_at_once(editor):
    piece = make.published("The ferry", body="<p>It makes 69 crossings.</p>")
    piece = correct(
        piece, by=editor, kind="correction", text="It is 96.",
        words={"body": "<p>It makes 96 crossings.</p>"},
    ).article  # fmt: skip
    assert found("69") == []
    assert found("96 crossing") == ["The ferry"]

    piece.headline = "The boat"
    revise(piece, by=editor, reason="minor")

    assert found("ferry") == []
    assert found("boat") == ["The boat"]


def test_forms_of_a_word_are_found_in_the_language_of_the_piece():
    make.published("Elections", body="<p>They voted.</p>")
    make.published("Річка", body="<p>Ми пішли до річки з м’ячем.</p>", language="uk")

    assert found("election voting") == ["Elections"]
    assert found("річкою м'яч") == ["Річка"]


def test_a_phrase_is_found_where_its_words_stand_side_by_side():
    make.published("One", body="<p>The last boat leaves.</p>")
    make.published("Two", body="<p>The boat was the last.</p>")

    assert found('"last boat"') == ["One"]
    assert found('boat -"last boat"') == ["Two"]
    assert sorted(found("last boat")) == ["One", "Two"]


def test_a_name_in_the_credits_is_found():
    make.published("The ferry", authors=("Ines Halloran",))
    make.published("The boat", authors=("Ada Quill",))

    assert found("halloran") == ["The ferry"]


def test_author_section_and_kind_narrow_the_search():
    culture = make.section("Culture")
    make.published("The ferry", authors=("Ines Halloran",))
    make.published("The ferry again", section=culture, kind="review")

    assert found("ferry author:ines-halloran") == ["The ferry"]
    assert found(f"ferry section:{culture.slug}") == ["The ferry again"]
    assert found("ferry kind:review") == ["The ferry again"]
    assert found("author:ines-halloran") == ["The ferry"]


@pytest.mark.parametrize("mark", ["author:nobody", "section:nowhere", "kind:x'x", "author:a\0b"])
def test_a_mark_that_nothing_has_finds_nothing(mark):
    make.published("The ferry")

    assert found(f"ferry {mark}") == []


def test_a_time_narrows_the_search():
    for year in (2019, 2020, 2021):
        make.published(f"Ferry {year}", at=datetime(year, 6, 1, tzinfo=UTC))

    assert found("ferry after:2019 before:2021") == ["Ferry 2020"]
    assert found("ferry before:2020") == ["Ferry 2019"]
    assert found("ferry after:2020") == ["Ferry 2021"]


def test_a_word_of_the_headline_weighs_more():
    make.published("Nothing much", body="<p>A ferry, once.</p>")
    make.published("The ferry", body="<p>It is late today, and so on.</p>")

    assert found("ferry")[0] == "The ferry"


@pytest.mark.parametrize("by_date", [False, True])
def test_pages_follow_each_other_without_a_gap(by_date):
    for number in range(45):
        make.published(f"Ferry {number}", at=make.PAST + timedelta(days=number))
    query = read_query("ferry")

    pages, after = [], None
    for _ in range(3):
        page = find(query, after=after, by_date=by_date)
        pages.append([hit.article for hit in page.hits])
        after = page.hits[-1]

    assert [len(page) for page in pages] == [20, 20, 5]
    assert len({key for page in pages for key in page}) == 45
    assert not page.has_more
    assert page.count == 45
    if by_date:
        newest = Article.objects.newest_first().values_list("pk", flat=True)
        assert [key for page in pages for key in page] == list(newest)


def test_hits_are_counted_by_section_and_kind():
    culture = make.section("Culture")
    for number in range(3):
        make.published(f"Ferry {number}")
    make.published("Ferry review", section=culture, kind="review")

    page = find(read_query("ferry"))

    assert page.sections[culture.pk] == 1
    assert page.kinds == {"opinion": 3, "review": 1}


def test_what_matches_more_often_than_is_ranked_is_said(monkeypatch):
    for number in range(5):
        make.published(f"Ferry {number}", at=make.PAST + timedelta(days=number))
    monkeypatch.setattr(sqlite, "RANKED", 3)
    monkeypatch.setattr(postgresql, "RANKED", 3)

    page = find(read_query("ferry"))

    assert page.ranked == 3
    newest = Article.objects.newest_first()[:3]
    assert {hit.article for hit in page.hits} == {article.pk for article in newest}
    assert (page.count, page.is_capped) == (5, False)


def test_a_search_costs_as_many_queries_for_300_pieces_as_for_3():
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            find(read_query("ferry section:opinion author:ada-quill"))
        return len(captured)

    for number in range(3):
        make.published(f"Ferry {number}")
    few = queries()
    entries = [
        SearchEntry(
            position=number, article=make.draft(f"Ferry {number}"), language="en",
            headline_words="ferry", body_words="boat", filed="section1 author1",
        )
        for number in range(297)
    ]  # fmt: skip
    SearchEntry.objects.bulk_create(entries)

    assert queries() == few <= 7


def test_a_word_that_is_nowhere_is_respelled_by_one_that_is():
    make.published("The ferry", body="<p>A river and a lighthouse.</p>")

    assert respelled(read_query("rievr")) == "river"
    assert respelled(read_query("lighthuose -boat")) == "lighthouse -boat"
    assert respelled(read_query("the rivr")) == "the river"
    assert respelled(read_query("river")) == respelled(read_query("zzzzzzzz")) == ""


def test_each_row_that_goes_leaves_the_index():
    piece = make.published("The ferry", body="<p>It is late.</p>")
    SearchEntry.objects.filter(article=piece).update(headline_words="lighthouse")
    assert found("ferry") == []
    assert found("lighthouse") == ["The ferry"]

    SearchEntry.objects.all().delete()

    assert found("lighthouse") == []


def test_where_many_match_the_newest_alone_say_where_they_are_filed(monkeypatch):
    for number in range(5):
        make.published(f"Ferry {number}", at=make.PAST + timedelta(days=number))
    make.published("Ferry review", kind="review", at=make.PAST + timedelta(days=9))
    monkeypatch.setattr(postgresql, "RANKED", 3)
    for module in (sqlite, sys.modules[find.__module__]):
        monkeypatch.setattr(module, "FILED", 3)

    page = find(read_query("ferry"))

    assert (page.count, page.is_sampled) == (6, True)
    assert page.kinds == {"opinion": 2, "review": 1}
