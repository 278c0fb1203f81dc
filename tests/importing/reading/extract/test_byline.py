"""Who made it: credits in fields and in lines that hold nothing else; nobody is invented."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Credit
from tests.importing.reads import codes, dropped, post, read, values


@pytest.mark.parametrize("name", ["admin", "Administrator", "staff", "n/a", "-", "The Editors"])
def test_an_account_is_no_author(name):
    found = post("It rained.", author=f"'{name}'")

    assert values(found, Field.BYLINE) == []
    assert "author-unknown" in codes(found)
    assert "byline-missing" in codes(found)
    assert ("unknown-author", name) in dropped(found)
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    "line",
    [
        "By the time the river rose, nobody was left.",
        "By noon it rained.",
        "Interview by appointment only.",
        "Photos by the river Tarrow were lost",
        "Text: what the law says",
    ],
)
def test_a_line_that_holds_more_than_credits_stays_in_the_text(line):
    found = post(f"{line}\n\nIt rained.")

    assert values(found, Field.BYLINE) == []
    assert line in found.body


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Mira Holt", ["Mira Holt"]),
        ("By Mira Holt", ["Mira Holt"]),
        ("Mira Holt and Jon Vale", ["Mira Holt", "Jon Vale"]),
        ("Mira Holt, Jon Vale & Ida Roe", ["Mira Holt", "Jon Vale", "Ida Roe"]),
        ("Von Mira Holt, dpa", ["Mira Holt, dpa"]),
        ("[Mira Holt, Jon Vale]", ["Mira Holt", "Jon Vale"]),
        ("'Holt, Mira'", ["Holt, Mira"]),
        ("Tarrow Press Agency", ["Tarrow Press Agency"]),
        ("Олена Рудь та Іван Кіт", ["Олена Рудь", "Іван Кіт"]),
    ],
)
def test_a_field_names_each_of_its_authors(field, names):
    found = post("It rained.", author=field)

    assert [credit.name for credit in values(found, Field.BYLINE)] == names
    assert found.ledger.share == 1.0


def test_every_role_has_its_field():
    found = post(
        "It rained.", interviewer="Mira Holt", translator="Jon Vale", photographer="Ida Roe"
    )

    assert values(found, Field.BYLINE) == [
        Credit("interviewer", "Mira Holt"),
        Credit("translator", "Jon Vale"),
        Credit("photographer", "Ida Roe"),
    ]


def test_a_line_of_credits_becomes_the_byline():
    found = post("Interview by Mira Holt and Jon Vale, photographs by Ida van Roe\n\nIt rained.")

    assert values(found, Field.BYLINE) == [
        Credit("interviewer", "Mira Holt"),
        Credit("interviewer", "Jon Vale"),
        Credit("photographer", "Ida van Roe"),
    ]
    assert found.body == "<p>It rained.</p>"
    assert found.ledger.share == 1.0


def test_a_plain_text_has_its_byline_under_the_headline():
    found = read("The Weir\nBy Mira Holt\n4 May 2019\n\nIt rained.\n\nIt stopped.", "weir.txt")

    assert values(found, Field.BYLINE) == [Credit("author", "Mira Holt")]
    assert found.body == "<p>It rained.</p>\n<p>It stopped.</p>"


def test_the_same_credit_twice_is_one():
    found = post("By Mira Holt\n\nIt rained.", author="Mira Holt")

    assert values(found, Field.BYLINE) == [Credit("author", "Mira Holt")]
    assert found.ledger.share == 1.0


def test_the_map_of_authors_says_who_an_account_is_and_who_is_nobody():
    text = "---\ntitle: The Weir\ndate: 2019-05-04\nauthor: {}\n---\nIt rained."
    authors = {"admin": "Mira Holt", "jvale": "Jon Vale", "bot": ""}

    assert values(read(text.format("Admin"), authors=authors), Field.BYLINE) == [
        Credit("author", "Mira Holt")
    ]
    assert values(read(text.format("jvale"), authors=authors), Field.BYLINE) == [
        Credit("author", "Jon Vale")
    ]
    assert values(read(text.format("bot"), authors=authors), Field.BYLINE) == []


@pytest.mark.parametrize(
    "line",
    ["By Monday Night Everyone Knew", "By December Nobody Came", "By Mira Holt, as told to us"],
)
def test_a_first_sentence_in_capitals_names_nobody(line):
    found = post(f"{line}\n\nIt rained.\n\nIt stopped.")

    assert values(found, Field.BYLINE) == []
    assert line in found.body


@pytest.mark.parametrize(
    ("line", "role", "names"),
    [
        ("By April Moe", "author", ["April Moe"]),
        ("Автор текста: Анна Белова", "author", ["Анна Белова"]),
        ("Авторка тексту: Анна Біла", "author", ["Анна Біла"]),
        ("Par Hélène Ménard et Luc d’Aubigny", "author", ["Hélène Ménard", "Luc d’Aubigny"]),
        ("Propos recueillis par Hélène Ménard", "interviewer", ["Hélène Ménard"]),
        ("Das Gespräch führte Jürgen Weiß", "interviewer", ["Jürgen Weiß"]),
        ("Die Fragen stellte Jürgen Weiß", "interviewer", ["Jürgen Weiß"]),
        ("Розмову вела Оксана Дзюба", "interviewer", ["Оксана Дзюба"]),
        ("Беседу вёл Иван Цап", "interviewer", ["Иван Цап"]),
        ("Por María José Núñez", "author", ["María José Núñez"]),
        ("Translated from Ukrainian by Anna Bila", "translator", ["Anna Bila"]),
        ("Von Jürgen Weiß", "author", ["Jürgen Weiß"]),
    ],
)
def test_credits_are_known_in_six_languages(line, role, names):
    found = post(f"{line}\n\nIt rained.\n\nIt stopped.")

    assert values(found, Field.BYLINE) == [Credit(role, name) for name in names]
    assert found.body == "<p>It rained.</p>\n<p>It stopped.</p>"
    assert found.ledger.share == 1.0
