"""Topics: the tags of the source, each once."""

from articles.importing.reading.record import Field
from tests.importing.reads import codes, post, values


def test_a_tag_that_is_a_paragraph_is_dropped_and_said():
    found = post("It rained.", tags=f"rain, {'x' * 101}")

    assert values(found, Field.TOPIC) == ["rain"]
    assert "value-too-long" in codes(found)
    assert found.ledger.share == 1.0


def test_each_stands_once_in_the_order_of_the_source():
    for written in ("[rain, Tarrow, RAIN]", "rain, Tarrow, RAIN", ", rain; Tarrow,, rain ,"):
        found = post("It rained.", tags=f'"{written}"' if written[0] == "," else written)

        assert values(found, Field.TOPIC) == ["rain", "Tarrow"]
        assert found.ledger.share == 1.0
