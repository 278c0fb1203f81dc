"""The demo archive keeps what it promises: numbers, shapes, honest dates, links that lead nowhere real."""

import json
import re
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from PIL import Image

from .pieces import ARCHIVE, BY_ID, DEMO, PIECES, Piece

READ_KEYS = {
    "title", "description", "date", "author", "authors", "interviewer", "translator", "kind",
    "categories", "tags", "series", "kicker", "dateline", "slug", "language", "image", "image_alt",
    "image_caption", "image_credit", "draft", "bio", "disclaimer",
}  # fmt: skip
TEMPLATE_KEYS = {"extends", "section"}
EXAMPLE_HOSTS = {"example.org", "archive.example.net", "statistics.example.com"}
LONG_READ = "2026/leave-the-map-on.md"
LABELLED = re.compile(
    r"(?:Correction|Corrected|Clarification|Erratum|Retraction)(?:, \d{1,2} \w+ \d{4})?: "
    r"|This article was updated on \d{1,2} \w+ \d{4} to correct "
)

each_piece = pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.source_id)


def with_field(name: str) -> list[Piece]:
    return [piece for piece in PIECES if name in piece.fields]


def acts() -> dict:
    return json.loads((DEMO / "acts.json").read_text(encoding="utf-8"))


def links(piece: Piece) -> list[str]:
    return re.findall(r'(?:\]\(|href=")([^")\s]+)', piece.body)


def is_opinion(piece: Piece) -> bool:
    """Either the file says so or, in the run-together posts, only its category does."""
    return piece.fields.get("kind") == "opinion" or (
        "kind" not in piece.fields and piece.fields.get("categories") == "Opinion"
    )


@each_piece
def test_no_key_stands_in_a_file_that_nobody_reads(piece):
    unread = set(piece.fields) - READ_KEYS - TEMPLATE_KEYS

    assert unread == set()


@each_piece
def test_no_link_leads_to_a_real_host(piece):
    hosts = {urlsplit(address).hostname for address in links(piece)}

    assert hosts <= EXAMPLE_HOSTS


@each_piece
def test_no_piece_comes_from_the_future(piece):
    first, last = datetime(2016, 1, 1, tzinfo=UTC), datetime(2026, 11, 20, tzinfo=UTC)

    assert piece.is_draft if piece.at is None else first <= piece.at <= last


@each_piece
def test_the_type_is_set_with_curly_quotes(piece):
    prose = re.sub(r"<[^>]+>", "", piece.body)

    assert re.findall(r"[\"'`]", prose) == []
    assert " - " not in prose


@each_piece
def test_a_piece_is_long_enough_to_read_and_short_enough_to_finish(piece):
    assert 350 <= len(piece.words) <= (1_600 if piece.source_id == LONG_READ else 900)


def test_the_long_read_has_headings_enough_for_a_list_of_contents():
    piece = BY_ID[LONG_READ]

    assert len(piece.words) > 1_200
    assert len(re.findall(r"^## ", piece.body, re.M)) >= 3
    assert 'class="pull-quote"' in piece.body


@pytest.mark.parametrize("pair", acts()["counterpoints"])
def test_a_counterpoint_is_by_somebody_else_on_the_same_subject(pair):
    one, other = (BY_ID[source_id] for source_id in pair)

    assert not one.writers & other.writers
    assert set(one.fields["tags"]) & set(other.fields["tags"])


@pytest.mark.parametrize("piece", [*filter(is_opinion, PIECES)], ids=lambda piece: piece.source_id)
def test_every_opinion_says_whose_it_is(piece):
    disclaimer = r"The \w+ expressed in this \w+ are (?:those of the author|the author’s own)\."

    said = piece.fields.get("disclaimer") or re.search(disclaimer, piece.body)

    assert said
    assert piece.bios


def test_an_opinion_in_plain_text_ends_with_its_writer_and_disclaimer():
    piece = BY_ID["2016/close-the-library-on-tuesdays.txt"]

    assert set(piece.bios) == {"Ines Halloran"}
    assert piece.paragraphs[-1].startswith("Ines Halloran is")


def test_there_are_at_least_twenty_four_pieces_by_eight_writers():
    writers = {name for piece in PIECES for name in piece.writers}

    assert len(PIECES) >= 24
    assert len(writers) == 8


def test_every_kind_and_both_other_scripts_are_there():
    kinds = {piece.fields["kind"] for piece in with_field("kind")}
    languages = {piece.fields["language"] for piece in with_field("language")}

    assert kinds == {"opinion", "interview", "editorial", "analysis", "report", "review", "letter"}
    assert languages == {"uk", "ar"}


def test_some_posts_name_their_author_in_the_text_alone_and_run_their_description_together():
    bare = [
        piece
        for piece in PIECES
        if re.fullmatch(r"\d{10}\.\d+", piece.fields["date"].strip() if piece.at else "")
    ]

    assert len(bare) == 2
    assert all("author" not in piece.fields and piece.bios for piece in bare)
    assert all(re.search(r"[a-z]\.[A-Z]", piece.fields["description"]) for piece in bare)


