"""Fields whose words are taken as they stand."""

from articles.importing.reading.record import Field
from tests.importing.reads import codes, dropped, post, values


def test_a_kicker_that_does_not_fit_is_dropped_whole_and_never_cut():
    found = post("It rained.", kicker="rain " * 30)

    assert values(found, Field.KICKER) == []
    assert "value-too-long" in codes(found)
    assert dropped(found) == [("unreadable-value", ("rain " * 30).strip())]
    assert found.ledger.share == 1.0


def test_words_lose_their_tags_and_nothing_else():
    found = post("It rained.", kicker="The <em>river</em>", dateline="Tarrow", series="Rain")

    assert values(found, Field.KICKER) == ["The river"]
    assert values(found, Field.DATELINE) == ["Tarrow"]
    assert values(found, Field.SERIES) == ["Rain"]
    assert found.ledger.share == 1.0


def test_of_two_values_the_first_is_kept_and_both_are_named():
    found = post("It rained.", standfirst="One.", summary="Two.")

    assert values(found, Field.STANDFIRST) == ["One."]
    [warned] = [each for each in found.record.warnings if each.code == "field-repeated"]
    assert "One." in warned.message
    assert "Two." in warned.message
