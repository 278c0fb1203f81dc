"""Promise 5: nothing is lost on import and nothing invented."""

import hashlib
import re
import shutil
from datetime import UTC, datetime

import pytest

from articles.models import (
    Article,
    Author,
    Citation,
    Correction,
    ImportRun,
    LegacyDocument,
    RelatedPiece,
    Source,
)
from articles.text.html import paragraphs
from tests.importing.runs import run, write

pytestmark = pytest.mark.django_db

COMMENTARY = "000_5ec33d9680bd5425.txt"
INTERVIEW = "001_71ebac5c2c8f695e.txt"


@pytest.fixture
def imported(seeds, tmp_path):
    """The run over the two legacy articles as staff would start it."""
    return run(seeds, reports=tmp_path / "report")


def article(name):
    return Article.objects.get(legacy_document__source_id=name)


def words(text):
    return "".join(text.split())


# The commentary


def test_the_commentary_is_read_as_its_page_said_it(imported):
    piece = article(COMMENTARY)

    assert imported.exit_code == 0
    assert piece.kind == "opinion"
    assert piece.headline == (
        "Kyrgyzstan: US and West need to stand solid behind Central Asia's only democracy"
    )
    assert piece.published_at == datetime(2020, 10, 19, 12, 58, 48, tzinfo=UTC)
    assert piece in Article.objects.public()
    assert piece.disclaimer == "The opinions expressed in this commentary are those of the author."


def test_the_commentary_has_one_author_with_the_bio_of_that_day(imported):
    line = article(COMMENTARY).bylines.get()

    assert (line.author.name, line.role) == ("Kadyr Toktogulov", "author")
    assert line.bio == (
        "Kadyr Toktogulov is a former Ambassador of Kyrgyzstan to the US and Canada, who also "
        "worked as a correspondent for the Associated Press and Dow Jones Newswires."
    )


def test_the_commentarys_description_is_five_highlights_and_its_raw_text_is_kept(imported, seeds):
    piece = article(COMMENTARY)
    found = [each for each in piece.legacy_document.extracted if each["field"] == "highlight"]

    assert len(piece.highlights) == 5
    assert piece.standfirst == ""
    [raw] = {each["raw"] for each in found}
    assert raw in (seeds / COMMENTARY).read_text()
    assert words("".join(piece.highlights)) == words(raw)


def test_the_commentarys_correction_is_issued_without_a_date(imported):
    correction = Correction.objects.get()

    assert correction.article == article(COMMENTARY)
    assert correction.kind == Correction.Kind.CORRECTION
    assert correction.origin == Correction.Origin.IMPORT
    assert correction.issued_at is None
    assert correction.text == (
        "This story has been updated to correct that Almazbek Atambayev spent time in jail."
    )


def test_the_commentarys_one_link_is_its_one_source(imported):
    citation = Citation.objects.get()

    assert citation.article == article(COMMENTARY)
    assert citation.words == "imposed the state of emergency"
    assert citation.source.address == (
        "https://edition.cnn.com/2020/10/09/europe/kyrgyzstan-troops-state-emergency-intl/index.html"
    )


def test_the_commentarys_body_is_its_27_paragraphs_word_for_word(imported, seeds):
    source = re.findall(r"<p(?: [^>]*)?>(.*?)</p>", (seeds / COMMENTARY).read_text())
    told = [words(re.sub(r"<[^>]*>", "", each)) for each in source]
    body = paragraphs(article(COMMENTARY).body)

    assert len(body) == 27
    assert [words(each) for each in body] == [each for each in told[1:-1] if each]
    assert body[0].endswith("vying to fill")


def test_what_the_commentary_lost_is_listed_with_its_reason(imported):
    dropped = {each["reason"]: each["text"] for each in imported.document(COMMENTARY)["dropped"]}

    assert dropped["house-line"] == "View more opinion at CNN."
    assert "<a></a>" in dropped["empty-anchor"]
    assert dropped["empty-paragraph"] == "<p></p>"
    assert "zoneAdContainer" in dropped["ad-container"]


