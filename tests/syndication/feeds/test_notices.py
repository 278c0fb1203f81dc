"""Corrections as items of a feed."""

import pytest

from articles.desk import correct, rename, withdraw
from articles.models import Article, Correction, ImportRun
from articles.syndication.feeds import correction_items
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


def items():
    return correction_items(Correction.objects.public().dated())


def test_one_whose_date_nobody_knows_is_no_item():
    run = ImportRun.objects.create(namespace="old", state="running")
    Correction.objects.create(
        article=make.published(), number=1, kind="correction", text="Undated.", origin="import",
        import_run=run,
    )  # fmt: skip

    assert items() == []


def test_an_item_tells_what_was_wrong_and_where(editor):
    piece = make.published("Fish & <chips>")
    issued = correct(piece, by=editor, kind="clarification", text="Not 69 but 96 & more.")

    (found,) = items()

    address = f"https://paper.example{piece.get_absolute_url()}#correction-1"
    assert (found.id, found.url) == (address, address)
    assert found.headline == "Clarification: Fish & <chips>"
    assert found.summary == "Not 69 but 96 & more."
    assert found.html.startswith('<p class="correction">')
    assert "Not 69 but 96 &amp; more." in found.html
    assert f'<p><a href="{address}">Fish &amp; &lt;chips&gt;</a></p>' in found.html
    assert found.published_at == found.updated_at == issued.issued_at
    assert [one.name for one in found.authors] == ["The Paper & Ink"]


def test_the_id_outlives_another_slug(editor):
    piece = make.published("The pier")
    correct(piece, by=editor, kind="correction", text="Not 69 but 96.")
    rename(Article.objects.get(), "the-old-pier", by=editor)

    (found,) = items()

    assert found.id == "https://paper.example/2024/05/the-pier/#correction-1"
    assert found.url == "https://paper.example/2024/05/the-old-pier/#correction-1"


def test_one_that_was_superseded_says_so_and_counts_as_changed(editor):
    make.published()
    first = correct(Article.objects.get(), by=editor, kind="correction", text="It is 96.")
    second = correct(
        Article.objects.get(), by=editor, kind="correction", text="It is 97.", supersedes=first
    )

    newer, older = items()

    assert (newer.summary, older.summary) == ("It is 97.", "It is 96.")
    assert older.published_at == first.issued_at
    assert older.updated_at == second.issued_at
    assert "A later correction replaces this one." in older.html
    assert "A later correction replaces this one." not in newer.html


def test_a_correction_outlives_the_withdrawal_of_its_piece(editor):
    make.published(body="<p>Words that went.</p>")
    correct(Article.objects.get(), by=editor, kind="correction", text="Not 69 but 96.")
    withdraw(Article.objects.get(), by=editor, notice=cast.NOTICE)

    (found,) = items()

    assert found.summary == "Not 69 but 96."
    assert "Words that went" not in found.html
