"""A heading that repeats the standfirst goes; a paragraph of the same words stays."""

from tests.importing.reads import dropped, post


def test_a_paragraph_of_the_same_words_stays():
    found = post("It rained.\n\nIt froze.", standfirst="It rained.")

    assert found.body == "<p>It rained.</p>\n<p>It froze.</p>"


def test_a_heading_of_other_words_and_one_further_down_stay():
    found = post("#### Snow\n\nOne.\n\nTwo.\n\n#### Rain", standfirst="Rain")

    assert found.body.count("<h4>") == 2


def test_a_heading_of_the_same_words_goes_and_is_listed():
    found = post("#### Where it  rained\n\nIt rained.", standfirst="Where it rained")

    assert found.body == "<p>It rained.</p>"
    assert dropped(found) == [("repeated-field", "Where it  rained")]
    assert found.ledger.share == 1.0
