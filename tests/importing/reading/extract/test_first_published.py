"""Lines that say where a piece appeared first: kept in the text, their origin suggested."""

import pytest

from articles.importing.reading.record import Field
from articles.importing.reading.values import Guess
from tests.importing.reads import post, values

TEXT = [f"Paragraph number {number} says that it rained." for number in range(1, 9)]


def last(line):
    return post("\n\n".join([*TEXT, line]))


@pytest.mark.parametrize(
    "line",
    [
        "This article was updated on 3 May 2019.",
        "The report was published on Monday by the board.",
        "This report was published in Tarrow and nobody read it.",
        "She was first published at nineteen.",
        "Her first published novel appeared in May.",
        "Впервые за год пошёл дождь.",
        "Cet article de la loi est ancien.",
        "Der Artikel wurde verboten.",
    ],
)
def test_other_publications_are_no_origin(line):
    assert values(last(line), Field.ORIGIN) == []


def test_one_in_the_middle_is_part_of_the_text():
    line = "This article was first published in the Tarrow Review."

    assert values(post("\n\n".join([*TEXT[:4], line, *TEXT[4:]])), Field.ORIGIN) == []


@pytest.mark.parametrize(
    "line",
    [
        "This article was originally published in the Tarrow Review.",
        "This essay first appeared in the Tarrow Review.",
        "A longer version of this piece appeared in the Tarrow Review.",
        "An earlier version of this article appeared at the Harbour Gazette.",
        "An earlier version of this article was published in the Harbour Gazette in 2018.",
        "Originally published on 3 May 2019 in the Tarrow Review.",
        "*First published in the Tarrow Review, 2019.*",
        "This story is republished from the Tarrow Review.",
        "Republished with permission from the Tarrow Review.",
        "Note: This interview was previously posted on Harbour Notes.",
        "Цю статтю вперше опубліковано в «Тарівському огляді».",
        "Оригінал статті вийшов у «Тарівському огляді».",
        "Статья впервые опубликована в «Таровском обозрении».",
        "Dieser Text ist zuerst in der Tarrower Rundschau erschienen.",
        "Ursprünglich veröffentlicht in der Tarrower Rundschau.",
        "Cet article a été initialement publié dans la Revue de Tarrow.",
        "Cet article est paru d’abord dans la Revue de Tarrow.",
        "Este artículo fue publicado originalmente en la Revista de Tarrow.",
    ],
)
def test_the_line_stays_in_the_text_and_its_origin_is_suggested(line):
    found = last(line)
    words = line.strip("*")

    assert words in found.body
    assert values(found, Field.CORRECTION) == []
    assert values(found, Field.ORIGIN) == [words]
    assert Guess("origin", words, words) in values(found, Field.SUGGESTION)
    assert found.ledger.share == 1.0


def test_its_link_is_the_origin_and_no_source_but_other_links_there_are():
    line = "This article was first published in [the Review](https://review.example/weir?a=1&b=2)."
    found = post("\n\n".join(["The [board](https://review.example/board) met.", *TEXT, line]))

    assert values(found, Field.ORIGIN) == ["https://review.example/weir?a=1&b=2"]
    assert [link.address for link in values(found, Field.CITATION)] == [
        "https://review.example/board"
    ]


def test_an_origin_of_the_front_matter_is_surer():
    found = post(
        "This article was first published in the Tarrow Review.",
        source_url="https://review.example/weir",
    )

    assert values(found, Field.ORIGIN) == ["https://review.example/weir"]


@pytest.mark.parametrize(
    "line",
    [
        "This story was first published on May 3, 2019 and has been updated.",
        "This article was originally published on 3 May 2019.",
        "First published in 2019.",
        "Originally published on Monday.",
    ],
)
def test_a_day_alone_is_no_place_where_it_appeared(line):
    found = last(line)

    assert values(found, Field.ORIGIN) == []
    assert line in found.body
