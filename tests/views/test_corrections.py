"""The log of corrections: everything that was wrong and what is right, the undated last."""

import re
from datetime import timedelta

import pytest

from articles.desk import correct
from articles.models import Correction, ImportRun
from articles.views.listing import PAGE_SIZE
from tests import make

pytestmark = pytest.mark.django_db


def imported(piece, number: int = 1, **fields) -> Correction:
    run, _created = ImportRun.objects.get_or_create(namespace="archive")
    fields = {"text": f"Imported {number}.", **fields}
    return Correction.objects.create(
        article=piece, number=number, kind="correction", origin="import", import_run=run, **fields
    )


def log(client, query: str = "") -> str:
    response = client.get(f"/corrections/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_a_correction_of_a_piece_that_is_not_public_is_not_in_it(client):
    imported(make.draft("Not yet"), text="Nobody may read this.")

    assert "Nobody may read this." not in log(client)


def test_without_corrections_it_says_so(client):
    assert "None has been issued so far." in log(client)


def test_an_entry_has_the_kind_the_words_and_the_way_to_the_piece(client, editor):
    piece = make.published("The ferry")
    correct(
        piece, by=editor, kind="clarification", text="It crosses 96 times.", wrong="69 <times>",
        right="96 times",
    )  # fmt: skip

    html = log(client)

    assert ">Clarification <time" in html
    assert "It crosses 96 times." in html
    assert "For <del>69 &lt;times&gt;</del> read <ins>96 times</ins>" in html
    assert f'<a href="{piece.path}#correction-1">The ferry</a>' in html


def test_months_come_newest_first_and_what_has_no_date_last(client):
    piece = make.published("The ferry")
    for number, at in enumerate((make.PAST, None, make.PAST + timedelta(days=40)), start=1):
        imported(piece, number, issued_at=at, issued_precision="day")

    html = log(client)

    heads = re.findall(r'<section class="log"><h2>(.*?)</h2>', html)
    assert heads == ["June 2024", "May 2024", "Date not recorded"]
    assert html.index("Imported 3.") < html.index("Imported 1.") < html.index("Imported 2.")


def test_the_pages_lead_from_the_dated_on_to_the_undated_and_hold_each_once(client):
    piece = make.published("The ferry")
    for number in range(1, 2 * PAGE_SIZE + 8):
        at = make.PAST + timedelta(minutes=number) if number <= PAGE_SIZE + 3 else None
        imported(piece, number, issued_at=at)

    found, query = [], ""
    while query is not None:
        response = client.get(f"/corrections/{query}")
        found += [one.number for one in response.context["listing"].items]
        older = response.context["listing"].older
        query = f"?before={older}" if older else None

    dated = list(range(PAGE_SIZE + 3, 0, -1))
    assert found == dated + list(range(2 * PAGE_SIZE + 7, PAGE_SIZE + 3, -1))


@pytest.mark.parametrize("cursor", ["x", "", "20240506-1"])
def test_a_bad_cursor_is_a_400_with_a_way_on(client, cursor):
    response = client.get("/corrections/", {"before": cursor})

    assert response.status_code == 400
    assert '<a href="/corrections/">' in response.content.decode()


def test_one_that_was_replaced_says_so(client, editor):
    piece = make.published("The ferry")
    wrong = correct(piece, by=editor, kind="correction", text="It is 96.")
    piece.refresh_from_db()
    correct(piece, by=editor, kind="correction", text="It is 97.", supersedes=wrong)

    html = log(client)

    assert html.count("A later correction replaces this one.") == 1
    assert html.index("It is 97.") < html.index("It is 96.")


def test_it_is_never_answered_stale(client):
    assert "stale" not in client.get("/corrections/")["Cache-Control"]
