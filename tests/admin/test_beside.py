"""A legacy document beside its piece: the original as text, what became of it, the account."""

import zlib

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from articles.admin.beside.marks import marked
from articles.admin.beside.original import MOST_CHARACTERS
from articles.models import Article, Correction, ImportRun, LegacyDocument
from tests import make
from tests.admin.forms import said

ORIGINAL = "Old\nby Ira Pole\n<script>alert(1)</script> &amp; the rest"


def document(data: bytes = ORIGINAL.encode(), piece: Article | None = None, **fields):
    run = ImportRun.objects.create(namespace="legacy", arguments=fields.pop("arguments", {}))
    fields = {"outcome": "created" if piece else "rejected", **fields}
    return LegacyDocument.objects.create(
        namespace="legacy", source_id="old.txt", path="old.txt", format="plain", sha256="x",
        original=zlib.compress(data), original_bytes_count=len(data), first_run=run, last_run=run,
        article=piece, **fields,
    )  # fmt: skip


def address(made: LegacyDocument) -> str:
    return reverse("admin:articles_legacydocument_beside", args=[made.pk])


def original(response) -> LexborHTMLParser:
    return LexborHTMLParser(response.content.decode()).css_first(".beside-original")


def item(raw: str, field: str = "byline", value="Ira Pole") -> dict:
    return {"field": field, "value": value, "raw": raw, "confidence": 0.8}


# Who may


def test_a_contributor_sees_no_original(client, contributor):
    client.force_login(contributor)

    assert client.get(address(document())).status_code == 403


def test_a_document_that_is_not_there_is_not_found(desk_client, db):
    page = reverse("admin:articles_legacydocument_beside", args=[404])
    assert desk_client.get(page).status_code == 404


def test_the_page_only_reads(desk_client):
    assert desk_client.post(address(document())).status_code == 405


# The original


def test_the_original_is_text_and_is_never_rendered(desk_client):
    response = desk_client.get(address(document()))

    assert original(response).css_first("pre").text() == ORIGINAL
    assert "<script>alert" not in response.content.decode()


def test_it_is_decoded_as_at_the_import(desk_client):
    made = document(
        "Ціна: 5 £".encode("koi8-u", errors="replace") + b"\xbf",
        arguments={"shaping": {"encoding": "koi8-u"}},
    )

    assert original(desk_client.get(address(made))).css_first("pre").text().startswith("Ціна")


def test_of_a_large_original_the_beginning_is_shown_and_the_page_says_so(desk_client):
    made = document(("слово " * 500 + "\n").encode() * 100)

    response = desk_client.get(address(made))

    assert len(original(response).css_first("pre").text()) <= MOST_CHARACTERS
    assert "Only the first 60,000 characters are shown" in said(response)


@pytest.mark.parametrize(
    ("data", "fields", "told"),
    [
        (b"", {}, "The original is an empty file."),
        (b"", {"original_bytes_count": 9_000_000}, "The original was not kept"),
        (b"\x00\x01\x02\x03" * 50, {}, "The original is no text"),
    ],
)
def test_where_there_is_no_text_it_says_why(desk_client, data, fields, told):
    made = document(data)
    LegacyDocument.objects.filter(pk=made.pk).update(**fields)

    assert told in said(desk_client.get(address(made)))


def test_bytes_that_are_broken_do_not_break_the_page(desk_client):
    made = document()
    LegacyDocument.objects.filter(pk=made.pk).update(original=b"no zlib")

    assert "cannot be unpacked" in said(desk_client.get(address(made)))


# The marks


def test_what_was_read_is_marked_and_a_guess_is_marked_as_one(desk_client):
    guess = {"field": "interviewee", "value": "the rest", "words": ""}
    made = document(extracted=[item("by Ira Pole"), item("the rest", "suggestion", guess)])

    response = desk_client.get(address(made))

    marks = original(response).css("mark")
    assert [(each.text(), each.attributes["title"]) for each in marks] == [
        ("by Ira Pole", "byline: Ira Pole"),
        ("the rest", "interviewee: the rest"),
    ]
    assert ["data-guess" in each.attributes for each in marks] == [False, True]