def test_the_commentarys_picture_is_an_address_neither_fetched_nor_linked(imported):
    piece = article(COMMENTARY)
    [warned] = imported.document(COMMENTARY)["warnings"]

    assert piece.lead_image_address.endswith("kyrgyzstan-unrest-1007-super-tease.jpg")
    assert piece.lead_figure is None
    assert "cdn.cnn.com" not in piece.body
    assert warned["code"] == "image-not-fetched"


# The interview


def test_the_interview_is_known_by_the_day_alone(imported):
    piece = article(INTERVIEW)

    assert piece.kind == "interview"
    assert piece.headline == "Elections in Kyrgyzstan: A Democratic Move Or A Step Back?"
    assert piece.published_at == datetime(2017, 10, 23, tzinfo=UTC)
    assert piece.published_precision == "day"
    assert piece in Article.objects.public()


def test_the_interview_names_no_author_and_none_is_invented(imported):
    assert not article(INTERVIEW).bylines.exists()
    assert Author.objects.count() == 1
    assert "byline-missing" in [each["code"] for each in imported.document(INTERVIEW)["warnings"]]


def test_the_interviewee_is_suggested_with_the_words_that_describe_him(imported, seeds):
    suggestions = article(INTERVIEW).suggestions

    assert sorted(suggestions.values_list("field", "value")) == [
        ("interviewee", "Bektour Iskender"),
        ("source", "Bektour Iskender"),
    ]
    for suggestion in suggestions.all():
        assert "journalist and co-founder" in suggestion.words
        assert suggestion.words in (seeds / INTERVIEW).read_text()
        assert suggestion.outcome == "open"
    assert not article(INTERVIEW).participants.exists()
    assert not Source.objects.filter(kind="person").exists()


def test_the_interviews_body_is_its_12_paragraphs_as_they_were_typed(imported, seeds):
    source = [each for each in (seeds / INTERVIEW).read_text().split("\n\n")[1:-1] if each.strip()]
    body = paragraphs(article(INTERVIEW).body)

    assert len(body) == 12
    assert list(body) == [each.strip() for each in source]
    assert "won’t" in body[0]
    assert body[-1].endswith("Kyrgystan.")
    assert "turn" not in article(INTERVIEW).body


def test_the_interviews_read_more_waits_for_its_piece(imported, tmp_path):
    waiting = RelatedPiece.objects.get()
    assert waiting.headline == "Kyrgyzstan’s Nail-Biter Presidential Election, Explained"
    assert waiting.target is None

    write(tmp_path / "later", "other.md", title=waiting.headline.replace("’", "'").upper())
    run(tmp_path / "later", namespace="later")

    waiting.refresh_from_db()
    assert waiting.target == article("other.md")


# Both


def test_every_visible_character_of_both_has_its_place(imported):
    for name in (COMMENTARY, INTERVIEW):
        assert imported.document(name)["accounted_for"] == 1.0
    assert "Every visible character is accounted for." in imported.out


def test_the_original_bytes_are_kept_with_their_hash(imported, seeds):
    for name in (COMMENTARY, INTERVIEW):
        document = LegacyDocument.objects.get(source_id=name)
        data = (seeds / name).read_bytes()

        assert document.original_data == data
        assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_the_report_says_where_each_piece_went(imported):
    document = imported.document(INTERVIEW)

    assert imported.report["dry_run"] is False
    assert imported.report["run"] == ImportRun.objects.get().pk
    assert document["key"] == f"legacy:{INTERVIEW}"
    assert document["address"] == article(INTERVIEW).path
    assert document["outcome"] == "created"
    assert document["rejected_because"] is None


def test_a_broken_third_file_is_rejected_and_the_two_arrive(seeds, tmp_path):
    archive = shutil.copytree(seeds, tmp_path / "seeds")
    (archive / "002_broken.txt").write_bytes(b"---\ntitle: Broken\n---\n   \n")

    ran = run(archive, reports=tmp_path / "report")

    assert ran.exit_code == 1
    assert ran.counts == {"created": 2, "rejected": 1}
    assert ran.document("002_broken.txt")["rejected_because"] == "empty-body"
