"""The list of articles: what it finds, what it shows, what it costs."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.desk import clock, publish, submit, withdraw
from articles.models import ImportRun, LegacyDocument
from tests import make

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_article_changelist")


def found(client, **asked: str) -> set[str]:
    tree = LexborHTMLParser(client.get(LIST, asked).content.decode())
    return {link.text() for link in tree.css("#result_list tbody th a")}


@pytest.fixture
def one_of_each(db):
    make.draft("Draft")
    submit(make.draft("In review"), by=None)
    publish(make.draft("Scheduled"), by=None, at=clock.now() + timedelta(days=1))
    make.published("Published")
    withdraw(make.published("Withdrawn"), by=None, notice="Gone.")


@pytest.mark.parametrize(
    ("state", "headline"),
    [("draft", "Draft"), ("in_review", "In review"), ("scheduled", "Scheduled"),
     ("published", "Published"), ("withdrawn", "Withdrawn")],
)  # fmt: skip
def test_each_state_is_a_filter_and_a_badge(desk_client, one_of_each, state, headline):
    assert found(desk_client, state=state) == {headline}

    tree = LexborHTMLParser(desk_client.get(LIST, {"state": state}).content.decode())
    assert tree.css_first(f'.state[data-state="{state}"]').text() == headline


def test_a_state_that_is_none_shows_all(desk_client, one_of_each):
    assert len(found(desk_client, state="nonsense")) == 5


def test_kind_section_and_language_are_filters(desk_client):
    make.draft("Ours", kind="interview", language="uk", section=make.section("Interviews"))
    make.draft("Other")

    assert found(desk_client, kind__exact="interview") == {"Ours"}
    assert found(desk_client, language="uk") == {"Ours"}
    section = make.section("Interviews")
    assert found(desk_client, section__id__exact=str(section.pk)) == {"Ours"}


def test_imported_with_warnings_is_a_filter(desk_client):
    run = ImportRun.objects.create(namespace="legacy")
    for number, (headline, count) in enumerate([("Warned", 2), ("Clean", 0)]):
        LegacyDocument.objects.create(
            namespace="legacy", source_id=str(number), path="x", sha256="x", original=b"",
            original_bytes_count=0, first_run=run, last_run=run, outcome="created",
            article=make.draft(headline, imported_at=make.PAST), warning_count=count,
        )  # fmt: skip
    make.draft("Written here")

    assert found(desk_client, imported="warnings") == {"Warned"}
    assert found(desk_client, imported="yes") == {"Warned", "Clean"}
    assert found(desk_client, imported="no") == {"Written here"}


def test_search_finds_headlines_and_authors(desk_client):
    make.draft("The ferry", authors=("Ada Quill",))
    make.draft("The bridge", authors=("Ben Marlow",))

    assert found(desk_client, q="ferry") == {"The ferry"}
    assert found(desk_client, q="marlow") == {"The bridge"}


def test_a_row_says_who_wrote_it_and_no_more_of_the_time_than_is_known(desk_client):
    make.published("Dated", authors=("Ada Quill", "Ben Marlow"), published_precision="day")

    tree = LexborHTMLParser(desk_client.get(LIST).content.decode())

    assert tree.css_first(".field-authors").text() == "Ada Quill, Ben Marlow"
    assert tree.css_first(".field-date").text() == "6 May 2024"


@pytest.mark.parametrize("count", [3, 40])
def test_the_list_costs_the_same_however_long_it_is(
    desk_client, editor, django_assert_max_num_queries, count
):
    for number in range(count):
        make.published(authors=(f"Author {number}", "Ada Quill"))
    desk_client.get(LIST)

    with django_assert_max_num_queries(11):
        desk_client.get(LIST)


def test_the_list_is_closed_to_staff_without_a_role(client):
    user = make.user("nobody")
    client.force_login(user)
    assert client.get(LIST).status_code == 403

    user.user_permissions.add(Permission.objects.get(codename="view_article"))
    assert client.get(LIST).status_code == 200
