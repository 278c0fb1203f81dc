"""An article as JSON-LD: the right type, each fact that is known, and none that is not."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import prefetch_related_objects

from articles.desk import correct, publish
from articles.models import Article, Byline, Correction, ImportRun, Source
from articles.syndication.jsonld.article import article
from tests import make
from tests.syndication import cast

pytestmark = pytest.mark.django_db


def data(*arguments, **fields):
    return article(make.published(*arguments, **fields))


def test_a_bare_piece_says_nothing_that_nobody_knows():
    midnight = datetime(2017, 10, 22, 21, 0, tzinfo=UTC)

    assert data("Bare", at=midnight, published_precision="day", authors=()) == {
        "@context": "https://schema.org",
        "@type": "OpinionNewsArticle",
        "url": "https://paper.example/2017/10/bare/",
        "mainEntityOfPage": "https://paper.example/2017/10/bare/",
        "headline": "Bare",
        "articleSection": "Opinion",
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "datePublished": "2017-10-23",
        "publisher": {
            "@type": "NewsMediaOrganization",
            "@id": "https://paper.example/#publisher",
            "name": "The Paper & Ink",
            "url": "https://paper.example/",
            "logo": {
                "@type": "ImageObject",
                "url": "https://paper.example/static/img/mark.svg",
            },
            "correctionsPolicy": "https://paper.example/corrections/",
        },
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("opinion", "OpinionNewsArticle"),
        ("editorial", "OpinionNewsArticle"),
        ("letter", "OpinionNewsArticle"),
        ("analysis", "AnalysisNewsArticle"),
        ("report", "ReportageNewsArticle"),
        ("review", "ReviewNewsArticle"),
        ("interview", "NewsArticle"),
    ],
)
def test_the_type_follows_the_kind(kind, expected):
    assert data(kind=kind)["@type"] == expected


def test_a_piece_that_never_changed_was_modified_when_it_was_published():
    made = data()

    assert made["datePublished"] == made["dateModified"] == "2024-05-06T10:08:09+03:00"


def test_a_change_after_publication_moves_the_date_of_change(editor):
    issued = correct(make.published(), by=editor, kind="correction", text="Not 69 but 96.")

    changed = datetime.fromisoformat(article(Article.objects.get())["dateModified"])

    assert changed == issued.issued_at.replace(microsecond=0)


def test_each_credit_stands_under_its_own_word():
    piece = make.draft(authors=("Ada Quill", "Ben Oar"))
    roles = {"Eve Slate": "editor", "Tia Lang": "translator", "Pia Lens": "photographer"}
    for position, (name, role) in enumerate(roles.items(), start=3):
        Byline.objects.create(article=piece, author=make.author(name), role=role, position=position)
    made = article(publish(piece, by=None))

    def person(name):
        slug = name.lower().replace(" ", "-")
        return {"@type": "Person", "name": name, "url": f"https://paper.example/authors/{slug}/"}

    assert made["author"] == [person("Ada Quill"), person("Ben Oar")]
    assert made["editor"] == [person("Eve Slate")]
    assert made["translator"] == [person("Tia Lang")]
    assert made["contributor"] == [person("Pia Lens")]


def test_an_organisation_is_no_person():
    make.author("River Board", kind="organisation")

    assert data(authors=("River Board",))["author"][0]["@type"] == "Organization"


def test_corrections_are_told_in_the_readers_words_and_dated_where_the_date_is_known(editor):
    run = ImportRun.objects.create(namespace="old", state="running")
    piece = make.published("Piece")
    Correction.objects.create(
        article=piece, number=1, kind="correction", text="It was May.", origin="import",
        import_run=run,
    )  # fmt: skip
    Correction.objects.create(
        article=piece, number=2, kind="correction", text="It was 96.", origin="import",
        import_run=run, issued_at=make.PAST, issued_precision="day",
    )  # fmt: skip
    third = correct(piece, by=editor, kind="clarification", text="It was a <ferry>.")

    made = article(Article.objects.get())["correction"]

    assert made == [
        {
            "@type": "CorrectionComment",
            "text": "It was May.",
            "url": "https://paper.example/2024/05/piece/#correction-1",
        },
        {
            "@type": "CorrectionComment",
            "text": "It was 96.",
            "datePublished": "2024-05-06",
            "url": "https://paper.example/2024/05/piece/#correction-2",
        },
        {
            "@type": "CorrectionComment",
            "text": "It was a <ferry>.",
            "datePublished": made[2]["datePublished"],
            "url": "https://paper.example/2024/05/piece/#correction-3",
        },
    ]
    told = datetime.fromisoformat(made[2]["datePublished"])
    assert told == third.issued_at.replace(microsecond=0)


def test_a_source_for_the_desk_alone_is_told_to_nobody():
    piece = make.published()
    make.cited(piece, make.source("Secret"), is_public=False)
    make.cited(piece, make.source("A neighbour", kind=Source.Kind.UNNAMED, address=""))

    made = article(piece)

    assert "citation" not in made
    assert "mentions" not in made


def test_each_public_source_is_a_work_named_once():
    piece = make.published()
    report = make.source(
        address="https://example.org/r", archived_address="https://archive.example/r",
        publisher="River Board",
    )  # fmt: skip
    make.cited(piece, report, address="https://www.example.org/r?p=1")
    make.cited(piece, report, words="on Sundays")

    assert article(piece)["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "River Board report",
            "url": "https://www.example.org/r?p=1",
            "archivedAt": "https://archive.example/r",
            "publisher": {"@type": "Organization", "name": "River Board"},
        }
    ]


def test_a_person_who_told_it_is_no_work():
    piece = make.published()
    make.cited(piece, make.source("Mara Reed", kind=Source.Kind.PERSON, address=""))

    made = article(piece)

    assert made["mentions"] == [{"@type": "Person", "name": "Mara Reed"}]
    assert "citation" not in made


def test_an_interview_is_about_who_is_interviewed():
    piece = make.published(kind="interview")
    cast.participant(piece, "Mara Reed", description="Pilot of the ferry")
    cast.participant(piece, "Ian Ask", role="interviewer")

    assert article(piece)["about"] == [
        {"@type": "Person", "name": "Mara Reed", "description": "Pilot of the ferry"}
    ]


def test_questions_are_parts_of_the_piece():
    body = (
        '<div class="turn" data-role="question" data-speaker="Ian Ask"><p>Why?</p></div>'
        '<div class="turn" data-role="answer" data-speaker="Mara Reed"><p>Because.</p></div>'
    )

    assert [part["text"] for part in data(body=body)["hasPart"]] == ["Why?"]


def test_a_lead_picture_comes_in_the_three_shapes():
    lead = cast.figure(caption="The pier in May")

    made = data(lead_figure=lead)["image"]

    base = f"https://paper.example/media/{lead.image.token}"
    assert [(one["url"], one["width"], one["height"]) for one in made] == [
        (f"{base}/wide-1200.jpg", 1200, 675),
        (f"{base}/standard-1200.jpg", 1200, 900),
        (f"{base}/square-1200.jpg", 1200, 1200),
    ]
    assert {(one["@type"], one["caption"], one["creditText"]) for one in made} == {
        ("ImageObject", "The pier in May", "Nil Berg")
    }


def test_a_translation_names_its_original_only_where_readers_can_see_it():
    original = make.published("Річ", language="uk")
    piece = make.published("The thing", translation_of=original)

    assert "translationOfWork" not in article(piece)
    assert article(piece, translations=[original])["translationOfWork"] == {
        "@type": "OpinionNewsArticle",
        "url": "https://paper.example/2024/05/%D1%80%D1%96%D1%87/",
        "headline": "Річ",
        "inLanguage": "uk",
    }


def test_what_the_page_has_loaded_is_enough(django_assert_num_queries):
    piece = make.published(lead_figure=cast.figure(), at=make.PAST - timedelta(days=1))
    make.cited(piece, make.source())
    cast.participant(piece, "Mara Reed", author=make.author())
    piece = Article.objects.select_related("section", "lead_figure__image").get()
    prefetch_related_objects(
        [piece], "bylines__author", "participants__author", "corrections", "citations__source"
    )

    with django_assert_num_queries(0):
        article(piece)
