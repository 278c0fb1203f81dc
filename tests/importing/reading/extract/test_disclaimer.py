"""The disclaimer: found at either end of a piece, and nowhere else."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import post, values

PARAGRAPHS = [f"Paragraph number {number} says that it rained." for number in range(1, 9)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The opinions expressed in this court were heard.",
        "Opinions were expressed by the author of the plan.",
        "The views from the author’s house are the finest in town.",
        "The editorial board met on Monday.",
        "Nach Meinung des Autors ist die Brücke schön.",
        "Die Redaktion war anderer Meinung als der Autor des Plans.",
        "Les propos de l’auteur ont choqué la rédaction du journal voisin.",
        "Las opiniones de los vecinos sobre la redacción del plan son buenas.",
        "Думки автора про річку знає кожен рибалка.",
        "Мнение автора проекта никто не спросил.",
    ],
)
def test_a_sentence_about_opinions_is_no_disclaimer(sentence):
    found = post("\n\n".join([*PARAGRAPHS, sentence]))

    assert values(found, Field.DISCLAIMER) == []
    assert sentence.replace("’", "’") in found.body


def test_one_in_the_middle_is_part_of_the_text():
    sentence = "The opinions expressed in this letter are those of the author."
    found = post("\n\n".join([*PARAGRAPHS[:4], sentence, *PARAGRAPHS[4:]]))

    assert values(found, Field.DISCLAIMER) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The opinions expressed in this commentary are those of the author.",
        "The views expressed here are solely the writer's own.",
        "Views and opinions expressed in this column do not reflect those of the Courier.",
        "All views are her own.",
        "Думки, висловлені в цій статті, належать автору.",
        "Мнение редакции может не совпадать с точкой зрения автора.",
        "Думка автора може не збігатися з позицією редакції.",
        "Редакція не завжди поділяє погляди авторів.",
        "Редакция может не разделять мнение автора.",
        "Dieser Beitrag gibt nicht unbedingt die Meinung der Redaktion wieder.",
        "Die hier geäußerten Ansichten sind die der Autorin.",
        "Les propos tenus ici n’engagent que leur autrice.",
        "Las opiniones vertidas en esta columna son responsabilidad de su autora.",
        "The author’s views are her own and not those of her employer.",
        "The opinions expressed are mine alone.",
        "Les opinions exprimées ici sont celles de l'auteur.",
        "Las opiniones expresadas son del autor.",
    ],
)
def test_it_is_taken_from_either_end(sentence):
    for paragraphs in ([sentence, *PARAGRAPHS], [*PARAGRAPHS, sentence]):
        found = post("\n\n".join(paragraphs))

        assert values(found, Field.DISCLAIMER) == [sentence]
        assert found.body.count("<p>") == len(PARAGRAPHS)
        assert found.ledger.share == 1.0


def test_a_second_sentence_that_carries_it_on_belongs_to_it():
    both = "The views expressed are those of the author. They do not reflect the Courier’s."
    found = post("\n\n".join([*PARAGRAPHS, f"{both} It rained."]))

    assert values(found, Field.DISCLAIMER) == [both]
    assert found.body.endswith("<p>It rained.</p>")


def test_a_piece_may_say_whose_view_it_is():
    sentence = "This article represents the views of the author and not of the university."

    found = post(f"It rained.\n\nIt stopped.\n\n{sentence}")

    assert values(found, Field.DISCLAIMER) == [sentence]


def test_a_piece_that_tells_of_views_is_no_disclaimer():
    sentence = "This article represents the first look at the weir in years."

    found = post(f"It rained.\n\nIt stopped.\n\n{sentence}")

    assert values(found, Field.DISCLAIMER) == []
    assert sentence in found.body