def test_a_writer_has_the_same_bio_wherever_it_stands():
    bios = {(name, bio) for piece in PIECES for name, bio in piece.bios.items()}

    assert len(bios) == len(dict(bios))


def test_headlines_run_from_three_words_to_fourteen():
    lengths = {len(piece.fields["title"].split()) for piece in PIECES}

    assert {min(lengths), max(lengths)} == {3, 14}


def test_at_least_six_pieces_end_with_a_correction_one_of_them_glued():
    ends = [piece for piece in PIECES if LABELLED.search(" ".join(piece.paragraphs[-2:]))]
    glued = [piece for piece in ends if re.search(r"[a-z]\.This article was updated", piece.body)]

    assert len(ends) >= 6
    assert len(glued) == 1


def test_one_piece_is_retracted():
    retracted = [piece for piece in PIECES if re.search(r"^Retraction, ", piece.body, re.M)]

    assert len(retracted) == 1


@pytest.mark.parametrize(
    ("source_id", "speech"),
    [
        (
            "2019/forty-metres-up-with-rosalba-ekstrom.md",
            r"^\*\*(Joaquim Tavares|Rosalba Ekström|JT|RE):\*\* ",
        ),
        ("2020/halvern-has-eleven-words-for-mud.txt", r"^(Q|A): "),
        (
            "2026/nobody-thanks-you-for-a-close-result.md",
            r"^\*\*(Joaquim Tavares|Marit Oyelaran|JT|MO):\*\* ",
        ),
    ],
)
def test_a_labelled_interview_has_two_speakers_in_turn(source_id, speech):
    labels = re.findall(speech, BY_ID[source_id].body, re.M)

    askers = {labels[0], labels[2]}
    assert len(labels) >= 8
    assert all((label in askers) == (place % 2 == 0) for place, label in enumerate(labels))


@pytest.mark.parametrize(
    ("source_id", "question"),
    [
        ("2021/an-inquiry-is-a-machine.md", r"^<p><strong>.+</strong></p>$"),
        ("2023/the-bailiff-who-learned-to-knock.md", r"^### .+$"),
    ],
)
def test_an_interview_without_labels_sets_its_questions_apart(source_id, question):
    assert len(re.findall(question, BY_ID[source_id].body, re.M)) >= 8


def test_a_read_more_line_names_a_headline_of_the_archive():
    named = [
        found for piece in PIECES for found in re.findall(r"^READ MORE: (.+)$", piece.body, re.M)
    ]
    headlines = {piece.fields["title"] for piece in PIECES}

    assert named
    assert set(named) <= headlines


def test_some_sources_are_cited_by_several_pieces():
    cited = [address for piece in PIECES for address in set(links(piece))]

    assert len({address for address in cited if cited.count(address) > 1}) >= 5


@pytest.mark.parametrize("piece", with_field("image"), ids=lambda piece: piece.source_id)
def test_a_cover_is_there_with_its_words_and_light_enough(piece):
    path = ARCHIVE / piece.fields["image"]

    assert {"image_alt", "image_caption", "image_credit"} <= set(piece.fields)
    assert path.stat().st_size < 60_000
    with Image.open(path) as cover:
        assert cover.mode == "P"
        assert cover.width >= 1200


def test_every_cover_is_used_once():
    used = sorted(piece.fields["image"] for piece in with_field("image"))

    assert used == sorted(f"covers/{path.name}" for path in (ARCHIVE / "covers").iterdir())


def test_a_cover_is_what_the_script_draws(monkeypatch):
    monkeypatch.syspath_prepend(str(DEMO))
    script = import_module("draw_covers")

    drawing = script.cover("silo")

    with Image.open(BytesIO(drawing)) as drawn, Image.open(ARCHIVE / "covers/silo.png") as kept:
        assert drawn.convert("RGB").tobytes() == kept.convert("RGB").tobytes()


def test_every_draft_is_published_or_scheduled_by_the_acts():
    drafts = {piece.source_id for piece in PIECES if piece.is_draft}

    assert drafts == {*acts()["publish_today"], acts()["schedule"]["source_id"]}


def test_the_lead_is_published_and_has_a_picture():
    lead = acts()["lead"]

    assert lead in acts()["publish_today"]
    assert "image" in BY_ID[lead].fields


def test_who_is_described_speaks_in_a_piece_that_is_published_by_the_acts():
    for source_id, speakers in acts()["speakers"].items():
        assert source_id in acts()["publish_today"]
        assert all(f"**{name}:**" in BY_ID[source_id].body for name in speakers)


def test_what_is_withdrawn_was_public_and_says_why():
    withdrawal = acts()["withdraw"]

    assert not BY_ID[withdrawal["source_id"]].is_draft
    assert withdrawal["reason"].endswith(".")


@pytest.mark.parametrize("correction", acts()["correct"], ids=lambda act: act["source_id"])
def test_the_wrong_words_of_an_act_stand_once_in_their_file(correction):
    piece = BY_ID[correction["source_id"]]

    assert piece.text.count(correction["wrong"]) == 1
    assert correction["wrong"] in piece.body
    assert correction["right"] not in piece.text
    assert not piece.is_draft
