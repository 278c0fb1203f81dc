"""Differences: the fields that changed, and only the words round a change."""

from articles.admin.difference import rendered
from articles.text.difference import changed_words, differences, shown

LONG = "word " * 100


def test_what_did_not_change_is_left_out():
    assert differences({"headline": "One"}, {"headline": "One"}) == ()


def test_a_body_is_compared_by_its_words():
    (found,) = differences({"body": "<p>On Sundays.</p>"}, {"body": "<p>On <em>Mondays</em>.</p>"})

    assert not found.is_markup
    assert changed_words([found]) == ("Sundays", "Mondays")


def test_a_body_of_the_same_words_is_compared_by_its_markup():
    (found,) = differences({"body": "<p>One</p>"}, {"body": "<p><em>One</em></p>"})

    assert found.is_markup
    assert changed_words([found]) == ("", "")


def test_several_changes_are_divided():
    found = differences({"headline": "One two three"}, {"headline": "1 two 3"})

    assert changed_words(found) == ("One … three", "1 … 3")


def test_long_stretches_that_stayed_are_cut_to_their_edges():
    [(_one, changes)] = shown(
        differences({"body": f"<p>{LONG}old {LONG}</p>"}, {"body": f"<p>{LONG}new {LONG}</p>"})
    )

    assert [change.kind for change in changes] == ["equal", "delete", "insert", "equal"]
    assert changes[0].text.startswith("[…] word")
    assert changes[0].text.endswith("word ")
    assert changes[-1].text.endswith("word […]")
    assert all(len(change.text) < 140 for change in changes)


def test_texts_are_escaped():
    html = rendered(differences({"headline": "a"}, {"headline": "<script>b</script>"}))

    assert "<script>" not in html
    assert "&lt;" in html
