"""Only unusual characters are asked of the slow expression; never one less that it would find."""

import sys

from articles.text.settled import _DOUBTFUL, _DOUBTFUL_ENTITY, _is_doubtful


def test_the_short_cut_comes_to_what_the_expression_says_for_every_character():
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        found = _DOUBTFUL.search(character) or _DOUBTFUL_ENTITY.search(character)
        assert _is_doubtful(character) == bool(found), hex(number)
        assert _is_doubtful(f"a{character}b") == bool(found), hex(number)


def test_entities_and_a_line_break_after_pre_are_looked_at():
    assert _is_doubtful("&copy;")
    assert _is_doubtful("<pre>\nA</pre>")
    assert not _is_doubtful("<p>One &amp; two</p>\n<p>Three</p>")