def test_a_fragment_is_found_across_lines_and_as_html_or_json_writes_it():
    text = 'R&amp;D,\n  the office; "na\\u00efve"'
    stretches, found = marked(text, [item("R&D, the office"), item("naïve"), item("elsewhere")])

    assert [each.text for each in stretches if each.label] == [
        "R&amp;D,\n  the office",
        "na\\u00efve",
    ]
    assert [each.is_marked for each in found] == [True, True, False]
    assert "".join(each.text for each in stretches) == text


def test_what_was_read_from_one_fragment_has_one_mark_that_names_it_all():
    stretches, _ = marked("by the river", [item("river", "topic", "a"), item("river", "kind", "b")])

    assert [(each.text, each.label) for each in stretches if each.label] == [
        ("river", "topic: a; kind: b")
    ]


def test_a_fragment_is_never_marked_inside_another():
    stretches, _ = marked("The river. A river.", [item("The river."), item("river")])

    assert [each.text for each in stretches if each.label] == ["The river.", "river"]
    _, [_, inside] = marked("The river.", [item("The river."), item("river")])
    assert inside.is_marked


def test_the_words_of_a_guess_are_marked_beside_its_value():
    guess = {"field": "interviewee", "value": "Ira Pole", "words": "the keeper"}
    text = "the keeper came. the keeper, Ira Pole, left."

    stretches, _ = marked(text, [item("the keeper", "suggestion", guess)])

    assert [each.text for each in stretches if each.label] == ["the keeper, Ira Pole"]


def test_of_very_many_items_the_first_are_shown_and_the_page_says_so(desk_client):
    made = document(extracted=[item(f"word {number}") for number in range(401)])

    assert "and 1 more, not marked above" in said(desk_client.get(address(made)))


def test_a_time_is_told_as_the_desk_tells_times():
    at = {"at": "2016-03-14T00:00:00+00:00", "precision": "day"}
    _, [found] = marked("", [item("", "published_at", at)])

    assert (found.field, found.value) == ("published", "14 March 2016")


# The piece and the account


def test_the_piece_stands_beside_it_with_all_that_came_in(desk_client):
    piece = make.published("The ferry", standfirst="It runs.", disclaimer="Views are hers.")
    make.cited(piece, make.source("River Board report"))
    run = ImportRun.objects.create(namespace="legacy", state="running")
    Correction.objects.create(
        article=piece, number=1, kind="correction", text="It does not run.", origin="import",
        import_run=run,
    )  # fmt: skip

    response = desk_client.get(address(document(piece=piece)))

    text = said(response)
    for words in (
        "The ferry", "It runs.", "Ada Quill · 6 May 2024, 07:08 · Opinion",
        "The ferry runs on Sundays.", "Views are hers.", "River Board report",
        "Correction , date not recorded. It does not run.",
    ):  # fmt: skip
        assert words in text


def test_below_stands_what_was_left_out_and_what_was_warned_of(desk_client):
    made = document(
        piece=make.draft(), accounted_for=0.987,
        dropped=[{"text": "<b>View more</b>", "reason": "house-line"}] * 201,
        warnings=[{"code": "byline-missing", "message": "nobody is named", "line": 3}],
    )  # fmt: skip

    text = said(desk_client.get(address(made)))

    assert "98.7 % of the visible characters" in text
    assert "house-line <b>View more</b>" in text
    assert "and 1 more" in text
    assert "byline-missing nobody is named line 3" in text


def test_a_rejected_document_says_why_there_is_no_piece(desk_client):
    made = document(rejected_because="empty-body")

    assert "it was rejected. empty-body" in said(desk_client.get(address(made)))


def test_it_costs_the_same_with_3_items_and_with_300(desk_client, django_assert_num_queries):
    def with_items(count):
        piece = make.draft()
        for number in range(count):
            make.cited(piece, make.source(f"Source {number}"))
        made = document(piece=piece, extracted=[item(f"word {number}") for number in range(count)])
        LegacyDocument.objects.filter(pk=made.pk).update(source_id=f"{count}.txt")
        return address(made)

    few, many = with_items(3), with_items(300)
    desk_client.get(few)
    with django_assert_num_queries(11):
        desk_client.get(few)
    with django_assert_num_queries(11):
        desk_client.get(many)
