"""The kind: a field, else what the piece says of itself, else a guess with a warning."""

import pytest

from articles.importing.reading.record import Field
from tests.importing.reads import codes, post, read, values

BODY = "It rained.\n\nIt stopped.\n\nIt froze."


def test_when_nothing_says_it_the_default_is_a_guess_with_a_warning():
    assert values(post(BODY), Field.KIND) == ["report"]
    assert "kind-guessed" in codes(post(BODY))
    text = "---\ntitle: The Weir\ndate: 2019-05-04\n---\nIt rained."
    found = read(text, kind="analysis")

    assert values(found, Field.KIND) == ["analysis"]
    assert "kind-guessed" in codes(found)


def test_an_unknown_word_is_said_and_dropped():
    found = post(BODY, kind="sonnet")

    assert values(found, Field.KIND) == ["report"]
    assert "kind-unknown" in codes(found)
    assert found.ledger.share == 1.0


@pytest.mark.parametrize(
    ("fields", "body", "kind", "section"),
    [
        ({"kind": "Op-Ed"}, BODY, "opinion", "Opinion"),
        ({"kind": "review", "categories": "Opinion"}, BODY, "review", "Opinion"),
        ({"categories": "Interviews"}, BODY, "interview", "Interviews"),
        ({"category": "Harbour", "kicker": "Commentary"}, BODY, "opinion", "Harbour"),
        ({}, f"{BODY}\n\nThe views expressed are the author’s own.", "opinion", "Opinion"),
        ({"categories": "[Editorial, Rain]"}, BODY, "editorial", "Editorial"),
        ({"kind": "letter"}, BODY, "letter", "Opinion"),
        ({"lang": "uk", "categories": "Інтерв’ю"}, BODY, "interview", "Інтерв’ю"),
    ],
)
def test_a_field_a_disclaimer_or_a_section_says_it(fields, body, kind, section):
    found = post(body, **fields)

    assert values(found, Field.KIND) == [kind]
    assert values(found, Field.SECTION) == [section]
    assert "kind-guessed" not in codes(found)


def test_a_disclaimer_about_other_things_is_no_opinion():
    found = post(BODY, disclaimer="Prices are in crowns.")

    assert values(found, Field.KIND) == ["report"]
